import Gazetteers
import GraphModel
import Morphology

/// What the tagger takes for a body and is an office, a count or a part of something else.
extension LearnedMentions {
  /// Why an English name is no body's.
  enum Misreading {
    /// Somebody holds it, or it is held, as a conference is.
    case office
    /// It is a piece of another name.
    case piece
  }

  /// What an English name is instead of a body; nil where it may be one.
  func englishMisreading(_ words: [String], _ range: Range<Int>) -> Misreading? {
    let portfolios = article.shapes.englishPortfolios
    // Hà Nam People's Committee: a possessive ends no name. PH Energy Minister names no PH Energy.
    if words.last == "People", ["'s ", "’s "].contains(where: { field.has($0, at: range.upperBound) }) {
      return .piece
    }
    if field.has(" Minister", at: range.upperBound) { return .piece }
    // Washington, DC.
    if words.count == 1, ["DC", "D.C."].contains(words[0]), field.has("Washington, ", at: range.lowerBound - 12) {
      return .piece
    }
    if isCityItself(words) || isPairOfAdjectives(words) { return .piece }
    // COP27 is a conference.
    if words.count == 1, words[0].hasPrefix("COP"), words[0].count > 3, words[0].dropFirst(3).allSatisfy(\.isNumber) {
      return .office
    }
    guard words.count > 1, let last = words.last else { return nil }
    // Minister of Economy, Trade and Industry Hagiuda Koichi.
    if words.count == 3, portfolios.contains(words[0].lowercased()),
      field.contains(Self.ministerOf, in: max(0, range.lowerBound - 60)..<range.lowerBound)
    {
      return .office
    }
    // Energy Minister Lee Hwan, Head of Divisions, the City Clerk.
    let isMinister = words.count > 2 && words.dropLast().contains("Minister")
    let isHead = words.count > 2 && words[1] == "of" && EnglishOrganizationRecognizer.officers.contains(words[0])
    let isOfCity = words.count < 4 && Self.cityOffices.contains(last) && words[words.count - 2] == "City"
    return isMinister || isHead || isOfCity ? .office : nil
  }

  /// Whether a known city is called by its name and the word for it: Fujisawa City, but not the club of Manchester.
  private func isCityItself(_ words: [String]) -> Bool {
    guard words.count > 1, words.last == "City", !Self.clubs.contains(words[0]) else { return false }
    return article.gazetteer.number(ofName: words.dropLast().joined(separator: " "), kind: .city) != nil
  }

  /// Cities whose football clubs are called so.
  private static let clubs: Set<String> = [
    "Manchester", "Leicester", "Birmingham", "Cardiff", "Norwich", "Hull", "Stoke", "Bristol", "Coventry", "Swansea",
    "Bradford", "Exeter", "Lincoln", "York", "Chester", "Melbourne", "Mumbai", "Salford", "Wellington", "Orlando",
  ]

  /// Whether a word only joins the adjectives of two countries: Swedish-Kenyan.
  private func isPairOfAdjectives(_ words: [String]) -> Bool {
    guard words.count == 1, words[0].contains("-") else { return false }
    return words[0].split(separator: "-").allSatisfy { part in
      article.gazetteer.readings(of: String(part)).contains { $0.use.contains(.demonym) }
    }
  }

  private static let ministerOf = Array("Minister of ".unicodeScalars)

  /// Who holds an office in a city: the City Clerk.
  private static let cityOffices: Set<String> = ["Clerk", "Manager", "Treasurer", "Controller", "Attorney", "Engineer"]

  /// Whether a name ends in a number of companies or others.
  func isCount(_ range: Range<Int>) -> Bool {
    let counter = ["社", "団体", "機関", "か国", "カ国", "大学"].first { field.has($0, at: range.upperBound - $0.count) }
    guard let counter else { return false }
    let end = range.upperBound - counter.count
    return end > range.lowerBound && field.scalars[end - 1].isDigit
      && field.scalars[range.lowerBound..<end].contains { !$0.isDigit && !$0.isLatinLetter }
  }

  /// Whether a name ends in a word for a sort of company behind nothing but words of the dictionary.
  func isAnyMaker(_ range: Range<Int>) -> Bool {
    guard let end = article.shapes.companySorts.first(where: { field.has($0, at: range.upperBound - $0.count) }),
      let sentence = field.sentenceIndex(at: range.lowerBound)
    else { return false }
    let own = field.sentences[sentence].tokens(overlapping: range.lowerBound..<(range.upperBound - end.count))
    return own.allSatisfy {
      !$0.isUnknown && ($0.partOfSpeech?.isProper == false || $0.partOfSpeech == .countryName)
    }
  }

  /// Whether two known places stand there with a dash between: サンパウロ—カンピーナス.
  func isStretch(_ name: String) -> Bool {
    let ends = name.split(whereSeparator: { "—―–~〜".contains($0) })
    return ends.count == 2
      && ends.allSatisfy { end in
        article.gazetteer.readings(of: String(end)).contains {
          article.gazetteer.entry($0.entry).id.kind != .organization
        }
      }
  }

  /// Whether the government of nothing known is only the office of somebody who speaks for one.
  func isSpokesman(_ name: String, _ range: Range<Int>) -> Bool {
    name.hasSuffix("政府") && ["報道官", "高官", "代表", "関係者"].contains { field.has($0, at: range.upperBound) }
      && article.gazetteer.number(ofName: String(name.dropLast(2)), kind: .country) == nil
      && !["州", "市", "県"].contains { name.dropLast(2).hasSuffix($0) }
  }

  /// The thing of whose katakana a name is only the first parts: グローバル・コミュニティ・テクノロジー・チャレンジ.
  func thingGoingOn(from range: Range<Int>) -> Range<Int>? {
    guard field.has("・", at: range.upperBound), field.scalars[range.upperBound - 1].isKatakana else { return nil }
    let whole = range.lowerBound..<KatakanaRuns.end(from: range.upperBound - 1, in: field.scalars[...])
    return whole.count > range.count && isThing(whole, []) ? whole : nil
  }
}
