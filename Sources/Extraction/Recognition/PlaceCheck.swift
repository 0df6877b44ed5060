import Foundation
import Gazetteers
import GraphModel
import Morphology

/// Whether a known place name stands for the place where it occurs.
enum PlaceCheck {
  /// Whether a country's name is not part of another name.
  static func isCountry(_ range: Range<Int>, _ name: String, _ field: AnnotatedField, _ article: ArticleContext) -> Bool
  {
    let scalars = field.scalars
    if name == "タイ" || name == "マリ" || name == "チャド" || name == "オマーン" {
      // Short names double as other words (タイ is also tie, tie-up and sea bream).
      if range.upperBound < scalars.count, scalars[range.upperBound] == "・" { return false }
    }
    if isLatin(name) {
      guard name.count > 3 || name.contains(".") || name.filter(\.isUppercase).count > 1 else { return false }
      if name == "US" || name == "U.S.", isUnit(range, scalars) { return false }
      // PH-TC14 is a product's number.
      if name.count == 2, field.has("-", at: range.upperBound),
        scalars[range.upperBound...].dropFirst().prefix(while: { $0.isLatinLetter || $0.isDigit }).contains(
          where: \.isDigit)
      {
        return false
      }
      if ["Georgia", "Jordan", "Chad", "Guinea", "Niger", "Mali"].contains(name), hasNameBeside(range, field) {
        return false
      }
      if isSurname(range, field), !isBehindOwnCity(range, field, article) { return false }
    }
    return !isPersonPart(range, field) && !isPartOfKatakana(range, field, article) && !beginsDivision(range, field)
  }

  /// How far a city's name can be trusted here, nil where it cannot.
  static func cityStrength(
    _ range: Range<Int>, _ name: String, _ readings: [Gazetteer.Reading], _ field: AnnotatedField,
    _ article: ArticleContext
  ) -> Double? {
    // Regions and provinces that lend their names to a city's other names.
    let scalars = field.scalars
    let hasCityWord = isCityWord(at: range.upperBound, scalars)
    if article.shapes.regions.contains(name), !hasCityWord { return nil }
    let largest = readings.map { article.gazetteer.entry($0.entry).population }.max() ?? 0
    let isExpected = readings.contains {
      article.gazetteer.entry($0.entry).country.map {
        article.countries.contains($0) || article.regionCountries.contains($0)
      } ?? false
    }
    if let division = article.divisionNames.code(of: range, in: field),
      readings.contains(where: { article.gazetteer.entry($0.entry).division == division })
    {
      return 0.97
    }
    // 産業標準化法第三条 is an article of a law.
    if field.has("第", at: range.lowerBound - 1) { return nil }
    // 名古屋市守山区 is a ward of Nagoya, not the city of Moriyama.
    if field.has("区", at: range.upperBound), field.has("市", at: range.lowerBound - 1) { return nil }
    // 京都府 is the prefecture.
    if name == "京都" || name == "大阪", field.has("府", at: range.upperBound) { return nil }
    if isPersonPart(range, field) || isPartOfKatakana(range, field, article)
      || article.shapes.placeCompounds.contains(where: { field.has($0, at: range.upperBound) })
    {
      return nil
    }
    if range.lowerBound > 0, scalars[range.lowerBound].isKatakana,
      "北南東西新旧".unicodeScalars.contains(scalars[range.lowerBound - 1])
    {
      return nil
    }
    // オックスフォード大 is a university's short name.
    if range.upperBound < scalars.count, scalars[range.upperBound] == "大", scalars[range.lowerBound].isKatakana,
      range.upperBound + 1 == scalars.count || !scalars[range.upperBound + 1].isKanji
    {
      return nil
    }
    // March is a month first.
    if isLatin(name), article.shapes.latinStopwords.contains(name), !hasCityWord { return nil }
    if article.shapes.ambiguousPlaces.contains(name), !hasCityWord, !(isExpected && largest > 300_000 && !isLatin(name))
    {
      guard isLatin(name) else { return nil }
      if isAmongCities(range, field, article) { return 0.8 }
      return isExpected && hasPlaceCue(range, field, article) ? 0.6 : nil
    }
    if isLatin(name) {
      // What a Japanese text quotes in Latin letters is a project: 「Columbus」.
      if field.has("「", at: range.lowerBound - 1), field.has("」", at: range.upperBound) { return nil }
      // The State of New York is no city.
      if ["State of ", "Province of ", "state of ", "province of "].contains(where: {
        field.has($0, at: range.lowerBound - $0.count)
      }) {
        return nil
      }
      // The Abidjan-Lagos highway is neither of them.
      if field.has("-", at: range.upperBound), range.upperBound + 1 < scalars.count,
        scalars[range.upperBound + 1].isUppercase
      {
        return nil
      }
      if hasNameBeside(range, field) && !isBeforeOwnCountry(range, readings, field, article)
        || isPartOfCity(range, field)
      {
        return nil
      }
      // Bali, Indonesia, is none of the Indian town.
      if let country = countryBehind(range, field, article),
        !readings.contains(where: { article.gazetteer.entry($0.entry).country == country })
      {
        return nil
      }
      if isAboutTwins(range, field), largest > 15_000 { return 0.85 }
      // Names in other languages and of other times only count where the country is spoken of.
      let isUsual = readings.contains { $0.use.contains(.usual) }
      let hasCue = hasPlaceCue(range, field, article) || isAmongCities(range, field, article)
      if !isExpected, !isUsual, largest < 100_000 || name.count < 5 || !hasCue { return nil }
      if hasCue || isExpected { return largest > 15_000 || isExpected ? 0.85 : nil }
      return largest >= 150_000 ? 0.75 : nil
    }
    if hasCityWord { return 0.95 }
    if isMinister(range, field) { return nil }
    if beginsName(range, field) || runsIntoKatakana(range, field) { return nil }
    // The name that has its own 市 is surer than one that takes it along: 松江市 is Matsue, not Songjiang (松江).
    if let last = scalars[range].last, range.count > 2 ? "市町".unicodeScalars.contains(last) : last == "市" {
      return 0.96
    }
    let isShort = range.count <= 2
    if isShort, !isExpected, largest < 500_000 { return nil }
    guard
      isPlaceWord(range, field) || isExpected && largest > 1_000_000 && !isDictionaryWord(range, field)
        || isExpected && largest > 300_000 && isSurnameInPlace(range, field)
        || largest > (isExpected ? 200_000 : 500_000) && isNounOfItsOwn(range, field, article)
    else { return nil }
    if isExpected { return 0.9 }
    return largest >= 50_000 ? 0.75 : nil
  }

  /// Whether 市 or 町 follows as the word for city, not the beginning of another.
  static func isCityWord(at position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard position < scalars.count, scalars[position] == "市" || scalars[position] == "町" else { return false }
    guard position + 1 < scalars.count else { return true }
    return !"場民".unicodeScalars.contains(scalars[position + 1])
  }

  private static func isLatin(_ name: String) -> Bool { name.unicodeScalars.first?.isLatinLetter == true }
}
