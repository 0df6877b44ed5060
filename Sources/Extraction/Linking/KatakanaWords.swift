import GraphModel

/// English words by how they are written in katakana, looked up in the sorted list as it lies in the file.
struct KatakanaWords: Sendable {
  /// Lines of a word, a tab and the English one, ordered by their bytes; remarks behind `#` come before all words.
  let lines: [UInt8]

  /// The bundled list.
  ///
  /// - Throws: `ResourceError` where it is missing.
  static func bundled() throws(ResourceError) -> KatakanaWords {
    KatakanaWords(lines: try ResourceError.text(named: "katakana-words.tsv"))
  }

  /// The English word of one in katakana, in the plural too (マネージャーズ); nil where none is known.
  func english(of word: String) -> String? {
    if let found = inAnySpelling(word) { return found }
    guard let last = word.last, word.count > 3 else { return nil }
    let stem = String(word.dropLast())
    // Partners, assets: a plural ends in ズ, ス or ツ.
    let single = last == "ズ" || last == "ス" ? inAnySpelling(stem) : last == "ツ" ? inAnySpelling(stem + "ト") : nil
    return single.map { $0.hasSuffix("y") ? $0.dropLast() + "ies" : $0 + "s" }
  }

  /// A word as it is listed, or with another of the usual ways to write its sounds: バルカン and ヴァルカン, クライメイト and クライメート.
  private func inAnySpelling(_ word: String) -> String? {
    let plain = word.contains("ヴ") ? Transliteration.withoutV(word) : word
    let spellings = [word, plain, plain.replacing("ー", with: "イ"), plain.replacing("イ", with: "ー")]
    return spellings.withoutRepeats().lazy.compactMap(listed).first
  }

  /// - Complexity: O(log n) for n lines of the list.
  private func listed(_ word: String) -> String? {
    let key = Array(word.utf8) + [UInt8(ascii: "\t")]
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      let start = (lines[..<middle].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      let end = lines[middle...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
      let line = lines[start..<end]
      if line.starts(with: key) { return String(decoding: line.dropFirst(key.count), as: UTF8.self) }
      if line.lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
