import Gazetteers
import GraphModel

extension ArticleContext {
  /// The country to which an English text gives what starts at a position, by a genitive or an adjective right before it: Saudi
  /// Arabia's, Saudi; where `citiesAbove` gives a number of inhabitants, the genitive of a larger city is its country's.
  func ownerCountry(before position: Int, in field: AnnotatedField, citiesAbove population: Int? = nil) -> String? {
    guard field.language == .english,
      let gap = Self.ownerGaps.first(where: { field.has($0, at: position - $0.count) })?.count
    else { return nil }
    let isGenitive = gap > 1
    for match in field.matches(endingAt: position - gap) where WordBoundaries.isWord(match.range, in: field) {
      // Without 's only an adjective belongs to what follows: Saudi, not Singapore.
      let entries = gazetteer.readings(ofName: match.name).filter {
        isGenitive ? $0.use.isDisjoint(with: [.kanji]) : $0.use.contains(.demonym)
      }.map { gazetteer.entry($0.entry) }
      if let country = entries.first(where: { $0.id.kind == .country }) { return country.id.key }
      guard isGenitive, let population else { continue }
      let cities = entries.filter { $0.id.kind == .city && $0.population > population }
      if let city = cities.max(by: { $0.population < $1.population }) { return city.country }
    }
    return nil
  }

  /// Laos' has its genitive without an s.
  private static let ownerGaps = ["'s ", "’s ", "' ", "’ ", " "].map { Array($0.unicodeScalars) }
}
