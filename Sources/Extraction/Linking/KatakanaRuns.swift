/// Stretches of katakana.
enum KatakanaRuns {
  /// The runs of a field or of a part of it, parts joined by ・ or = as one.
  static func all(in field: AnnotatedField, _ part: Range<Int>? = nil) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let scalars = field.scalars
    let part = part ?? scalars.startIndex..<scalars.endIndex
    var position = part.lowerBound
    while position < part.upperBound {
      guard scalars[position].isKatakana else {
        position += 1
        continue
      }
      let end = end(from: position, in: scalars[..<part.upperBound])
      runs.append(position..<end)
      position = end
    }
    return runs
  }

  /// Where the katakana that stands at a place ends, parts joined by ・ as one; the place itself where none does.
  static func end(from start: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var end = start
    while end < scalars.endIndex,
      scalars[end].isKatakana
        || joins(scalars[end]) && end > start && end + 1 < scalars.endIndex && scalars[end + 1].isKatakana
    { end += 1 }
    return end
  }

  /// Where the katakana that ends at a place starts; the place itself where none does.
  static func start(endingAt end: Int, in scalars: [Unicode.Scalar]) -> Int {
    var start = end
    while start > 0,
      scalars[start - 1].isKatakana || joins(scalars[start - 1]) && start > 1 && scalars[start - 2].isKatakana
    { start -= 1 }
    return start
  }

  /// Whether a mark joins the parts of a foreign name: セント・ジョンズ, グレウ=レ=バン.
  static func joins(_ scalar: Unicode.Scalar) -> Bool { scalar == "・" || scalar == "=" }
}
