import Gazetteers
import GraphModel
import Morphology

/// What beside a name shows that it is one.
extension NamesInContext {
  func isBehindSort(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    if isOwned(name, sentence) { return true }
    let isJapanese = field.language == .japanese
    // A comma may part the sort from a name whose reading follows: 電池メーカー、国軒高科(ゴーション).
    let hasComma = isJapanese && field.has("、", at: name.lowerBound - 1) && field.has("(", at: name.upperBound)
    if !isJapanese, isBehindSortAndComma(name, sentence) { return true }
    let end = name.lowerBound - (hasComma ? 1 : 0)
    guard end > sentence.range.lowerBound else { return false }
    let sorts = isJapanese ? article.shapes.sortsBefore : article.shapes.englishSortsBefore
    let isBehind = sorts.contains { sort in
      let start = end - sort.count
      guard start > sentence.range.lowerBound, field.scalars[end - 1] == sort[sort.count - 1],
        field.has(sort, at: start)
      else { return false }
      return isJapanese || !field.scalars[start - 1].isLatinLetter
    }
    return isBehind && !(isJapanese && (isThing(name) || article.shapes.genericNames.contains(field.string(name))))
  }

  /// Whether a Japanese sentence says of a name that it is a unit of an organization: クルーズはゼネラルモーターズの一部門で.
  func isUnitOfKnown(_ name: Range<Int>, _ chosen: [Candidate]) -> Bool {
    guard field.language == .japanese, field.has("は", at: name.upperBound) else { return false }
    let reach = (name.upperBound + 1)..<min(field.scalars.count, name.upperBound + 30)
    return MentionMerger.indices(in: chosen, overlapping: reach).contains { index in
      isOrganization(chosen[index]) && chosen[index].range.lowerBound <= name.upperBound + 2
        && ["の一部門", "の子会社", "の完全子会社", "傘下の", "の関連会社", "の事業部門"].contains {
          field.has($0, at: chosen[index].range.upperBound)
        }
    }
  }

  /// Whether money comes from whoever bears a Japanese name: Vulcanから1000万ドル.
  func isPayer(_ name: Range<Int>) -> Bool {
    guard field.language == .japanese, field.has("から", at: name.upperBound) else { return false }
    let behind = field.scalars[(name.upperBound + 2)...].prefix(10)
    let figure = behind.prefix { $0.isDigit || ",.約万億千".unicodeScalars.contains($0) }
    return figure.contains(where: \.isDigit)
      && ["ドル", "円", "ユーロ", "ポンド", "元", "ウォン"].contains { field.has($0, at: figure.endIndex) }
  }

  /// Whether a comma parts a name from its sort, whose country is said: Spanish transport network operator, Grupo Ruiz, to replace.
  private func isBehindSortAndComma(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.has(", ", at: name.lowerBound - 2), field.has(",", at: name.upperBound),
      let sort = sentence.tokenIndex(endingAt: name.lowerBound - 2), sort > 0,
      article.shapes.englishDescriptions.contains(sentence.tokens[sort].text),
      !Self.placeSorts.contains(sentence.tokens[sort].text)
    else { return false }
    let before = sentence.tokens[..<sort].suffix(5)
    guard let adjective = before.lastIndex(where: { field.scalars[$0.range.lowerBound].isUppercase }) else {
      return false
    }
    let isDefinite = adjective == 0 || !["a", "an", "A", "An"].contains(sentence.tokens[adjective - 1].text)
    return isDefinite
      && article.gazetteer.readings(of: sentence.tokens[adjective].text).contains { $0.use.contains(.demonym) }
  }

  /// Whether an English aside right behind says of what sort it is: Ketraco, the state transmission firm, ….
  func isBeforeSort(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .english, let comma = sentence.tokenIndex(startingAt: name.upperBound),
      comma + 3 < sentence.tokens.count, sentence.tokens[comma].text == ",",
      ["a", "an", "the"].contains(sentence.tokens[comma + 1].text),
      article.gazetteer.readings(of: field.string(name)).isEmpty,
      !article.shapes.englishDesignators.contains(field.string(name))
    else { return false }
    let rest = sentence.tokens[(comma + 2)...].prefix(9)
    let end = rest.indices.first { Self.asideEnds.contains(rest[$0].text) } ?? rest.endIndex
    guard end > rest.startIndex, end < sentence.tokens.count else { return false }
    return article.shapes.englishDescriptions.contains(sentence.tokens[end - 1].text)
      && !Self.placeSorts.contains(sentence.tokens[end - 1].text)
  }

  /// Whether a company is said to be called so: the joint venture, called Ionity.
  func isCalled(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .english, let index = sentence.tokenIndex(startingAt: name.lowerBound), index > 1,
      Self.callings.contains(sentence.tokens[index - 1].text)
    else { return false }
    return sentence.tokens[..<(index - 1)].suffix(3).contains { Self.called.contains($0.text) }
  }

  static let callings: Set<String> = ["called", "named", "dubbed"]
  private static let called: Set<String> = [
    "venture", "company", "firm", "startup", "start-up", "JV", "subsidiary", "consortium", "entity", "business",
  ]

  /// What ends the noun of an aside.
  private static let asideEnds: Set<String> = [
    ",", ".", ";", ")", "that", "which", "of", "in", "for", "and", "based", "backed", "owned", "from", "with", "to",
    "on",
    "part-owned", "headquartered", "founded", "behind", "set",
  ]
  private static let placeSorts: Set<String> = ["city", "capital", "port"]

  /// A single word behind a country's genitive, in an English sentence about companies: Turkey's Karsan.
  private func isOwned(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .english,
      !field.scalars[name].contains(" ") || beginsWithAcronym(name),
      name.count > 2 && field.scalars[name].allSatisfy(\.isUppercase) || article.shapes.isAboutBusiness(sentence),
      let index = sentence.tokenIndex(startingAt: name.lowerBound), index > 1,
      ["'s", "’s"].contains(sentence.tokens[index - 1].text)
    else { return false }
    let word = field.string(name)
    let isTitle = article.shapes.englishTitles.contains(word) || article.shapes.regions.contains(word)
    let isFollowed = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].text.first?.isUppercase == true
    return !isTitle && !isFollowed && article.gazetteer.readings(of: word).isEmpty
      && article.gazetteer.number(ofName: sentence.tokens[index - 2].text, kind: .country) != nil
  }

  /// Letters that stand for words and begin a longer name are a company's: Kuwait's MEASC Safe Smart Cities.
  private func beginsWithAcronym(_ name: Range<Int>) -> Bool {
    let first = field.scalars[name].prefix { $0 != " " }
    return first.count > 2 && first.allSatisfy(\.isUppercase)
  }

  /// 米 and the like say where the company is from that bears the name behind.
  func isBehindMark(_ name: Range<Int>) -> Bool {
    guard field.language == .japanese, name.lowerBound > 0,
      MentionDescription.marks.contains(field.scalars[name.lowerBound - 1])
    else { return false }
    return name.lowerBound == 1 || !field.scalars[name.lowerBound - 2].isKanji
  }

  /// An English name behind where it sits: Rotterdam-based Royal HaskoningDHV.
  func isBehindSeat(_ name: Range<Int>) -> Bool {
    field.language == .english && field.has([" "], at: name.lowerBound - 1)
      && OriginMark.seats.contains { field.has($0, at: name.lowerBound - 1 - $0.count) }
  }

  /// A foreign name whose country stands before it and that does something or with which something is done: エジプトのモワサラート・ミスルが.
  func isBehindCountry(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .japanese, name.count >= 4, field.has("の", at: name.lowerBound - 1),
      let owner = sentence.tokenIndex(endingAt: name.lowerBound - 1), sentence.tokens[owner].range.count > 1,
      sentence.tokens[owner].partOfSpeech == .countryName
        || article.gazetteer.number(ofName: sentence.tokens[owner].text, kind: .country) != nil,
      !article.shapes.regions.contains(field.string(name)), !isThing(name),
      article.shapes.japaneseBusinessWords.contains(where: { field.contains($0, in: sentence.range) })
    else { return false }
    let end = field.end(ofBracketAt: name.upperBound, within: 30)
    return ["が", "は", "と", "も", "、", "や", "及び", "および", "による", "から", "に対し"].contains { field.has($0, at: end) }
      && !field.has("という", at: end)
  }

  /// Whether a name ends like a thing or an office.
  func isThing(_ name: Range<Int>) -> Bool {
    [article.shapes.thingSuffixes, article.shapes.nonOrganizationHeads, article.shapes.roles].joined().contains {
      field.has($0, at: name.upperBound - $0.count)
    } || field.has("プレジデント", at: name.upperBound - 6)
  }

  /// Whether a state or province stands right before the name: クイーンズランド州グラッドストン, or a word for cities: 州都グラッドストン.
  func isBehindDivision(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .japanese, field.scalars[name.lowerBound].isKatakana,
      let index = sentence.tokenIndex(endingAt: name.lowerBound), index > 0
    else { return false }
    let before = sentence.tokens[index]
    if Self.cityWords.contains(before.text) { return true }
    let owner = sentence.tokens[index - 1]
    return before.text == "州" && owner.text.unicodeScalars.allSatisfy(\.isKatakana) && owner.range.count > 1
  }

  private static let cityWords: Set<String> = ["都市", "首都", "州都", "県都", "古都"]
}
