package import Foundation
import GraphModel

/// Turns the readable sources into the file that is loaded.
package enum GazetteerCompiler {
  /// The bytes of the compiled file: the same for the same sources.
  package static func compile(_ sources: GazetteerSources) -> Data { Data(table(sources).encoded()) }

  /// The gazetteer of sources, compiled in memory.
  package static func gazetteer(_ sources: GazetteerSources) -> Gazetteer { Gazetteer(table: table(sources)) }

  private static func table(_ sources: GazetteerSources) -> GazetteerTable {
    // Names sorted by bytes, each with what it stands for.
    var readings: [String: [(entry: Int, use: NameUse)]] = [:]
    let countries = Dictionary(
      grouping: sources.items.filter { $0.id.kind == .country }, by: \.id.key
    ).mapValues { $0.flatMap(\.names).map(\.text) }
    /// The name of a body without that of its country behind it or before it.
    func bare(_ name: String, of country: String) -> String {
      let owners = countries[country] ?? []
      if let owner = owners.flatMap({ [" of the " + $0, " of " + $0, " " + $0] }).first(where: name.hasSuffix) {
        return String(name.dropLast(owner.count))
      }
      return owners.first { name.hasPrefix($0 + " ") }.map { String(name.dropFirst($0.count + 1)) } ?? name
    }
    for (entry, item) in sources.items.enumerated() {
      for (place, name) in item.names.enumerated() {
        let use = place == 0 ? name.use.union(.usual) : name.use
        for text in NameVariants.of(
          name.text, kind: item.id.kind, country: item.country, use: use)
        {
          let text = use.contains(.linkOnly) ? Gazetteer.unmatched(text) : text
          guard readings[text]?.contains(where: { $0.entry == entry }) != true else { continue }
          readings[text, default: []].append((entry, use))
          guard item.id.kind == .organization else { continue }
          // Found by other means than its name: the first of the sources keeps it.
          let spelling = use.isDisjoint(with: [.linkOnly, .needsCountry]) ? Gazetteer.spelling(text) : nil
          let body = item.isPublicBody ? item.country.flatMap { Gazetteer.body(bare(text, of: $0), of: $0) } : nil
          for key in [spelling, body].compactMap({ $0 }) where readings[key] == nil {
            readings[key] = [(entry, use)]
          }
        }
      }
    }
    let names = readings.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    var strings = StringPool(names)
    var table = GazetteerTable(
      stringOffsets: [], stringBytes: [], entries: [], entryNames: [], trie: NameTrie(sorted: names),
      readingOffsets: [0],
      readings: [])
    for name in names {
      for reading in readings[String(decoding: name, as: UTF8.self)] ?? [] {
        table.readings += [UInt32(reading.entry), reading.use.rawValue]
      }
      table.readingOffsets.append(UInt32(table.readings.count / 2))
    }
    for item in sources.items {
      // A name in capitals is matched, but shown once.
      var said: Set<String> = []
      let shown = item.names.filter { $0.use.isDisjoint(with: [.adjective, .kanji, .demonym]) }.map(\.text).filter {
        said.insert($0.lowercased()).inserted
      }
      let start = UInt32(table.entryNames.count)
      table.entryNames += shown.map { strings.number(of: $0) }
      func word(_ degrees: Double) -> UInt32 { UInt32(((degrees + 180) * 100_000).rounded()) }
      table.entries += [
        UInt32(EntityKind.allCases.firstIndex(of: item.id.kind) ?? 0), strings.number(of: item.id.key),
        strings.number(of: item.names[0].text), strings.number(of: item.country ?? ""), UInt32(item.population),
        word(item.coordinate?.latitude ?? 0), word(item.coordinate?.longitude ?? 0),
        (item.isPublicBody ? 1 : 0) | (item.coordinate == nil ? 0 : 2)
          | (item.division.map { (strings.number(of: $0) + 1) << 8 } ?? 0), start, UInt32(table.entryNames.count),
      ]
    }
    (table.stringOffsets, table.stringBytes) = strings.encoded()
    return table
  }
}

/// Strings by number: the names first, others as they come.
private struct StringPool {
  private var numbers: [[UInt8]: UInt32] = [:]
  private var strings: [[UInt8]]

  init(_ names: [[UInt8]]) {
    strings = names
    for (index, name) in names.enumerated() { numbers[name] = UInt32(index) }
  }

  mutating func number(of text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return number }
    let number = UInt32(strings.count)
    numbers[bytes] = number
    strings.append(bytes)
    return number
  }

  func encoded() -> (offsets: [UInt32], bytes: [UInt8]) {
    var offsets: [UInt32] = [0]
    var bytes: [UInt8] = []
    for string in strings {
      bytes += string
      offsets.append(UInt32(bytes.count))
    }
    return (offsets, bytes)
  }
}
