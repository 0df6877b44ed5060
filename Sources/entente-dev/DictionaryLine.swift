import Foundation

/// A line of ENAMDICT or EDICT: `日本銀行 [にほんぎんこう] /(o) Bank of Japan/BOJ/`, `アソシエート /(n,adj-f) associate/`.
struct DictionaryLine {
  /// The Japanese name, in usual widths.
  let name: String
  /// What sorts of thing it names, `o` and `c` are organizations and companies, or what part of speech it is.
  let marks: [Substring]
  /// The English names.
  let glosses: [String]

  /// Reads a line; nil where it is none of that form.
  init?(_ line: Substring) {
    let parts = line.split(separator: "/").map(String.init)
    guard parts.count > 1, let head = parts[0].split(separator: " ").first,
      let marks = parts[1].firstMatch(of: #/^\(([a-z0-9,-]+)\) /#)
    else { return nil }
    name = String(head).precomposedStringWithCompatibilityMapping
    self.marks = marks.1.split(separator: ",")
    glosses = [String(parts[1][marks.range.upperBound...])] + parts.dropFirst(2)
  }

  /// Whether it names one of those sorts of thing.
  func isAny(of sorts: [Substring]) -> Bool { marks.contains(where: sorts.contains) }
}
