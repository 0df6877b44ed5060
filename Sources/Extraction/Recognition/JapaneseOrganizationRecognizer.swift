import Gazetteers
import GraphModel
import Morphology

/// Finds Japanese names of organizations by their endings: 資源エネルギー庁, 国際開発金融公社, 北部開発投資会社, ヴィナフォア社.
struct JapaneseOrganizationRecognizer: MentionRecognizer {
  let name = "Japanese ending"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    var found: [Candidate] = []
    for sentence in field.sentences where sentence.tokens.first?.partOfSpeech != nil {
      for index in sentence.tokens.indices {
        if let candidate = body(endingAt: index, sentence, field, article) { found.append(candidate) }
        if let candidate = company(endingAt: index, sentence, field, article) { found.append(candidate) }
      }
      found += legalNames(sentence, field, article)
    }
    return found
  }

  /// A compound noun whose ending makes an organization of it.
  private func body(endingAt index: Int, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Candidate?
  {
    let token = sentence.tokens[index]
    guard let last = token.text.unicodeScalars.last, last.isKanji || last.isKatakana, token.partOfSpeech != .personName
    else { return nil }
    let shapes = article.shapes
    let end = token.range.upperBound
    let strong = shapes.bodySuffixes.first { suffix in endsWith(suffix, end, field) }
    let weak = strong == nil ? shapes.weakSuffixes.first { suffix in endsWith(suffix, end, field) } : nil
    let local = shapes.genitiveSuffixes.first { suffix in endsWith(suffix, end, field) }
    guard let suffix = strong ?? weak ?? local else { return nil }
    let suffixStart = end - suffix.count
    // The ending must not begin in the middle of a word that ends it only by chance (結局).
    if token.range.lowerBound < suffixStart, shapes.genericNames.contains(token.text) { return nil }
    if index + 1 < sentence.tokens.count, continuesWord(sentence.tokens[index + 1], after: end, field) { return nil }

    var first = index
    while first > 0, extends(sentence.tokens[first - 1], before: sentence.tokens[first], sentence, first - 1, article) {
      first -= 1
    }
    while first < index, isNoStart(sentence.tokens[first], article) || isNameEnd(sentence.tokens[first], field) {
      first += 1
    }
    // サフリザル地域行政総局長 heads it and is not named after it.
    if field.has("長", at: end), isForeignName(sentence.tokens[first]), sentence.tokens[first].isUnknown { return nil }
    first = withoutPerson(first...index, sentence)
    if first < index, isCountryMark(sentence.tokens[first], before: sentence.tokens[first + 1]) { first += 1 }
    var start = sentence.tokens[first].range.lowerBound + countryLength(of: sentence.tokens[first], article)
    // 同国電力省 is a ministry of the country named before.
    if field.has("同国", at: start) { start += 2 }
    // MeCab parts names that it does not know: 深|圳大|学.
    if start > 0, field.scalars[start - 1].isKanji,
      let city = field.matches(startingAt: start - 1).last(where: {
        $0.range.upperBound > start && $0.range.upperBound <= suffixStart && $0.range.count > 1
      }), article.isCity(city)
    {
      start = city.range.lowerBound
    }
    guard start < suffixStart else { return nil }
    // Nguyễn Văn A, chairman of the people's committee.
    if suffix == Array("人民委員会".unicodeScalars), field.scalars[start..<suffixStart].contains("・"),
      ["委員長", "主席", "副委員長"].contains(where: { field.has($0, at: end) })
    {
      return nil
    }
    if suffix == Array("人民委員会".unicodeScalars), isForeignPerson(sentence.tokens[first]), first + 2 >= index {
      return nil
    }
    if let province = province(first...index, suffix, sentence, field, article) { return province }
    let modifiers = sentence.tokens[first...index].filter { $0.range.lowerBound < suffixStart }
    let specific = modifiers.filter { token in
      let part = token.range.upperBound > suffixStart ? field.string(token.range.lowerBound..<suffixStart) : token.text
      let isMinistry = ["省", "庁"].contains(String(String.UnicodeScalarView(suffix)))
      let generic = isMinistry ? shapes.determiners : shapes.genericModifiers
      // 米投資会社 is any of that country.
      let isMark = strong == nil && token.partOfSpeech == .countryName && token.range.count == 1
      return !generic.contains(part) && part != "・" && token.partOfSpeech != .prefix && !isMark
    }
    let name = field.string(start..<end)
    guard !shapes.genericNames.contains(name), !shapes.genericEnds.contains(where: { endsWith($0, end, field) }),
      !NameShapes.isPartOfCountry(field.scalars[start..<end])
    else { return nil }
    if local != nil, !modifiers.allSatisfy({ shapes.determiners.contains($0.text) }), isOfPlace(start, field, article) {
      return Candidate(range: start..<end, reading: .unknown(.organization, country: nil), strength: 0.85)
    }
    guard strong != nil || weak != nil, !specific.isEmpty else { return nil }
    // 国連欧州経済委員会自動車基準調和世界フォーラム: a body stands before a common noun.
    if weak != nil, shapes.commonSuffixes.contains(suffix),
      shapes.bodySuffixes.contains(where: { start + 3 < suffixStart && field.has($0, at: suffixStart - $0.count) })
    {
      return nil
    }
    let isCommon = shapes.commonSuffixes.contains(suffix)
    let hasName = specific.contains {
      isNameLike($0, unlessUnknown: isCommon, article)
        || $0.isUnknown && article.gazetteer.number(ofName: $0.text, kind: .city) != nil
    }
    if weak != nil, !hasName { return nil }
    let strength = (strong != nil ? 0.85 : 0.75) + (hasName ? 0.08 : 0)
    return Candidate(range: start..<end, reading: .unknown(.organization, country: nil), strength: strength)
  }

  /// How much of a word names the country of the city behind it: ベトナム・フエ of ベトナム・フエ科学大学.
  private func countryLength(of token: Token, _ article: ArticleContext) -> Int {
    let parts = token.text.split(separator: "・").map(String.init)
    guard parts.count == 2, article.gazetteer.number(ofName: parts[0], kind: .country) != nil,
      article.gazetteer.number(ofName: parts[1], kind: .city) != nil
    else { return 0 }
    return parts[0].unicodeScalars.count + 1
  }

  private func endsWith(_ suffix: [Unicode.Scalar], _ end: Int, _ field: AnnotatedField) -> Bool {
    field.has(suffix, at: end - suffix.count)
  }

  func isCompound(_ token: Token) -> Bool {
    token.partOfSpeech?.isNominal == true && token.partOfSpeech != .adverbialNoun
      && token.partOfSpeech != .counterSuffix || token.text == "・"
  }

  /// Whether a compound goes on to the left over this token.
  private func extends(
    _ token: Token, before next: Token, _ sentence: Sentence, _ index: Int, _ article: ArticleContext
  ) -> Bool {
    guard next.range.lowerBound - token.range.upperBound <= 1 else { return false }
    if next.range.lowerBound > token.range.upperBound, !(token.text.unicodeScalars.allSatisfy(\.isLatinLetter)) {
      return false
    }
    if token.text == "・" {
      // 米国・商務省 names two, データ・人工知能庁 one.
      guard index > 0 else { return false }
      let left = sentence.tokens[index - 1]
      // 書記官等・都市再生機構 are two.
      if ["等", "ら", "他"].contains(left.text) || left.text.hasSuffix("官等") { return false }
      // 愛媛県・松山市・伊予銀行 are three, 自治・農村・住宅省 is one.
      let isPlace = left.text.count == 1 || left.partOfSpeech?.isProper == true
      if isPlace, let end = left.text.last, "県市府都町村区州".contains(end) { return false }
      return left.partOfSpeech?.isNominal == true && left.partOfSpeech != .countryName
    }
    guard isCompound(token) else { return false }
    switch token.partOfSpeech {
    case .personName:
      return token.range.count > 0
        && !sentence.tokens[(index + 1)...].prefix(1).contains { $0.partOfSpeech == .personSuffix }
    case .number: return index > 0 && sentence.tokens[index - 1].text == "第"
    default: break
    }
    if ["大手", "最大手", "中堅", "など", "等", "同日", "以下", "他", "ら", "同社", "親会社", "子会社"].contains(token.text) { return false }
    // A name that is complete in itself ends before: 経済産業省資源エネルギー庁.
    if token.text.count >= 2, token.text.hasSuffix("省") || token.text.hasSuffix("庁") { return false }
    if token.text == "省" || token.text == "庁" { return false }
    return true
  }

  /// Whether letters are the end of a person's name: Al-Rumayyan国富ファンド総裁.
  private func isNameEnd(_ token: Token, _ field: AnnotatedField) -> Bool {
    let start = token.range.lowerBound
    // サウジ4IRセンター is none of IRセンター.
    if start > 0, field.scalars[start].isLatinLetter, field.scalars[start - 1].isDigit { return true }
    return start > 1 && field.scalars[start].isLatinLetter && field.scalars[start - 1] == "-"
      && field.scalars[start - 2].isLatinLetter && !field.scalars[start - 2].isUppercase
  }

  private func isNoStart(_ token: Token, _ article: ArticleContext) -> Bool {
    token.text == "・" || article.shapes.leadingWords.contains(token.text)
      || token.partOfSpeech == .suffix && token.text.count == 1
  }

  /// Whether the next word makes another word of the ending: 大学院, 銀行口座, 局長 keeps it.
  private func continuesWord(_ next: Token, after end: Int, _ field: AnnotatedField) -> Bool {
    guard next.range.lowerBound == end else { return false }
    let unit = field.scalars[end - 1]
    if next.text.hasPrefix("長"), "部課室省".unicodeScalars.contains(unit) { return true }
    if [
      "大手", "最大手", "各社", "業界", "院", "校", "生", "舎", "面", "所", "員", "署", "リーグ", "口座", "法", "債", "券", "化", "制", "区", "団地",
      "地帯", "地区", "用地", "都市",
    ].contains(
      next.text)
    {
      return true
    }
    return next.text.unicodeScalars.first?.isKatakana == true && field.scalars[end - 1].isKatakana
  }

  private func isNameLike(_ token: Token, unlessUnknown: Bool, _ article: ArticleContext) -> Bool {
    guard let first = token.text.unicodeScalars.first else { return false }
    if first.isLatinLetter {
      return first.isUppercase && token.text.count > 1 && !article.shapes.latinStopwords.contains(token.text)
    }
    return token.partOfSpeech?.isProper == true || token.isUnknown && !unlessUnknown
  }

  /// A person's name that runs into the name of his or her office is left out: チェ・ビョンイル安養市議会.
  private func withoutPerson(_ range: ClosedRange<Int>, _ sentence: Sentence) -> Int {
    let place = range.dropFirst().last { index in
      let token = sentence.tokens[index]
      let isPlace = token.partOfSpeech == .countryName || token.partOfSpeech == .placeName
      return isPlace && sentence.tokens[index - 1].text != "・" && isForeignName(sentence.tokens[index - 1])
    }
    if let place { return place }
    // A foreign name with a dot in it and a proper name right behind are a person and his or her office.
    return isForeignPerson(sentence.tokens[range.lowerBound]) && range.count > 1
      && sentence.tokens[range.lowerBound + 1].partOfSpeech?.isProper == true
      ? range.lowerBound + 1 : range.lowerBound
  }

  /// Whether a word is a foreign name of several parts, which the dictionary keeps as one unknown word.
  private func isForeignPerson(_ token: Token) -> Bool {
    token.isUnknown && token.text.contains("・") && token.text.unicodeScalars.allSatisfy { $0.isKatakana || $0 == "・" }
  }

  /// 米 in front of a company's name says where it is from: 米ウーバー・テクノロジーズ.
  private func isCountryMark(_ token: Token, before next: Token) -> Bool {
    guard token.partOfSpeech == .countryName, token.range.count == 1, let scalar = next.text.unicodeScalars.first else {
      return false
    }
    return scalar.isKatakana || scalar.isLatinLetter
  }

  private func isForeignName(_ token: Token) -> Bool {
    (token.isUnknown || token.partOfSpeech == .personName) && token.text.unicodeScalars.allSatisfy(\.isKatakana)
  }

  /// 省 behind the name of a place alone makes a province of it.
  private func province(
    _ range: ClosedRange<Int>, _ suffix: [Unicode.Scalar], _ sentence: Sentence, _ field: AnnotatedField,
    _ article: ArticleContext
  ) -> Candidate? {
    guard suffix == ["省"] else { return nil }
    // 中国広東省 names its country, too.
    // So does ベトナム南部ビンズオン省.
    let first =
      range.dropLast(2).prefix {
        sentence.tokens[$0].partOfSpeech == .countryName
          || NameShapes.isPartOfCountry(field.scalars[sentence.tokens[$0].range])
      }.last.map { $0 + 1 } ?? range.lowerBound
    let token = sentence.tokens[first]
    guard range.upperBound <= first + 1 || article.shapes.provinces.contains(Array(token.text.unicodeScalars)) else {
      return nil
    }
    // ベトナム・ドンナイ省 names its country, too.
    let parts = token.text.unicodeScalars.split(separator: "・")
    let isForeign = token.isUnknown && parts.allSatisfy { $0.allSatisfy(\.isKatakana) }
    guard token.partOfSpeech == .placeName || isForeign, token.text != "省", let last = parts.last,
      !article.shapes.ministrySubjects.contains(String(last))
    else { return nil }
    let end = sentence.tokens[range.upperBound].range.upperBound
    return Candidate(range: (token.range.upperBound - last.count)..<end, reading: .other, strength: 1)
  }

  /// Whether a place's name and の stand before.
  private func isOfPlace(_ start: Int, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard start > 1, field.scalars[start - 1] == "の" else { return false }
    let end = field.scalars[start - 2] == "市" ? start - 2 : start - 1
    return field.matches(endingAt: end).contains { match in
      match.range.count > 1
        && article.gazetteer.readings(ofName: match.name).contains {
          article.gazetteer.entry($0.entry).id.kind != .organization
        }
    }
  }
}
