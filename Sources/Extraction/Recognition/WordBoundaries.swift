import GraphModel
import Morphology

/// Whether a stretch of text is a word of its own rather than part of a longer one.
enum WordBoundaries {
  /// Latin words end where letters and digits end, katakana words where katakana end, kanji words where a morpheme does.
  static func isWord(_ range: Range<Int>, in field: AnnotatedField) -> Bool {
    let scalars = field.scalars
    let first = scalars[range.lowerBound]
    let last = scalars[range.upperBound - 1]
    if range.lowerBound > 0 {
      let before = scalars[range.lowerBound - 1]
      if isSameWord(before, first) { return false }
      if first.isLatinLetter,
        before == "-" || before == "." || before == "@" || before == "_" || before == "/" && isPath(range, scalars)
      {
        return false
      }
    }
    if range.upperBound < scalars.count {
      let after = scalars[range.upperBound]
      if isSameWord(last, after) { return false }
      if last.isLatinLetter, after == "_" || after == "@" || after == "." && isLetter(scalars, range.upperBound + 1) {
        return false
      }
      if last.isLatinLetter, after == "-", isLetter(scalars, range.upperBound + 1), !isCoordinating(range, scalars) {
        return false
      }
    }
    if first.isKanji || last.isKanji { return alignsWithMorphemes(range, first, last, in: field) }
    return true
  }

  private static func isSameWord(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left.isKatakana && right.isKatakana { return true }
    if left.isHangul && right.isHangul { return false }
    return (left.isLatinLetter || left.isDigit) && (right.isLatinLetter || right.isDigit)
  }

  private static func isLetter(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && (scalars[index].isLatinLetter || scalars[index].isDigit)
  }

  /// EU-Canada and US-Singapore name both.
  private static func isCoordinating(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let next = range.upperBound + 1
    return next < scalars.count && scalars[next].isUppercase
      || OriginMark.all.contains { scalars[range.upperBound...].starts(with: $0) }
  }

  /// Part of an address such as example.org/japan.
  private static func isPath(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    range.lowerBound >= 2 && scalars[range.lowerBound - 2].properties.isLowercase
      && scalars[range.lowerBound].properties.isLowercase
  }

  /// A name of kanji may not begin or end inside a morpheme, 市 and the like behind it aside.
  private static func alignsWithMorphemes(
    _ range: Range<Int>, _ first: Unicode.Scalar, _ last: Unicode.Scalar, in field: AnnotatedField
  ) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return true }
    let tokens = field.sentences[index].tokens
    if first.isKanji {
      let token = tokens.partitionIndex { $0.range.upperBound <= range.lowerBound }
      if token < tokens.count, tokens[token].range.lowerBound < range.lowerBound { return false }
    }
    guard last.isKanji else { return true }
    let token = tokens.partitionIndex { $0.range.upperBound < range.upperBound }
    guard token < tokens.count, tokens[token].range.upperBound > range.upperBound,
      tokens[token].range.lowerBound < range.upperBound
    else { return true }
    let rest = field.string(range.upperBound..<tokens[token].range.upperBound)
    return ["市", "県", "州", "府", "都", "人", "側", "国"].contains(rest)
  }
}
