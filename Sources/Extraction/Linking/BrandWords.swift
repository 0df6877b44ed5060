import GraphModel

/// Words by which companies abroad are known, found by the sound of a name in katakana: Suzlon for スズロン.
struct BrandWords: Sendable {
  /// Lines of the key of a word's sounds, the word and its sounds.
  private let lines: SortedLines

  /// The bundled list.
  ///
  /// - Throws: `ResourceError` where it is missing.
  static func bundled() throws(ResourceError) -> BrandWords {
    BrandWords(lines: SortedLines(bytes: try ResourceError.text(named: "brand-words.tsv")))
  }

  /// The word that a name in katakana spells; nil where none does, or several about as well.
  func latin(of name: String) -> String? {
    let sounds = Phonemes(katakana: name)
    // Short names sound like others by chance.
    guard sounds.letters.count > 4 else { return nil }
    // A g may be said soft at home: ジェルダウ, Gerdau.
    let hard = sounds.withHardG
    let keys = [sounds.key] + (hard.map { [$0.key] } ?? [])
    let found = keys.flatMap(lines.cells).filter { $0.count == 2 }.map { cells in
      (word: cells[0], distance: SoundDistance.between(katakana: sounds, latin: Phonemes(kept: cells[1])))
    }.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
    guard let best = found.first else { return nil }
    let margin = found.dropFirst().first.map { $0.distance - best.distance } ?? 1
    // On names whose company is known, four of five that pass are that company's word, and the others sound like it.
    let isNear = best.distance <= 0.04 && margin > 0.04
    let isAlone = best.distance <= 0.06 && margin > 0.2 && sounds.letters.count > 7
    return isNear || isAlone ? best.word : nil
  }
}
