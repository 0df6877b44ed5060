import Gazetteers
import GraphModel
import Morphology

/// Whether English words beside a name show that it is no organization's.
extension LearnedMentions {
  /// Whether the words beside a name of so many words make a thing, an event or a person of it.
  func isOtherInEnglish(_ range: Range<Int>, words: Int) -> Bool {
    words <= 2 && isBesideThing(range) || isBesideEvent(range) || words == 2 && isBehindTitle(range)
  }

  /// Whether an office stands before an English name of two words: Microsoft CEO Satya Nadella.
  private func isBehindTitle(_ range: Range<Int>) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound),
      let first = field.sentences[index].tokenIndex(startingAt: range.lowerBound), first > 0
    else { return false }
    return Self.titles.contains(field.sentences[index].tokens[first - 1].text) && !endsInHead(range)
  }

  private static let titles: Set<String> = [
    "CEO", "CTO", "CFO", "COO", "President", "Chairman", "Minister", "Mayor", "Governor", "Secretary", "Director",
    "Ambassador", "Senator", "Premier", "Chancellor",
  ]

  /// Whether a word for an event stands right behind: the Smart Cities Connect conference.
  private func isBesideEvent(_ range: Range<Int>) -> Bool {
    field.has([" "], at: range.upperBound)
      && Self.events.contains { field.has($0, at: range.upperBound + 1) } && !endsInHead(range)
  }

  private static let events = ["conference", "summit", "forum", "workshop", "expo "].map { Array($0.unicodeScalars) }

  /// Whether a name only says which of some things is meant: the Atacama salt flat, the Maricunga project.
  private func isBesideThing(_ range: Range<Int>) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let sentence = field.sentences[index]
    guard let first = sentence.tokenIndex(startingAt: range.lowerBound),
      let last = sentence.tokenIndex(endingAt: range.upperBound), last + 1 < sentence.tokens.count
    else { return false }
    // Songdo developers are of that place.
    if first == last, Self.people.contains(sentence.tokens[last + 1].text) { return true }
    guard first > 0, ["the", "The"].contains(sentence.tokens[first - 1].text) else { return false }
    return article.shapes.englishThingsBehind.contains(sentence.tokens[last + 1].text)
  }

  private static let people: Set<String> = [
    "developers", "residents", "startups", "start-ups", "firms", "companies", "businesses", "universities", "lawmakers",
    "citizens", "commuters", "households",
  ]
}
