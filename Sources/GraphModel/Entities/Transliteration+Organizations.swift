import Foundation

/// Organizations that one article writes in katakana and another in Latin letters.
extension Transliteration {
  /// Whether a name is written in katakana alone.
  package static func isKatakana(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }
  }

  /// What the names share that spell one sound: the consonants of a name in katakana or Latin letters but r and l, in each way to say
  /// it in English; none for other scripts and for names of fewer than three.
  static func sharedKeys(_ name: String) -> Set<String> { keysWithoutR(name).filter { $0.utf8.count > 2 } }

  private static func keysWithoutR(_ name: String) -> Set<String> {
    Set((isKatakana(name) ? [key(katakana: name)] : latinKeys(name)).map(withoutR))
  }

  /// Whether a name in katakana spells all of an organization's name in Latin letters: ストラタシス, Stratasys.
  static func spells(katakana: String, organization latin: String) -> Bool {
    isKatakana(katakana) && !sharedKeys(katakana).isEmpty && spells(katakana: katakana, word: latin)
  }

  /// Whether a word in katakana may be this English one: ビヨンド, beyond.
  ///
  /// Every l is written, an r only before a vowel or where the language rolls it.
  package static func spells(katakana: String, word latin: String) -> Bool {
    let letters = folded(latin)
    guard !keysWithoutR(katakana).isDisjoint(with: keysWithoutR(latin)), let first = letters.first,
      let start = katakana.first, "aeiouwy".contains(first) == "アイウエオヤユヨワ".contains(start)
    else { return false }
    let written = key(katakana: katakana).count { $0 == "r" }
    let all = key(latin: letters).count { $0 == "r" }
    return written <= all && written >= collapsedCount(of: "l", in: letters)
  }

  /// The keys of a name in Latin letters in each way to say them: ch and th as k and t, soft g, the ti of initiative.
  private static func latinKeys(_ name: String) -> [String] {
    let letters = folded(name)
    guard !letters.isEmpty, letters.unicodeScalars.allSatisfy({ $0.value < 0x80 }) else { return [] }
    let ways = sounds.filter { letters.contains($0.0) }
    let single = ways.map { letters.replacing($0.0, with: $0.1) }
    let all = ways.reduce(letters) { $0.replacing($1.0, with: $1.1) }
    return ([letters] + single + [all]).withoutRepeats().map { key(latin: $0) }
  }

  /// Letters that English says as others.
  private static let sounds = [
    ("ght", "t"), ("tch", "ch"), ("ch", "k"), ("th", "t"), ("dge", "je"), ("ge", "je"), ("gi", "ji"), ("tio", "sho"),
    ("tia", "sha"),
    ("tur", "chur"), ("dul", "jul"), ("kn", "n"),
  ]

  private static func folded(_ name: String) -> String {
    name.folding(options: .diacriticInsensitive, locale: nil).lowercased().filter(\.isLetter)
  }

  private static func collapsedCount(of letter: Character, in name: String) -> Int {
    zip(name, name.dropFirst() + " ").count { $0 == letter && $1 != letter }
  }
}
