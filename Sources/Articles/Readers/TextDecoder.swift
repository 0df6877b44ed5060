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
    if let text = String(validating: data, as: UTF8.self) { return (text, nil) }
    var best: (text: String, encoding: String, score: Int)?
    for (name, encoding) in candidates {
      guard let text = String(data: data, encoding: encoding) else { continue }
      let score = score(text)
      if score > best?.score ?? 0 { best = (text, name, score) }
    }
    guard let best else {
      throw ReaderError(.unknownEncoding, at: position, expected: "UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP")
    }
    return (best.text, best.encoding)
  }

  private static let candidates: [(String, String.Encoding)] = [
    ("Shift_JIS", .shiftJIS), ("EUC-JP", .japaneseEUC), ("ISO-2022-JP", .iso2022JP),
  ]

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
