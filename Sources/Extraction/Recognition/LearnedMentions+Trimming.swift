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
    range = withoutPersonBefore(withoutPerson(range))
    let name = field.string(range)
    let shapes = article.shapes
    // A company may be called 良品計画: where the tagger is sure of one, its ending tells nothing else.
    let isSurelyCompany = candidate.origin == .tagger("company") && candidate.strength >= Threshold.company
    let words = name.split(separator: " ").map(String.init)
    if isEntity, field.language == .english, isOtherInEnglish(range, words: words.count) {
      return candidate.over(range, reading: .other)
    }
    if isEntity, !isSurelyCompany, !isAdministration(name, candidate), isThing(range, words) {
      return candidate.over(range, reading: .other)
    }
    if ["子会社", "現地法人", "関連会社", "グループ会社"].contains(where: name.hasSuffix) { return nil }
    if isEntity, isOfficeHolder(range) { return candidate.over(range, reading: .other) }
    // An adjective of a country names nobody: Saudi.
    if words.count == 1, article.gazetteer.readings(of: name).contains(where: { $0.use.contains(.demonym) }),
      article.gazetteer.number(ofName: name, kind: .organization) == nil
    {
      return nil
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

  /// A body without the name of who leads it.
  private func withoutPerson(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .english else { return range }
    let words = field.string(range).split(separator: " ").map(String.init)
    let length = EnglishOrganizationRecognizer.personLength(at: words, article)
    return range.lowerBound..<(range.upperBound - words.suffix(length).reduce(0) { $0 + $1.unicodeScalars.count + 1 })
  }

  /// A known name without the word for its sort that katakana hides: 機器メーカーノキア.
  private func withoutMaker(_ range: Range<Int>) -> Range<Int> {
    let starts = range.dropFirst(3).filter { place in
      Self.makers.contains { field.has($0, at: place - $0.unicodeScalars.count) }
    }
    let start = starts.last {
      article.gazetteer.number(ofName: field.string($0..<range.upperBound), kind: .organization) != nil
    }
    return (start ?? range.lowerBound)..<range.upperBound
  }

  private static let makers = ["メーカー", "スタートアップ", "ベンチャー", "ライバル"]

  /// A known body without the person before it: パク・ソンホ国土部.
  private func withoutPersonBefore(_ range: Range<Int>) -> Range<Int> {
    let scalars = field.scalars[range]
    guard scalars.first?.isKatakana == true, let kanji = scalars.firstIndex(where: \.isKanji),
      scalars[..<kanji].contains("・"), scalars[..<kanji].allSatisfy({ $0.isKatakana || $0 == "・" }),
      article.gazetteer.number(ofName: field.string(kanji..<range.upperBound), kind: .organization) != nil
    else { return range }
    return kanji..<range.upperBound
  }

  /// Whether the end of a name makes a thing of it.
  private func isThing(_ range: Range<Int>, _ words: [String]) -> Bool {
    article.shapes.thingSuffixes.contains { field.has($0, at: range.upperBound - $0.count) }
      || field.language == .english
        && (article.shapes.isEnglishThing(words)
          || words.count > 1 && ["Project", "Operation", "Programme", "Program"].contains(words[0])
          || words.count == 2 && words[1] == "Line" && Self.lines.contains(words[0]))
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

  /// A Japanese name without what only says of which sort it is before it, and who or what is meant behind it:
  /// ロックバンド・スピッツ, 太平洋艦隊司令長官, アリソン製AT.
  private func withoutSurroundings(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .japanese, let index = field.sentenceIndex(at: range.lowerBound) else { return range }
    let shapes = article.shapes
    let sentence = field.sentences[index]
    let range = withoutMaker(withoutSort(range))
    var tokens = sentence.tokens(within: range)
    while tokens.count > 1, let first = tokens.first, shapes.leadingWords.contains(first.text) || first.text == "・" {
      tokens = tokens.dropFirst()
    }
    let team = tokens.dropFirst().first { $0.text == "代表" && shapes.isAboutSport(sentence) }
    let end =
      team.map(\.range.upperBound)
      ?? tokens.indices.dropFirst().first { index in
        // 代表団 is another word than 代表.
        let isWhole = index + 1 == tokens.endIndex || tokens[index + 1].partOfSpeech != .suffix
        return shapes.trailingWords.contains(tokens[index].text) && isWhole
      }.map { tokens[$0].range.lowerBound }
    guard let start = tokens.first?.range.lowerBound else { return range }
    return start..<(end ?? range.upperBound)
  }

  /// A place's body without the article that begins its sentence: The Bangkok Metropolitan Administration.
  private func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    let the = Array("The ".unicodeScalars)
    guard field.language == .english, field.has(the, at: range.lowerBound) else { return range }
    let words = field.string(range).split(separator: " ").map(String.init)
    guard words.count > 2, article.gazetteer.readings(of: field.string(range)).isEmpty,
      article.gazetteer.number(ofName: words[1], kind: .city) != nil
    else { return range }
    return (range.lowerBound + the.count)..<range.upperBound
  }

  private static let sorts: Set<String> = [
    "Bank", "Company", "Group", "Firm", "Ministry", "Agency", "University", "Institute", "Association", "Department",
    "Union",
  ]

  /// A name without where it is from, or without what it does to what follows: Singapore-based Grab Holdings, Marubeni-led.
  private func withoutSeat(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .english else { return range }
    for mark in OriginMark.leading {
      guard let place = range.first(where: { field.has(mark, at: $0) }), place > range.lowerBound else { continue }
      // A Marubeni-led group is no name, Marubeni is.
      let end = place + mark.count
      if end == range.upperBound { return range.lowerBound..<place }
      if end + 1 < range.upperBound, field.scalars[end] == " " { return (end + 1)..<range.upperBound }
    }
    return range
  }

  /// A known name without the country whose it is: DIN of Germany.
  private func withoutOwner(_ range: Range<Int>) -> Range<Int> {
    // Singapore's Grab.
    if field.language == .english, let mark = range.first(where: { field.has("'s ", at: $0) }), mark > range.lowerBound,
      mark + 3 < range.upperBound,
      article.gazetteer.number(ofName: field.string(range.lowerBound..<mark), kind: .country) != nil
    {
      return (mark + 3)..<range.upperBound
    }
    let joiner = Array(" of ".unicodeScalars)
    guard field.language == .english, let place = range.first(where: { field.has(joiner, at: $0) }),
      place > range.lowerBound, place + joiner.count < range.upperBound
    else { return range }
    func isKind(_ kind: EntityKind, _ part: Range<Int>) -> Bool {
      article.gazetteer.number(ofName: field.string(part), kind: kind) != nil
    }
    let isOwned =
      isKind(.organization, range.lowerBound..<place) && isKind(.country, (place + joiner.count)..<range.upperBound)
    return isOwned ? range.lowerBound..<place : range
  }

  /// A foreign name without the sort of company before it: 米投資会社アポロ・グローバル・マネジメント.
  private func withoutSort(_ range: Range<Int>) -> Range<Int> {
    let scalars = field.scalars
    guard field.language == .japanese,
      let start = range.dropFirst(2).first(where: { start in
        (scalars[start].isKatakana || scalars[start].isLatinLetter) && !scalars[start - 1].isKatakana
          && article.shapes.sortsBefore.contains { field.has($0, at: start - $0.count) }
      })
    else { return range }
    return start..<range.upperBound
  }

  /// Whether an office right behind a foreign name makes a person of it: アジット・ドバル国家安全保障補佐官.
  private func isOfficeHolder(_ range: Range<Int>) -> Bool {
    guard field.language == .japanese, field.scalars[range].contains("・"),
      field.scalars[range].allSatisfy({ $0.isKatakana || $0 == "・" })
    else { return false }
    let end = field.scalars[range.upperBound...].prefix(14).firstIndex { !$0.isKanji } ?? range.upperBound
    return end > range.upperBound + 1
      && article.shapes.roles.contains {
        $0.count > 1 && end - $0.count >= range.upperBound && field.has($0, at: end - $0.count)
      }
  }

  /// A known body without the person before it who holds an office there: 朴相禹国土交通部長官.
  private func withoutHolder(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .japanese, range.count > 4, range.upperBound < field.scalars.count,
      field.scalars[range.upperBound].isKanji
    else { return range }
    let first = field.matches.partitionIndex { $0.range.lowerBound < range.lowerBound + 2 }
    let foreign = KatakanaRuns.end(from: range.lowerBound, in: field.scalars[...])
    let body = field.matches[first...].prefix { $0.range.lowerBound <= max(range.lowerBound + 4, foreign) }.first {
      match in
      match.range.upperBound == range.upperBound
        && article.gazetteer.readings(ofName: match.name).contains {
          article.gazetteer.entry($0.entry).id.kind == .organization
        }
    }
    let holdsOffice =
      body != nil
      && (field.has("長", at: range.upperBound)
        || article.shapes.roles.contains { field.has($0, at: range.upperBound) })
    guard holdsOffice else { return range }
    guard let body,
      field.scalars[range.lowerBound..<body.range.lowerBound].allSatisfy(\.isKanji)
        || body.range.lowerBound == foreign && field.scalars[range.lowerBound..<foreign].contains("・")
    else { return range }
    return body.range
  }

  /// One kanji for a country in front of a foreign name only says where it is from: 米キー・セーフティ・システムズ.
  private func withoutCountryMark(_ range: Range<Int>) -> Range<Int> {
    guard let sentence = field.sentenceIndex(at: range.lowerBound) else { return range }
    let tokens = field.sentences[sentence].tokens
    guard let first = field.sentences[sentence].tokenIndex(startingAt: range.lowerBound), first + 1 < tokens.count,
      tokens[first].partOfSpeech == .countryName,
      tokens[first].range.count == 1 || article.gazetteer.readings(of: field.string(range)).isEmpty,
      tokens[first + 1].range.upperBound <= range.upperBound
    else { return range }
    let next = field.scalars[tokens[first + 1].range.lowerBound]
    // 中国COSCO is of that country; 日本マクドナルド is called so.
    if tokens[first].range.count > 1 {
      let rest = tokens[first + 1].range.lowerBound..<range.upperBound
      // ルワンダICT商工会議所 is called so.
      let isBody = article.shapes.bodySuffixes.contains { field.has($0, at: range.upperBound - $0.count) }
      return tokens[first].text != "日本" && !isBody && rest.count > 2
        && field.scalars[rest].prefix(3).allSatisfy(\.isUppercase)
        ? rest : range
    }
    return next.isKatakana || next.isLatinLetter ? tokens[first + 1].range.lowerBound..<range.upperBound : range
  }
}
