import Foundation

/// Makes text uniform once, at the door: everything behind it sees clean text.
///
/// Compatibility composition (NFKC), which turns full-width letters and Kangxi radicals (U+2F00…) into the usual ones; the CJK
/// Radicals Supplement, which NFKC leaves alone; line breaks as `\n`; no control characters, marks of byte order or
/// invisible spaces.
package enum TextNormalizer {
  /// The text made uniform.
  package static func normalize(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) }
    if isPlain { return text }
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x0D, 0x0C, 0x0B, 0x85, 0x2028, 0x2029: kept.append("\n")
      case 0x09: kept.append(" ")
      case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
        0x2060...0x2064,
        0x2066...0x206F, 0xFEFF, 0xFFFE, 0xFFFF:
        continue
      case 0x2E80...0x2EF3: kept.append(CJKRadicals.unified(scalar))
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The text made uniform on one line, without spaces around it or in a row.
  package static func line(_ text: String) -> String {
    normalize(text).split { $0.isWhitespace }.joined(separator: " ")
  }
}
