import Gazetteers
import GraphModel
import Morphology

/// Finds the one-kanji abbreviations of countries in compounds: 日米, 日・ベトナム, 訪韓, 対中, 米側.
struct CountryCompoundRecognizer: MentionRecognizer {
  let name = "country compound"

  private static let before: Set<Unicode.Scalar> = ["訪", "対", "駐", "在", "来", "親", "反"]
  private static let after = ["政府", "両国", "間", "側", "国務", "議会", "首脳", "大使", "企業", "軍", "大統領", "首相", "当局", "市場", "系"]

  private static let offices = [
    "大統領", "首相", "副首相", "副大統領", "外相", "国防相", "財務相", "商務相", "貿易相", "エネルギー相", "国務長官", "商務長官", "財務長官", "国防長官",
    "エネルギー長官", "運輸長官", "通商代表", "下院議長", "上院議員", "下院議員", "特使", "大使", "皇太子", "国王",
  ].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese else { return [] }
    var found: [Candidate] = []
    for sentence in field.sentences {
      for (index, token) in sentence.tokens.enumerated() where token.range.count <= 3 {
        let letters = Array(token.range).filter { abbreviation(field.scalars[$0], article) != nil }
        guard letters.count == token.range.count else { continue }
        guard
          token.range.count > 1 || isCompound(index, sentence, field, article)
            || isInPlainPair(token.range.lowerBound, field)
        else { continue }
        // 日中 alone is daytime, 中米 Central America, 印加 and the like are words.
        if token.range.count > 1, !isPair(token.range, field) { continue }
        for place in token.range {
          guard let reading = abbreviation(field.scalars[place], article) else { continue }
          found.append(Candidate(range: place..<(place + 1), reading: .known([reading]), strength: 0.9))
        }
      }
    }
    return found
  }

  private func abbreviation(_ scalar: Unicode.Scalar, _ article: ArticleContext) -> Gazetteer.Reading? {
    guard scalar.isKanji else { return nil }
    return article.gazetteer.readings(of: String(scalar)).first { $0.use.contains(.kanji) }
  }

  /// Whether a lone abbreviation has another country beside it, or a word that only goes with countries.
  private func isCompound(_ index: Int, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Bool
  {
    let token = sentence.tokens[index]
    let scalars = field.scalars
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    // トランプ米大統領: the country of an office behind the name of who holds it.
    if start > 0, scalars[start - 1].isKatakana, Self.offices.contains(where: { field.has($0, at: end) }) {
      return true
    }
    guard token.partOfSpeech?.isNominal == true else { return false }
    // 国・地域中フィリピンが: among them.
    if token.text == "中", start > 0, scalars[start - 1].isKanji, end < scalars.count, scalars[end].isKatakana {
      return false
    }
    if start > 0, Self.before.contains(scalars[start - 1]) { return token.partOfSpeech == .countryName }
    let isCountryWord = token.partOfSpeech == .countryName
    func isOther(_ other: Token) -> Bool {
      guard other.range.count == 1 else {
        return other.partOfSpeech == .countryName || other.text == "EU" || other.text == "ASEAN"
      }
      return other.partOfSpeech == .countryName && abbreviation(scalars[other.range.lowerBound], article) != nil
    }
    if isCountryWord {
      if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].range.lowerBound == end,
        isOther(sentence.tokens[index + 1])
      {
        return isPair(start..<sentence.tokens[index + 1].range.upperBound, field)
      }
      if index > 0, sentence.tokens[index - 1].range.upperBound == start, isOther(sentence.tokens[index - 1]) {
        return isPair(sentence.tokens[index - 1].range.lowerBound..<end, field)
      }
      if Self.after.contains(where: { field.has($0, at: end) }) { return true }
    }
    if end + 1 < scalars.count, scalars[end] == "・" || scalars[end] == "-" {
      return startsCountry(at: end + 1, sentence, field, article)
    }
    if start >= 2, scalars[start - 1] == "・" { return endsCountry(at: start - 1, sentence, article) }
    return false
  }

  private func startsCountry(at position: Int, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Bool
  {
    guard let index = sentence.tokenIndex(startingAt: position) else { return false }
    return isCountry(sentence.tokens[index], article)
  }

  private func endsCountry(at position: Int, _ sentence: Sentence, _ article: ArticleContext) -> Bool {
    guard let index = sentence.tokenIndex(endingAt: position) else { return false }
    return isCountry(sentence.tokens[index], article)
  }

  private func isCountry(_ token: Token, _ article: ArticleContext) -> Bool {
    article.gazetteer.number(ofName: token.text, kind: .country) != nil
  }

  /// Whether abbreviations side by side are countries: 日中 alone is daytime, 中米 Central America.
  private func isPair(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let pair = field.string(range)
    if Self.plainPairs.contains(pair) || range.count > 2 && !Self.otherWords.contains(pair) { return true }
    return Self.pairFollowers.contains { field.has($0, at: range.upperBound) }
  }

  /// Whether a lone kanji is one of a pair that means countries, however the dictionary cuts it: 韓中が.
  private func isInPlainPair(_ place: Int, _ field: AnnotatedField) -> Bool {
    [place - 1, place].contains { start in
      guard start >= 0, start + 1 < field.scalars.count else { return false }
      func isKanji(_ index: Int) -> Bool { field.scalars.indices.contains(index) && field.scalars[index].isKanji }
      return !isKanji(start - 1) && !isKanji(start + 2) && Self.plainPairs.contains(field.string(start..<(start + 2)))
    }
  }

  private static let plainPairs: Set<String> = [
    "日米", "日韓", "日英", "日印", "日越", "日豪", "日独", "日仏", "日露", "日伊", "日加", "米中", "米韓", "米英", "米日", "中韓", "英仏", "独仏",
    "米欧", "日欧", "中露", "米露", "日台", "中印", "米印", "日星", "米加", "韓中", "韓米", "韓日", "韓越", "韓印", "韓英", "韓独", "英米", "英独", "英印",
    "独中", "仏独", "仏印",
    "仏中", "印米", "印日", "越韓", "越日", "中越", "米越", "豪印", "日泰", "日墨",
  ]
  private static let otherWords: Set<String> = ["日中", "中日", "中米", "印加", "中西", "中台", "中土"]
  private static let pairFollowers = [
    "両国", "間", "首脳", "関係", "協力", "友好", "平和", "共同", "経済", "韓", "外相", "貿易", "政府", "対話", "同盟", "連携",
  ]
}
