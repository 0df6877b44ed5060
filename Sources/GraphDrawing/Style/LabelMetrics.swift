/// How much room text takes, without asking the fonts that happen to be installed: the same map on every machine.
///
/// Widths are those of a wide sans-serif font, so that labels stay inside their boxes with any usual one.
package enum LabelMetrics {
  /// Width of a line at a font size, in points.
  package static func width(_ text: String, fontSize: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance($1) } * fontSize
  }

  /// Whether a character fills two columns of a terminal.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool { advance(scalar) == 1 }

  /// Part of an em that a character takes.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      1.0
    case 0x20, 0x21, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 0.34
    case 0x57, 0x4D, 0x6D, 0x77, 0x40, 0x25: 0.9
    case 0x41...0x5A, 0x26: 0.68
    default: 0.58
    }
  }
}
