/// Stretches of katakana.
enum KatakanaRuns {
  /// The runs of a field, parts joined by ・ as one.
  static func all(in field: AnnotatedField) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = 0
    let scalars = field.scalars
    while position < scalars.count {
      guard scalars[position].isKatakana else {
        position += 1
        continue
      }
      var end = position + 1
      while end < scalars.count,
        scalars[end].isKatakana || scalars[end] == "・" && end + 1 < scalars.count && scalars[end + 1].isKatakana
      { end += 1 }
      runs.append(position..<end)
      position = end
    }
    return runs
  }
}
