import GraphModel

/// A word that stands for something named before: 同社, 同市, the company, the city.
struct PointingWord: Sendable {
  /// What it may stand for.
  var kinds: Set<EntityKind>
  /// The English noun itself.
  var noun: [Unicode.Scalar] = []
  /// One of these the name must hold; any name will do where there are none.
  var parts: [String] = []
  /// Whether it means a business, and so no public body.
  var isBusiness = false
  /// Whether it stands for what the sentence before is about, and nothing else.
  var takesSubject = false
  /// Whether it means the country that the article speaks of most.
  var takesMostNamed = false
  /// Whether something told of it sets it apart from the subject of its sentence: the Nasdaq-listed company.
  var isOther = false
  /// The country that an adjective before it names.
  var country: String?

  func fits(_ entity: LinkedEntity) -> Bool {
    guard kinds.contains(entity.kind), !isBusiness || !entity.isPublicBody else { return false }
    return parts.isEmpty || parts.contains { part in entity.names.contains { $0.contains(bytesOf: part) } }
  }

  /// Japanese words, and how many of their characters stand for it: 市は is 市 with the particle that shows it to be one.
  static let japanese: [(scalars: [Unicode.Scalar], length: Int, word: PointingWord)] = {
    let organization: Set<EntityKind> = [.organization]
    let words: [(String, Int, PointingWord)] = [
      ("同社", 2, PointingWord(kinds: organization, isBusiness: true)), ("同機構", 3, PointingWord(kinds: organization)),
      ("同委員会", 4, PointingWord(kinds: organization)), ("同省", 2, PointingWord(kinds: organization, parts: ["省"])),
      ("同庁", 2, PointingWord(kinds: organization, parts: ["庁"])),
      ("同局", 2, PointingWord(kinds: organization, parts: ["局"])),
      ("同行", 2, PointingWord(kinds: organization, parts: ["銀行"])),
      ("同大学", 3, PointingWord(kinds: organization, parts: ["大学"])), ("同市", 2, PointingWord(kinds: [.city])),
      ("市は", 1, PointingWord(kinds: [.city])), ("市が", 1, PointingWord(kinds: [.city])),
      ("同国", 2, PointingWord(kinds: [.country])),
      ("同部", 2, PointingWord(kinds: organization, parts: ["部"])),
      ("同グループ", 5, PointingWord(kinds: organization, isBusiness: true)),
      ("同協会", 3, PointingWord(kinds: organization, parts: ["協会"])),
      ("同財団", 3, PointingWord(kinds: organization, parts: ["財団"])),
      ("同機関", 3, PointingWord(kinds: organization)), ("同団体", 3, PointingWord(kinds: organization)),
      ("同銀行", 3, PointingWord(kinds: organization, parts: ["銀行"])),
      ("同公社", 3, PointingWord(kinds: organization, parts: ["公社"])),
      ("同ネットワーク", 7, PointingWord(kinds: organization, parts: ["ネットワーク", "Network"])),
      ("同研究所", 4, PointingWord(kinds: organization, parts: ["研究所"])),
    ]
    return words.map { (Array($0.unicodeScalars), $1, $2) }
  }()

  /// English nouns behind `the`.
  static let english: [String: PointingWord] = {
    var words: [String: PointingWord] = [
      "city": PointingWord(kinds: [.city]), "country": PointingWord(kinds: [.country], takesMostNamed: true),
    ]
    for noun in ["company", "firm", "startup", "carmaker", "automaker", "manufacturer", "airline", "retailer"] {
      words[noun] = PointingWord(kinds: [.organization], isBusiness: true)
    }
    for noun in [
      "group", "organization", "organisation", "utility", "operator", "developer", "lender", "regulator", "institution",
    ] {
      words[noun] = PointingWord(kinds: [.organization])
    }
    for noun in [
      "Bank", "Ministry", "University", "Institute", "Association", "Port", "Airport", "Authority", "Council",
      "Foundation", "Fund",
    ] {
      words[noun.lowercased()] = PointingWord(kinds: [.organization], parts: [noun])
      words[noun] = words[noun.lowercased()]
    }
    for noun in ["agency", "Agency"] {
      words[noun] = PointingWord(kinds: [.organization], parts: ["Agency", "Authority"])
    }
    for noun in ["committee", "Committee", "subcommittee"] {
      words[noun] = PointingWord(kinds: [.organization], parts: ["Committee", "/TC", "/SC", "Study Group"])
    }
    for noun in words.keys { words[noun]?.noun = Array(noun.unicodeScalars) }
    return words
  }()

  /// Whoever speaks for an organization.
  static let person = PointingWord(kinds: [.organization], takesSubject: true)

  /// English words that begin a sentence.
  static let pronouns: [String: PointingWord] = [
    "It": PointingWord(kinds: [.organization, .city], takesSubject: true),
    "He": person, "She": person,
    "They": PointingWord(kinds: [.organization], takesSubject: true),
  ]
}
