import Gazetteers

/// Cuts text in Latin letters into words and marks.
enum EnglishTokenizer {
  /// The tokens of a range: words keep inner apostrophes, hyphens, full stops and ampersands (`Côte d'Ivoire`, `U.S.`, `AT&T`).
  static func tokens(_ text: MatchableText, _ range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    var position = range.lowerBound
    let scalars = text.scalars
    while position < range.upperBound {
      guard !scalars[position].isSpace else {
        position += 1
        continue
      }
      var end = position + 1
      if isWord(scalars[position]) {
        while end < range.upperBound {
          if isWord(scalars[end]) {
            end += 1
          } else if isInner(scalars[end]), end + 1 < range.upperBound, isWord(scalars[end + 1]),
            !isPossessive(scalars, at: end, in: range)
          {
            end += 2
          } else if scalars[end] == ".", isInitials(scalars[position..<end]) {
            end += 1
          } else {
            break
          }
        }
      } else if isPossessive(scalars, at: position, in: range) {
        end = position + 2
      }
      let place = position..<end
      tokens.append(
        Token(range: place, text: text.string(place), partOfSpeech: nil, tag: 0, base: "", isUnknown: false))
      position = end
    }
    return tokens
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetter || scalar.isDigit }

  private static func isInner(_ scalar: Unicode.Scalar) -> Bool { "'’-.&".unicodeScalars.contains(scalar) }

  private static func isPossessive(_ scalars: [Unicode.Scalar], at position: Int, in range: Range<Int>) -> Bool {
    guard position + 1 < range.upperBound, scalars[position] == "'" || scalars[position] == "’",
      scalars[position + 1] == "s"
    else {
      return false
    }
    return position + 2 >= range.upperBound || !isWord(scalars[position + 2])
  }

  /// Letters with full stops between them, such as `U.S`.
  private static func isInitials(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.contains(".")
      && word.enumerated().allSatisfy { $0.offset % 2 == 1 ? $0.element == "." : $0.element.isUppercase }
  }
}
