import Gazetteers
import GraphModel
import Morphology

/// Whether English words beside a name show that it is no organization's.
extension LearnedMentions {
  /// Whether the words beside a name of so many words make a thing, an event or a person of it.
  func isOtherInEnglish(_ range: Range<Int>, words: Int) -> Bool {
    isBesideProgramme(range) || isHeld(range) || words <= 2 && isBesideThing(range) || isBesideEvent(range)
      || (2...3).contains(words) && isBehindTitle(range)
      || words == 2 && isState(range) || words <= 2 && article.shapes.latinStopwords.contains(field.string(range))
  }

  /// Whether a state is spoken of as a place: the people of Delta State.
  private func isState(_ range: Range<Int>) -> Bool {
    field.has(" State", at: range.upperBound - 6)
      && ["of ", "in ", "of the ", "in the ", "across "].contains { field.has($0, at: range.lowerBound - $0.count) }
  }

  /// Whether an office stands before an English name of two words: Microsoft CEO Satya Nadella.
  private func isBehindTitle(_ range: Range<Int>) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound),
      let first = field.sentences[index].tokenIndex(startingAt: range.lowerBound), first > 0
    else { return false }
    let tokens = field.sentences[index].tokens
    let previous = first > 1 && tokens[first - 1].text == "." ? tokens[first - 2].text : tokens[first - 1].text
    return Self.titles.contains(previous) && !endsInHead(range)
  }

  private static let titles: Set<String> = [
    "CEO", "CTO", "CFO", "COO", "President", "Chairman", "Minister", "Mayor", "Governor", "Secretary", "Director",
    "Ambassador", "Senator", "Premier", "Chancellor", "Hon", "Shri", "Smt", "Datuk", "Sheikh",
  ]

  /// Whether a word for an event stands right behind: the Smart Cities Connect conference.
  private func isBesideEvent(_ range: Range<Int>) -> Bool {
    field.has([" "], at: range.upperBound)
      && Self.events.contains { field.has($0, at: range.upperBound + 1) } && !endsInHead(range)
  }

  /// Whether a forum or the like is held, or is the theme in quotation marks of one: themed “Inclusive Digital Society”.
  private func isHeld(_ range: Range<Int>) -> Bool {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let start = field.sentences[index].range.lowerBound
    if let quote = field.scalars[start..<range.lowerBound].lastIndex(where: { "“‘\"".unicodeScalars.contains($0) }),
      !field.scalars[quote + 1..<range.lowerBound].contains(where: { "”’\"".unicodeScalars.contains($0) }),
      ["themed ", "theme ", "titled ", "entitled ", "theme of "].contains(where: { field.has($0, at: quote - $0.count) }
      )
    {
      return true
    }
    guard
      ["Forum", "Week", "Day", "Fair", "Dialogue", "Congress", "Expo"].contains(where: {
        field.has(" " + $0, at: range.upperBound - $0.count - 1)
      })
    else { return false }
    let before = field.string(max(start, range.lowerBound - 24)..<range.lowerBound)
    if ["at the ", "Following the ", "during the ", "During the "].contains(where: before.hasSuffix)
      || [", which was held", ", which took place", ", held in", ", held at", ", held on"].contains(where: {
        field.has($0, at: range.upperBound)
      })
    {
      return true
    }
    return ["organized ", "organised ", "hosted ", "held ", "attended "].contains { before.contains($0) }
      && (before.hasSuffix("the ") || before.hasSuffix("a ") || before.hasSuffix("ed "))
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
    guard first > 0 else { return false }
    let (leader, thing) = (sentence.tokens[first - 1].text, sentence.tokens[last + 1].text)
    if ["the", "The"].contains(leader), article.shapes.englishThingsBehind.contains(thing) { return true }
    // Our CBTC system.
    return first == last && ["the", "The", "our", "its", "new"].contains(leader)
      && ["system", "systems"].contains(thing)
      && sentence.tokens[last].text.allSatisfy(\.isUppercase)
  }

  /// Whether what a programme is called stands before the word for it: the National Urban Public Transport programme.
  private func isBesideProgramme(_ range: Range<Int>) -> Bool {
    guard !endsInHead(range) else { return false }
    var end = range.upperBound
    if field.has(" (", at: end) { end = field.end(ofBracketAt: end + 1, within: 14) }
    guard let behind = field.end(ofProgrammeAt: end) else { return false }
    return behind == field.scalars.count || !field.scalars[behind].isLatinLetter
  }

  private static let people: Set<String> = [
    "developers", "residents", "startups", "start-ups", "firms", "companies", "businesses", "universities", "lawmakers",
    "citizens", "commuters", "households",
  ]
}

extension AnnotatedField {
  /// Where a word for a programme ends that stands behind a space at a place; nil where none does.
  func end(ofProgrammeAt place: Int) -> Int? {
    Self.programmes.first { has($0, at: place) }.map { place + $0.count }
  }

  private static let programmes = [" programme", " program", " initiative", " scheme"].map { Array($0.unicodeScalars) }
}
