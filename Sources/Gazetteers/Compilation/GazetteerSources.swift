package import Foundation
import GraphModel
import Yams

/// The readable files that the gazetteer is compiled from.
package struct GazetteerSources: Sendable {
  /// One entity with its names, before compilation.
  struct Item: Sendable {
    var id: EntityID
    var country: String?
    var division: String?
    var population = 0
    var coordinate: Coordinate?
    var isPublicBody = false
    /// Names with their use, the usual one first.
    var names: [(text: String, use: NameUse)]
  }

  private(set) var items: [Item] = []

  /// Reads countries.yaml, the lists of organizations, cities.tsv and city-names.yaml of a folder.
  ///
  /// - Throws: `GazetteerError` naming file and line of what does not parse.
  package init(folder: URL) throws(GazetteerError) {
    try addCountries(folder.appending(path: "countries.yaml"))
    try addOrganizations(folder.appending(path: "organizations.yaml"))
    let chosen = items.count
    try addNames(folder.appending(path: "organizations-enamdict.tsv"))
    try addNames(folder.appending(path: "organizations-edinet.tsv"))
    let listed = items.count
    try addCities(folder.appending(path: "cities.tsv"))
    keepCities(items[listed...], fromNamesOf: chosen..<listed)
    try addCityNames(folder.appending(path: "city-names.yaml"))
  }

  private mutating func addCountries(_ url: URL) throws(GazetteerError) {
    for (code, fields, _) in try Self.entries(of: url) {
      var item = Item(id: EntityID(.country, code), country: code, names: [])
      for language in ["en", "ja", "zh", "ko"] { item.names += (fields[language] ?? []).map { ($0, []) } }
      for adjective in fields["adjective"] ?? [] { item.names += [(adjective, .adjective), (adjective, .demonym)] }
      for kanji in fields["kanji"] ?? [] { item.names.append((kanji, .kanji)) }
      items.append(item)
    }
  }

  private mutating func addOrganizations(_ url: URL) throws(GazetteerError) {
    for (key, fields, line) in try Self.entries(of: url) {
      let country = (fields["of"] ?? fields["in"])?.first
      var item = Item(id: EntityID(.organization, key), country: country, isPublicBody: fields["of"] != nil, names: [])
      for name in (fields["en"] ?? []) + (fields["ja"] ?? []) {
        item.names.append(Self.marked(name))
      }
      guard !item.names.isEmpty else {
        throw GazetteerError.badSource(file: url.path, line: line, expected: "a name, such as {en: [Nokia]}")
      }
      items.append(item)
    }
  }

  /// A name and what the mark before it says of its use: `~` that several countries have it, `=` that it is an ordinary word, too.
  private static func marked(_ name: String) -> (text: String, use: NameUse) {
    switch name.first {
    case "~": (String(name.dropFirst()), .needsCountry)
    case "=": (String(name.dropFirst()), .linkOnly)
    default: (name, [])
    }
  }

  /// Rows of English and Japanese names and a country, if any: those of an organization that is known are more names of it.
  private mutating func addNames(_ url: URL) throws(GazetteerError) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw GazetteerError.missing(file: url.path) }
    var known: [String: Int] = [:]
    var keys: Set<String> = []
    for (index, item) in items.enumerated() {
      keys.insert(item.id.description)
      for name in item.names { known[NameKey.of(name.text)] = index }
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        $0.split(separator: "|").map(String.init)
      }
      guard (2...3).contains(cells.count), !cells[0].isEmpty else {
        throw GazetteerError.badSource(
          file: url.path, line: number + 1, expected: "English names, a tab, Japanese names, a tab and a country if any"
        )
      }
      let names = (cells[0] + cells[1]).map(Self.marked)
      let country = cells.count == 3 ? cells[2].first : nil
      let same = Set(
        names.map(\.text).filter { $0.contains(" ") || !$0.unicodeScalars.allSatisfy(\.isASCII) }.compactMap {
          known[NameKey.of($0)]
        })
      if let index = same.first, same.count == 1 {
        guard items[index].id.kind == .organization else { continue }
        let taken = Set(items[index].names.map(\.text))
        // Another way to write the same letters is a name, too (OMRON), another legal form is none.
        items[index].names += names.filter { name in
          let other = known[NameKey.of(name.text)]
          return !taken.contains(name.text)
            && (other == nil || other == index && name.text.unicodeScalars.allSatisfy(\.isASCII))
        }
        items[index].country = items[index].country ?? country
        continue
      }
      let free = names.filter { known[NameKey.of($0.text)] == nil }
      let words = names[0].text.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { $0 != "the" }
      let id = EntityID(.organization, words.joined(separator: "-"))
      guard same.isEmpty, !free.isEmpty, keys.insert(id.description).inserted else { continue }
      items.append(Item(id: id, country: country, names: free))
    }
  }

  private mutating func addCities(_ url: URL) throws(GazetteerError) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw GazetteerError.missing(file: url.path) }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 7, let population = Int(cells[2]), let latitude = Double(cells[3]),
        let longitude = Double(cells[4])
      else {
        throw GazetteerError.badSource(
          file: url.path, line: index + 1, expected: "id, country, population, latitude, longitude, name, other names")
      }
      let country = String(cells[1].prefix(2))
      items.append(
        Item(
          id: EntityID(.city, String(cells[0])), country: country,
          division: cells[1].count > 2 ? String(cells[1]) : nil, population: population,
          coordinate: Coordinate(latitude: latitude, longitude: longitude),
          names: ([cells[5]] + cells[6].split(separator: "|")).map { (String($0), []) }))
    }
  }

  /// What a list that nobody looked through calls an organization is matched as the large city of that name: Genova, Sapporo.
  private mutating func keepCities(_ cities: ArraySlice<Item>, fromNamesOf organizations: Range<Int>) {
    let names = Set(cities.filter { $0.population >= 300_000 }.flatMap { $0.names.map(\.text) })
    for index in organizations {
      for place in items[index].names.indices {
        let name = items[index].names[place].text
        // サッポロ in katakana is the company.
        if name.unicodeScalars.allSatisfy(\.isASCII), names.contains(name) {
          items[index].names[place].use.insert(.linkOnly)
        }
      }
    }
  }

  /// More names of cities that are there already, told by their usual name or their id; they are as usual as the first.
  private mutating func addCityNames(_ url: URL) throws(GazetteerError) {
    var cities: [String: Int] = [:]
    for (index, item) in items.enumerated() where item.id.kind == .city {
      cities[(item.country ?? "") + item.id.key] = index
      let key = (item.country ?? "") + (item.names.first?.text ?? "")
      if let other = cities[key], items[other].population >= item.population { continue }
      cities[key] = index
    }
    for (country, fields, line) in try Self.entries(of: url) {
      for (name, others) in fields {
        guard let index = cities[country + name] else {
          throw GazetteerError.badSource(
            file: url.path, line: line,
            expected: "usual names or ids of cities of \(country) in cities.tsv, not '\(name)'")
        }
        items[index].names.removeAll { others.contains($0.text) }
        items[index].names += others.map { ($0, .usual) }
      }
    }
  }

  /// The line of which an error of the YAML reader speaks; 1 where it names none.
  private static func line(of error: any Error) -> Int {
    switch error {
    case YamlError.scanner(_, _, let mark, _), YamlError.parser(_, _, let mark, _),
      YamlError.composer(_, _, let mark, _):
      mark.line
    default: 1
    }
  }

  /// The entries of a YAML file of the form `key: {field: [value, …], …}`.
  private static func entries(
    of url: URL
  ) throws(GazetteerError) -> [(key: String, fields: [String: [String]], line: Int)] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { throw GazetteerError.missing(file: url.path) }
    let mapping: Node.Mapping
    do {
      guard let read = try Yams.compose(yaml: text)?.mapping else {
        throw GazetteerError.badSource(file: url.path, line: 1, expected: "YAML lines such as key: {en: [name]}")
      }
      mapping = read
    } catch let error as GazetteerError {
      throw error
    } catch {
      // Its own words say what is wrong and where: a key that is there twice, a quote that is not closed.
      throw GazetteerError.badSource(
        file: url.path, line: Self.line(of: error), expected: "YAML lines such as key: {en: [name]}: \(error)")
    }
    var entries: [(key: String, fields: [String: [String]], line: Int)] = []
    for (key, value) in mapping {
      let line = key.mark?.line ?? 1
      guard let key = key.string, let fields = value.mapping else {
        throw GazetteerError.badSource(file: url.path, line: line, expected: "an entry such as key: {en: [name]}")
      }
      var values: [String: [String]] = [:]
      for (field, value) in fields {
        guard let field = field.string else { continue }
        values[field] =
          value.sequence.map { $0.compactMap { $0.scalar?.string } } ?? value.scalar.map { [$0.string] } ?? []
      }
      entries.append((key, values, line))
    }
    return entries
  }
}
