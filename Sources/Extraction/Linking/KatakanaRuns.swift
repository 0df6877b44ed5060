/// Stretches of katakana.
enum KatakanaRuns {
  /// The runs of a field or of a part of it, parts joined by ・ as one.
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
      var end = position + 1
      while end < part.upperBound,
        scalars[end].isKatakana || scalars[end] == "・" && end + 1 < part.upperBound && scalars[end + 1].isKatakana
      { end += 1 }
      runs.append(position..<end)
      position = end
    }
    return runs
  }
}
