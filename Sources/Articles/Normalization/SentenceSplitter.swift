package import GraphModel

/// Cuts a text into sentences.
package enum SentenceSplitter {
  /// Ranges of the sentences in Unicode scalars, without white space around them.
  ///
  /// A line break always ends a sentence. In Japanese 。 and the marks ! and ? do, unless inside brackets or quotes; in English a full stop
  /// does before a capital letter, unless an abbreviation carries it: Foo Ltd. Japan, but Foo Ltd. It starts ….
  package static func sentences(of text: [Unicode.Scalar], language: Language) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    func close(at end: Int) {
      var (from, to) = (start, end)
      while from < to, isSpace(text[from]) { from += 1 }
      while to > from, isSpace(text[to - 1]) { to -= 1 }
      if from < to { ranges.append(from..<to) }
      start = end
    }
    for index in text.indices {
      switch text[index] {
      case "\n":
        close(at: index)
        depth = 0
      case "「", "『", "(", "[", "【": depth += 1
      case "」", "』", ")", "]", "】": depth = max(0, depth - 1)
      case "。": if depth == 0 { close(at: index + 1) }
      case "!", "?":
        if depth == 0, language == .japanese || isBreak(text, after: index) { close(at: index + 1) }
      case ".":
        if language == .english, isBreak(text, after: index), !isAbbreviation(text, before: index) {
          close(at: index + 1)
        }
      default: break
      }
    }
    close(at: text.count)
    return ranges
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar.value > 0x7F && scalar.value < 0x3001 && scalar.properties.isWhitespace
  }

  /// Whether white space and then a capital letter, digit or quote follow.
  private static func isBreak(_ text: [Unicode.Scalar], after index: Int) -> Bool {
    var next = index + 1
    while next < text.count, "\"')”’".unicodeScalars.contains(text[next]) { next += 1 }
    guard next < text.count else { return true }
    guard text[next].properties.isWhitespace else { return false }
    while next < text.count, text[next].properties.isWhitespace { next += 1 }
    guard next < text.count else { return true }
    return !text[next].properties.isLowercase
  }

  /// Whether the word that ends at the full stop is one that carries it.
  private static func isAbbreviation(_ text: [Unicode.Scalar], before index: Int) -> Bool {
    var first = index
    while first > 0, isLetter(text[first - 1]) || text[first - 1] == "." { first -= 1 }
    let word = String(String.UnicodeScalarView(text[first..<index]))
    if word.count == 1 { return true }
    if word.contains(".") { return true }
    return abbreviations.contains(word) && !(closing.contains(word) && isOpener(text, after: index))
  }

  /// Whether the next word is one that begins sentences.
  private static func isOpener(_ text: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 1 < text.count, text[index + 1] == " " else { return false }
    let word = text[(index + 2)...].prefix { isLetter($0) }
    guard index + 2 + word.count < text.count,
      text[index + 2 + word.count] == " " || text[index + 2 + word.count] == ","
    else { return false }
    return openers.contains(String(String.UnicodeScalarView(word)))
  }

  /// Decided without the tables of Unicode where a letter is plain.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value) }
    return scalar.properties.isAlphabetic
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Inc", "Ltd", "Corp", "Co", "Gen", "Gov", "Sen", "Rep", "vs", "approx",
    "Pte", "Pty", "Sdn", "Bhd", "Tbk", "Jr", "Sr", "Lt", "Col", "Capt", "Mt", "Hon", "Dept", "Univ",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  /// Abbreviations that may end a sentence, too.
  private static let closing: Set<String> = ["Inc", "Ltd", "Corp", "Co", "Bhd", "Tbk", "Jr", "Sr"]

  private static let openers: Set<String> = [
    "The", "It", "Its", "In", "This", "These", "That", "Those", "Under", "They", "Their", "He", "She", "His", "Her",
    "We", "As", "At", "On", "For", "Both", "According", "With", "A", "An", "But", "However", "Meanwhile", "By", "When",
    "While", "After", "Since", "Through", "Also", "There", "Last", "Two", "Three", "Other", "Earlier", "Together",
  ]
}
