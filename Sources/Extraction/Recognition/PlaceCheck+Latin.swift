import Gazetteers
import GraphModel
import Morphology

/// What beside a name in Latin letters says of its being a place.
extension PlaceCheck {
  /// Whether a capitalised word that belongs to the same name stands directly beside.
  static func hasNameBeside(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let sentence = field.sentences[index]
    if let last = sentence.tokenIndex(endingAt: range.upperBound), last + 1 < sentence.tokens.count {
      let next = sentence.tokens[last + 1]
      // In a headline two cities drive cooperation; elsewhere a drive is a street.
      let isVerb = next.text == "Drive" && field.field == .title && field.has("and ", at: range.lowerBound - 4)
      // Formosa 4 is a wind farm.
      if next.range.lowerBound == range.upperBound + 1, next.text.count < 3, next.text.allSatisfy(\.isNumber),
        last + 2 == sentence.tokens.count || ".,;".contains(sentence.tokens[last + 2].text)
      {
        return true
      }
      if next.range.lowerBound == range.upperBound + 1, isCapitalized(next.text), !placeFollowers.contains(next.text),
        !isVerb
      {
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

  static func isInitial(_ word: String) -> Bool {
    word.trimmingSuffix(".").count == 1 && isCapitalized(word)
  }

  /// Whether only a part of a city is called by the name: the Shinagawa area.
  static func isPartOfCity(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard field.has("the ", at: range.lowerBound - 4) else { return false }
    return [" area", " district", " neighborhood", " neighbourhood", " ward", " quarter"].contains {
      field.has($0, at: range.upperBound)
    }
  }

  /// Whether a given name or the first word of a company stands right before a country's name: John Holland, Michael Jordan.
  ///
  /// In headlines every word is written like that.
  static func isSurname(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    guard field.field == .text, let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens
    guard let first = field.sentences[index].tokenIndex(startingAt: range.lowerBound), first > 1 else { return false }
    let previous = tokens[first - 1]
    return previous.range.upperBound + 1 == range.lowerBound && isCapitalized(previous.text)
      && previous.text.count > 2 && previous.text.dropFirst().allSatisfy(\.isLowercase)
      && !placeLeaders.contains(previous.text) && !parts.contains(previous.text)
  }

  /// Words before a country's name that leave it one: the parts of a country, days and months.
  static let parts: Set<String> = [
    "Northern", "Southern", "Eastern", "Western", "Northeastern", "Northwestern", "Southeastern", "Southwestern",
    "Mainland", "Continental", "Upper", "Lower", "Inner", "Outer", "Modern", "Ancient", "Imperial", "Soviet",
    "Communist", "Nazi", "Occupied", "North", "South", "East", "West", "Monday", "Tuesday", "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December", "Meanwhile", "President", "Premier", "Minister", "King", "Queen",
  ]

  static let placeFollowers: Set<String> = [
    "City", "Mayor", "Municipal", "Administration", "Government", "Municipality", "Metropolitan", "Province",
    "Governor", "Officials", "And", "On", "In", "To", "With", "For", "Sign", "Signs", "Join", "Joins", "Agree",
    "Launch",
    "Launches", "Partner", "Partners", "Deepen", "Strengthen", "Boost", "Expand", "Ink", "Inks", "Renew", "Cooperate",
    "Collaborate", "Enhance", "Forge", "Become",
  ]

  static let placeLeaders: Set<String> = [
    "In", "From", "To", "Of", "The", "At", "And", "With", "For", "Mayor", "Greater", "Central", "Downtown", "City",
    "Between", "Near", "Japan's", "On",
  ]

  /// Whether a word beside the name says that it is a place.
  static func hasPlaceCue(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
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
  static func countryBehind(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> String? {
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
  static func isBeforeCountry(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    guard field.has(", ", at: range.upperBound) else { return false }
    return field.matches(startingAt: range.upperBound + 2).contains { match in
      let end = match.range.upperBound
      // Gillette, Qatar Airways are two companies.
      let goesOn = field.has(" ", at: end) && end + 1 < field.scalars.count && field.scalars[end + 1].isUppercase
      return !goesOn && article.isCountry(match)
    }
  }

  static func isUnit(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    range.upperBound < scalars.count && scalars[range.upperBound] == "$"
  }

  static func isCapitalized(_ word: String) -> Bool { word.unicodeScalars.first?.isUppercase == true }
}
