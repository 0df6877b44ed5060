import Foundation
import GraphModel

/// The gazetteer as one compact file, laid out so that it is in use as soon as it is in memory.
///
/// A file is a mark, then sections of little-endian 32-bit words, each behind its length in words:
/// strings' offsets, strings' bytes, entries, entries' names, the trie's two arrays, names' offsets into readings, readings.
struct GazetteerTable: Sendable {
  static let mark: UInt32 = 0x3247_5A45  // "EZG2"
  static let entryWidth = 10

  var stringOffsets: [UInt32]
  var stringBytes: [UInt8]
  /// `entryWidth` words each: kind, key, name, country, population, latitude, longitude (100,000ths of a degree, offset by 180°), flags (with the division from the ninth bit on),
  /// start and end in `entryNames`.
  var entries: [UInt32]
  var entryNames: [UInt32]
  var trie: NameTrie
  /// Where each name's readings start, one more for the end.
  var readingOffsets: [UInt32]
  /// Two words each: entry, use.
  var readings: [UInt32]

  var entryCount: Int { entries.count / Self.entryWidth }
  var nameCount: Int { readingOffsets.count - 1 }

  /// Names have the first numbers of the strings.
  func nameBytes(_ name: Int) -> ArraySlice<UInt8> {
    stringBytes[Int(stringOffsets[name])..<Int(stringOffsets[name + 1])]
  }

  private func string(_ number: UInt32) -> String { String(decoding: nameBytes(Int(number)), as: UTF8.self) }

  func readings(ofName name: Int) -> [Gazetteer.Reading] {
    (Int(readingOffsets[name])..<Int(readingOffsets[name + 1])).map {
      Gazetteer.Reading(entry: Int(readings[2 * $0]), use: NameUse(rawValue: readings[2 * $0 + 1]))
    }
  }

  func cities(of country: String) -> [Int] {
    let city = UInt32(EntityKind.allCases.firstIndex(of: .city) ?? 0)
    // Strings are pooled, so that one comparison of text finds the number to compare by.
    guard let first = (0..<entryCount).first(where: { string(entries[$0 * Self.entryWidth + 3]) == country }) else {
      return []
    }
    let number = entries[first * Self.entryWidth + 3]
    return (0..<entryCount).filter {
      entries[$0 * Self.entryWidth] == city && entries[$0 * Self.entryWidth + 3] == number
    }
  }

  func names(ofEntry number: Int) -> [String] {
    let row = number * Self.entryWidth
    return entryNames[Int(entries[row + 8])..<Int(entries[row + 9])].map(string)
  }

  func nameCount(ofEntry number: Int) -> Int {
    let row = number * Self.entryWidth
    return Int(entries[row + 9] - entries[row + 8])
  }

  func entry(_ number: Int) -> GazetteerEntry {
    let row = entries[(number * Self.entryWidth)..<((number + 1) * Self.entryWidth)]
    let start = row.startIndex
    let kind = EntityKind.allCases[Int(row[start])]
    let country = string(row[start + 3])
    let isPlace = row[start + 7] & 2 != 0
    func degrees(_ word: UInt32) -> Double { Double(word) / 100_000 - 180 }
    return GazetteerEntry(
      id: EntityID(kind, string(row[start + 1])), name: string(row[start + 2]),
      country: country.isEmpty ? nil : country,
      population: Int(row[start + 4]),
      coordinate: isPlace ? Coordinate(latitude: degrees(row[start + 5]), longitude: degrees(row[start + 6])) : nil,
      isPublicBody: row[start + 7] & 1 != 0,
      division: row[start + 7] >> 8 == 0 ? nil : string((row[start + 7] >> 8) - 1))
  }
}

extension GazetteerTable {
  /// The bytes of the file.
  func encoded() -> [UInt8] {
    var words = [Self.mark]
    func add(_ section: [UInt32]) { words += [UInt32(section.count)] + section }
    add(stringOffsets)
    var text: [UInt32] = []
    text.reserveCapacity(stringBytes.count / 4 + 1)
    for start in stride(from: 0, to: stringBytes.count, by: 4) {
      text.append(
        (0..<4).reduce(0) {
          $0 | UInt32(start + $1 < stringBytes.count ? stringBytes[start + $1] : 0) << (8 * UInt32($1))
        })
    }
    add(text)
    add(entries)
    add(entryNames)
    add(trie.base.map(UInt32.init(bitPattern:)))
    add(trie.check.map(UInt32.init(bitPattern:)))
    add(readingOffsets)
    add(readings)
    return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
  }

  /// Reads the bytes of a file and checks that its sections fit together.
  ///
  /// - Throws: `GazetteerError` when they do not.
  init(_ data: Data, file: String) throws(GazetteerError) {
    guard data.count % 4 == 0 else {
      throw GazetteerError.damaged(file: file, reason: "its length is no multiple of four")
    }
    // The one unchecked read of this room: whole words out of the file, which every later access checks.
    let words = unsafe data.withUnsafeBytes { buffer in
      (0..<(buffer.count / 4)).map {
        unsafe UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
    guard words.first == Self.mark else {
      throw GazetteerError.damaged(file: file, reason: "it is no gazetteer of this version")
    }
    var sections: [ArraySlice<UInt32>] = []
    var position = 1
    while position < words.count {
      let end = position + 1 + Int(words[position])
      guard end <= words.count else { throw GazetteerError.damaged(file: file, reason: "it is cut off") }
      sections.append(words[(position + 1)..<end])
      position = end
    }
    guard sections.count == 8, sections[2].count % Self.entryWidth == 0, sections[4].count == sections[5].count,
      let textLength = sections[0].last, Int(textLength) <= sections[1].count * 4,
      let readingCount = sections[6].last, Int(readingCount) * 2 == sections[7].count
    else { throw GazetteerError.damaged(file: file, reason: "its sections do not fit together") }
    stringOffsets = Array(sections[0])
    stringBytes = []
    stringBytes.reserveCapacity(sections[1].count * 4)
    for word in sections[1] {
      stringBytes.append(UInt8(truncatingIfNeeded: word))
      stringBytes.append(UInt8(truncatingIfNeeded: word >> 8))
      stringBytes.append(UInt8(truncatingIfNeeded: word >> 16))
      stringBytes.append(UInt8(truncatingIfNeeded: word >> 24))
    }
    entries = Array(sections[2])
    entryNames = Array(sections[3])
    trie = NameTrie(base: sections[4].map(Int32.init(bitPattern:)), check: sections[5].map(Int32.init(bitPattern:)))
    readingOffsets = Array(sections[6])
    readings = Array(sections[7])
  }
}

/// Why known names cannot be used.
package enum GazetteerError: Error, Hashable, CustomStringConvertible {
  case missing(file: String)
  case damaged(file: String, reason: String)
  case badSource(file: String, line: Int, expected: String)

  package var description: String {
    switch self {
    case .missing(let file): "\(file): not found: expected it beside the program, where the build puts it"
    case .damaged(let file, let reason): "\(file): \(reason): make it anew with 'entente-dev compile-gazetteer'"
    case .badSource(let file, let line, let expected): "\(file):\(line): expected \(expected)"
    }
  }
}
