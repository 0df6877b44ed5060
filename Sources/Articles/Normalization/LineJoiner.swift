/// Puts together what a page's columns have cut into lines.
struct LineJoiner {
  /// Whether the text keeps the space at which a line was cut; if not, Latin words are taken to be cut between words.
  let keepsTrailingSpaces: Bool

  /// The content of a narrow cell, whose every line break is one of layout.
  func cell(_ lines: [Substring]) -> String {
    var joined = ""
    for line in lines {
      if joined.last?.isWhitespace == true || needsSpace(joined, line) {
        joined = joined.trimmed
        if !joined.isEmpty, !line.trimmed.isEmpty {
          joined += isLatin(joined.last) || isLatin(line.trimmed.first) ? " " : ""
        }
      }
      joined += line.drop { $0.isWhitespace }
    }
    return joined.trimmed
  }

  /// The paragraphs of a wide cell: a line break that comes well before the margin, and a blank line, are the author's.
  ///
  /// A line that is nil stands for a blank one or a page's end.
  func paragraphs(_ lines: [Substring?]) -> [String] {
    let margin = lines.lazy.compactMap { $0 }.map(LineJoiner.width).max() ?? 0
    var paragraphs: [String] = []
    var current: [Substring] = []
    func close() {
      let text = cell(current)
      if !text.isEmpty { paragraphs.append(text) }
      current = []
    }
    for line in lines {
      guard let line else {
        // A page's end in the middle of a sentence is no paragraph's end.
        if let last = current.last, !endsFull(last, margin) || endsSentence(last) { close() }
        continue
      }
      if isBullet(line) { close() }
      current.append(line)
      if !endsFull(line, margin) { close() }
    }
    close()
    return paragraphs
  }

  /// Columns that a text fills: two for a full-width character, one for others.
  static func width(_ text: Substring) -> Int {
    text.trimmed.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 || (0x2000...0x206F).contains($1.value) ? 2 : 1) }
  }

  /// Whether layout, not the author, ended the line: it reaches the margin, or comes near it in the middle of a sentence.
  ///
  /// Lines of Latin letters look shorter or longer than they were printed, hence the two thresholds.
  private func endsFull(_ line: Substring, _ margin: Int) -> Bool {
    let width = LineJoiner.width(line) * 100
    if width >= margin * 84 { return true }
    if keepsTrailingSpaces, line.last == " " { return true }
    return width >= margin * 62 && !endsSentence(line)
  }

  private func endsSentence(_ line: Substring) -> Bool {
    guard let last = line.trimmed.last else { return true }
    return "。.!?:;」".contains(last)
  }

  private func isBullet(_ line: Substring) -> Bool {
    guard let first = line.trimmed.first else { return false }
    // WG 1: …, SC2: …, 1) …, (2) …
    let label = line.trimmed.prefix(12)
    if first.isASCII, label.contains(where: { $0 == ":" || $0 == ")" }),
      label.prefixMatch(of: #/([A-Za-z]{1,5} ?\d{1,3}:|\(?\d{1,2}\))/#) != nil
    {
      return true
    }
    return "・•●○■□◆◇※".contains(first) && line.trimmed.count > 1
  }

  private func needsSpace(_ left: String, _ right: Substring) -> Bool {
    !keepsTrailingSpaces && isLatin(left.last) && isLatin(right.first)
  }

  private func isLatin(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isASCII && (character.isLetter || character.isNumber || "&,.;:)(-'\"".contains(character))
  }
}
