import Articles
import Gazetteers
import GraphModel
import Morphology

/// Cuts the fields of an article into sentences and words.
struct FieldAnnotator: Sendable {
  let analyzer: MorphologicalAnalyzer
  let gazetteer: Gazetteer

  /// The fields that hold anything, titles first.
  func fields(of article: Article) -> [AnnotatedField] {
    ArticleField.allCases.compactMap { field in
      let content = article.field(field)
      return content.isEmpty ? nil : annotate(content, field: field, language: article.language)
    }
  }

  private func annotate(_ content: String, field: ArticleField, language: Language) -> AnnotatedField {
    let text = MatchableText(content)
    let ranges = SentenceSplitter.sentences(of: text.scalars, language: language)
    let sentences = ranges.map { range in
      let hasJapanese = text.scalars[range].contains { $0.isKana || $0.isKanji }
      return Sentence(
        range: range, tokens: hasJapanese ? japaneseTokens(text, range) : EnglishTokenizer.tokens(text, range))
    }
    return AnnotatedField(
      field: field, language: language, text: text, sentences: sentences, matches: gazetteer.matches(in: text))
  }

  private func japaneseTokens(_ text: MatchableText, _ range: Range<Int>) -> [Token] {
    let morphemes = analyzer.morphemes(of: text.scalars[range])
    var tokens: [Token] = []
    tokens.reserveCapacity(morphemes.count)
    for morpheme in morphemes {
      let place = (range.lowerBound + morpheme.range.lowerBound)..<(range.lowerBound + morpheme.range.upperBound)
      if morpheme.partOfSpeech.isNominal, !text.scalars[place].contains(where: Self.isPartOfWord) {
        for position in place { tokens.append(Self.mark(at: position, text, morpheme)) }
      } else {
        tokens.append(
          Token(
            range: place, text: text.string(place), partOfSpeech: morpheme.partOfSpeech, tag: morpheme.tag,
            base: morpheme.base, isUnknown: morpheme.isUnknown))
      }
    }
    return tokens
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3021...: true
    default: scalar.isLatinLetter || scalar.isDigit || scalar.properties.isAlphabetic
    }
  }

  /// The dictionary was made for full-width text: it takes half-width marks for nouns, and 」)、 together for one.
  private static func mark(at position: Int, _ text: MatchableText, _ morpheme: Morpheme) -> Token {
    let (kind, tag): (PartOfSpeech, UInt8) =
      switch text.scalars[position] {
      case "「", "『", "【": (.openBracket, 5)
      case "」", "』", "】": (.closeBracket, 6)
      case "。": (.fullStop, 7)
      case "、": (.comma, 9)
      default: (.symbol, morpheme.tag)
      }
    return Token(
      range: position..<(position + 1), text: text.string(position..<(position + 1)), partOfSpeech: kind, tag: tag,
      base: "", isUnknown: morpheme.isUnknown)
  }
}

extension Unicode.Scalar {
  /// White space, as Unicode's property of that name lists it: decided without its tables, which are slow to ask.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
  /// A letter; those of ASCII, kana and kanji are decided without the tables of Unicode.
  var isLetter: Bool {
    if value < 0x80 { return isLatinLetter }
    if (0x3041...0x9FFF).contains(value) { return isKana || isKanji || properties.isAlphabetic }
    return properties.isAlphabetic
  }
  var isKatakana: Bool { (0x30A1...0x30FA).contains(value) || value == 0x30FC }
  var isKana: Bool { (0x3041...0x30FF).contains(value) && value != 0x30FB }
  /// Kana or kanji.
  var isJapanese: Bool { isKana || isKanji }
  var isKanji: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3005 }
  var isHangul: Bool { (0xAC00...0xD7AF).contains(value) }
  /// ASCII is decided without the tables of Unicode: most letters are, and this is asked for every character.
  var isLatinLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }
    return (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
  }
  var isDigit: Bool { (0x30...0x39).contains(value) }
  var isUppercase: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : value < 0x3000 && properties.isUppercase }
}
