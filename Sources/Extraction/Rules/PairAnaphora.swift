import GraphModel

/// Finds words that stand for two named before: 両社, 両国, the two companies, both sides.
struct PairAnaphora {
  private struct Word {
    var scalars: [Unicode.Scalar]
    var kinds: Set<EntityKind>
    /// What the name of each must hold; nothing where any name will do.
    var part = ""
    /// Whether it means businesses, and so no public bodies.
    var isBusiness = false
  }

  private static let all: Set<EntityKind> = [.organization, .city, .country]

  private static let japanese: [Word] = [
    ("両社", [.organization]), ("両者", all), ("両大学", [.organization]), ("両校", [.organization]), ("両行", [.organization]),
    ("両機関", [.organization]), ("両団体", [.organization]), ("両省", [.organization]), ("両市", [.city]), ("両都市", [.city]),
    ("両国", [.country]), ("両政府", [.country]), ("双方", all),
  ].map { Word(scalars: Array($0.0.unicodeScalars), kinds: $0.1, isBusiness: $0.0 == "両社") }

  private static let english: [Word] = {
    let nouns: [(String, Set<EntityKind>)] = [
      ("companies", [.organization]), ("firms", [.organization]), ("organizations", [.organization]),
      ("organisations", [.organization]), ("universities", [.organization]), ("agencies", [.organization]),
      ("institutions", [.organization]), ("institutes", [.organization]), ("bodies", [.organization]),
      ("banks", [.organization]), ("groups", [.organization]), ("authorities", [.organization]),
      ("utilities", [.organization]), ("operators", [.organization]), ("ministries", [.organization]),
      ("associations", [.organization]), ("carmakers", [.organization]), ("ports", [.organization]),
      ("cities", [.city]), ("countries", [.country]),
      ("governments", [.country]), ("nations", [.country]), ("sides", all), ("parties", all), ("partners", all),
    ]
    let counted = ["two", "both", "Both"].flatMap { count in nouns.map { ("\(count) \($0.0)", $0.1) } }
    let plain = ["The companies", "the companies", "The firms", "the firms"].map {
      ($0, Set([EntityKind.organization]))
    }
    return (counted + plain).map { phrase, kinds in
      let noun = phrase.split(separator: " ").last.map(String.init) ?? phrase
      return Word(
        scalars: Array(phrase.unicodeScalars), kinds: kinds, part: parts[noun] ?? "",
        isBusiness: ["companies", "firms"].contains(noun))
    }
  }()

  /// Two authorities are each called one.
  private static let parts = [
    "authorities": "Authority", "universities": "University", "banks": "Bank", "institutes": "Institute",
    "ministries": "Ministry", "associations": "Association", "ports": "Port",
  ]

  /// With which characters these words begin.
  private static let starts: [Unicode.Scalar] = ["両", "双", "t", "T", "b", "B"]

  let field: LinkedField
  let entities: [LinkedEntity]
  /// Whom the article has tied, the last at the end: these are meant before any that were only named.
  let tied: [[Int]]

  /// A group for each such word of a sentence that has two of its kind before it, in the order in which these are named.
  func groups(in sentence: Sentence) -> [MentionGroup] {
    let isJapanese = field.annotated.language == .japanese
    let words = isJapanese ? Self.japanese : Self.english
    if isJapanese {
      let scalars = field.annotated.scalars[sentence.range]
      guard scalars.contains("両") || scalars.contains("双") else { return [] }
    }
    return sentence.tokens.flatMap { token -> [MentionGroup] in
      let start = token.range.lowerBound
      // インドネシア、ベトナム両国 only sums up whom it stands behind.
      guard Self.starts.contains(field.annotated.scalars[start]),
        !isJapanese || !field.mentions.contains(where: { $0.range.upperBound == start })
      else { return [] }
      return words.compactMap { word -> MentionGroup? in
        guard field.annotated.has(word.scalars, at: start), !field.isCovered(start..<(start + word.scalars.count)),
          let pair = pair(before: start, in: sentence.range, word)
        else { return nil }
        let end = start + word.scalars.count
        return MentionGroup(
          entities: pair, starts: [start, start], range: start..<end, caseName: "bare", markerEnd: end)
      }
    }
  }

  /// Two of the same sentence come first, then whom the article tied last of such, then whoever was named last.
  private func pair(before position: Int, in sentence: Range<Int>, _ word: Word) -> [Int]? {
    let near = lastTwo(word, in: sentence.lowerBound..<position)
    if near.count == 2, isAlike(near) { return near }
    if let pair = tied.last(where: { $0.allSatisfy { fits($0, word) } }) { return pair }
    if let pair = pointedAt(by: word, before: position) { return pair }
    let far = lastTwo(word, in: 0..<position)
    if far.count == 2, !isAlike(far) {
      let alike = lastTwo(word, in: 0..<position, of: entities[far[1]].kind)
      if alike.count == 2 { return alike }
    }
    return far.count == 2 ? far : nil
  }

  /// The two that the word stood right behind before: 日本、ベトナム両国.
  private func pointedAt(by word: Word, before position: Int) -> [Int]? {
    field.mentions.last { mention in
      mention.range.upperBound < position && field.annotated.has(word.scalars, at: mention.range.upperBound)
        && fits(mention.entity, word)
    }.map { lastTwo(word, in: 0..<$0.range.upperBound) }.flatMap { $0.count == 2 ? $0 : nil }
  }

  /// Whether two may be called sides of one thing: two companies rather than a country and a company.
  private func isAlike(_ pair: [Int]) -> Bool {
    (entities[pair[0]].kind == .country) == (entities[pair[1]].kind == .country)
  }

  private func fits(_ entity: Int, _ word: Word) -> Bool {
    word.kinds.contains(entities[entity].kind) && !(word.isBusiness && entities[entity].isPublicBody)
      && (word.part.isEmpty || entities[entity].names.contains { $0.contains(bytesOf: word.part) })
  }

  private func lastTwo(_ word: Word, in range: Range<Int>, of kind: EntityKind? = nil) -> [Int] {
    var found: [Int] = []
    for mention in field.mentions.reversed() where range.contains(mention.range.lowerBound) {
      guard mention.range.upperBound <= range.upperBound, fits(mention.entity, word),
        kind == nil || entities[mention.entity].kind == kind, !found.contains(mention.entity)
      else { continue }
      found.insert(mention.entity, at: 0)
      if found.count == 2 { break }
    }
    return found
  }
}
