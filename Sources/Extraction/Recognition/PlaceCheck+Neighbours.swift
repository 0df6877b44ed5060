import Gazetteers
import GraphModel

/// What the names and words around a name say of its being a city's.
extension PlaceCheck {
  /// Whether a city's country follows it without a comma: Kigali Rwanda.
  static func isBeforeOwnCountry(
    _ city: Range<Int>, _ readings: [Gazetteer.Reading], _ field: AnnotatedField, _ article: ArticleContext
  ) -> Bool {
    guard field.has(" ", at: city.upperBound) else { return false }
    return field.matches(startingAt: city.upperBound + 1).contains { match in
      guard let country = article.countryCode(of: match) else { return false }
      return readings.contains { article.gazetteer.entry($0.entry).country == country }
    }
  }

  /// Whether a country stands right behind a city of it: Kigali Rwanda.
  static func isBehindOwnCity(_ country: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard field.has(" ", at: country.lowerBound - 1) else { return false }
    let codes = Set(
      field.matches(startingAt: country.lowerBound).filter { $0.range == country }.compactMap(article.countryCode))
    return field.matches(endingAt: country.lowerBound - 1).contains { article.isCity($0, of: codes, above: 100_000) }
  }

  /// Whether a name that is a common word, too, stands in a list of cities: mayors from Florence, Athens and Helsinki.
  static func isAmongCities(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    let before = field.matches[field.matches.partitionIndex { $0.range.lowerBound < range.lowerBound - 40 }...]
    let isBefore = before.prefix { $0.range.lowerBound < range.lowerBound }.contains { match in
      match.range.upperBound < range.lowerBound && joins(match.range.upperBound..<range.lowerBound, field)
        && isCity(match, article)
    }
    let isBehind = Self.joiners.contains { joiner in
      field.has(joiner, at: range.upperBound)
        && field.matches(startingAt: range.upperBound + joiner.count).contains { isCity($0, article) }
    }
    return isBefore && isBehind
      || (isBefore || isBehind)
        && (speaksOf(["cities", "mayors", "Mayors"], at: range, field) || isAboutTwins(range, field))
      || isAboutTwins(range, field) && field.has("with ", at: range.lowerBound - 5)
  }

  /// Whether the sentence speaks of cities that are twinned: its names are those of cities.
  static func isAboutTwins(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    speaksOf(["twinned", "sister", "twin", "twinning", "Twinning"], at: range, field)
      && speaksOf(["city", "cities", "twinned", "twinning", "Twinning"], at: range, field)
  }

  /// Whether a katakana name goes on behind a dot with what is no place: ジャカルタ・ポスト, where ジャカルタ・バンドン are two.
  static func beginsName(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let next = range.upperBound + 1
    guard field.has("・", at: range.upperBound), next < field.scalars.count, field.scalars[next].isKatakana,
      field.scalars[range].allSatisfy(\.isKatakana)
    else { return false }
    return field.matches(startingAt: next).isEmpty
  }

  private static func speaksOf(_ words: Set<String>, at range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    return field.sentences[index].tokens.contains { words.contains($0.text) }
  }

  private static func joins(_ gap: Range<Int>, _ field: AnnotatedField) -> Bool {
    Self.joiners.contains { $0.count == gap.count && field.has($0, at: gap.lowerBound) }
  }

  private static let joiners = [", ", " and ", ", and "].map { Array($0.unicodeScalars) }

  /// Whether a match is a city by its usual name, and no common word.
  private static func isCity(_ match: Gazetteer.Match, _ article: ArticleContext) -> Bool {
    article.gazetteer.readings(ofName: match.name).contains { reading in
      let entry = article.gazetteer.entry(reading.entry)
      return entry.id.kind == .city && entry.population > 100_000 && reading.use.contains(.usual)
        && !article.shapes.ambiguousPlaces.contains(entry.name)
    }
  }
}
