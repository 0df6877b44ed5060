import Gazetteers
import GraphModel
import Morphology

/// Takes off a name what only stands around it: sorts, countries, seats, owners, people who speak for it.
extension LearnedMentions {
  /// A body without the name of who leads it, and a company without the town that it is of.
  func withoutOthers(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .english else { return range }
    let words = field.string(range).split(separator: " ").map(String.init)
    let length = EnglishOrganizationRecognizer.othersLength(at: words, range, field, article)
    return range.lowerBound..<(range.upperBound - LatinName.length(of: words.suffix(length)))
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

  /// A Japanese name without what only says of which sort it is before it, and who or what is meant behind it:
  /// ロックバンド・スピッツ, 太平洋艦隊司令長官, アリソン製AT.
  func withoutSurroundings(_ range: Range<Int>) -> Range<Int> {
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
  func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    let the = Array("The ".unicodeScalars)
    guard field.language == .english, field.has(the, at: range.lowerBound) else { return range }
    let words = field.string(range).split(separator: " ").map(String.init)
    guard words.count > 2, article.gazetteer.readings(of: field.string(range)).isEmpty,
      article.gazetteer.number(ofName: words[1], kind: .city) != nil
    else { return range }
    return (range.lowerBound + the.count)..<range.upperBound
  }

  static let sorts: Set<String> = [
    "Bank", "Company", "Group", "Firm", "Ministry", "Agency", "University", "Institute", "Association", "Department",
    "Union", "Industry", "Trade", "Energy", "Commerce",
  ]

  /// A name without where it is from, or without what it does to what follows: Singapore-based Grab Holdings, Marubeni-led.
  func withoutSeat(_ range: Range<Int>) -> Range<Int> {
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
  func withoutOwner(_ range: Range<Int>) -> Range<Int> {
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
  func isOfficeHolder(_ range: Range<Int>) -> Bool {
    guard field.language == .japanese else { return false }
    if beginsWithPerson(range), article.shapes.roles.contains(where: { field.has($0, at: range.upperBound) }) {
      return true
    }
    guard field.scalars[range].contains("・"),
      field.scalars[range].allSatisfy({ $0.isKatakana || $0 == "・" })
    else { return false }
    let end = field.scalars[range.upperBound...].prefix(14).firstIndex { !$0.isKanji } ?? range.upperBound
    return end > range.upperBound + 1
      && article.shapes.roles.contains {
        $0.count > 1 && end - $0.count >= range.upperBound && field.has($0, at: end - $0.count)
      }
  }

  /// Whether surname and given name stand first: 泉谷直木スタートアップ in 泉谷直木スタートアップ委員長.
  private func beginsWithPerson(_ range: Range<Int>) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens(within: range)
    return tokens.count > 2 && tokens.prefix(2).allSatisfy { $0.partOfSpeech == .personName }
  }

  /// A known body without the person before it who holds an office there: 朴相禹国土交通部長官.
  func withoutHolder(_ range: Range<Int>) -> Range<Int> {
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
        || article.shapes.roles.contains { field.has($0, at: range.upperBound) }
        || field.scalars[range].contains("・") && isBeforeOffice(range.upperBound))
    guard holdsOffice else { return range }
    guard let body,
      field.scalars[range.lowerBound..<body.range.lowerBound].allSatisfy(\.isKanji)
        || body.range.lowerBound == foreign && field.scalars[range.lowerBound..<foreign].contains("・")
    else { return range }
    return body.range
  }

  /// Whether a unit and who heads it follow: 国土都市室長.
  private func isBeforeOffice(_ start: Int) -> Bool {
    let end = field.scalars[start...].prefix(10).firstIndex { !$0.isKanji } ?? start
    return article.shapes.roles.contains { $0.count > 1 && end - $0.count > start && field.has($0, at: end - $0.count) }
  }

  /// One kanji for a country in front of a foreign name only says where it is from: 米キー・セーフティ・システムズ.
  func withoutCountryMark(_ range: Range<Int>) -> Range<Int> {
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
