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
      // キム・ヒョンミ)国土交通部 runs from a person into an office.
      if field.scalars[bracket] == ")" { return nil }
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
    range = withoutOthers(range)
    let name = field.string(range)
    let shapes = article.shapes
    // A company may be called 良品計画: where the tagger is sure of one, its ending tells nothing else.
    if isEntity, let whole = thingGoingOn(from: range) { return candidate.over(whole, reading: .other) }
    let isSurelyCompany =
      candidate.origin == .tagger("company") && candidate.strength >= Threshold.company
      && !Self.events.contains(where: name.hasSuffix)
    let words = name.split(separator: " ").map(String.init)
    if isEntity, field.language == .english, isOtherInEnglish(range, words: words.count) {
      return candidate.over(range, reading: .other)
    }
    if isEntity, !isSurelyCompany, !isAdministration(name, candidate), isThing(range, words) {
      return candidate.over(range, reading: .other)
    }
    // メーカー3社 counts some, and プラユット政府報道官 is a person.
    if isEntity, field.language == .japanese, isCount(range) || isSpokesman(name, range) { return nil }
    // ベトナム両国政府機関 are bodies of two countries.
    if isEntity, name.contains("両国") && !name.hasPrefix("両国") || name.contains("二国") { return nil }
    if ["子会社", "現地法人", "関連会社", "グループ会社"].contains(where: name.hasSuffix) { return nil }
    // 米電気自動車メーカー is any of them; サンパウロ—カンピーナス are two cities.
    if isEntity, field.language == .japanese, isAnyMaker(range) || isStretch(name) { return nil }
    if isEntity, isOfficeHolder(range) { return candidate.over(range, reading: .other) }
    // An adjective of a country names nobody: Saudi.
    if words.count < 3, article.gazetteer.readings(of: name).contains(where: { $0.use.contains(.demonym) }),
      article.gazetteer.number(ofName: name, kind: .organization) == nil
    {
      return nil
    }
    if isEntity, field.language == .english, let misreading = englishMisreading(words, range) {
      return misreading == .office ? candidate.over(range, reading: .other) : nil
    }
    // A commissioner for International Affairs has a field, no body of that name.
    if isEntity, words.last == "Affairs", !words.contains(where: shapes.englishHeads.contains) { return nil }
    // The Mayor of Tel Aviv stands for the city.
    if isEntity, words.count > 2, ["Mayor", "Mayors", "Deputy"].contains(words[0]), words.contains("of") { return nil }
    // Maharashtra State is a state.
    if isEntity, words.count > 1, words.last == "State",
      shapes.regions.contains(words.dropLast().joined(separator: " "))
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
      !shapes.genericNames.contains(name)
        || isEntity && candidate.strength >= Threshold.generic && range == candidate.range,
      !shapes.regions.contains(name)
    else { return nil }
    // マジッド・アル・ホガイル都市村落・住宅相 is a minister.
    if isEntity, field.scalars[range.lowerBound].isKatakana, isTaskOfMinister(behind: range.upperBound) {
      return candidate.over(range, reading: .other)
    }
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

  /// Whether a minister's further tasks follow: ・住宅相.
  private func isTaskOfMinister(behind end: Int) -> Bool {
    guard field.has("・", at: end) else { return false }
    let tasks = field.scalars[(end + 1)...].prefix(10).prefix(while: \.isKanji)
    return tasks.count > 1 && (field.has("相", at: tasks.endIndex - 1) || field.has("大臣", at: tasks.endIndex - 2))
  }

  /// What no company is called, however sure the tagger is.
  private static let events = [
    "セミナー", "シンポジウム", "サミット", "ワークショップ", "カンファレンス", "ミーティング", "博覧会", "見本市", "協定", "覚書", "宣言", "デジタルツイン",
  ]

  /// Whether the end of a name makes a thing of it.
  func isThing(_ range: Range<Int>, _ words: [String]) -> Bool {
    article.shapes.thingSuffixes.contains { field.has($0, at: range.upperBound - $0.count) }
      || field.language == .english
        && (article.shapes.isEnglishThing(words)
          || words.count > 1 && ["Project", "Operation", "Programme", "Program"].contains(words[0])
          || isLineOfMetro(words))
  }

  /// Whether words name a line or a sort of metro: Blue Line, East-West Lines, Automated Guideway Transit.
  private func isLineOfMetro(_ words: [String]) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    let before = words[words.count - 2]
    return switch last {
    case "Line" where words.count == 2 && Self.lines.contains(before): true
    case "Line", "Lines": before.contains("-")
    case "Transit": before == "Rapid" || before == "Guideway"
    default: false
    }
  }

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
