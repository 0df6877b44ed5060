import Gazetteers
import GraphModel
import Morphology

/// What the dictionary and the characters beside it say of a Japanese name that may be a place's.
extension PlaceCheck {
  /// Whether it is the first part of a state's name: アンドラ・プラデシュ州.
  static func beginsDivision(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    field.has("アンドラ・プラデシュ", at: range.lowerBound)
  }

  /// Whether a place stands at the end of a name in katakana: プレゼンス・スイス, where ドイツ・スイス are two.
  static func isPartOfKatakana(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    let start = range.lowerBound
    guard start > 1, field.scalars[start].isKatakana, field.scalars[start - 1] == "・",
      field.scalars[start - 2].isKatakana
    else { return false }
    return field.matches(endingAt: start - 1).isEmpty
  }

  /// Whether an office right behind shows a surname: 松本総務大臣.
  static func isMinister(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let end = range.upperBound
    guard range.count <= 3, end < field.scalars.count, field.scalars[end - 1].isKanji, field.scalars[end].isKanji,
      !"都府県区町村郡".unicodeScalars.contains(field.scalars[end])
    else { return false }
    let limit = field.scalars[end...].prefix(12).firstIndex { !$0.isKanji } ?? min(field.scalars.count, end + 12)
    return ["大臣", "副大臣", "大臣政務官", "長官", "首相", "官房長官", "補佐官", "総裁", "社長", "会長", "理事長", "教授", "氏", "議員"].contains {
      title in
      let start = limit - title.unicodeScalars.count
      return start >= end && field.has(title, at: start)
    }
  }

  /// Whether a name in kanji is the beginning of another: 板橋ハイテクバレー.
  static func runsIntoKatakana(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let end = range.upperBound
    return end + 1 < field.scalars.count && field.scalars[end - 1].isKanji && field.scalars[end].isKatakana
      && field.scalars[end + 1].isKatakana && !"市町都".unicodeScalars.contains(field.scalars[end - 1])
  }

  /// Whether the dictionary takes the word for a place, or does not know it; a common word of the same letters is none.
  static func isPlaceWord(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return true }
    let sentence = field.sentences[index]
    let start = sentence.tokens.partitionIndex { $0.range.upperBound <= range.lowerBound }
    let covering = sentence.tokens[start...].prefix { $0.range.lowerBound < range.upperBound }
    guard let first = covering.first else { return true }
    if covering.count == 1 {
      switch first.partOfSpeech {
      case .placeName, .countryName, .properNoun, nil: return true
      case .noun: return first.isUnknown && !followsIntoCompound(range, field)
      case .organizationName: return first.range == range
      default: return false
      }
    }
    return covering.allSatisfy { $0.partOfSpeech?.isNominal == true || $0.text == "・" }
      && !followsIntoCompound(range, field)
  }

  /// Whether the dictionary has a longer name in katakana as some noun, and as no common one: ハイフォン.
  static func isNounOfItsOwn(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard range.count > 3, field.scalars[range].allSatisfy(\.isKatakana), !article.isCommonNoun(field.scalars[range]),
      let index = field.sentenceIndex(at: range.lowerBound)
    else { return false }
    let tokens = field.sentences[index].tokens(overlapping: range)
    return tokens.count == 1 && tokens.allSatisfy { $0.range == range && $0.partOfSpeech == .noun }
  }

  /// Whether something is or goes on where a word stands that the dictionary has as a surname only: 中国の成都で, 仁川に.
  static func isSurnameInPlace(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens
    guard let word = field.sentences[index].tokenIndex(startingAt: range.lowerBound), tokens[word].range == range,
      tokens[word].partOfSpeech == .personName, word + 1 < tokens.count
    else { return false }
    if word > 0, tokens[word - 1].partOfSpeech == .personName { return false }
    return ["で", "に", "へ", "の", "、", "・", "と", "や", "など", "から", "まで"].contains(tokens[word + 1].text)
      && !field.has("によ", at: range.upperBound) && !field.has("に対", at: range.upperBound)
  }

  /// Whether the dictionary has the whole as one word.
  static func isDictionaryWord(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    return field.sentences[index].tokens.contains {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound && !$0.isUnknown
    }
  }

  /// Katakana words that go on behind ・ or another noun are usually names of something else.
  static func followsIntoCompound(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let scalars = field.scalars
    guard range.upperBound < scalars.count else { return false }
    return scalars[range.upperBound] == "・" && range.upperBound + 1 < scalars.count
      && scalars[range.upperBound + 1].isKatakana
      && !field.string(range).contains("・")
  }

  /// Whether the name is part of a person's: ローレンス・ウォン, シドニー氏.
  static func isPersonPart(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let scalars = field.scalars
    if range.upperBound < scalars.count, scalars[range.upperBound] == "氏" { return true }
    guard scalars[range.lowerBound].isKatakana else { return false }
    var start = range.lowerBound
    while start > 0,
      scalars[start - 1].isKatakana
        || (scalars[start - 1] == "・" || scalars[start - 1] == "-") && start > 1 && scalars[start - 2].isKatakana
    { start -= 1 }
    var end = range.upperBound
    while end < scalars.count,
      scalars[end].isKatakana
        || (scalars[end] == "・" || scalars[end] == "-") && end + 1 < scalars.count && scalars[end + 1].isKatakana
    { end += 1 }
    guard start < range.lowerBound || end > range.upperBound else { return false }
    let titles = [
      "氏", "首相", "副首相", "大統領", "市長", "大臣", "総裁", "会長", "社長", "CEO", "CTO", "代表", "教授", "博士", "さん", "王", "知事", "長官",
      "議長", "議員",
    ]
    return titles.contains { field.has($0, at: end) }
  }
}
