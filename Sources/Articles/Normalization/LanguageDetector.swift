package import GraphModel

/// Tells Japanese from English by script.
package enum LanguageDetector {
  /// Japanese when one letter in ten is kana, or, in a text without kana, when most are kanji.
  package static func language(of text: String) -> Language {
    var (kana, kanji, letters) = (0, 0, 0)
    for scalar in text.unicodeScalars.prefix(4000) {
      switch scalar.value {
      case 0x3041...0x30FF: kana += 1
      case 0x4E00...0x9FFF, 0x3005: kanji += 1
      default: if scalar.properties.isAlphabetic { letters += 1 }
      }
    }
    let all = kana + kanji + letters
    guard all > 0 else { return .english }
    return kana * 10 >= all || (kana + kanji) * 2 > all ? .japanese : .english
  }
}
