import Foundation

/// Takes numbers off the front of some bytes, lowest byte first, never beyond the end.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The text up to the next line feed.
  mutating func line() -> String {
    let end = bytes[position...].prefix(4096).firstIndex(of: 0x0A) ?? position
    let line = String(decoding: bytes[position..<end], as: UTF8.self)
    position = min(bytes.count, end + 1)
    return line
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  mutating func byte() -> UInt8? { take(1)?.first }

  mutating func number() -> UInt32? { numbers(1)?.first }

  mutating func numbers(_ count: Int) -> [UInt32]? {
    guard let taken = take(4 * count) else { return nil }
    let start = taken.startIndex
    return (0..<count).map { index in
      let at = start + 4 * index
      return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }
  }

  mutating func shorts(_ count: Int) -> [UInt16]? {
    guard let taken = take(2 * count) else { return nil }
    let start = taken.startIndex
    return (0..<count).map { UInt16(bytes[start + 2 * $0]) | UInt16(bytes[start + 2 * $0 + 1]) << 8 }
  }
}

/// Where each of some things that lie behind each other begins, by their lengths; one more for the end of the last.
func offsets(of lengths: some Collection<some BinaryInteger>) -> [UInt32] {
  var offsets: [UInt32] = [0]
  offsets.reserveCapacity(lengths.count + 1)
  var end: UInt32 = 0
  for length in lengths {
    end += UInt32(length)
    offsets.append(end)
  }
  return offsets
}

/// Puts numbers behind each other, lowest byte first.
struct ByteWriter {
  private(set) var data = Data()

  mutating func text(_ text: String) { data.append(contentsOf: text.utf8) }
  mutating func byte(_ value: UInt8) { data.append(value) }
  mutating func short(_ value: UInt16) {
    data.append(contentsOf: (0..<2).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }
  mutating func number(_ value: UInt32) {
    data.append(contentsOf: (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
  }
  mutating func bytes(_ bytes: [UInt8]) { data.append(contentsOf: bytes) }
}
