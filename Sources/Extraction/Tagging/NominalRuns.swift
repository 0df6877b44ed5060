import Morphology
import SequenceLabeling

/// The compounds of a sentence: tokens that follow each other and may be parts of one noun.
///
/// What ends one says most of what it names.
struct NominalRuns {
  private let tokens: [Token]
  private let facts: [TokenFacts]
  /// First and last token of the compound that each token stands in.
  private var starts: [Int]
  private var ends: [Int]
  /// The first は, and the last noun of the sentence: what a definition says that its topic is.
  private var topicMark = -1
  /// For the first token of each compound whether it may be a name.
  private var isOpen: [Bool]
  private var lastNoun = -1
  /// The last character and the last two of each token.
  private var lastCharacters: [(UInt64, UInt64)]

  init(tokens: [Token], facts: [TokenFacts], scalars: [Unicode.Scalar], priors: PriorMarks, senses: WordClasses) {
    lastCharacters = tokens.map { token in
      let end = token.range.upperBound
      return (
        UInt64(scalars[end - 1].value), FeatureHash.of(scalars[max(token.range.lowerBound, end - 2)..<end])
      )
    }
    self.tokens = tokens
    self.facts = facts
    isOpen = []
    starts = Array(tokens.indices)
    ends = Array(tokens.indices)
    let isPart = tokens.map { Self.isPart($0, scalars) }
    for index in tokens.indices.dropFirst() where isPart[index - 1] && isPart[index] {
      starts[index] = starts[index - 1]
    }
    for index in tokens.indices.reversed().dropFirst()
    where isPart[index] && isPart[index + 1] {
      ends[index] = ends[index + 1]
    }
    isOpen = [Bool](repeating: false, count: tokens.count)
    for index in tokens.indices
    where !isOpen[starts[index]]
      && (priors.hasMark(index) || Self.isNameLike(tokens[index], isLast: ends[index] == index))
    {
      isOpen[starts[index]] = true
    }
    for start in tokens.indices where starts[start] == start && ends[start] > start && !isOpen[start] {
      isOpen[start] = Self.isListed(tokens[start...ends[start]], scalars, senses)
    }
    topicMark = tokens.firstIndex { $0.range.count == 1 && scalars[$0.range.lowerBound] == "は" } ?? -1
    lastNoun =
      tokens.lastIndex { token in
        guard let kind = token.partOfSpeech, kind.isNominal else { return false }
        return kind != .suffix && kind != .counterSuffix && kind != .placeSuffix && kind != .adverbialNoun
      } ?? -1
  }

  /// Whether a token's compound may be a name: it holds a name or a word that the dictionary lacks, foreign letters, or an ending of
  /// organizations; words that everybody knows are none.
  func mayName(_ index: Int) -> Bool { isOpen[starts[index]] }

  /// The characters of the compound that a token stands in.
  func range(_ index: Int) -> Range<Int> {
    tokens[starts[index]].range.lowerBound..<tokens[ends[index]].range.upperBound
  }

  private static let endings = Set("省庁局会部課室社党軍隊団校院学園所館店座組派盟行庫場業".unicodeScalars)

  /// Whether dictionaries list words that stand together as a name, though each of them is common: 国際興業.
  private static func isListed(_ tokens: ArraySlice<Token>, _ scalars: [Unicode.Scalar], _ senses: WordClasses) -> Bool
  {
    var rolling = FeatureHash.Rolling()
    for (count, token) in tokens.prefix(5).enumerated() {
      for scalar in scalars[token.range] { rolling.append(scalar.smallLetter) }
      if count > 0, let group = senses.group(of: rolling.hash), senses.groups[group].contains(WordClasses.nameSense) {
        return true
      }
    }
    return false
  }

  private static func isNameLike(_ token: Token, isLast: Bool) -> Bool {
    guard let kind = token.partOfSpeech else { return true }
    if kind.isProper || token.isUnknown || kind == .letters || kind == .symbol { return true }
    guard let first = token.text.unicodeScalars.first, let last = token.text.unicodeScalars.last else { return false }
    return first.isKatakana || first.isLatinLetter || isLast && endings.contains(last)
  }

  private static func isPart(_ token: Token, _ scalars: [Unicode.Scalar]) -> Bool {
    if token.range.count == 1, "・&-".unicodeScalars.contains(scalars[token.range.lowerBound]) { return true }
    guard let kind = token.partOfSpeech else { return false }
    return kind.isNominal && kind != .adverbialNoun || kind == .personSuffix
  }

  private func fact(_ index: Int) -> TokenFacts { facts.indices.contains(index) ? facts[index] : .edge }

  /// Writes what the compound of a token and its surroundings say.
  func write(_ index: Int, _ writer: inout FeatureWriter) {
    let (start, end) = (starts[index], ends[index])
    let (first, last) = (facts[start], facts[end])
    let (before, after) = (fact(start - 1), fact(end + 1))
    writer.add(100, last.word)
    writer.add(101, last.word, UInt64(min(end - index, 4)))
    writer.add(102, first.word)
    writer.add(103, after.word)
    writer.add(104, before.word)
    writer.add(105, last.word, after.word)
    writer.add(106, after.word, fact(end + 2).word)
    writer.add(107, UInt64(min(index - start, 4)), UInt64(min(end - index, 4)))
    writer.add(108, last.tag, after.word)
    if let clusters = last.clusters { writer.add(109, clusters.middle) }
    if let clusters = first.clusters { writer.add(110, clusters.middle) }
    writer.add(123, lastCharacters[end].0)
    writer.add(124, lastCharacters[end].1)
    writer.add(125, lastCharacters[end].0, after.word)
    if let clusters = last.clusters {
      writer.add(126, clusters.middle, after.word)
      writer.add(127, clusters.wide, first.clusters?.wide ?? 99)
      writer.add(128, clusters.middle, before.word)
    }
    let next = contentWord(from: end + 1, step: 1)
    writer.add(111, fact(next).word)
    writer.add(112, after.word, fact(next).word)
    if let clusters = fact(next).clusters {
      writer.add(113, clusters.middle)
      writer.add(114, after.word, clusters.middle)
    }
    let previous = contentWord(from: start - 1, step: -1)
    writer.add(115, fact(previous).word)
    writer.add(116, before.word, fact(previous).word)
    if let clusters = fact(previous).clusters { writer.add(117, before.word, clusters.middle) }
    writer.add(118, fact(start - 2).word, before.word)
    if topicMark == end + 1 {
      writer.add(119, fact(lastNoun).word)
      if let clusters = fact(lastNoun).clusters {
        writer.add(120, clusters.middle)
        writer.add(121, clusters.wide)
      }
    } else if topicMark > end {
      writer.add(122, 1)
    }
  }

  /// The nearest word that is no particle, mark or auxiliary.
  private func contentWord(from start: Int, step: Int) -> Int {
    var index = start
    while tokens.indices.contains(index) {
      switch tokens[index].partOfSpeech {
      case .caseParticle, .topicParticle, .conjunctiveParticle, .parallelParticle, .adnominalParticle, .otherParticle,
        .symbol, .openBracket, .closeBracket, .comma, .fullStop, .auxiliary:
        index += step
      default: return index
      }
    }
    return index
  }
}
