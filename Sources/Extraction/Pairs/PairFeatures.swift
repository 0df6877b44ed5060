import SequenceLabeling

/// Describes what an English sentence says of two names in it: the words between them, before the first and behind the second.
enum PairFeatures {
  /// What stands for a word: names and numbers are all alike, other words are themselves.
  private enum Sign {
    static let name: UInt64 = 1
    static let number: UInt64 = 2
  }

  /// How many words before the first name and behind the second are looked at.
  private static let reach = 6

  /// What is said of two names, the first before the second, as a sequence of one element.
  static func features(of first: Range<Int>, _ second: Range<Int>, in sentence: Sentence, of field: AnnotatedField)
    -> FeatureSequence
  {
    let tokens = sentence.tokens
    let signs = tokens.map { sign(of: $0.range, field) }
    let start = tokens.partitionIndex { $0.range.lowerBound < first.upperBound }
    let end = tokens.partitionIndex { $0.range.lowerBound < second.lowerBound }
    let before = tokens.partitionIndex { $0.range.lowerBound < first.lowerBound }
    let after = tokens.partitionIndex { $0.range.lowerBound < second.upperBound }
    let between = namesAsOne(signs[start..<max(start, end)])
    var sequence = FeatureSequence()
    func add(_ kind: UInt64, _ value: UInt64) { sequence.append(FeatureHash.combine(kind, value)) }
    func runs(_ kind: UInt64, _ words: [UInt64]) {
      for (index, word) in words.enumerated() {
        add(kind, word)
        if index > 0 { sequence.append(FeatureHash.combine(kind + 1, words[index - 1], word)) }
      }
    }
    add(1, 0)
    runs(2, between)
    for index in between.indices.dropFirst(2) {
      let pair = FeatureHash.combine(4, between[index - 2], between[index - 1])
      sequence.append(FeatureHash.combine(4, pair, between[index]))
    }
    between.suffix(3).forEach { add(5, $0) }
    ends(6, between.first ?? 0, between.dropFirst().first ?? 0, &sequence)
    ends(8, between.last ?? 0, between.dropLast().last ?? 0, &sequence)
    runs(10, Array(signs[..<before].suffix(reach)))
    runs(12, Array(signs[min(after, signs.count)...].prefix(reach)))
    add(14, UInt64(min((end - start) / 4, 8)))
    for sign in Set(signs).sorted() { add(15, sign) }
    // A pronoun or common noun in a name's place.
    add(16, field.scalars[first].dropFirst().contains(where: \.isUppercase) ? 1 : 0)
    sequence.endToken()
    return sequence
  }

  private static func ends(_ kind: UInt64, _ outer: UInt64, _ inner: UInt64, _ sequence: inout FeatureSequence) {
    sequence.append(FeatureHash.combine(kind, outer))
    sequence.append(FeatureHash.combine(kind + 1, outer, inner))
  }

  private static func sign(of range: Range<Int>, _ field: AnnotatedField) -> UInt64 {
    let first = field.scalars[range.lowerBound]
    if first.isUppercase, range.count > 1 { return Sign.name }
    return first.isDigit ? Sign.number : FeatureHash.of(field.scalars[range], small: true)
  }

  /// A name of several words is one.
  private static func namesAsOne(_ signs: ArraySlice<UInt64>) -> [UInt64] {
    var words: [UInt64] = []
    for sign in signs where sign != Sign.name || words.last != Sign.name { words.append(sign) }
    return words
  }
}
