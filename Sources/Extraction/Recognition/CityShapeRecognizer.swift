import Gazetteers
import GraphModel
import Morphology

/// Finds cities that no gazetteer knows: コーラル・ゲーブルズ市, City of Industry, ソーンダーボリ(デンマーク).
struct CityShapeRecognizer: MentionRecognizer {
  let name = "city shape"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    field.sentences.flatMap { sentence in
      bySuffix(sentence, field, article) + byCountry(sentence, field, article) + byEnglishPrefix(sentence, field)
        + byEnglishCapital(sentence, field, article) + byList(sentence, field, article)
    } + joined(field, article)
  }

  /// Names that the gazetteer writes without the dot: セント・ジョンズ.
  private func joined(_ field: AnnotatedField, _ article: ArticleContext) -> [Candidate] {
    KatakanaRuns.all(in: field).compactMap { run in
      let name = field.string(run)
      guard name.contains("・") else { return nil }
      let readings = article.gazetteer.readings(of: name.replacing("・", with: "")).filter {
        article.gazetteer.entry($0.entry).id.kind == .city
      }
      guard !readings.isEmpty, let strength = PlaceCheck.cityStrength(run, name, readings, field, article) else {
        return nil
      }
      return Candidate(range: run, reading: .known(readings), strength: strength)
    }
  }

  /// A katakana or kanji name before 市.
  private func bySuffix(_ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext) -> [Candidate] {
    sentence.tokens.indices.compactMap { index in
      let token = sentence.tokens[index]
      guard token.range.count == 1, index > 0, "市町".unicodeScalars.contains(field.scalars[token.range.lowerBound]),
        PlaceCheck.isCityWord(at: token.range.lowerBound, field.scalars)
      else { return nil }
      let start = startBehindCountry(katakanaStart(before: token.range.lowerBound, field), field, article)
      if isNameOfMayor(start..<token.range.lowerBound, field) { return nil }
      if token.range.lowerBound - start >= 2 {
        return Candidate(
          range: start..<token.range.upperBound,
          reading: .unknown(.city, country: country(before: start, field, article)),
          strength: 0.9)
      }
      return kanjiCity(before: index, sentence, article).map {
        Candidate(range: $0..<token.range.upperBound, reading: .unknown(.city, country: nil), strength: 0.85)
      }
    }
  }

  /// Whether a name in three parts is that of somebody at the head of a city: ゴ・ホアン・ナム市人民委員会委員長.
  private func isNameOfMayor(_ name: Range<Int>, _ field: AnnotatedField) -> Bool {
    field.scalars[name].count(where: { $0 == "・" }) > 1
      && ["市長", "市人民委員会委員長", "市人民委員会主席", "市人民委員会副委員長", "市副市長", "市議会議長"].contains {
        field.has($0, at: name.upperBound)
      }
  }

  /// Start of a kanji name before 市, which the dictionary may take for a person's and cut in two: 安養市.
  private func kanjiCity(before index: Int, _ sentence: Sentence, _ article: ArticleContext) -> Int? {
    let isPlaceSuffix = sentence.tokens[index].partOfSpeech == .placeSuffix
    var first = index
    while first > 0, index - first < 3 {
      let previous = sentence.tokens[first - 1]
      guard previous.range.upperBound == sentence.tokens[first].range.lowerBound,
        previous.text.unicodeScalars.allSatisfy(\.isKanji),
        previous.partOfSpeech?.isProper == true
          || first == index && previous.partOfSpeech?.isNominal == true && (previous.isUnknown || isPlaceSuffix)
      else { break }
      first -= 1
    }
    guard first < index, sentence.tokens[index].text == "市" else { return nil }
    let start = sentence.tokens[first].range.lowerBound
    let name = sentence.tokens[first..<index].map(\.text).joined()
    return (2...4).contains(name.count) && !article.shapes.genericModifiers.contains(name) ? start : nil
  }

  /// A katakana name with its country in brackets behind it, alone or at the end of a list.
  private func byCountry(_ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext) -> [Candidate] {
    var found: [Candidate] = []
    for open in sentence.range where field.scalars[open] == "(" {
      let limit = min(sentence.range.upperBound, open + 16)
      guard let close = field.scalars[open..<limit].firstIndex(of: ")") else { continue }
      let inside = field.string((open + 1)..<close)
      guard
        let reading = article.gazetteer.readings(of: inside).first(where: {
          article.gazetteer.entry($0.entry).id.kind == .country
        })
      else { continue }
      let country = article.gazetteer.entry(reading.entry).country
      var end = open
      var isLast = true
      while true {
        let start = katakanaStart(before: end, field)
        guard end - start >= 3 else { break }
        // What has no list beside it may be a person: ジョン・スミス(米国).
        if !isLast || start == 0 || "、,:はの・ ".unicodeScalars.contains(field.scalars[start - 1]) {
          found.append(Candidate(range: start..<end, reading: .unknown(.city, country: country), strength: 0.7))
        }
        isLast = false
        guard start > 0, field.scalars[start - 1] == "、" else { break }
        end = start - 1
      }
    }
    return found
  }

  /// A katakana name that sounds like a city of the country before it, in a list of such: スペインのマドリード、デンマークのソーンダーボリなどの都市.
  private func byList(_ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese, field.contains(Self.cities, in: sentence.range) else { return [] }
    var known = 0
    var found: [Candidate] = []
    for match in field.matches where sentence.range.contains(match.range.lowerBound) {
      let start = match.range.upperBound + 1
      guard field.has("の", at: match.range.upperBound), start < sentence.range.upperBound,
        let country = article.countryCode(of: match)
      else { continue }
      if field.matches(startingAt: start).contains(where: { article.isCity($0, of: [country]) }) {
        known += 1
        continue
      }
      guard field.scalars[start].isKatakana else { continue }
      let end = KatakanaRuns.end(from: start, in: field.scalars[...])
      let isInList = ["、", "や", "と", "など", "の"].contains { field.has($0, at: end) }
      let name = field.string(start..<end)
      guard end - start >= 3, isInList, article.gazetteer.readings(of: name).isEmpty,
        !article.citySounds.cities(spelledBy: name, in: country).isEmpty
      else { continue }
      found.append(Candidate(range: start..<end, reading: .unknown(.city, country: country), strength: 0.8))
    }
    return known > 0 ? found : []
  }

  private static let cities = Array("都市".unicodeScalars)

  private func byEnglishPrefix(_ sentence: Sentence, _ field: AnnotatedField) -> [Candidate] {
    let tokens = sentence.tokens
    return tokens.indices.compactMap { index in
      guard index + 2 < tokens.count, "CcMT".unicodeScalars.contains(field.scalars[tokens[index].range.lowerBound]),
        ["City", "city", "Municipality", "Town"].contains(tokens[index].text), tokens[index + 1].text == "of"
      else { return nil }
      // "City of Ice" is what somebody calls it.
      if tokens[index].range.lowerBound > 0,
        "\"“‘".unicodeScalars.contains(field.scalars[tokens[index].range.lowerBound - 1])
      {
        return nil
      }
      return capitals(from: index + 2, atMost: 3, sentence, field).map {
        Candidate(range: $0, reading: .unknown(.city, country: nil), strength: 0.7)
      }
    }
  }

  /// The capitalised words from a token on that only a space parts; nil where that token is none.
  private func capitals(from first: Int, atMost count: Int, _ sentence: Sentence, _ field: AnnotatedField) -> Range<
    Int
  >? {
    let tokens = sentence.tokens[first...].prefix(count)
    guard let start = tokens.first?.range.lowerBound else { return nil }
    var end = start
    for token in tokens {
      guard field.scalars[token.range.lowerBound].isUppercase, end == start || token.range.lowerBound == end + 1 else {
        break
      }
      end = token.range.upperBound
    }
    return end > start ? start..<end : nil
  }

  /// A capital that is being built: Indonesia's new capital city (IKN) Nusantara, the new capital, Nusantara.
  private func byEnglishCapital(_ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext) -> [Candidate]
  {
    guard field.language == .english else { return [] }
    let tokens = sentence.tokens
    return tokens.indices.compactMap { index in
      guard index > 0, tokens[index].text == "capital",
        ["new", "future", "planned", "administrative"].contains(tokens[index - 1].text)
      else { return nil }
      var next = index + 1
      if next < tokens.count, tokens[next].text == "city" { next += 1 }
      if next < tokens.count, tokens[next].text == "of" || tokens[next].text == "," { next += 1 }
      if next < tokens.count, field.scalars[tokens[next].range.lowerBound] == "(" {
        let end = field.end(ofBracketAt: tokens[next].range.lowerBound, within: 12)
        next = tokens.partitionIndex { $0.range.lowerBound < end }
      }
      guard next < tokens.count, let range = capitals(from: next, atMost: 4, sentence, field) else { return nil }
      let words = sentence.tokens(within: range).map(\.text)
      guard article.gazetteer.readings(of: field.string(range)).isEmpty,
        !words.contains(where: article.shapes.englishHeads.contains),
        !words.contains(where: article.shapes.englishDesignators.contains), !article.isCommonEnglish(words[0])
      else { return nil }
      return Candidate(range: range, reading: .unknown(.city, country: nil), strength: 0.9)
    }
  }

  /// イタリア・フィレンツェ市 is the city alone.
  private func startBehindCountry(_ start: Int, _ field: AnnotatedField, _ article: ArticleContext) -> Int {
    let country = field.matches.first { match in
      match.range.contains(start) && field.has("・", at: match.range.upperBound) && article.isCountry(match)
    }
    return country.map { $0.range.upperBound + 1 } ?? start
  }

  /// The country that stands right before a name: イタリア・ロスタ市, ドイツのクロツィンゲン市.
  private func country(before start: Int, _ field: AnnotatedField, _ article: ArticleContext) -> String? {
    guard start > 1, ["・", "の"].contains(where: { field.has($0, at: start - 1) }) else { return nil }
    return field.matches(endingAt: start - 1).lazy.compactMap(article.countryCode).first
  }

  private func katakanaStart(before end: Int, _ field: AnnotatedField) -> Int {
    var start = end
    while start > 0 {
      let scalar = field.scalars[start - 1]
      guard
        scalar.isKatakana
          || (KatakanaRuns.joins(scalar) || scalar == "-") && start > 1 && field.scalars[start - 2].isKatakana
            && start < end
      else {
        break
      }
      start -= 1
    }
    return start
  }
}
