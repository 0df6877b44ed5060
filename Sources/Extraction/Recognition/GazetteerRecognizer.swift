import Gazetteers
import GraphModel
import Morphology

/// Finds the names that the gazetteer knows, where they stand as words of their own.
struct GazetteerRecognizer: MentionRecognizer {
  let name = "gazetteer"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    field.matches.compactMap { match in
      let readings = article.gazetteer.readings(ofName: match.name)
      guard WordBoundaries.isWord(match.range, in: field) || isJoinedPlace(match, field, article) else { return nil }
      return candidate(match.range, readings, field, article)
    }
  }

  /// Whether a katakana word is a country and a city of it, and this is one of the two: インドネシアジャカルタ.
  private func isJoinedPlace(_ match: Gazetteer.Match, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard field.scalars[match.range.lowerBound].isKatakana, match.range.count > 2 else { return false }
    let start = field.start(ofRunEndingAt: match.range.lowerBound, where: \.isKatakana)
    let end = KatakanaRuns.end(from: match.range.lowerBound, in: field.scalars[...])
    guard end >= match.range.upperBound, field.scalars[start..<end].allSatisfy(\.isKatakana) else { return false }
    return field.matches(startingAt: start).contains { country in
      guard country.range.upperBound < end, let code = article.countryCode(of: country) else { return false }
      return field.matches(startingAt: country.range.upperBound).contains { city in
        city.range.upperBound == end && city.range.count > 2
          && (match.range == country.range || match.range == city.range) && article.isCity(city, of: [code])
      }
    }
  }

  private func candidate(
    _ range: Range<Int>, _ readings: [Gazetteer.Reading], _ field: AnnotatedField, _ article: ArticleContext
  ) -> Candidate? {
    // A country's name wins over a city's of the same name (Singapore, Mexico, クウェート), an organization's over both.
    for kind in [EntityKind.country, .organization, .city] {
      let ofKind = readings.filter {
        article.gazetteer.entry($0.entry).id.kind == kind && $0.use.isDisjoint(with: [.kanji, .demonym])
      }
      guard !ofKind.isEmpty else { continue }
      let name = field.string(range)
      switch kind {
      case .organization:
        let usable = ofKind.filter { reading in
          !reading.use.contains(.needsCountry) || article.isAbout(article.gazetteer.entry(reading.entry))
        }
        if usable.isEmpty || saysCity(range, readings, field, article) { continue }
        if isInsideCompound(range, field) { return compound(range, field, article) }
        return Candidate(range: range, reading: .known(usable), strength: 0.95)
      case .country:
        if name == "中国", isFollowed(by: ["地方", "山地", "自動車道", "四国"], range, field) {
          return Candidate(range: range, reading: .other, strength: 1)
        }
        if !PlaceCheck.isCountry(range, name, field, article) { return nil }
        return Candidate(range: withRegion(range, name, field), reading: .known(ofKind), strength: 0.97)
      case .city:
        // States that the table lists among a city's names are no cities (ビクトリア州); 広州 and 北九州 are.
        if name.hasSuffix("州"), name.unicodeScalars.dropLast().last?.isKatakana == true {
          return Candidate(range: range, reading: .other, strength: 0.9)
        }
        guard let strength = PlaceCheck.cityStrength(range, name, ofKind, field, article) else { return nil }
        return Candidate(
          range: withGovernment(cityRange(range, field), field), reading: .known(ofKind), strength: strength)
      }
    }
    return nil
  }

  /// Whether an English text shows that not the organization is meant but the city of its name: Toyota, Japan; the mayor of Toyota.
  private func saysCity(
    _ range: Range<Int>, _ readings: [Gazetteer.Reading], _ field: AnnotatedField, _ article: ArticleContext
  ) -> Bool {
    guard field.language == .english, field.scalars[range.lowerBound].isLatinLetter else { return false }
    let countries = readings.map { article.gazetteer.entry($0.entry) }.filter { $0.id.kind == .city }.compactMap(
      \.country)
    guard !countries.isEmpty else { return false }
    if Self.cityLeaders.contains(where: { field.has($0, at: range.lowerBound - $0.count) }) { return true }
    if [" City Hall", " City Council", " City,", " City "].contains(where: { field.has($0, at: range.upperBound) }) {
      return true
    }
    guard field.has(", ", at: range.upperBound) else { return false }
    return field.matches(startingAt: range.upperBound + 2).contains { match in
      // Nokia, Finland's biggest supplier, is the company.
      !["'s", "’s"].contains { field.has($0, at: match.range.upperBound) }
        && article.gazetteer.readings(ofName: match.name).contains { reading in
          let entry = article.gazetteer.entry(reading.entry)
          return entry.id.kind == .country && countries.contains(entry.id.key)
        }
    }
  }

  private static let cityLeaders = ["City of ", "city of ", "Mayor of ", "mayor of ", "mayors of ", "town of "].map {
    Array($0.unicodeScalars)
  }

  /// マカオ特別行政区政府 is Macao.
  private func withRegion(_ range: Range<Int>, _ name: String, _ field: AnnotatedField) -> Range<Int> {
    guard ["香港", "マカオ"].contains(name) else { return range }
    let end = ["特別行政区政府", "特別行政区", "特区政府"].first { field.has($0, at: range.upperBound) }
    return range.lowerBound..<(range.upperBound + (end?.count ?? 0))
  }

  /// Japanese organization names that go on (ソニー銀行, 東芝エレベータ) are not the known one.
  private func isInsideCompound(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard range.upperBound < field.scalars.count, field.scalars[range.upperBound].isKatakana,
      field.scalars[range.upperBound - 1].isKanji == false
    else { return false }
    return field.scalars[range.upperBound - 1].isKatakana
  }

  /// A known company's name with a word that makes a company of its own of it: ネイバークラウド.
  private func compound(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    let end = field.scalars[range.upperBound...].firstIndex { !$0.isKatakana } ?? field.scalars.endIndex
    let rest = Array(field.scalars[range.upperBound..<end])
    guard article.shapes.companyWords.contains(rest), range.count >= 3 else { return nil }
    return Candidate(
      range: range.lowerBound..<end, reading: .unknown(.organization, country: nil), strength: 0.85)
  }

  private func isFollowed(by words: [String], _ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    words.contains { field.has($0, at: range.upperBound) }
  }

  /// A city's name takes the word for city behind it along: 深圳市.
  private func cityRange(_ range: Range<Int>, _ field: AnnotatedField) -> Range<Int> {
    for words in ["City of ", "city of ", "Municipality of ", "People's Committee of ", "People’s Committee of "]
    where field.has(words, at: range.lowerBound - words.count)
      && !["sister ", "twin ", "partner "].contains(where: {
        field.has($0, at: range.lowerBound - words.count - $0.count)
      })
    {
      return (range.lowerBound - words.count)..<range.upperBound
    }
    for words in ["D.C.", "DC"] where field.has(words, at: range.upperBound) {
      return range.lowerBound..<(range.upperBound + words.count)
    }
    // バンコク都 is Bangkok.
    if field.has("都", at: range.upperBound), field.scalars[range.upperBound - 1].isKatakana,
      range.upperBound + 1 >= field.scalars.count || !field.scalars[range.upperBound + 1].isKanji
    {
      return range.lowerBound..<(range.upperBound + 1)
    }
    guard range.upperBound < field.scalars.count, "市町".unicodeScalars.contains(field.scalars[range.upperBound]),
      !"市町".unicodeScalars.contains(field.scalars[range.upperBound - 1]),
      !isFollowed(by: ["市場", "市民", "町内"], range, field)
    else { return range }
    return range.lowerBound..<(range.upperBound + 1)
  }

  /// A city's government is the city: ダナン市人民委員会, 神戸市役所, Seoul Metropolitan Government.
  private func withGovernment(_ range: Range<Int>, _ field: AnnotatedField) -> Range<Int> {
    for words in [
      "人民委員会", "役所", "当局", "政府", " Metropolitan Government", " Metropolitan Administration", " City Government",
      " Municipal Government", " People's Committee", " People’s Committee",
      " City Hall", " City County", " Metropolitan City",
    ]
    where field.has(words, at: range.upperBound) {
      return range.lowerBound..<(range.upperBound + words.unicodeScalars.count)
    }
    return range
  }
}
