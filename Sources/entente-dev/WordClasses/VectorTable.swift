import Foundation

/// The word vectors of a spaCy vocabulary: many words share a vector.
struct VectorTable {
  /// The row of each word.
  let rows: [String: Int]
  /// The vectors, each of length 1.
  let vectors: [[Float]]

  /// Reads strings.json, key2row (MessagePack) and vectors (NumPy) of a folder.
  init(folder: URL) throws {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: folder.appending(path: "strings.json")))
    let keys = try Self.keys([UInt8](Data(contentsOf: folder.appending(path: "key2row"))))
    rows = strings.reduce(into: [:]) { rows, word in
      if let row = keys[Self.murmurHash64A([UInt8](word.utf8), seed: 1)] { rows[word] = row }
    }
    vectors = try Self.matrix([UInt8](Data(contentsOf: folder.appending(path: "vectors"))))
  }

  enum Malformed: Error { case keys, vectors }

  /// A MessagePack map of whole numbers.
  private static func keys(_ bytes: [UInt8]) throws -> [UInt64: Int] {
    var position = 0
    func big(_ count: Int) -> UInt64 {
      defer { position += count }
      return bytes[position..<(position + count)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    func whole() throws -> UInt64 {
      let tag = bytes[position]
      position += 1
      switch tag {
      case 0...0x7F: return UInt64(tag)
      case 0xCC, 0xD0: return big(1)
      case 0xCD, 0xD1: return big(2)
      case 0xCE, 0xD2: return big(4)
      case 0xCF, 0xD3: return big(8)
      case 0xE0...0xFF: return UInt64(bitPattern: Int64(Int8(bitPattern: tag)))
      default: throw Malformed.keys
      }
    }
    let tag = bytes[position]
    position += 1
    let count: UInt64
    switch tag {
    case 0x80...0x8F: count = UInt64(tag & 0xF)
    case 0xDE: count = big(2)
    case 0xDF: count = big(4)
    default: throw Malformed.keys
    }
    var keys: [UInt64: Int] = [:]
    for _ in 0..<count {
      let key = try whole()
      let row = Int64(bitPattern: try whole())
      if row >= 0 { keys[key] = Int(row) }
    }
    return keys
  }

  /// A NumPy file of 32-bit floats in two dimensions.
  private static func matrix(_ bytes: [UInt8]) throws -> [[Float]] {
    let length = Int(bytes[8]) | Int(bytes[9]) << 8
    let head = String(decoding: bytes[10..<(10 + length)], as: UTF8.self)
    guard head.contains("'<f4'"), head.contains("'fortran_order': False"),
      let shape = head.firstMatch(of: /\((\d+), (\d+)\)/), let rows = Int(shape.1), let columns = Int(shape.2)
    else { throw Malformed.vectors }
    return (0..<rows).map { row in
      let vector = (0..<columns).map { column in
        let at = 10 + length + 4 * (row * columns + column)
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << (8 * UInt32($1)) }
        return Float(bitPattern: bits)
      }
      return KMeans.unit(vector)
    }
  }

  /// The hash under which spaCy keeps a word: MurmurHash64A.
  private static func murmurHash64A(_ bytes: [UInt8], seed: UInt64) -> UInt64 {
    let factor: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = seed ^ UInt64(bytes.count) &* factor
    func word(_ range: Range<Int>) -> UInt64 { bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    let whole = bytes.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) {
      var part = word(start..<(start + 8)) &* factor
      part = (part ^ part >> 47) &* factor
      hash = (hash ^ part) &* factor
    }
    if whole < bytes.count { hash = (hash ^ word(whole..<bytes.count)) &* factor }
    hash = (hash ^ hash >> 47) &* factor
    return hash ^ hash >> 47
  }
}
