import Foundation

/// The sounds of a name as letters, one for each: those of katakana as they are said, those of Latin letters as English readers say them.
///
/// S stands for sh, C for ch, T for ts, J for j; b is v, too, and r is l. Long vowels and doubled consonants are not told apart.
package struct Phonemes: Sendable {
  package let letters: [UInt8]

  /// The sounds of a name in katakana.
  package init(katakana: String) {
    var letters: [UInt8] = []
    for scalar in katakana.unicodeScalars {
      if let syllable = Self.syllables[scalar] {
        letters += syllable
      } else if let vowel = Self.smallY[scalar] {
        // シャ is one sound, キャ two.
        guard letters.popLast() != nil else { continue }
        if let last = letters.last, !Self.palatal.contains(last) { letters.append(UInt8(ascii: "y")) }
        letters.append(vowel)
      } else if let vowel = Self.small[scalar], let last = letters.popLast() {
        let isW = last == UInt8(ascii: "u") && letters.last.map(Self.isVowel) ?? true
        letters += (isW ? [UInt8(ascii: "w")] : []) + [vowel]
      } else if scalar == "ン" {
        letters.append(UInt8(ascii: "n"))
      }
    }
    self.letters = letters
  }

  /// The sounds of a name in Latin letters, accents and signs left out.
  package init(latin: String) {
    var text = latin.folding(options: .diacriticInsensitive, locale: nil).lowercased().filter {
      $0.isASCII && $0.isLetter
    }
    for (letters, sound) in Self.joined { text = text.replacing(letters, with: sound) }
    let given = Array(text.utf8)
    var letters: [UInt8] = []
    for (index, letter) in given.enumerated() {
      let next = index + 1 < given.count ? given[index + 1] : 0
      let sound: [UInt8] =
        switch letter {
        case UInt8(ascii: "c"): [UInt8(ascii: Self.front.contains(next) ? "s" : "k")]
        case UInt8(ascii: "q"): [UInt8(ascii: "k")]
        case UInt8(ascii: "x"): Array("ks".utf8)
        case UInt8(ascii: "j"): [UInt8(ascii: "J")]
        case UInt8(ascii: "l"): [UInt8(ascii: "r")]
        case UInt8(ascii: "v"): [UInt8(ascii: "b")]
        case UInt8(ascii: "y"): [UInt8(ascii: Self.isVowel(next) ? "y" : "i")]
        default: [letter]
        }
      for one in sound where one != letters.last || Self.isVowel(one) { letters.append(one) }
    }
    self.letters = letters
  }

  /// What names share that may be one: the consonants in coarse classes, without r, which one of the scripts may leave out.
  package var key: String {
    var key: [UInt8] = []
    for letter in letters {
      guard let sort = Self.classes[letter], sort != key.last else { continue }
      key.append(sort)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The sounds with each j as a g; nil where none is there.
  package var withHardG: Phonemes? {
    guard letters.contains(UInt8(ascii: "J")) else { return nil }
    return Phonemes(letters: letters.map { $0 == UInt8(ascii: "J") ? UInt8(ascii: "g") : $0 })
  }

  /// The sounds as a text of one letter each.
  package var text: String { String(decoding: letters, as: UTF8.self) }

  /// Sounds that were kept as a text.
  package init(kept text: String) { letters = Array(text.utf8) }

  private init(letters: [UInt8]) { self.letters = letters }

  package static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static let front: [UInt8] = Array("eiy".utf8)
  private static let palatal: [UInt8] = Array("SJC".utf8)

  /// Letters that are one sound together.
  private static let joined = [
    ("tion", "Son"), ("sch", "S"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("ph", "f"), ("th", "s"), ("ck", "k"),
    ("gh", "g"),
    ("wh", "w"), ("dge", "J"), ("qu", "kw"), ("ts", "T"), ("tz", "T"),
  ]

  private static let classes: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("bfpgkszSJTCtdnm".utf8, "pppgksssssstdnn".utf8))

  private static let smallY: [Unicode.Scalar: UInt8] = ["ャ": 0x61, "ュ": 0x75, "ョ": 0x6F]
  private static let small: [Unicode.Scalar: UInt8] = [
    "ァ": 0x61, "ィ": 0x69, "ゥ": 0x75, "ェ": 0x65, "ォ": 0x6F, "ヮ": 0x61,
  ]

  private static let syllables: [Unicode.Scalar: [UInt8]] = {
    var syllables: [Unicode.Scalar: [UInt8]] = [:]
    let rows = [
      ("", "アイウエオ"), ("k", "カキクケコ"), ("g", "ガギグゲゴ"), ("s", "サ・スセソ"), ("z", "ザ・ズゼゾ"), ("t", "タ・・テト"), ("d", "ダ・・デド"),
      ("n", "ナニヌネノ"), ("h", "ハヒ・ヘホ"), ("b", "バビブベボ"), ("p", "パピプペポ"), ("m", "マミムメモ"), ("y", "ヤ・ユ・ヨ"), ("r", "ラリルレロ"),
      ("w", "ワ・・・ヲ"), ("S", "・シ・・・"), ("J", "・ジ・・・"), ("C", "・チ・・・"), ("T", "・・ツ・・"), ("f", "・・フ・・"), ("b", "・・ヴ・・"),
      ("J", "・ヂ・・・"), ("z", "・・ヅ・・"),
    ]
    for (consonant, row) in rows {
      for (vowel, kana) in zip("aiueo".utf8, row.unicodeScalars) where kana != "・" {
        syllables[kana] = Array(consonant.utf8) + [vowel]
      }
    }
    return syllables
  }()
}
