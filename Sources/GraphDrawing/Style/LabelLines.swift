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
    let text: String
    let seam: Double
    /// Width in ems, and that without a space at the end.
    let width: Double
    let trimmedWidth: Double
  }

  /// Small letters and marks, which no line begins with.
  private static let following = Set("・、。ー」)&＆)ァィゥェォッャュョヮヵヶンぁぃぅぇぉっゃゅょん")

  /// Words with the space behind them, single full-width characters with the marks behind them.
  private static func pieces(_ text: String) -> [Piece] {
    let characters = Array(text)
    let words = LabelSeams.words(in: characters)
    var ranges: [Range<Int>] = []
    var isOpen = false
    for (offset, character) in characters.enumerated() {
      let isLatin = LabelScript(character) == .latin
      if let last = ranges.last, isOpen && isLatin || following.contains(character) {
        ranges[ranges.count - 1] = last.lowerBound..<offset + 1
      } else {
        ranges.append(offset..<offset + 1)
      }
      isOpen = isLatin && !" -/".contains(character) && ranges[ranges.count - 1].count < 24
    }
    return ranges.map { range in
      let text = String(characters[range])
      let end = range.upperBound
      return Piece(
        text: text,
        seam: end < characters.count ? seam(characters[end - 1], characters[end], isWord: words.contains(end)) : 0,
        width: width(text, fontSize: 1), trimmedWidth: width(text.trimmedEnd, fontSize: 1))
    }
  }

  /// What it costs to break between two characters: nothing at spaces and marks, little where a word begins, most inside one.
  private static func seam(_ last: Character, _ first: Character, isWord: Bool) -> Double {
    if " -/・、。".contains(last) { return 0 }
    let (left, right) = (LabelScript(last), LabelScript(first))
    if left != right { return 0.15 }
    if isWord { return 0.1 }
    if left.isKana { return 2.5 }
    return left == .kanji ? 1 : 1.5
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
