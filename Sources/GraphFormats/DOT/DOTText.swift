/// Text as DOT quotes it: the one place where names from the outside world enter DOT.
package enum DOTText {
  /// A quoted string that stands for exactly this text; control characters are dropped.
  ///
  /// Graphviz reads backslashes in labels and tooltips as its own escapes and `&…;` as HTML entities, so both are made plain.
  package static func quoted(_ text: String) -> String { joined(text.unicodeScalars.map(escaped)) }

  /// Graphviz's programs read no string of more than 16,384 bytes: longer ones are written as several that `+` joins.
  private static let limit = 12_000

  private static func joined(_ pieces: [String]) -> String {
    var strings = [""]
    var count = 0
    for piece in pieces {
      if count + piece.utf8.count > limit {
        strings.append("")
        count = 0
      }
      strings[strings.count - 1] += piece
      count += piece.utf8.count
    }
    return strings.map { "\"\($0)\"" }.joined(separator: " + ")
  }

  /// Lines of a label, each ending centred, or to the left with `\l`.
  package static func label(_ lines: [String], isLeft: Bool = false) -> String {
    let ending = isLeft ? "\\l" : "\\n"
    let pieces = lines.enumerated().flatMap { index, line in
      line.unicodeScalars.map(escaped) + (isLeft || index + 1 < lines.count ? [ending] : [])
    }
    return joined(pieces)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "&": return "&amp;"
    case "\n": return "\\n"
    default: return scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) ? String(scalar) : ""
    }
  }
}
