import GraphModel

/// A line of UniDic's lexicon that says where a word in katakana comes from:
/// `グーグル,5280,4731,-1043,名詞,固有名詞,一般,*,*,*,グーグル,グーグル-Google,…`.
struct ForeignWord {
  let katakana: String
  /// As it is written at home, with a capital where it is a name, in small letters where it is a word.
  let latin: String
  /// What it costs to read it so, in UniDic's unit: the higher, the rarer.
  let cost: Int
  let isName: Bool

  /// Reads a line; nil where it is of another form, or a word of another sound: デパート is no department store.
  init?(unidic line: Substring) {
    let cells = line.split(separator: ",", maxSplits: 12, omittingEmptySubsequences: false)
    guard cells.count == 13, let cost = Int(cells[3]), let hyphen = cells[11].firstIndex(of: "-") else { return nil }
    // What stands in brackets tells homographs apart: セカンド-second（第２）.
    let origin = cells[11][cells[11].index(after: hyphen)...].prefix { $0 != "（" }
    guard origin.count > 1, origin.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else {
      return nil
    }
    katakana = String(cells[0])
    self.cost = cost
    isName = cells[5] == "固有名詞"
    latin = isName ? origin.prefix(1).uppercased() + origin.dropFirst() : origin.lowercased()
    guard isName || Transliteration.spells(katakana: katakana, word: latin) else { return nil }
  }

  /// The order of words that are written alike: the usual first, then by their letters.
  static func isUsual(_ first: ForeignWord, _ second: ForeignWord) -> Bool {
    (first.cost, first.latin) < (second.cost, second.latin)
  }
}
