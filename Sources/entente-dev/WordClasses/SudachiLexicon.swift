import Foundation

/// The words of a Sudachi system dictionary of version 2 with their parts of speech.
///
/// The layout is that of SudachiDict up to 2025: a head of 272 bytes, the parts of speech, the costs of neighbours, the trie with the numbers of
/// words, the parameters of words, where each word's entry stands, and the entries, little-endian throughout.
struct SudachiLexicon {
  /// A word as it is written, and the first three levels of its part of speech.
  struct Word {
    let form: String
    let partOfSpeech: [String]
  }

  let words: [Word]

  enum Malformed: Error, CustomStringConvertible {
    case version, cutShort

    var description: String {
      switch self {
      case .version: "no Sudachi system dictionary of version 2 (SudachiDict up to 20250129)"
      case .cutShort: "a Sudachi dictionary that is cut short"
      }
    }
  }

  init(file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    var reader = Reader(bytes: bytes)
    guard try reader.whole(4) == 0x9239_4434, try reader.whole(4) == 0xCE9F_011A else { throw Malformed.version }
    reader.position = 272
    let kinds = try (0..<reader.whole(2)).map { _ in try (0..<6).map { _ in try reader.string() } }
    let (left, right) = try (reader.whole(2), reader.whole(2))
    reader.position += 2 * left * right
    reader.position += 4 * (try reader.whole(4))
    reader.position += try reader.whole(4)
    let count = try reader.whole(4)
    reader.position += 6 * count
    let offsets = try (0..<count).map { _ in try reader.whole(4) }
    words = try offsets.map { offset in
      reader.position = offset
      let form = try reader.string()
      _ = try reader.length()
      let kind = try reader.whole(2)
      guard kinds.indices.contains(kind) else { throw Malformed.cutShort }
      return Word(form: form, partOfSpeech: Array(kinds[kind].prefix(3)))
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func whole(_ count: Int) throws -> Int {
      guard position >= 0, position + count <= bytes.count else { throw Malformed.cutShort }
      defer { position += count }
      return Int(
        truncatingIfNeeded: (0..<count).reduce(UInt64(0)) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) })
    }

    /// A length takes two bytes from 128 on.
    mutating func length() throws -> Int {
      let first = try whole(1)
      return first < 128 ? first : (first & 127) << 8 | (try whole(1))
    }

    mutating func string() throws -> String {
      let units = try (0..<length()).map { _ in UInt16(try whole(2)) }
      return String(decoding: units, as: UTF16.self)
    }
  }
}
