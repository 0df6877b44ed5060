import Gazetteers
import SequenceLabeling

/// Describes the tokens of a sentence in Latin letters for the tagger: words, capitals, affixes, clusters, and the run of
/// capitalised words that a token stands in.
struct EnglishFeatures {
  let clusters: WordClasses
  private let businessWords: Set<UInt64>

  /// Makes a describer; `businessWords` are words, in small letters, of sentences about companies.
  init(clusters: WordClasses, businessWords: Set<String>) {
    self.clusters = clusters
    self.businessWords = Set(businessWords.map { FeatureHash.of(Array($0.unicodeScalars)[...], small: true) })
  }

  /// The features of each token, and which tokens cannot be of a name: to learn from, those need features, too.
  func features(
    of sentence: Sentence, in field: AnnotatedField, priors: PriorMarks, forLearning: Bool
  ) -> (features: FeatureSequence, isClosed: [Bool]) {
    let tokens = sentence.tokens
    let facts = tokens.map { fact(of: $0, field) }
    let capitals = tokens.map { field.scalars[$0.range].contains(where: \.isUppercase) }
    let isHeadline = Headline.isTitleCase(
      words: tokens.count { field.scalars[$0.range.lowerBound].isLetter }, capitals: capitals.count { $0 })
    let isBusiness: UInt64 = facts.contains { businessWords.contains($0.word) } ? 1 : 0
    let runs = CapitalRuns(tokens: tokens, facts: facts, capitals: capitals)
    var writer = FeatureWriter(facts: facts)
    let isClosed = forLearning ? [] : tokens.indices.map { !runs.contains($0) }
    for index in tokens.indices {
      if !isClosed.isEmpty, isClosed[index] {
        writer.next()
        continue
      }
      writer.bias()
      priors.write(index, &writer)
      writer.window()
      writer.affixes(field.scalars[tokens[index].range], isUnknown: facts[index].clusters == nil)
      writer.farther()
      writer.add(140, index == 0 ? 1 : 0, facts[index].shape)
      writer.add(141, isHeadline ? 1 : 0, facts[index].shape)
      if index == 0 { writer.add(142, facts[index].word) }
      writer.add(143, isBusiness, facts[index].shape)
      runs.write(index, isBusiness, &writer)
      writer.next()
    }
    return (writer.sequence, isClosed)
  }

  private func fact(of token: Token, _ field: AnnotatedField) -> TokenFacts {
    let scalars = field.scalars[token.range]
    let small = FeatureHash.of(scalars, small: true)
    let exact = scalars.first?.isUppercase == true ? FeatureHash.of(scalars) : small
    return TokenFacts(
      word: small, tag: exact == small ? 0 : 1, shape: WordShape.of(scalars),
      clusters: Clusters(clusters, word: exact) ?? Clusters(clusters, word: small), range: token.range)
  }
}

/// Runs of capitalised words, with the small words that names hold: Bank of Japan, Trade and Industry.
struct CapitalRuns {
  private let facts: [TokenFacts]
  private let capitals: [Bool]
  private var starts: [Int]
  private var ends: [Int]
  private static let joining: Set<String> = ["of", "for", "and", "&", "the", "de", "'s"]

  init(tokens: [Token], facts: [TokenFacts], capitals: [Bool]) {
    self.facts = facts
    self.capitals = capitals
    starts = Array(tokens.indices)
    ends = Array(tokens.indices)
    var index = 0
    while index < tokens.count {
      guard capitals[index] else {
        index += 1
        continue
      }
      var end = index
      var next = index + 1
      while next < tokens.count, next - end <= 2 {
        if capitals[next] { end = next } else if !Self.joining.contains(tokens[next].text) { break }
        next += 1
      }
      for place in index...end { (starts[place], ends[place]) = (index, end) }
      index = end + 1
    }
  }

  /// Whether a token stands in a run.
  func contains(_ index: Int) -> Bool { capitals[starts[index]] }

  private func fact(_ index: Int) -> TokenFacts { facts.indices.contains(index) ? facts[index] : .edge }

  /// Writes what the run of a token and its surroundings say.
  func write(_ index: Int, _ isBusiness: UInt64, _ writer: inout FeatureWriter) {
    let (start, end) = (starts[index], ends[index])
    guard capitals[start] else { return }
    let (first, last) = (facts[start], facts[end])
    let (before, after) = (fact(start - 1), fact(end + 1))
    writer.add(150, last.word)
    writer.add(151, last.word, UInt64(min(end - index, 3)))
    writer.add(152, first.word)
    writer.add(153, after.word)
    writer.add(154, before.word)
    writer.add(155, fact(start - 2).word, before.word)
    writer.add(156, after.word, fact(end + 2).word)
    writer.add(157, UInt64(min(index - start, 4)), UInt64(min(end - index, 4)))
    writer.add(173, isBusiness << 8 | UInt64(min(index - start, 4)), UInt64(min(end - index, 4)))
    writer.add(158, before.word, after.word)
    writer.add(160, clusters: last.clusters)
    writer.add(163, clusters: first.clusters)
    writer.add(166, clusters: after.clusters)
    writer.add(169, clusters: before.clusters)
    if let one = before.clusters, let other = last.clusters { writer.add(172, one.narrow, other.narrow) }
  }
}
