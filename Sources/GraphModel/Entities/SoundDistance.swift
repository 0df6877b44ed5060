/// How far a name in katakana is from one in Latin letters by their sounds: スズロン and Suzlon, ジェルダウ and Gerdau.
///
/// The edit distance of the two rows of sounds, in which what katakana adds (a vowel behind each consonant), what it leaves out (an r before
/// no vowel) and what it has no letter for costs little. The costs were set by hand on names of companies that are known in both scripts.
package enum SoundDistance {
  /// The distance for each sound of the longer of the two; 0 for names of one sound.
  ///
  /// - Complexity: O(n · m) for names of n and m sounds.
  package static func between(katakana: Phonemes, latin: Phonemes) -> Double {
    let (a, b) = (katakana.letters, latin.letters)
    guard !a.isEmpty, !b.isEmpty else { return 1 }
    var previous = [0.0]
    for column in b.indices { previous.append(previous[column] + missing(b, column)) }
    for row in a.indices {
      var current = [previous[0] + added(a, row)]
      for column in b.indices {
        current.append(
          min(
            previous[column] + change(a[row], b[column]), previous[column + 1] + added(a, row),
            current[column] + missing(b, column)))
      }
      previous = current
    }
    let size = a.count { !Phonemes.isVowel($0) } + b.count(where: Phonemes.isVowel)
    return previous[b.count] / Double(max(size, 1))
  }

  /// What it costs that a sound of katakana is none in Latin letters.
  private static func added(_ a: [UInt8], _ index: Int) -> Double {
    let before = index > 0 ? a[index - 1] : 0
    let isBehindVowel = Phonemes.isVowel(before)
    return switch a[index] {
    case Letter.u: isBehindVowel ? before == Letter.o ? 0.1 : 0.4 : before == 0 ? 0.4 : 0.1
    case Letter.o: before == Letter.t || before == Letter.d ? 0.1 : 0.6
    case Letter.i: Letter.endings.contains(before) ? 0.12 : before == Letter.e ? 0.1 : 0.5
    case Letter.a: isBehindVowel ? 0.3 : 0.7
    case Letter.e: 0.6
    case Letter.y: 0.1
    case Letter.w: 0.3
    case Letter.n: 0.8
    default: 1.5
    }
  }

  /// What it costs that a Latin sound is none in katakana.
  private static func missing(_ b: [UInt8], _ index: Int) -> Double {
    let before = index > 0 ? b[index - 1] : 0
    let isLast = index + 1 == b.count
    let isBeforeVowel = !isLast && Phonemes.isVowel(b[index + 1])
    let letter = b[index]
    if Phonemes.isVowel(letter) {
      return letter == Letter.e && isLast ? 0.1 : Phonemes.isVowel(before) ? 0.2 : 0.6
    }
    return switch letter {
    case Letter.r: isBeforeVowel ? 1.2 : 0.12
    case Letter.h: 0.2
    case Letter.g where before == Letter.n: 0.3
    case Letter.w, Letter.y: 0.3
    default: 1.3
    }
  }

  private enum Letter {
    static let (a, e, i, o, u) = (ascii("a"), ascii("e"), ascii("i"), ascii("o"), ascii("u"))
    static let (y, w, n, r, h) = (ascii("y"), ascii("w"), ascii("n"), ascii("r"), ascii("h"))
    static let (t, d, g) = (ascii("t"), ascii("d"), ascii("g"))
    /// Behind which katakana adds an i at the end of a syllable.
    static let endings = Array("SCJk".utf8)

    private static func ascii(_ letter: Unicode.Scalar) -> UInt8 { UInt8(ascii: letter) }
  }

  /// What it costs that one sound stands for another.
  private static func change(_ kana: UInt8, _ latin: UInt8) -> Double {
    if kana == latin { return 0 }
    return table[Int(kana) << 7 | Int(latin)]
  }

  private static let table: [Double] = {
    var table = [Double](repeating: 2, count: 1 << 14)
    func set(_ one: UInt8, _ other: UInt8, _ cost: Double) { table[Int(one) << 7 | Int(other)] = cost }
    let vowels = Array("aeiou".utf8)
    for vowel in vowels {
      for letter in 0..<UInt8(128) where !vowels.contains(letter) {
        set(vowel, letter, 3)
        set(letter, vowel, 3)
      }
    }
    for (pair, cost) in near {
      let letters = Array(pair.utf8)
      set(letters[0], letters[1], cost)
      set(letters[1], letters[0], cost)
    }
    for (pair, cost) in [("uw", 0.1), ("iy", 0.1), ("wu", 0.1), ("yi", 0.1), ("wo", 0.1), ("ar", 0.3)] {
      let letters = Array(pair.utf8)
      set(letters[0], letters[1], cost)
    }
    return table
  }()

  /// Sounds that are written for one another, in both directions.
  private static let near: [(String, Double)] = [
    ("sz", 0.15), ("sS", 0.15), ("zJ", 0.15), ("gJ", 0.3), ("tC", 0.2), ("kC", 0.5), ("Tt", 0.3), ("Ts", 0.3),
    ("Tz", 0.3),
    ("SC", 0.4), ("SJ", 0.4), ("fh", 0.3), ("fb", 0.5), ("fp", 0.6), ("pb", 0.7), ("sJ", 0.5), ("td", 0.6), ("kg", 0.6),
    ("mn", 0.2), ("Jy", 0.4), ("JC", 0.5), ("hJ", 0.5), ("hk", 0.6), ("dJ", 0.4), ("st", 0.7), ("ST", 0.6),
    ("au", 0.25), ("ae", 0.35), ("ao", 0.35), ("ei", 0.3), ("ou", 0.3), ("iu", 0.6), ("eo", 0.6), ("ai", 0.5),
    ("eu", 0.5), ("io", 0.7),
  ]
}
