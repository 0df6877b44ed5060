import Morphology
import SequenceLabeling

/// Describes the tokens of a Japanese sentence for the tagger: words, parts of speech, character kinds, affixes, clusters,
/// dictionaries of names, the compound that a token stands in and what is around that.
struct JapaneseFeatures {
  let clusters: WordClasses
  let senses: WordClasses
  let nameTypes: NameTypes

  /// The features of each token, and which tokens cannot be of a name: to learn from, those need features, too.
  func features(
    of sentence: Sentence, in field: AnnotatedField, priors: PriorMarks, forLearning: Bool
  ) -> (features: FeatureSequence, isClosed: [Bool]) {
    let tokens = sentence.tokens
    let facts = tokens.map { fact(of: $0, field) }
    let runs = NominalRuns(tokens: tokens, facts: facts, scalars: field.scalars, priors: priors, senses: senses)
    var writer = FeatureWriter(facts: facts)
    let isClosed = forLearning ? [] : tokens.indices.map { isFunctionWord(tokens[$0]) || !runs.mayName($0) }
    let words = KnownWords(
      tokens: tokens, field: field, clusters: clusters, senses: senses, isClosed: isClosed)
    var type: (range: Range<Int>, estimate: NameTypes.Estimate?) = (0..<0, nil)
    for index in tokens.indices {
      if !isClosed.isEmpty, isClosed[index] {
        writer.next()
        continue
      }
      writer.bias()
      priors.write(index, &writer)
      if isFunctionWord(tokens[index]) {
        writer.near()
      } else {
        writer.window()
        writer.affixes(field.scalars[tokens[index].range], isUnknown: tokens[index].isUnknown)
        runs.write(index, &writer)
        writeType(of: runs.range(index), in: field, &type, &writer)
      }
      for offset in -1...1 { words.write(index, offset, &writer) }
      writer.next()
    }
    return (writer.sequence, isClosed)
  }

  /// What the characters of a token's compound tell of its type, worked out once a compound.
  private func writeType(
    of range: Range<Int>, in field: AnnotatedField, _ last: inout (range: Range<Int>, estimate: NameTypes.Estimate?),
    _ writer: inout FeatureWriter
  ) {
    if last.range != range { last = (range, nameTypes.estimate(of: field.scalars[range])) }
    guard let estimate = last.estimate else { return }
    writer.add(140, estimate.type, estimate.likelihood)
    writer.add(141, estimate.ofOrganization)
  }

  /// Particles and the like: hardly a name has them inside.
  private func isFunctionWord(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .caseParticle, .topicParticle, .conjunctiveParticle, .otherParticle, .auxiliary, .verb, .boundVerb, .comma,
      .fullStop, .conjunction, .adnominal:
      true
    default: false
    }
  }

  private func fact(of token: Token, _ field: AnnotatedField) -> TokenFacts {
    let scalars = field.scalars[token.range]
    let word = FeatureHash.of(scalars, small: true)
    return TokenFacts(
      word: word, tag: UInt64(token.tag), shape: WordShape.of(scalars),
      clusters: Clusters(clusters, word: word), range: token.range)
  }
}
