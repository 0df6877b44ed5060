import GraphModel

/// Resolves words that point back: 同社, 同市, 同国, the company, the city.
enum Anaphora {
  /// A word that points back, and the kinds of thing it may point at.
  private struct Word {
    var text: String
    var scalars: [Unicode.Scalar]
    var kinds: Set<EntityKind>

    init(_ text: String, _ kinds: Set<EntityKind>) {
      self.text = text
      scalars = Array(text.unicodeScalars)
      self.kinds = kinds
    }
  }

  private static let japanese: [Word] = [
    ("同社", [.organization]), ("同市", [.city]), ("同国", [.country]), ("同省", [.organization]), ("同庁", [.organization]),
    ("同局", [.organization]),
    ("同行", [.organization]), ("同大学", [.organization]), ("同機構", [.organization]), ("同委員会", [.organization]),
    ("市は", [.city]), ("市が", [.city]),
  ].map(Word.init)
  private static let english: [Word] = {
    let organizations = [
      "company", "firm", "group", "organization", "organisation", "startup", "ministry", "bank", "agency", "university",
      "institute", "association",
    ]
    var words: [(word: String, kinds: Set<EntityKind>)] = []
    for word in organizations {
      words.append(("the " + word, [.organization]))
      words.append(("The " + word, [.organization]))
    }
    for word in ["Bank", "Ministry", "Agency", "University", "Institute", "Association"] {
      words.append(("the " + word, [.organization]))
      words.append(("The " + word, [.organization]))
    }
    words += [("the city", [.city]), ("The city", [.city]), ("the country", [.country]), ("The country", [.country])]
    words += [("It", [.organization, .city]), ("They", [.organization])]
    return words.map(Word.init)
  }()
  /// With which characters these words begin.
  private static let japaneseStarts: [Unicode.Scalar] = ["同", "市"]
  private static let englishStarts: [Unicode.Scalar] = ["t", "T", "I"]

  /// Adds a mention for each such word that has something before it to point at.
  static func resolve(in field: inout LinkedField, entities: [LinkedEntity]) {
    let annotated = field.annotated
    guard annotated.field == .text else { return }
    let isJapanese = annotated.language == .japanese
    let (words, starts) = isJapanese ? (japanese, japaneseStarts) : (english, englishStarts)
    for position in annotated.scalars.indices where starts.contains(annotated.scalars[position]) {
      for word in words {
        guard annotated.has(word.scalars, at: position), !isInsideWord(position, word.scalars, annotated) else {
          continue
        }
        let length = word.text == "市は" || word.text == "市が" ? 1 : word.scalars.count
        if word.text == "It" || word.text == "They", !startsSentence(position, annotated) { continue }
        guard let target = antecedent(before: position, kinds: word.kinds, word: word.text, field, entities) else {
          continue
        }
        field.add(LinkedMention(range: position..<(position + length), entity: target, isAnaphor: true))
      }
    }
  }

  private static func startsSentence(_ position: Int, _ field: AnnotatedField) -> Bool {
    field.sentenceIndex(at: position).map { field.sentences[$0].range.lowerBound == position } ?? false
  }

  private static func isInsideWord(_ position: Int, _ word: [Unicode.Scalar], _ field: AnnotatedField) -> Bool {
    guard position > 0 else { return false }
    let before = field.scalars[position - 1]
    let end = position + word.count
    if word[0].isLatinLetter {
      // The city-owned utility is another.
      return before.isLatinLetter
        || end < field.scalars.count && (field.scalars[end].isLatinLetter || field.scalars[end] == "-")
    }
    return word[0] == "市" && (before.isKanji || before.isKatakana || before == "各" || before == "都")
  }

  /// The nearest mention before that fits, the last sentence's subject before others.
  private static func antecedent(
    before position: Int, kinds: Set<EntityKind>, word: String, _ field: LinkedField, _ entities: [LinkedEntity]
  ) -> Int? {
    if word == "It" || word == "They" { return subject(ofSentenceBefore: position, kinds, field, entities) }
    let before = field.mentions.filter {
      $0.range.upperBound <= position && !$0.isAnaphor && kinds.contains(entities[$0.entity].kind)
    }
    let isCompany = word == "同社" || ["the company", "the firm", "the startup"].contains(word.lowercased())
    let fitting = before.filter { mention in
      switch word.lowercased() {
      case "the university": entities[mention.entity].names.contains { $0.contains(bytesOf: "University") }
      case "the institute": entities[mention.entity].names.contains { $0.contains(bytesOf: "Institute") }
      case "the association": entities[mention.entity].names.contains { $0.contains(bytesOf: "Association") }
      case "the agency":
        entities[mention.entity].names.contains { $0.contains(bytesOf: "Agency") || $0.contains(bytesOf: "Authority") }
      case "同省", "the ministry":
        entities[mention.entity].names.contains { $0.endsWith(bytesOf: "省") || $0.contains(bytesOf: "Ministry") }
      case "同庁": entities[mention.entity].names.contains { $0.endsWith(bytesOf: "庁") }
      case "同局": entities[mention.entity].names.contains { $0.endsWith(bytesOf: "局") }
      case "同大学": entities[mention.entity].names.contains { $0.contains(bytesOf: "大学") }
      case "同行", "the bank":
        entities[mention.entity].names.contains { $0.contains(bytesOf: "銀行") || $0.contains(bytesOf: "Bank") }
      default: !isCompany || !entities[mention.entity].isPublicBody
      }
    }
    if word.lowercased() == "the country" { return country(mostNamedIn: before, field, entities) }
    let sentence = field.annotated.sentenceIndex(at: position) ?? 0
    let last = field.annotated.sentences[max(0, sentence - 1)].range
    let near = fitting.filter { $0.range.lowerBound >= last.lowerBound }
    let subject =
      near.last { isTopic($0, in: field.annotated, orSubject: false) }
      ?? near.last { isTopic($0, in: field.annotated, orSubject: isCompany) }
      // 事業主体はナドール社。…も同社に融資した: the last of the sentence before.
      ?? (isCompany ? near.last { last.contains($0.range.lowerBound) } : nil)
      ?? fitting.last { isTopic($0, in: field.annotated, orSubject: isCompany) }
    if kinds == [.organization], field.annotated.language == .english,
      let subject = englishSubject(before: position, fitting, field)
    {
      return subject
    }
    return (kinds == [.organization] ? subject ?? fitting.last : fitting.last)?.entity
  }

  /// Whether は, or が, marks a name, brackets behind it aside: ヌサンタラ首都庁(OIKN)は.
  private static func isTopic(_ mention: LinkedMention, in field: AnnotatedField, orSubject: Bool) -> Bool {
    var end = mention.range.upperBound
    if field.has("(", at: end), let close = field.scalars[end...].prefix(40).firstIndex(of: ")") { end = close + 1 }
    return field.has("は", at: end) || orSubject && field.has("が", at: end)
  }

  /// The country that an article speaks of most, its cities counted; of several the last.
  private static func country(mostNamedIn mentions: [LinkedMention], _ field: LinkedField, _ entities: [LinkedEntity])
    -> Int?
  {
    var counts: [String: Int] = [:]
    for mention in field.mentions where mention.range.upperBound <= mentions.last?.range.upperBound ?? 0 {
      let entity = entities[mention.entity]
      if let code = entity.kind == .country ? entity.id.key : entity.kind == .city ? entity.country : nil {
        counts[code, default: 0] += 1
      }
    }
    let most = mentions.map { counts[entities[$0.entity].id.key] ?? 0 }.max()
    return mentions.last { counts[entities[$0.entity].id.key] == most }?.entity
  }

  /// What an English sentence up to a place is about, or else the sentence before: its first name, where that is a company.
  private static func englishSubject(before position: Int, _ fitting: [LinkedMention], _ field: LinkedField) -> Int? {
    guard let index = field.annotated.sentenceIndex(at: position) else { return nil }
    for sentence in field.annotated.sentences[max(0, index - 1)...index].reversed() {
      let first = field.mentions.first {
        sentence.range.contains($0.range.lowerBound) && $0.range.upperBound <= position
      }
      guard let first else { continue }
      return fitting.contains { $0.entity == first.entity } ? first.entity : nil
    }
    return nil
  }

  /// What the sentence before is about: its first name, where that is of the right kind.
  private static func subject(
    ofSentenceBefore position: Int, _ kinds: Set<EntityKind>, _ field: LinkedField, _ entities: [LinkedEntity]
  ) -> Int? {
    guard let index = field.annotated.sentenceIndex(at: position), index > 0 else { return nil }
    let before = field.annotated.sentences[index - 1].range
    let first = field.mentions.first { before.contains($0.range.lowerBound) }
    return first.flatMap { kinds.contains(entities[$0.entity].kind) ? $0.entity : nil }
  }
}
