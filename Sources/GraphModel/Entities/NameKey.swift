import Foundation

/// Under which two spellings count as one name: case, width, spaces, punctuation, accents and legal forms aside.
///
/// `Rubicon Technologies, Inc.` and `rubicon technologies` share a key; `ソニー株式会社` and `ソニー` too.
package enum NameKey {
  /// The key of `text`; empty when nothing of it tells it from others.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return ofASCII(text) }
    // Kanji and kana alone are their own key, unless a legal form may be among them.
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    var scalars: [Unicode.Scalar] = []
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      // Marks of kana (dakuten) carry meaning, Latin accents do not.
      if (0x0300...0x036F).contains(scalar.value) { continue }
      scalars.append(scalar)
    }
    var words = String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    // Every such form has one of two characters in it.
    if words.unicodeScalars.contains(where: { $0 == "法" || $0 == "社" }) {
      for form in japaneseForms { words = words.replacing(form, with: " ") }
    }
    let kept = words.split { !($0.isLetter || $0.isNumber || $0 == "ー") }.map(String.init)
    let bare = kept.filter { !legalForms.contains($0) && $0 != "the" }
    return (bare.isEmpty ? kept : bare).joined().replacing("ø", with: "o").replacing("ł", with: "l")
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x6CD5, 0x793E: false
    case 0x4E00...0x9FFF, 0x3041...0x3094, 0x30A1...0x30F4, 0x30FC: true
    default: false
    }
  }

  /// The same for plain letters, without the tables of Unicode: most names are such.
  private static func ofASCII(_ text: String) -> String {
    let bytes = text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    let words = bytes.split { !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0)) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    let bare = words.filter { !legalForms.contains($0) && $0 != "the" }
    return (bare.isEmpty ? words : bare).joined()
  }

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "llc", "llp", "plc", "jsc", "gmbh", "ag",
    "sa", "spa", "bv", "nv", "kk", "oy", "ab", "as",
  ]
  private static let japaneseForms = [
    "株式会社", "有限会社", "合同会社", "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人", "独立行政法人", "国立研究開発法人",
    "国立大学法人", "学校法人", "特定非営利活動法人",
  ]
}
