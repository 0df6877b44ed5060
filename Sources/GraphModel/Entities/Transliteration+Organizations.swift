import Foundation

/// Organizations that one article writes in katakana and another in Latin letters.
extension Transliteration {
  /// Whether a name is written in katakana alone.
  static func isKatakana(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }
  }

  /// What the names share that spell one sound: the consonants of a name in katakana or Latin letters but r and l, in each way to say
  /// it in English; none for other scripts and for names of fewer than three.
  static func sharedKeys(_ name: String) -> Set<String> {
    let keys = isKatakana(name) ? [key(katakana: name)] : latinKeys(name)
    return Set(keys.map(withoutR).filter { $0.utf8.count > 2 })
  }

  /// Whether a name in katakana spells all of an organization's name in Latin letters: ストラタシス, Stratasys.
  ///
  /// Every l is written, an r only before a vowel or where the language rolls it.
  static func spells(katakana: String, organization latin: String) -> Bool {
    guard isKatakana(katakana), !sharedKeys(katakana).isDisjoint(with: sharedKeys(latin)) else { return false }
    let letters = folded(latin)
    guard let first = letters.first, let start = katakana.first,
      "aeiou".contains(first) == "アイウエオ".contains(start)
    else { return false }
    let written = key(katakana: katakana).count { $0 == "r" }
    let all = key(latin: letters).count { $0 == "r" }
    return written <= all && written >= collapsedCount(of: "l", in: letters)
  }

  /// The keys of a name in Latin letters, whose ch and th may be said in two ways.
  private static func latinKeys(_ name: String) -> [String] {
    let letters = folded(name)
    guard !letters.isEmpty, letters.unicodeScalars.allSatisfy({ $0.value < 0x80 }) else { return [] }
    return [
      letters, letters.replacing("ch", with: "k"), letters.replacing("th", with: "t"),
      letters.replacing("ght", with: "t"),
    ]
    .map { key(latin: $0) }
  }

  private static func folded(_ name: String) -> String {
    name.folding(options: .diacriticInsensitive, locale: nil).lowercased().filter(\.isLetter)
  }

  private static func collapsedCount(of letter: Character, in name: String) -> Int {
    zip(name, name.dropFirst() + " ").count { $0 == letter && $1 != letter }
  }
}
