import GraphModel

/// Finds words that stand for the two last named: 両社, 両国, the two companies.
enum PairAnaphora {
  private static let japanese: [(word: [Unicode.Scalar], kinds: Set<EntityKind>)] = [
    ("両社", [.organization]), ("両者", [.organization, .city, .country]), ("両大学", [.organization]), ("両市", [.city]),
    ("両国", [.country]), ("両政府", [.country]),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  private static let english: [(word: [Unicode.Scalar], kinds: Set<EntityKind>)] = [
    ("two companies", [.organization]), ("both companies", [.organization]), ("Both companies", [.organization]),
    ("two organizations", [.organization]), ("two universities", [.organization]), ("two cities", [.city]),
    ("both cities", [.city]), ("Both cities", [.city]), ("two countries", [.country]), ("both countries", [.country]),
    ("Both countries", [.country]), ("two governments", [.country]),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// A group for each such word of a sentence that has two of its kind before it, in the order in which these are named.
  static func groups(in sentence: Sentence, of field: LinkedField, entities: [LinkedEntity]) -> [MentionGroup] {
    let isJapanese = field.annotated.language == .japanese
    let words = isJapanese ? japanese : english
    guard !isJapanese || field.annotated.scalars[sentence.range].contains("両") else { return [] }
    return sentence.tokens.flatMap { token in
      words.compactMap { word, kinds -> MentionGroup? in
        let start = token.range.lowerBound
        guard field.annotated.has(word, at: start), !field.isCovered(start..<(start + word.count)) else { return nil }
        var pair: [Int] = []
        for mention in field.mentions.reversed() where mention.range.upperBound <= start {
          guard kinds.contains(entities[mention.entity].kind), !pair.contains(mention.entity) else { continue }
          pair.insert(mention.entity, at: 0)
          if pair.count == 2 { break }
        }
        guard pair.count == 2 else { return nil }
        let end = start + word.count
        return MentionGroup(entities: pair, range: start..<end, caseName: "bare", markerEnd: end)
      }
    }
  }
}
