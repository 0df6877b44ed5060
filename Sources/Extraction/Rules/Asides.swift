import GraphModel
import Morphology

/// Finds what an English sentence says by the way, between commas: Renault, which holds 36 % of Nissan, has agreed ….
///
/// Whoever is named there is no party to what the sentence itself says.
enum Asides {
  private static let relatives: Set<String> = ["which", "who", "whose", "whom", "where"]
  private static let articles: Set<String> = ["a", "an", "the", "one"]

  /// The asides of a sentence, each from behind its first comma to its last.
  static func ranges(in sentence: Sentence, of field: LinkedField) -> [Range<Int>] {
    guard field.annotated.language == .english else { return [] }
    let tokens = sentence.tokens
    return tokens.indices.compactMap { index in
      guard tokens[index].text == ",", index > 0, index + 2 < tokens.count else { return nil }
      let belongs = isBelonging(at: index + 1, tokens)
      guard
        belongs || opens(at: index + 1, tokens) || isApposition(at: index + 1, tokens, field)
          || isGenitive(at: index + 1, tokens, field) || isReport(at: index + 1, tokens)
      else { return nil }
      let end = tokens.indices[(index + 2)...].first { place in
        // Boeing, a unit of Siemens, and BlackRock: nothing is a unit of two.
        closes(at: place, tokens) || belongs && tokens[place...].prefix(2).map(\.text) == [",", "and"]
      }
      return tokens[index].range.upperBound..<(end.map { tokens[$0].range.lowerBound } ?? sentence.range.upperBound)
    }
  }

  /// A relative clause, one with a preposition before it, too: in which Nissan owns a stake.
  private static func opens(at index: Int, _ tokens: [Token]) -> Bool {
    relatives.contains(tokens[index].text) || relatives.contains(tokens[index + 1].text)
  }

  /// Whose it is: the Petronor refinery, a unit of Spain's Repsol, ….
  private static func isBelonging(at index: Int, _ tokens: [Token]) -> Bool {
    ["a", "an", "part"].contains(tokens[index].text) && tokens[index...].prefix(4).contains { $0.text == "of" }
      && (tokens[index].text == "part" || tokens[index...].prefix(3).contains { belongings.contains($0.text) })
  }

  /// Where the news is from: …, the Interfax news agency reported; …, he said, quoted by Reuters.
  private static func isReport(at index: Int, _ tokens: [Token]) -> Bool {
    if ["quoted", "cited"].contains(tokens[index].text), tokens[index + 1].text == "by" { return true }
    let rest = tokens[index...]
    return rest.count <= 12 && rest.suffix(4).contains { ["reported", "reports"].contains($0.text) }
      && !rest.contains { ["that", ","].contains($0.text) }
  }

  private static let belongings: Set<String> = [
    "unit", "subsidiary", "division", "arm", "affiliate", "member", "brand",
  ]

  /// A description right behind a name: Altair, a Troy-based software maker, ….
  private static func isApposition(at index: Int, _ tokens: [Token], _ field: LinkedField) -> Bool {
    articles.contains(tokens[index].text)
      && (tokens[index - 2].text == ")" || field.mention(endingAt: tokens[index - 2].range.upperBound) != nil)
      && field.mention(startingAt: tokens[index].range.lowerBound) == nil
      // In a list a name follows; in an apposition at most where somebody is from: the Leuven-based institute.
      && field.mention(startingAt: tokens[index + 1].range.lowerBound)
        .map { $0.range.upperBound < tokens[index + 1].range.upperBound } ?? true
  }

  /// A description that begins with whose it is: Nokia, Finland's biggest supplier, ….
  private static func isGenitive(at index: Int, _ tokens: [Token], _ field: LinkedField) -> Bool {
    guard field.mention(endingAt: tokens[index - 2].range.upperBound) != nil,
      let owner = field.mention(startingAt: tokens[index].range.lowerBound)
    else { return false }
    let next = tokens[index...].first { $0.range.lowerBound >= owner.range.upperBound }
    return next.map { ["'s", "’s"].contains($0.text) } ?? false
  }

  /// A comma with a word in small letters behind it that does not go on with a list.
  private static func closes(at index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].text == ",", index + 1 < tokens.count else { return false }
    let next = tokens[index + 1].text
    return next.unicodeScalars.first?.isUppercase == false && !["and", "or", "as"].contains(next)
      && !articles.contains(next)
  }
}
