import Foundation
import Gazetteers
import GraphModel
import Morphology

/// Whether a known place name stands for the place where it occurs.
enum PlaceCheck {
  /// Whether a country's name is not part of another name.
  static func isCountry(_ range: Range<Int>, _ name: String, _ field: AnnotatedField, _ article: ArticleContext) -> Bool
  {
    let scalars = field.scalars
    if name == "タイ" || name == "マリ" || name == "チャド" || name == "オマーン" {
      // Short names double as other words (タイ is also tie, tie-up and sea bream).
      if range.upperBound < scalars.count, scalars[range.upperBound] == "・" { return false }
    }
    if isLatin(name) {
      guard name.count > 3 || name.contains(".") || name.filter(\.isUppercase).count > 1 else { return false }
      if name == "US" || name == "U.S.", isUnit(range, scalars) { return false }
      // PH-TC14 is a product's number.
      if name.count == 2, field.has("-", at: range.upperBound),
        scalars[range.upperBound...].dropFirst().prefix(while: { $0.isLatinLetter || $0.isDigit }).contains(
          where: \.isDigit)
      {
        return false
      }
      if ["Georgia", "Jordan", "Chad", "Guinea", "Niger", "Mali"].contains(name), hasNameBeside(range, field) {
        return false
      }
      if isSurname(range, field) { return false }
    }
    return !isPersonPart(range, field) && !isPartOfKatakana(range, field, article) && !beginsDivision(range, field)
  }

  /// Whether it is the first part of a state's name: アンドラ・プラデシュ州.
  private static func beginsDivision(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    field.has("アンドラ・プラデシュ", at: range.lowerBound)
  }

  /// Whether a place stands at the end of a name in katakana: プレゼンス・スイス, where ドイツ・スイス are two.
  private static func isPartOfKatakana(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool
  {
    let start = range.lowerBound
    guard start > 1, field.scalars[start].isKatakana, field.scalars[start - 1] == "・",
      field.scalars[start - 2].isKatakana
    else { return false }
    return field.matches(endingAt: start - 1).isEmpty
  }

  /// How far a city's name can be trusted here, nil where it cannot.
  static func cityStrength(
    _ range: Range<Int>, _ name: String, _ readings: [Gazetteer.Reading], _ field: AnnotatedField,
    _ article: ArticleContext
  ) -> Double? {
    // Regions and provinces that lend their names to a city's other names.
    if article.shapes.regions.contains(name) { return nil }
    let scalars = field.scalars
    let hasCityWord = isCityWord(at: range.upperBound, scalars)
    let largest = readings.map { article.gazetteer.entry($0.entry).population }.max() ?? 0
    let isExpected = readings.contains {
      article.gazetteer.entry($0.entry).country.map {
        article.countries.contains($0) || article.regionCountries.contains($0)
      } ?? false
    }
    if let division = article.divisionNames.code(of: range, in: field),
      readings.contains(where: { article.gazetteer.entry($0.entry).division == division })
    {
      return 0.95
    }
    // 京都府 is the prefecture.
    if name == "京都" || name == "大阪", field.has("府", at: range.upperBound) { return nil }
    if isPersonPart(range, field) || isPartOfKatakana(range, field, article)
      || article.shapes.placeCompounds.contains(where: { field.has($0, at: range.upperBound) })
    {
      return nil
    }
    if range.lowerBound > 0, scalars[range.lowerBound].isKatakana,
      "北南東西新旧".unicodeScalars.contains(scalars[range.lowerBound - 1])
    {
      return nil
    }
    // オックスフォード大 is a university's short name.
    if range.upperBound < scalars.count, scalars[range.upperBound] == "大", scalars[range.lowerBound].isKatakana,
      range.upperBound + 1 == scalars.count || !scalars[range.upperBound + 1].isKanji
    {
      return nil
    }
    // March is a month first.
    if isLatin(name), article.shapes.latinStopwords.contains(name), !hasCityWord { return nil }
    if article.shapes.ambiguousPlaces.contains(name), !hasCityWord, !(isExpected && largest > 300_000 && !isLatin(name))
    {
      guard isLatin(name) else { return nil }
      if isAmongCities(range, field, article) { return 0.8 }
      return isExpected && hasPlaceCue(range, field, article) ? 0.6 : nil
    }
    if isLatin(name) {
      // What a Japanese text quotes in Latin letters is a project: 「Columbus」.
      if field.has("「", at: range.lowerBound - 1), field.has("」", at: range.upperBound) { return nil }
      // The State of New York is no city.
      if ["State of ", "Province of ", "state of ", "province of "].contains(where: {
        field.has($0, at: range.lowerBound - $0.count)
      }) {
        return nil
      }
      // The Abidjan-Lagos highway is neither of them.
      if field.has("-", at: range.upperBound), range.upperBound + 1 < scalars.count,
        scalars[range.upperBound + 1].isUppercase
      {
        return nil
      }
      if hasNameBeside(range, field) || isPartOfCity(range, field) { return nil }
      // Bali, Indonesia, is none of the Indian town.
      if let country = countryBehind(range, field, article),
        !readings.contains(where: { article.gazetteer.entry($0.entry).country == country })
      {
        return nil
      }
      if isAboutTwins(range, field), largest > 15_000 { return 0.85 }
      // Names in other languages and of other times only count where the country is spoken of.
      let isUsual = readings.contains { $0.use.contains(.usual) }
      let hasCue = hasPlaceCue(range, field, article) || isAmongCities(range, field, article)
      if !isExpected, !isUsual, largest < 100_000 || name.count < 5 || !hasCue { return nil }
      if hasCue || isExpected { return largest > 15_000 || isExpected ? 0.85 : nil }
      return largest >= 150_000 ? 0.75 : nil
    }
    if hasCityWord { return 0.95 }
    if isMinister(range, field) { return nil }
    if beginsName(range, field) || runsIntoKatakana(range, field) { return nil }
    // The name that has its own 市 is surer than one that takes it along: 松江市 is Matsue, not Songjiang (松江).
    if range.count > 2, let last = scalars[range].last, "市町".unicodeScalars.contains(last) { return 0.96 }
    let isShort = range.count <= 2
    if isShort, !isExpected, largest < 500_000 { return nil }
    guard
      isPlaceWord(range, field) || isExpected && largest > 1_000_000 && !isDictionaryWord(range, field)
        || isExpected && largest > 300_000 && isSurnameInPlace(range, field)
        || largest > (isExpected ? 200_000 : 500_000) && isNounOfItsOwn(range, field, article)
    else { return nil }
    if isExpected { return 0.9 }
    return largest >= 50_000 ? 0.75 : nil
  }

  /// Whether 市 or 町 follows as the word for city, not the beginning of another.
  static func isCityWord(at position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard position < scalars.count, scalars[position] == "市" || scalars[position] == "町" else { return false }
    guard position + 1 < scalars.count else { return true }
    return !"場民".unicodeScalars.contains(scalars[position + 1])
  }

  /// Whether an office right behind shows a surname: 松本総務大臣.
  private static func isMinister(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
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
  private static func runsIntoKatakana(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let end = range.upperBound
    return end + 1 < field.scalars.count && field.scalars[end - 1].isKanji && field.scalars[end].isKatakana
      && field.scalars[end + 1].isKatakana && !"市町都".unicodeScalars.contains(field.scalars[end - 1])
  }

  /// Whether the dictionary takes the word for a place, or does not know it; a common word of the same letters is none.
  private static func isPlaceWord(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
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
  private static func isNounOfItsOwn(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard range.count > 3, field.scalars[range].allSatisfy(\.isKatakana), !article.isCommonNoun(field.scalars[range]),
      let index = field.sentenceIndex(at: range.lowerBound)
    else { return false }
    let tokens = field.sentences[index].tokens(overlapping: range)
    return tokens.count == 1 && tokens.allSatisfy { $0.range == range && $0.partOfSpeech == .noun }
  }

  /// Whether something is or goes on where a word stands that the dictionary has as a surname only: 中国の成都で, 仁川に.
  private static func isSurnameInPlace(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
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
  private static func isDictionaryWord(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    return field.sentences[index].tokens.contains {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound && !$0.isUnknown
    }
  }

  /// Katakana words that go on behind ・ or another noun are usually names of something else.
  private static func followsIntoCompound(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    let scalars = field.scalars
    guard range.upperBound < scalars.count else { return false }
    return scalars[range.upperBound] == "・" && range.upperBound + 1 < scalars.count
      && scalars[range.upperBound + 1].isKatakana
      && !field.string(range).contains("・")
  }

  /// Whether the name is part of a person's: ローレンス・ウォン, シドニー氏.
  private static func isPersonPart(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
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

  /// Whether a capitalised word that belongs to the same name stands directly beside.
  private static func hasNameBeside(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let sentence = field.sentences[index]
    if let last = sentence.tokenIndex(endingAt: range.upperBound), last + 1 < sentence.tokens.count {
      let next = sentence.tokens[last + 1]
      if next.range.lowerBound == range.upperBound + 1, isCapitalized(next.text), !placeFollowers.contains(next.text) {
        return true
      }
    }
    if let first = sentence.tokenIndex(startingAt: range.lowerBound), first > 0 {
      let previous = sentence.tokens[first - 1]
      // Karrie C. Ilagan.
      if first > 2, previous.text == "." || previous.text.count == 2 && previous.text.hasSuffix("."),
        isInitial(sentence.tokens[previous.text == "." ? first - 2 : first - 1].text),
        isCapitalized(sentence.tokens[previous.text == "." ? first - 3 : first - 2].text)
      {
        return true
      }
      if previous.range.upperBound + 1 == range.lowerBound, isCapitalized(previous.text), first > 1,
        !placeLeaders.contains(previous.text),
        previous.text.count > 1
      {
        return true
      }
    }
    return false
  }

  private static func isInitial(_ word: String) -> Bool {
    word.trimmingSuffix(".").count == 1 && isCapitalized(word)
  }

  /// Whether only a part of a city is called by the name: the Shinagawa area.
  private static func isPartOfCity(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard field.has("the ", at: range.lowerBound - 4) else { return false }
    return [" area", " district", " neighborhood", " neighbourhood", " ward", " quarter"].contains {
      field.has($0, at: range.upperBound)
    }
  }

  /// Whether a given name or the first word of a company stands right before a country's name: John Holland, Michael Jordan.
  ///
  /// In headlines every word is written like that.
  private static func isSurname(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard field.field == .text, let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens
    guard let first = field.sentences[index].tokenIndex(startingAt: range.lowerBound), first > 1 else { return false }
    let previous = tokens[first - 1]
    return previous.range.upperBound + 1 == range.lowerBound && isCapitalized(previous.text)
      && previous.text.count > 2 && previous.text.dropFirst().allSatisfy(\.isLowercase)
      && !placeLeaders.contains(previous.text) && !parts.contains(previous.text)
  }

  /// Words before a country's name that leave it one: the parts of a country, days and months.
  private static let parts: Set<String> = [
    "Northern", "Southern", "Eastern", "Western", "Northeastern", "Northwestern", "Southeastern", "Southwestern",
    "Mainland", "Continental", "Upper", "Lower", "Inner", "Outer", "Modern", "Ancient", "Imperial", "Soviet",
    "Communist", "Nazi", "Occupied", "North", "South", "East", "West", "Monday", "Tuesday", "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December", "Meanwhile", "President", "Premier", "Minister", "King", "Queen",
  ]

  private static let placeFollowers: Set<String> = [
    "City", "Mayor", "Municipal", "Administration", "Government", "Municipality", "Metropolitan", "Province",
    "Governor", "Officials", "And", "On",
    "In", "To",
    "With", "For", "Sign", "Signs", "Join", "Joins", "Agree", "Launch", "Launches", "Partner", "Partners",
  ]
  private static let placeLeaders: Set<String> = [
    "In", "From", "To", "Of", "The", "At", "And", "With", "For", "Mayor", "Greater", "Central", "Downtown", "City",
    "Between", "Near", "Japan's", "On",
  ]

  /// Whether a word beside the name says that it is a place.
  private static func hasPlaceCue(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound),
      let first = field.sentences[index].tokenIndex(startingAt: range.lowerBound)
    else { return false }
    if field.has(" City", at: range.upperBound - 5)
      || OriginMark.seats.contains(where: { field.has($0, at: range.upperBound) })
    {
      return true
    }
    if isBeforeCountry(range, field, article) { return true }
    let tokens = field.sentences[index].tokens
    if first > 0, ["in", "near", "from", "at", "of", "to", "In", "Mayor"].contains(tokens[first - 1].text) {
      return true
    }
    guard let last = field.sentences[index].tokenIndex(endingAt: range.upperBound), last + 1 < tokens.count else {
      return false
    }
    return ["City", "city", "municipality"].contains(tokens[last + 1].text)
  }

  /// The country that follows behind a comma and ends there: Hamilton, Canada, has joined.
  private static func countryBehind(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> String?
  {
    guard isBeforeCountry(range, field, article) else { return nil }
    let longest = field.matches(startingAt: range.upperBound + 2).filter(article.isCountry).max {
      $0.range.count < $1.range.count
    }
    guard let match = longest, match.range.upperBound < field.scalars.count,
      ",.;)".unicodeScalars.contains(field.scalars[match.range.upperBound])
    else { return nil }
    return article.countryCode(of: match)
  }

  /// Whether its country follows behind a comma: Hamilton, Canada.
  private static func isBeforeCountry(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard field.has(", ", at: range.upperBound) else { return false }
    return field.matches(startingAt: range.upperBound + 2).contains { match in
      let end = match.range.upperBound
      // Gillette, Qatar Airways are two companies.
      let goesOn = field.has(" ", at: end) && end + 1 < field.scalars.count && field.scalars[end + 1].isUppercase
      return !goesOn && article.isCountry(match)
    }
  }

  private static func isUnit(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    range.upperBound < scalars.count && scalars[range.upperBound] == "$"
  }

  private static func isCapitalized(_ word: String) -> Bool { word.unicodeScalars.first?.isUppercase == true }

  private static func isLatin(_ name: String) -> Bool { name.unicodeScalars.first?.isLatinLetter == true }
}
