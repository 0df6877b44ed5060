import GraphModel

/// Relations that are plain from names and how they stand together: 米国務省 is in the US, ITUの無線通信部門 is part of the ITU.
struct NameStructure {
  let field: LinkedField
  let entities: [LinkedEntity]
  let article: ArticleContext
  /// The countries and cities of the article, each with the UTF-8 of its names.
  private let places: [(index: Int, forms: [[UInt8]])]

  init(field: LinkedField, entities: [LinkedEntity], article: ArticleContext) {
    self.field = field
    self.entities = entities
    self.article = article
    places = entities.indices.filter { entities[$0].kind != .organization && entities[$0].mergedInto == nil }.map {
      ($0, Self.forms(of: entities[$0]).map { Array($0.utf8) })
    }
  }

  /// The relations of the field, in order.
  func relations() -> [FoundRelation] {
    var found: [FoundRelation] = []
    for (index, mention) in field.mentions.enumerated() {
      // DNeX, a Malaysian IT services provider.
      guard index > 0, mention.isAdjective, isAside(mention, of: field.mentions[index - 1]),
        index + 1 == field.mentions.count || !isOwner(mention, of: field.mentions[index + 1]),
        let sentence = field.annotated.sentenceIndex(at: mention.range.lowerBound)
      else { continue }
      found.append(
        relation(
          .locatedIn, field.mentions[index - 1].entity, mention.entity, field.annotated.sentences[sentence].range,
          "place-of", 0.8))
    }
    for (index, mention) in field.mentions.enumerated()
    where entities[mention.entity].kind == .organization && !mention.isAnaphor {
      guard let sentence = field.annotated.sentenceIndex(at: mention.range.lowerBound) else { continue }
      let range = field.annotated.sentences[sentence].range
      if let place = placeInName(mention) {
        found.append(relation(.locatedIn, mention.entity, place, range, "name-place", 0.9))
      }
      if let parent = parentInName(mention) {
        found.append(relation(.partOf, mention.entity, parent, range, "name-parent", 0.9))
      }
      if index + 1 < field.mentions.count, let place = seatInBracket(of: mention, field.mentions[(index + 1)...]) {
        found.append(relation(.locatedIn, mention.entity, place, range, "seat-in-brackets", 0.9))
      }
      if index > 0 {
        let before = field.mentions[index - 1]
        if isUnit(before, of: mention) {
          found.append(relation(.partOf, before.entity, mention.entity, range, "unit-of", 0.8))
        } else if let kind = tie(before, mention) {
          found.append(
            relation(kind, mention.entity, before.entity, range, kind == .partOf ? "unit-of" : "place-of", 0.8))
        }
      }
    }
    return found
  }

  private func isAside(_ adjective: LinkedMention, of name: LinkedMention) -> Bool {
    entities[name.entity].kind == .organization && name.range.upperBound < adjective.range.lowerBound
      && [", a ", ", an ", ", the "].contains(
        field.annotated.string(name.range.upperBound..<adjective.range.lowerBound))
  }

  /// Whether an adjective says of where the name behind it is, too: Johnson & Johnson, the British company Reckitt Benckiser.
  private func isOwner(_ adjective: LinkedMention, of name: LinkedMention) -> Bool {
    guard adjective.range.upperBound < name.range.lowerBound else { return false }
    let gap = field.annotated.string(adjective.range.upperBound..<name.range.lowerBound)
    return MentionDescription.isEnglishOwned(gap, behindAdjective: false, article.shapes)
  }

  /// The place that brackets behind a company's name give for its seat: NEC(本社:東京都港区).
  private func seatInBracket(of mention: LinkedMention, _ behind: ArraySlice<LinkedMention>) -> Int? {
    let start = mention.range.upperBound
    // 京畿道科学技術振興院(韓国).
    if let next = behind.first, entities[next.entity].kind == .country, next.range.lowerBound == start + 1,
      field.annotated.has("(", at: start), field.annotated.has(")", at: next.range.upperBound)
    {
      return next.entity
    }
    // 日本工営(東京都千代田区), 三谷産業(石川県金沢市).
    if let next = behind.first, entities[next.entity].kind == .city, field.annotated.has("(", at: start),
      let close = field.annotated.scalars[next.range.upperBound...].prefix(10).firstIndex(of: ")"),
      field.annotated.scalars[(start + 1)..<close].allSatisfy({ $0.isKanji || $0.isKatakana || $0 == "・" })
    {
      return next.entity
    }
    guard let next = behind.first, entities[next.entity].kind != .organization, next.range.lowerBound - start < 14,
      let mark = Self.seatMarks.first(where: { field.annotated.has($0, at: start) }),
      next.range.lowerBound - start - mark.count <= 4
    else { return nil }
    // (本社:インド・ムンバイ市) is in the city.
    if let city = behind.dropFirst().first, entities[city.entity].kind == .city,
      entities[next.entity].kind == .country, city.range.lowerBound - next.range.upperBound <= 1
    {
      return city.entity
    }
    return next.entity
  }

  private static let seatMarks = ["(本社:", "(本社所在地:", "(本部:", "(所在地:", "(本店:", "(本社・"].map { Array($0.unicodeScalars) }

  private func relation(
    _ kind: RelationKind, _ head: Int, _ tail: Int, _ range: Range<Int>, _ rule: String, _ confidence: Double
  ) -> FoundRelation {
    FoundRelation(
      kind: kind, head: head, tail: tail, range: range, rule: rule, confidence: confidence, modality: .stated)
  }

  /// A country or city of the article in the name of a public body.
  private func placeInName(_ mention: LinkedMention) -> Int? {
    var name = field.annotated.string(mention.range)
    for legal in article.shapes.legalForms where name.utf8.starts(with: legal.utf8) {
      name = String(name.dropFirst(legal.count).drop { $0 == " " })
    }
    let isPublic = article.shapes.publicEndings.contains {
      name.utf8.count > $0.utf8.count && name.endsWith(bytesOf: $0)
    }
    let entity = entities[mention.entity]
    guard
      isPublic || entity.isPublicBody
        || Self.publicWords.contains(where: { field.annotated.contains($0, in: mention.range) })
    else { return nil }
    let bytes = Array(name.utf8)
    return places.first { index, forms in
      let place = entities[index]
      if place.kind == .country, entity.isKnown, entity.country != place.id.key { return false }
      return forms.contains { form in
        guard bytes.count > form.count else { return false }
        if bytes.starts(with: form) { return true }
        let start = bytes.count - form.count
        return bytes[start - 1] == 0x20 && bytes[start...].elementsEqual(form)
      }
    }?.index
  }

  private static let publicWords = ["大学", "Ministry", "Authority", "Agency"].map { Array($0.unicodeScalars) }

  private static func forms(of place: LinkedEntity) -> [String] {
    guard place.kind == .country else { return place.names.filter { $0.count > 1 } }
    let kanji = ["US": "米", "GB": "英", "JP": "日本", "KR": "韓", "FR": "仏", "DE": "独"][place.id.key]
    return place.names.filter { $0.unicodeScalars.count > 1 } + (kanji.map { [$0] } ?? [])
  }

  /// An organization of the article at the beginning of another's name: NISTコンピュータセキュリティ部門, ISO/TC 268.
  private func parentInName(_ mention: LinkedMention) -> Int? {
    let name = field.annotated.string(mention.range)
    return entities.indices.filter { index in
      guard index != mention.entity, entities[index].kind == .organization, entities[index].mergedInto == nil else {
        return false
      }
      return entities[index].names.contains { parent in
        guard name.utf8.starts(with: parent.utf8), parent.count >= 2, name.count > parent.count + 1 else {
          return false
        }
        let next = name.unicodeScalars[
          name.unicodeScalars.index(name.unicodeScalars.startIndex, offsetBy: parent.unicodeScalars.count)]
        if parent.unicodeScalars.last?.isLatinLetter == true, next.isLatinLetter { return false }
        // Of names that nothing knows, Poetry London is no part of Poetry.
        return next == "/" || next == " " && entities[index].isKnown || hasUnitSuffix(name)
      }
    }
    // The nearest parent has the longest name.
    .max { longestPrefix(of: name, entities[$0]) < longestPrefix(of: name, entities[$1]) }
  }

  private func longestPrefix(of name: String, _ entity: LinkedEntity) -> Int {
    entity.names.filter { name.hasPrefix($0) }.map(\.count).max() ?? 0
  }

  private func hasUnitSuffix(_ name: String) -> Bool {
    article.shapes.unitEndings.contains { name.endsWith(bytesOf: $0) }
      || article.shapes.englishUnits.contains(name.split(separator: " ").last.map(String.init) ?? "")
  }

  /// Whether an English name is said to be of the one behind it: the Agency … under the Ministry of …, the Logistics Division at Sumitomo.
  private func isUnit(_ first: LinkedMention, of second: LinkedMention) -> Bool {
    guard field.annotated.language == .english, first.range.upperBound < second.range.lowerBound,
      entities[first.entity].kind == .organization, entities[second.entity].kind == .organization,
      first.entity != second.entity
    else { return false }
    switch field.annotated.string(first.range.upperBound..<second.range.lowerBound) {
    case " under the ":
      let name = field.annotated.string(second.range)
      return entities[second.entity].isPublicBody || Self.authorities.contains { name.contains(bytesOf: $0) }
    case " at ", " at the ", " of the ":
      let last = field.annotated.string(first.range).split(separator: " ").last.map(String.init) ?? ""
      return Self.departments.contains(last) && !entities[first.entity].isKnown
    default: return false
    }
  }

  private static let authorities = [
    "Ministry", "Department", "Government", "Commission", "Authority", "Cabinet", "Office",
  ]
  private static let departments: Set<String> = [
    "Division", "Department", "Unit", "Directorate", "Branch", "Bureau", "Sector", "Office",
  ]

  /// What two names that stand directly together say: ハノイの交通局, 経済産業省資源エネルギー庁, Japan's METI.
  private func tie(_ first: LinkedMention, _ second: LinkedMention) -> RelationKind? {
    guard first.range.upperBound <= second.range.lowerBound, first.entity != second.entity else { return nil }
    var gap = field.annotated.string(first.range.upperBound..<second.range.lowerBound)
    if gap.hasPrefix(")") { gap.removeFirst() }
    let firstEntity = entities[first.entity]
    let secondEntity = entities[second.entity]
    switch firstEntity.kind {
    case .country, .city:
      let isDescribed =
        field.annotated.language == .english
        && MentionDescription.isEnglishOwned(gap, behindAdjective: first.isAdjective, article.shapes)
      let isLatinPossessive = gap == "'s " || gap == "’s " || isDescribed
      // 米Qualcomm, 韓国サムスン電子.
      let isOrigin =
        gap.isEmpty && field.annotated.language == .japanese && firstEntity.kind == .country
        && (first.range.count == 1 || secondEntity.isKnown || secondEntity.country == firstEntity.id.key)
      if isOrigin, !(secondEntity.isKnown && secondEntity.country != firstEntity.id.key) { return .locatedIn }
      guard
        gap == "の" || MentionDescription.isOwned(gap) || isLatinPossessive || gap.isEmpty && secondEntity.isPublicBody
      else {
        return nil
      }
      // An international organization's own name may follow a country by chance.
      let saysSort = isDescribed || MentionDescription.isOwned(gap)
      if secondEntity.isKnown, secondEntity.country == nil, !saysSort { return nil }
      if secondEntity.isKnown, let country = secondEntity.country,
        country != (firstEntity.kind == .country ? firstEntity.id.key : firstEntity.country)
      {
        return nil
      }
      return .locatedIn
    case .organization:
      let name = field.annotated.string(second.range)
      let isUnit = hasUnitSuffix(name) || ["部門", "室", "庁", "局", "委員会"].contains { name.hasSuffix($0) }
      if gap.isEmpty, isUnit, !field.annotated.string(first.range).hasSuffix("社") { return .partOf }
      if gap == "'s " || gap == "’s ",
        article.shapes.englishHeads.contains(name.split(separator: " ").last.map(String.init) ?? "")
      {
        return .partOf
      }
      // 世界銀行グループの国際金融公社.
      if gap == "の", field.annotated.string(first.range).hasSuffix("グループ") { return .partOf }
      if gap == "の", isUnit,
        !(secondEntity.isKnown && secondEntity.country != firstEntity.country && firstEntity.country != nil)
      {
        return .partOf
      }
      return nil
    }
  }
}
