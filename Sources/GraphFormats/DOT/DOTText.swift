/// Text as DOT quotes it: the one place where names from the outside world enter DOT.
package enum DOTText {
  /// A quoted string that stands for exactly this text; control characters are dropped.
  ///
  /// Graphviz reads backslashes in labels and tooltips as its own escapes and `&…;` as HTML entities, so both are made plain.
  package static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Lines of a label, each ending centred, or to the left with `\l`.
  package static func label(_ lines: [String], isLeft: Bool = false) -> String {
    let ending = isLeft ? "\\l" : "\\n"
    return "\"\(lines.map(escaped).joined(separator: ending) + (isLeft ? ending : ""))\""
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
