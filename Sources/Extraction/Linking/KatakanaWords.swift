import GraphModel

/// Foreign words and names by how they are written in katakana, looked up in the sorted list as it lies in the file.
struct KatakanaWords: Sendable {
  /// Lines of a word in katakana and, behind tabs, the foreign word, the name with a capital, or both, ordered by their bytes; remarks behind `#` come before all words.
  private let lines: SortedLines

  /// The bundled list.
  ///
  /// - Throws: `ResourceError` where it is missing.
  static func bundled() throws(ResourceError) -> KatakanaWords {
    KatakanaWords(lines: SortedLines(bytes: try ResourceError.text(named: "katakana-words.tsv")))
  }

  /// The foreign word or name of one in katakana, in the plural too (マネージャーズ); nil where none is known.
  func latin(of word: String) -> String? { inAnySpelling(word)?.first ?? plural(word) }

  /// What a name that is one word says abroad, that of somebody rather than a word: カルティエ is Cartier, not a quarter; nil where nothing is
  /// known.
  func name(of word: String) -> String? { inAnySpelling(word)?.last ?? plural(word) }

  /// Partners, assets: a plural ends in ズ, ス or ツ.
  private func plural(_ word: String) -> String? {
    guard let last = word.last, word.count > 3 else { return nil }
    let stem = String(word.dropLast())
    let single = last == "ズ" || last == "ス" ? inAnySpelling(stem) : last == "ツ" ? inAnySpelling(stem + "ト") : nil
    return single?.first.map {
      $0.hasSuffix("y") && !"aeiou".contains($0.dropLast().last ?? "y") ? $0.dropLast() + "ies" : $0 + "s"
    }
  }

  /// A word as it is listed, or with another of the usual ways to write its sounds: バルカン and ヴァルカン, クライメイト and クライメート.
  private func inAnySpelling(_ word: String) -> [String]? {
    let plain = word.contains("ヴ") ? Transliteration.withoutV(word) : word
    let spellings = [word, plain, plain.replacing("ー", with: "イ"), plain.replacing("イ", with: "ー")]
    return spellings.withoutRepeats().lazy.compactMap(listed).first
  }

  private func listed(_ word: String) -> [String]? { lines.cells(of: word).first }
}
