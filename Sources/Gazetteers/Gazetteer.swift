package import GraphModel

/// Known names and what they stand for: countries, cities and organizations.
package struct Gazetteer: Sendable {
  private let table: GazetteerTable

  /// A place of a text that bears a known name.
  package struct Match: Sendable, Hashable {
    /// Where, in Unicode scalars.
    package let range: Range<Int>
    /// Number of the name.
    package let name: Int
  }

  /// Something that a name stands for.
  package struct Reading: Sendable, Hashable {
    /// Number of the entry.
    package let entry: Int
    /// How the name stands for it.
    package let use: NameUse
  }

  init(table: GazetteerTable) { self.table = table }

  /// How many entries and how many names it knows.
  package var entryCount: Int { table.entryCount }
  package var nameCount: Int { table.nameCount }

  /// Every known name in the text, by start and then length; they may overlap, and word boundaries are the caller's concern.
  ///
  /// - Complexity: O(n) walks of the trie for n scalars.
  package func matches(in text: MatchableText) -> [Match] {
    var matches: [Match] = []
    var byteToScalar = 0
    for start in text.scalars.indices {
      let byte = Int(text.byteOffsets[start])
      byteToScalar = start
      table.trie.names(in: text.bytes, at: byte, rest: { table.nameBytes($0) }) { length, name in
        var end = byteToScalar
        while Int(text.byteOffsets[end]) < byte + length { end += 1 }
        matches.append(Match(range: start..<end, name: name))
      }
    }
    return matches
  }

  /// What a name stands for, in the order of the entries.
  package func readings(ofName name: Int) -> [Reading] { table.readings(ofName: name) }

  /// What exactly this text stands for.
  package func readings(of text: String) -> [Reading] {
    let bytes = Array(text.utf8)
    var found: [Reading] = []
    table.trie.names(in: bytes, at: 0, rest: { table.nameBytes($0) }) { length, name in
      if length == bytes.count { found = table.readings(ofName: name) }
    }
    return found
  }

  /// What a name stands for that was found by other means: with the names that are ordinary words, too.
  package func readings(ofFoundName text: String) -> [Reading] {
    readings(of: text) + readings(of: Self.unmatched(text))
  }

  /// The organizations that a name in Latin letters stands for when capitals, spaces and signs are not looked at: Minebea Mitsumi
  /// for MinebeaMitsumi.
  package func readings(ofSpelling text: String) -> [Reading] {
    Self.spelling(text).map { readings(of: $0) } ?? []
  }

  /// How the letters of a name are kept; nil for short names and other scripts.
  static func spelling(_ name: String) -> String? {
    let bytes = name.utf8
    guard bytes.count > 5, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let letters = bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }.filter {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
    }
    return letters.count > 5 ? "\u{2}" + String(decoding: letters, as: UTF8.self) : nil
  }

  /// The ministry or other body of a country, by its ISO code, that has the tasks of an English name without its country.
  package func body(called name: String, of country: String) -> Int? {
    Self.body(name, of: country).flatMap { readings(of: $0).first?.entry }
  }

  /// The body of a country that has a key of `BodyKey`.
  package func body(withKey key: String, of country: String) -> Int? {
    readings(of: Self.kept(key, of: country)).first?.entry
  }

  /// How the tasks of a country's body are kept; nil for other names.
  static func body(_ name: String, of country: String) -> String? {
    (MinistryKey.of(name) ?? BodyKey.of(name)).map { kept($0, of: country) }
  }

  private static func kept(_ key: String, of country: String) -> String { "\u{3}\(key)/\(country)" }

  /// How a name is kept that no text must be matched with.
  static func unmatched(_ name: String) -> String { "\u{1}" + name }

  /// The entry of that number.
  package func entry(_ number: Int) -> GazetteerEntry { table.entry(number) }

  /// The number of the first entry of a kind that a name may stand for; nil where it stands for none.
  package func number(ofName text: String, kind: EntityKind) -> Int? {
    readings(of: text).first { entry($0.entry).id.kind == kind }?.entry
  }

  /// The cities of a country, by its ISO code.
  ///
  /// - Complexity: O(n) for n entries of the gazetteer: for names that nothing else resolves.
  package func cities(of country: String) -> [Int] { table.cities(of: country) }

  /// The names of an entry that may be shown and searched, the usual one first.
  package func names(ofEntry number: Int) -> [String] { table.names(ofEntry: number) }

  /// How many names an entry has that may be shown.
  package func nameCount(ofEntry number: Int) -> Int { table.nameCount(ofEntry: number) }

  /// The entity that an entry describes.
  package func entity(_ number: Int) -> Entity {
    let entry = entry(number)
    return Entity(id: entry.id, name: entry.name, names: names(ofEntry: number), country: entry.country)
  }
}
