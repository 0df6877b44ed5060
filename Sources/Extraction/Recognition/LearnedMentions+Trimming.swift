import Gazetteers
import GraphModel
import Morphology

/// Cuts what the tagger takes for a name to the name itself.
extension LearnedMentions {
  /// A name without brackets that the tagger took along, or nothing where it is a common word.
  func trimmed(_ candidate: Candidate) -> Candidate? {
    var range = candidate.range
    let isEntity = candidate.reading.kind(in: article.gazetteer) != nil
    // Marks that part names are inside none.
    let first = field.scalars[range.lowerBound]
    guard !field.scalars[range].contains("、"), first.isLetter || first.isDigit else { return nil }
    // A sum, a count or a generation (6G) is no name.
    if first.isDigit, range.count <= 2 || field.scalars[range].contains(where: { "億万兆千円".unicodeScalars.contains($0) })
    {
      return nil
    }
    if let bracket = field.scalars[range].firstIndex(where: { "()[]【】<>".unicodeScalars.contains($0) }) {
      guard bracket > range.lowerBound, isEntity else { return nil }
      range = range.lowerBound..<bracket
    }
    while range.count > 1, field.scalars[range.upperBound - 1].isSpace {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while range.count > 1, "」』”".unicodeScalars.contains(field.scalars[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    // 同国電力省 is a ministry of the country named before.
    if range.count > 4, field.has("同国", at: range.lowerBound) { range = (range.lowerBound + 2)..<range.upperBound }
    range = withoutArticle(range)
    range = withoutOwner(withoutSurroundings(withoutHolder(withoutCountryMark(withoutSeat(range)))))
    if "'’".unicodeScalars.contains(field.scalars[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    range = withoutPerson(range)
    let name = field.string(range)
    let shapes = article.shapes
    // A company may be called 良品計画: where the tagger is sure of one, its ending tells nothing else.
    if isEntity, let whole = thingGoingOn(from: range) { return candidate.over(whole, reading: .other) }
    let isSurelyCompany = candidate.origin == .tagger("company") && candidate.strength >= Threshold.company
    let words = name.split(separator: " ").map(String.init)
    if isEntity, field.language == .english, isOtherInEnglish(range, words: words.count) {
      return candidate.over(range, reading: .other)
    }
    if isEntity, !isSurelyCompany, !isAdministration(name, candidate), isThing(range, words) {
      return candidate.over(range, reading: .other)
    }
    // メーカー3社 counts some, and プラユット政府報道官 is a person.
    if isEntity, field.language == .japanese, isCount(range) || isSpokesman(name, range) { return nil }
    if ["子会社", "現地法人", "関連会社", "グループ会社"].contains(where: name.hasSuffix) { return nil }
    if isEntity, isOfficeHolder(range) { return candidate.over(range, reading: .other) }
    // An adjective of a country names nobody: Saudi.
    if words.count < 3, article.gazetteer.readings(of: name).contains(where: { $0.use.contains(.demonym) }),
      article.gazetteer.number(ofName: name, kind: .organization) == nil
    {
      return nil
    }
    // Hà Nam People's Committee: a possessive ends no name.
    if isEntity, words.last == "People", ["'s ", "’s "].contains(where: { field.has($0, at: range.upperBound) }) {
      return nil
    }
    // COP27 is a conference.
    if name.hasPrefix("COP"), name.count > 3, name.dropFirst(3).allSatisfy(\.isNumber) {
      return candidate.over(range, reading: .other)
    }
    // Washington, DC.
    if ["DC", "D.C."].contains(name), field.has("Washington, ", at: range.lowerBound - 12) { return nil }
    // Minister of Economy, Trade and Industry Hagiuda Koichi is one.
    if isEntity, words.count == 3, shapes.englishPortfolios.contains(words[0].lowercased()),
      field.contains(Self.ministerOf, in: max(0, range.lowerBound - 60)..<range.lowerBound)
    {
      return candidate.over(range, reading: .other)
    }
    // Energy Minister Lee Hwan holds one, and PH Energy Minister names no PH Energy.
    if isEntity, field.has(" Minister", at: range.upperBound) { return nil }
    if isEntity, words.count > 2, words.dropLast().contains("Minister") {
      return candidate.over(range, reading: .other)
    }
    // Head of Divisions is an office.
    if isEntity, words.count > 2, words[1] == "of", EnglishOrganizationRecognizer.officers.contains(words[0]) {
      return candidate.over(range, reading: .other)
    }
    if isEntity, words.count > 1, words.count < 4, let last = words.last, Self.cityOffices.contains(last),
      words[words.count - 2] == "City"
    {
      return candidate.over(range, reading: .other)
    }
    // "The Institute" and "Bank" point back rather than name.
    if words.count == 1, Self.sorts.contains(name) { return nil }
    if words.count == 2, ["The", "the", "This", "Our"].contains(words[0]),
      shapes.englishHeads.contains(words[1]) || ["Company", "Group", "Firm"].contains(words[1])
    {
      return nil
    }
    guard range.count > 1, !shapes.latinStopwords.contains(name),
      !shapes.genericNames.contains(name) || isEntity && candidate.strength >= Threshold.generic,
      !shapes.regions.contains(name)
    else { return nil }
    // An office that somebody holds is no organization: 建設部長.
    if shapes.roles.contains(where: { $0.count > 1 && field.has($0, at: range.upperBound - $0.count) }),
      isEntity, !name.hasSuffix("政府"), !name.hasSuffix("企業"),
      !name.hasSuffix("機関"), !name.hasSuffix("チーム"), !isTeam(name, at: range)
    {
      return nil
    }
    if isEntity, field.language == .japanese, let other = japaneseOther(candidate, range) { return other }
    // A person who heads a people's committee is not its name: ファン・バン・マイ人民委員会委員長.
    if name.hasSuffix("人民委員会"), name.contains("・") { return nil }
    return place(named: name, range, candidate) ?? candidate.over(range)
  }

  /// Whether a name ends in a number of companies or others.
  private func isCount(_ range: Range<Int>) -> Bool {
    let counter = ["社", "団体", "機関", "か国", "カ国", "大学"].first { field.has($0, at: range.upperBound - $0.count) }
    guard let counter else { return false }
    let end = range.upperBound - counter.count
    return end > range.lowerBound && field.scalars[end - 1].isDigit
      && field.scalars[range.lowerBound..<end].contains { !$0.isDigit && !$0.isLatinLetter }
  }

  /// Whether the government of nothing known is only the office of somebody who speaks for one.
  private func isSpokesman(_ name: String, _ range: Range<Int>) -> Bool {
    name.hasSuffix("政府") && ["報道官", "高官", "代表", "関係者"].contains { field.has($0, at: range.upperBound) }
      && article.gazetteer.number(ofName: String(name.dropLast(2)), kind: .country) == nil
      && !["州", "市", "県"].contains { name.dropLast(2).hasSuffix($0) }
  }

  /// The thing of whose katakana a name is only the first parts: グローバル・コミュニティ・テクノロジー・チャレンジ.
  private func thingGoingOn(from range: Range<Int>) -> Range<Int>? {
    guard field.has("・", at: range.upperBound), field.scalars[range.upperBound - 1].isKatakana else { return nil }
    let whole = range.lowerBound..<KatakanaRuns.end(from: range.upperBound - 1, in: field.scalars[...])
    return whole.count > range.count && isThing(whole, []) ? whole : nil
  }

  /// Whether the end of a name makes a thing of it.
  private func isThing(_ range: Range<Int>, _ words: [String]) -> Bool {
    article.shapes.thingSuffixes.contains { field.has($0, at: range.upperBound - $0.count) }
      || field.language == .english
        && (article.shapes.isEnglishThing(words)
          || words.count > 1 && ["Project", "Operation", "Programme", "Program"].contains(words[0])
          || words.count == 2 && words[1] == "Line" && Self.lines.contains(words[0]))
  }

  private static let ministerOf = Array("Minister of ".unicodeScalars)

  /// Who holds an office in a city: the City Clerk.
  private static let cityOffices: Set<String> = ["Clerk", "Manager", "Treasurer", "Controller", "Attorney", "Engineer"]

  /// How lines of a metro are called.
  private static let lines: Set<String> = [
    "Blue", "Red", "Green", "Yellow", "Orange", "Purple", "Grey", "Gray", "Silver", "Gold", "Pink", "Brown", "Black",
  ]

  /// Whether a country's representatives are a team: アメリカ代表 where the sentence speaks of sport.
  private func isTeam(_ name: String, at range: Range<Int>) -> Bool {
    guard name.hasSuffix("代表"), let sentence = field.sentenceIndex(at: range.lowerBound) else { return false }
    return article.shapes.isAboutSport(field.sentences[sentence])
  }

  /// Whether somebody's administration is named; that of a country is the country.
  private func isAdministration(_ name: String, _ candidate: Candidate) -> Bool {
    name.hasSuffix("政権") && candidate.strength >= Threshold.administration
      && article.gazetteer.number(ofName: String(name.dropLast(2)), kind: .country) == nil
  }

  /// A known place that the tagger takes for an organization stays a place, and 北ハノイ is a part of one.
  private func place(named name: String, _ range: Range<Int>, _ candidate: Candidate) -> Candidate? {
    guard candidate.reading.kind(in: article.gazetteer) != nil else { return nil }
    func readings(_ name: String) -> [Gazetteer.Reading] {
      article.gazetteer.number(ofName: name, kind: .organization) == nil ? article.gazetteer.readings(of: name) : []
    }
    if candidate.strength < Threshold.overCity, let first = name.first, "東西南北新旧".contains(first),
      !readings(String(name.dropFirst())).isEmpty
    {
      return candidate.over(range, reading: .other)
    }
    let known = readings(name).filter {
      article.gazetteer.entry($0.entry).id.kind == .city && $0.use.isDisjoint(with: [.kanji, .adjective])
    }
    guard !known.isEmpty, candidate.strength < Threshold.overCity,
      name.unicodeScalars.contains(where: { !$0.isLatinLetter })
    else { return nil }
    // 北海 is the sea.
    if article.shapes.ambiguousPlaces.contains(name), name.unicodeScalars.allSatisfy(\.isKanji) {
      return candidate.over(range, reading: .other)
    }
    return candidate.over(range, reading: .known(known))
  }
}
