import Foundation

/// Katakana and Latin spellings of one sound as one key: ルビコン and Rubicon, イヴェダ and Iveda.
package enum Transliteration {
  /// The consonants of a name in katakana, those alike in sound as one.
  package static func key(katakana: String) -> String {
    var key = ""
    let scalars = Array(katakana.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // ng at the end of a syllable, which may be written ン, too: バッタンバン, Battambang.
      if scalar == "グ", index > 0, scalars[index - 1] == "ン" { continue }
      switch scalar {
      case "カ", "キ", "ク", "ケ", "コ", "ガ", "ギ", "グ", "ゲ", "ゴ": key += isVoiced(scalar) ? "g" : "k"
      case "サ", "シ", "ス", "セ", "ソ", "ザ", "ジ", "ズ", "ゼ", "ゾ": key += "s"
      case "タ", "テ", "ト": key += "t"
      case "チ", "ツ", "ヂ", "ヅ": key += "s"
      case "ダ", "デ", "ド": key += "d"
      case "ナ", "ニ", "ヌ", "ネ", "ノ", "ン": key += "n"
      case "ハ", "ヒ", "ヘ", "ホ": break
      case "フ": key += "p"
      case "バ", "ビ", "ブ", "ベ", "ボ", "ヴ": key += "b"
      case "パ", "ピ", "プ", "ペ", "ポ": key += "p"
      case "マ", "ミ", "ム", "メ", "モ": key += "m"
      case "ラ", "リ", "ル", "レ", "ロ": key += "r"
      default: break
      }
    }
    return collapsed(key)
  }

  /// The consonants of a name in Latin letters.
  package static func key(latin: String) -> String {
    let letters = Array(latin.lowercased())
    var key = ""
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      switch letter {
      case "c": key += "eiy".contains(next) || next == "h" ? "s" : "k"
      case "k", "q": key += "k"
      case "g":
        if index > 0, letters[index - 1] == "n", !"aeiouyh".contains(next) { continue }
        key += "eiy".contains(next) && next != "e" ? "s" : "g"
      case "s", "z", "j": key += "s"
      case "x": key += "ks"
      case "t": key += next == "h" ? "s" : "t"
      case "d": key += "d"
      case "n": key += "n"
      case "f", "p": key += "p"
      case "b", "v": key += "b"
      case "m": key += "bp".contains(next) ? "n" : "m"
      case "l", "r": key += "r"
      default: break
      }
    }
    return collapsed(key)
  }

  /// How a name sounds: its key, and whether it begins with a vowel.
  package struct Sound: Hashable {
    package let key: String
    package let startsWithVowel: Bool
  }

  /// How a name in katakana sounds.
  package static func sound(katakana: String) -> Sound {
    Sound(key: key(katakana: katakana), startsWithVowel: isVowelStart(katakana))
  }

  /// How the first word of a name in Latin letters sounds, and how all its words together do.
  package static func sounds(latin: String) -> [Sound] {
    let words = latin.split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return [] }
    return [first, words.joined()].withoutRepeats().map {
      Sound(key: key(latin: $0), startsWithVowel: isVowelStart($0))
    }
  }

  /// Whether a name in katakana spells one of a name's sounds in Latin letters.
  package static func matches(_ wanted: Sound, _ sounds: [Sound]) -> Bool {
    guard wanted.key.utf8.count >= 2 else { return false }
    return sounds.contains { found in
      guard wanted.startsWithVowel == found.startsWithVowel else { return false }
      // A final r is not written in katakana (VinaFore: ヴィナフォア).
      if found.key == wanted.key || found.key == wanted.key + "r" { return true }
      return found.key.utf8.count >= 4 && withoutR(found.key) == withoutR(wanted.key)
    }
  }

  /// Whether a name in katakana spells all of a place's name in Latin letters, each with its key: コーラル・ゲーブルズ, Coral Gables.
  ///
  /// f and p, ph and p are one, because katakana and Latin letters differ on them (プーケット, Phuket).
  package static func spells(katakana: (name: String, key: String), latin: (name: String, key: String)) -> Bool {
    let unwritten = latin.key.utf8.count - katakana.key.utf8.count
    guard latin.key == katakana.key || unwritten > 0 && withoutR(latin.key) == withoutR(katakana.key) else {
      return false
    }
    let folded = latin.name.folding(options: .diacriticInsensitive, locale: nil).lowercased()
    // An h is in no key, but nothing else than an h or a vowel stands for it at the beginning.
    let isHStart = folded.hasPrefix("h")
    let begins = katakana.name.first.map { "ハヒフヘホアイウエオ".contains($0) } ?? false
    // Ioannina begins with a y: ヨアニナ.
    let startsWithY = katakana.name.first.map { "ヤユヨ".contains($0) } == true && folded.first == "i"
    guard startsWithY || isVowelStart(katakana.name) == isVowelStart(folded), !isHStart || begins else { return false }
    // An r that closes a syllable is a long vowel in katakana: キダーミンスター, Kidderminster.
    return unwritten <= min(katakana.name.count { $0 == "ー" }, closingRs(of: folded))
  }

  /// How many r stand behind a vowel and before none.
  private static func closingRs(of name: String) -> Int {
    let letters = Array(name)
    return letters.indices.count { index in
      letters[index] == "r" && index > 0 && "aeiou".contains(letters[index - 1])
        && (index + 1 == letters.count || !"aeiou".contains(letters[index + 1]))
    }
  }

  /// ヴ as many write it: リビウ for リヴィウ.
  package static func withoutV(_ name: String) -> String {
    [("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴュ", "ビュ"), ("ヴ", "ブ")].reduce(name) {
      $0.replacing($1.0, with: $1.1)
    }
  }

  /// A key without the letter that katakana often leaves out.
  package static func withoutR(_ key: String) -> String { key.filter { $0 != "r" } }

  /// The keys of all words of a place's name, accents aside: as it is written, and without the g that Danes and Swedes hardly say,
  /// ソーンダーボリ for Sønderborg.
  package static func keys(latinPlace name: String) -> [String] {
    let plain = name.folding(options: .diacriticInsensitive, locale: nil).filter(\.isLetter).lowercased()
    let key = key(latin: plain)
    return plain.hasSuffix("borg") ? [key, String(key.dropLast())] : [key]
  }

  private static func isVowelStart(_ name: String) -> Bool {
    guard let first = name.lowercased().first else { return false }
    return "aeiouアイウエオ".contains(first)
  }

  private static func isVoiced(_ scalar: Unicode.Scalar) -> Bool { "ガギグゲゴ".unicodeScalars.contains(scalar) }

  /// Doubled letters as one.
  private static func collapsed(_ key: String) -> String {
    var result = ""
    for letter in key where letter != result.last { result.append(letter) }
    return result
  }
}
