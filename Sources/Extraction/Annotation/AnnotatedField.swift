import Gazetteers
import GraphModel
import Morphology

/// A word of a sentence.
struct Token: Sendable {
  /// Where it lies, in Unicode scalars of the field.
  let range: Range<Int>
  let text: String
  /// What kind of word it is; nil for a word of a language that has no morphological analysis here.
  let partOfSpeech: PartOfSpeech?
  /// The number of its part of speech in the dictionary's own, finer table; 0 where there is none.
  let tag: UInt8
  /// Dictionary form of a verb.
  let base: String
  /// Whether the dictionary lacks it.
  let isUnknown: Bool
}

/// A sentence of a field, with its words.
struct Sentence: Sendable {
  let range: Range<Int>
  let tokens: [Token]

  /// The tokens that share a character with a range.
  func tokens(overlapping range: Range<Int>) -> ArraySlice<Token> {
    let first = tokens.partitionIndex { $0.range.upperBound <= range.lowerBound }
    return tokens[first..<max(first, tokens.partitionIndex { $0.range.lowerBound < range.upperBound })]
  }

  /// The tokens that lie in a range as a whole.
  func tokens(within range: Range<Int>) -> ArraySlice<Token> {
    let first = tokens.partitionIndex { $0.range.lowerBound < range.lowerBound }
    return tokens[first..<max(first, tokens.partitionIndex { $0.range.upperBound <= range.upperBound })]
  }

  /// Index of the token that starts at that place, if one does.
  func tokenIndex(startingAt position: Int) -> Int? {
    let index = tokens.partitionIndex { $0.range.lowerBound < position }
    return index < tokens.count && tokens[index].range.lowerBound == position ? index : nil
  }

  /// Index of the token that ends at that place, if one does.
  func tokenIndex(endingAt position: Int) -> Int? {
    let index = tokens.partitionIndex { $0.range.upperBound < position }
    return index < tokens.count && tokens[index].range.upperBound == position ? index : nil
  }
}

/// A part of an article, cut into sentences and words.
struct AnnotatedField: Sendable {
  let field: ArticleField
  let language: Language
  let text: MatchableText
  let sentences: [Sentence]
  /// Every name of the gazetteer that occurs, word boundaries aside.
  let matches: [Gazetteer.Match]

  var scalars: [Unicode.Scalar] { text.scalars }

  /// The names of the gazetteer that begin at a place; matches lie in the order of their starts.
  func matches(startingAt position: Int) -> ArraySlice<Gazetteer.Match> {
    let first = matches.partitionIndex { $0.range.lowerBound < position }
    return matches[first...].prefix { $0.range.lowerBound == position }
  }

  /// The names of the gazetteer that end at a place, in the order of their starts: the longest first.
  func matches(endingAt position: Int) -> [Gazetteer.Match] {
    matches.prefix { $0.range.lowerBound < position }.filter { $0.range.upperBound == position }
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { text.string(range) }

  /// Whether these characters stand at that place.
  func has(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= scalars.count else { return false }
    // Nearly every question fails at the first character.
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// Where a bracket that opens at a place and closes within so many characters ends; the place itself where none does.
  func end(ofBracketAt position: Int, within reach: Int) -> Int {
    guard scalars.indices.contains(position) else { return position }
    if scalars[position] == "(", let close = scalars[position...].prefix(reach).firstIndex(of: ")") { return close + 1 }
    // Reuters writes shares so: アルファベット<GOOGL.O>.
    if scalars[position] == "<", let close = scalars[position...].prefix(14).firstIndex(of: ">"),
      scalars[(position + 1)..<close].allSatisfy({ $0.isUppercase || $0.isDigit || ".^".unicodeScalars.contains($0) })
    {
      return close + 1
    }
    return position
  }

  /// Where the characters of a sort that end at a place start; the place itself where none stands before it.
  func start(ofRunEndingAt end: Int, where isPart: (Unicode.Scalar) -> Bool) -> Int {
    var start = end
    while start > 0, isPart(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Whether this word stands at that place.
  func has(_ word: String, at position: Int) -> Bool {
    guard position >= 0 else { return false }
    var place = position
    for scalar in word.unicodeScalars {
      guard place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// Whether a word stands somewhere in a range.
  func contains(_ word: [Unicode.Scalar], in range: Range<Int>) -> Bool {
    range.count >= word.count && (range.lowerBound...(range.upperBound - word.count)).contains { has(word, at: $0) }
  }

  /// The sentence that holds a place.
  func sentenceIndex(at position: Int) -> Int? {
    let index = sentences.partitionIndex { $0.range.upperBound <= position }
    return index < sentences.count && sentences[index].range.contains(position) ? index : nil
  }
}

extension Array {
  /// Index of the first element for which `isBefore` is false, where all that are before come first.
  func partitionIndex(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
