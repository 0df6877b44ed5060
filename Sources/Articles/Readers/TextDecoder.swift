import Foundation

/// Turns the bytes of a file into text, whatever of the usual Japanese encodings they are in.
enum TextDecoder {
  /// The text, and the name of its encoding where that is not UTF-8.
  ///
  /// - Throws: `ReaderError` for a binary file and for bytes that fit no encoding.
  static func decode(_ data: Data, file: String) throws(ReaderError) -> (text: String, encoding: String?) {
    let position = SourcePosition(file: file)
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]),
      let text = String(data: data, encoding: .utf16)
    {
      return (text, "UTF-16")
    }
    if data.prefix(8192).contains(0) {
      throw ReaderError(.binaryFile, at: position, expected: "text")
    }
    // ISO-2022-JP is made of ASCII bytes only and would pass for UTF-8; its escape sequences give it away.
    if data.firstRange(of: Data([0x1B, 0x24])) != nil, let text = String(data: data, encoding: .iso2022JP) {
      return (text, "ISO-2022-JP")
    }
    if let text = String(validating: data, as: UTF8.self) { return (text, nil) }
    var best: (text: String, encoding: String, score: Int)?
    for (name, decode) in candidates {
      guard let text = decode(data) else { continue }
      let score = score(text)
      if score > best?.score ?? 0 { best = (text, name, score) }
    }
    guard let best else {
      throw ReaderError(.unknownEncoding, at: position, expected: "UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP")
    }
    return (best.text, best.encoding)
  }

  private static let candidates: [(String, @Sendable (Data) -> String?)] = [
    ("Shift_JIS", { String(data: $0, encoding: .shiftJIS) }),
    ("EUC-JP", { shiftJIS(fromEUC: $0).flatMap { String(data: $0, encoding: .shiftJIS) } }),
  ]

  /// The same characters in Shift_JIS, which Foundation reads on every system; nil where the bytes are no EUC-JP.
  ///
  /// Both number the rows and cells of JIS X 0208; half-width kana follow the byte 8E.
  private static func shiftJIS(fromEUC data: Data) -> Data? {
    var result = Data()
    var bytes = data.makeIterator()
    while let first = bytes.next() {
      switch first {
      case 0x00...0x7F: result.append(first)
      case 0x8E:
        guard let kana = bytes.next(), (0xA1...0xDF).contains(kana) else { return nil }
        result.append(kana)
      case 0xA1...0xFE:
        guard let second = bytes.next(), (0xA1...0xFE).contains(second) else { return nil }
        let row = Int(first) - 0xA0
        let cell = Int(second) - 0xA0
        result.append(UInt8((row - 1) / 2 + (row <= 62 ? 0x81 : 0xC1)))
        let isOdd = row % 2 == 1
        result.append(UInt8(isOdd ? cell + (cell <= 63 ? 0x3F : 0x40) : cell + 0x9E))
      default: return nil
      }
    }
    return result
  }

  /// How much a text looks like Japanese: kana speak for it, half-width kana and rare characters against.
  private static func score(_ text: String) -> Int {
    text.unicodeScalars.prefix(4000).reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x3041...0x30FF: sum + 3
      case 0x4E00...0x9FFF, 0x3000...0x303F: sum + 1
      case 0xFF61...0xFF9F, 0xE000...0xF8FF, 0xFFFD: sum - 4
      default: sum
      }
    }
  }
}
