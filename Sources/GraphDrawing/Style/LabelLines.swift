extension LabelMetrics {
  /// Breaks a label into lines of about equal length: at spaces where it has any, at the seams of Japanese compounds otherwise.
  ///
  /// `limit` is the greatest width of a line in ems; only a word that is longer than that makes a longer one.
  /// - SeeAlso: the least sum of squared differences over all breaks, D. Knuth, M. Plass, *Breaking Paragraphs into Lines*, 1981.
  package static func lines(_ text: String, limit: Double = 11) -> [String] {
    let total = width(text, fontSize: 1)
    guard total > limit else { return [text] }
    let pieces = pieces(text)
    let ideal = total / (total / limit).rounded(.up)
    // The least cost of what stands before each place, and where its last line begins.
    var costs = [0.0]
    var begins = [0]
    for end in 1...pieces.count {
      var best = (cost: Double.infinity, begin: end - 1)
      var (width, count) = (0.0, 0)
      for begin in (0..<end).reversed() {
        // Without the space at the end of the line.
        width += begin == end - 1 ? pieces[begin].trimmedWidth : pieces[begin].width
        count += pieces[begin].text.count
        if width > limit, begin < end - 1 { break }
        let cost = costs[begin] + cost(ofLine: width, count, ideal: ideal) + pieces[end - 1].seam
        if cost < best.cost { best = (cost, begin) }
      }
      costs.append(best.cost)
      begins.append(best.begin)
    }
    var lines: [String] = []
    var end = pieces.count
    while end > 0 {
      lines.append(pieces[begins[end]..<end].map(\.text).joined().trimmedEnd)
      end = begins[end]
    }
    return lines.reversed()
  }

  /// What a line costs by its width: short ones most, each a little.
  private static func cost(ofLine width: Double, _ count: Int, ideal: Double) -> Double {
    let difference = (width - ideal) / ideal
    return 4 * difference * difference + (count < 2 ? 2 : 0) + 0.2
  }

  /// A part of a label that is not broken, and what it costs to break behind it.
  private struct Piece {
    var text: String
    var seam = 0.0
    /// Width in ems, and that without a space at the end.
    var width = 0.0
    var trimmedWidth = 0.0
  }

  private enum Script { case latin, kana, kanji, other }

  private static func script(_ character: Character) -> Script {
    switch character.unicodeScalars.first?.value ?? 0 {
    case ..<0x2E80: .latin
    case 0x3040...0x30FF: .kana
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: .kanji
    default: .other
    }
  }

  /// Words with the space behind them, single full-width characters with the marks behind them.
  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var word = ""
    func close() {
      if !word.isEmpty { pieces.append(Piece(text: word)) }
      word = ""
    }
    for character in text {
      guard script(character) != .latin else {
        word.append(character)
        if character == " " || character == "-" || character == "/" || word.count >= 24 { close() }
        continue
      }
      close()
      // Marks may not begin a line.
      if "・、。ー」)".contains(character), !pieces.isEmpty {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character)))
      }
    }
    close()
    for index in pieces.indices {
      pieces[index].width = width(pieces[index].text, fontSize: 1)
      pieces[index].trimmedWidth = width(pieces[index].text.trimmedEnd, fontSize: 1)
      if index + 1 < pieces.count { pieces[index].seam = seam(pieces[index].text, pieces[index + 1].text) }
    }
    return pieces
  }

  /// What it costs to break between two parts: nothing at spaces and marks, little where the script changes, most inside a word in kana.
  private static func seam(_ left: String, _ right: String) -> Double {
    guard let last = left.last, let first = right.first else { return 0 }
    if " -/・、。".contains(last) { return 0 }
    switch (script(last), script(first)) {
    case (.kana, .kana): return 2.5
    case (.kanji, .kanji): return 0.5
    case (.latin, .latin): return 1.5
    default: return 0.1
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
