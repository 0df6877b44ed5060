import GraphModel

/// The words of an English sentence around a name: who speaks for it, datelines, what may stand between it and its preposition.
extension MentionGrouper {
  /// Whether a place, or whoever reports, stands at the beginning and is set off: RIYADH: …; London - The bank …; (VOVWORLD) - ….
  func isDateline(_ group: MentionGroup) -> Bool {
    let (start, end) = (group.range.lowerBound, group.range.upperBound)
    if has(":", at: end), field.annotated.scalars[group.range].allSatisfy({ !$0.isLatinLetter || $0.isUppercase }) {
      return true
    }
    let isPlace = group.entities.allSatisfy { entities[$0].kind != .organization }
    guard field.annotated.field == .text,
      isPlace && isLineStart(start) || has("(", at: start - 1) && isLineStart(start - 1)
    else { return false }
    let mark = has(")", at: end) ? end + 1 : end
    return [" - ", " -- ", " – ", " — "].contains { has($0, at: mark) }
  }

  /// Where the name of a person starts whose office stands before a preposition: Hajime Wakuda, deputy commissioner | at; nil for none.
  func personStart(of end: Int) -> Int? {
    var words: [Range<Int>] = []
    var position = end
    while let word = self.word(before: position), words.count < 12 {
      words.insert(word, at: 0)
      position = word.lowerBound
      if field.annotated.string(word).hasSuffix(",") { break }
    }
    guard let comma = words.first, field.annotated.string(comma).hasSuffix(","),
      words.dropFirst().prefix(6).contains(where: { Self.offices.contains(field.annotated.string($0).lowercased()) })
    else { return nil }
    // The capitalised words of the name.
    var start = comma.lowerBound
    var count = field.annotated.scalars[start].isUppercase ? 1 : 0
    while let word = self.word(before: start), count > 0, count < 4,
      field.annotated.scalars[word.lowerBound].isUppercase,
      !field.isCovered(word), !",.;:".unicodeScalars.contains(field.annotated.scalars[word.upperBound - 1])
    {
      start = word.lowerBound
      count += 1
    }
    return count > 1 ? start : nil
  }

  /// Words for who speaks for an organization.
  static let offices: Set<String> = [
    "commissioner", "minister", "director", "president", "chairman", "chairwoman", "chair", "chief", "ceo", "manager",
    "head", "governor", "mayor", "secretary", "ambassador", "officer", "director-general", "secretary-general",
    "vice-president", "representative", "executive", "chancellor", "premier", "rector", "dean",
  ]

  /// Where the words end that say who speaks for whom stands in the genitive: Microsoft's Chairman and CEO, Satya Nadella, | announced.
  func spokespersonEnd(behind end: Int) -> Int? {
    guard let mark = ["'s ", "’s "].first(where: { has($0, at: end) }) else { return nil }
    let start = end + mark.count
    guard let index = field.annotated.sentenceIndex(at: start) else { return nil }
    let tokens = field.annotated.sentences[index].tokens
    var position = tokens.partitionIndex { $0.range.lowerBound < start }
    let first = position
    while position < tokens.count, position - first < 5,
      Self.offices.contains(tokens[position].text.lowercased())
        || ["and", "&", "vice", "deputy", "prime", "general", "managing", "executive", "acting"].contains(
          tokens[position].text.lowercased())
    { position += 1 }
    guard position > first, Self.offices.contains(tokens[position - 1].text.lowercased()) else { return nil }
    let office = tokens[position - 1].range.upperBound
    // The name, with or without commas around it.
    let hasComma = position < tokens.count && tokens[position].text == ","
    var last = hasComma ? position + 1 : position
    let name = last
    while last < tokens.count, last - name < 4, field.annotated.scalars[tokens[last].range.lowerBound].isUppercase,
      !field.isCovered(tokens[last].range)
    { last += 1 }
    if hasComma {
      guard last > name, last < tokens.count, tokens[last].text == "," else { return office }
      return tokens[last].range.upperBound
    }
    return last > name ? tokens[last - 1].range.upperBound : office
  }

  /// Where the words end that say which part of a company without a name of its own acts for it: Saudi Aramco's refining unit | agreed.
  func unitEnd(behind end: Int) -> Int? {
    guard let mark = ["'s ", "’s "].first(where: { has($0, at: end) }),
      let index = field.annotated.sentenceIndex(at: end)
    else { return nil }
    let tokens = field.annotated.sentences[index].tokens
    let first = tokens.partitionIndex { $0.range.lowerBound < end + mark.count }
    guard let unit = tokens[first...].prefix(4).firstIndex(where: { Self.units.contains($0.text) }),
      tokens[first..<unit].allSatisfy({ field.annotated.scalars[$0.range.lowerBound].isUppercase == false }),
      unit + 1 < tokens.count, Self.isVerb(tokens[unit + 1].text)
    else { return nil }
    return tokens[unit].range.upperBound
  }

  private static let units: Set<String> = ["unit", "arm", "subsidiary", "division", "affiliate", "branch"]

  /// Whether a word behind a subject is its verb.
  private static func isVerb(_ word: String) -> Bool {
    word.hasSuffix("ed")
      || ["has", "have", "will", "is", "are", "was", "were", "plans", "said", "won", "and"].contains(word)
  }

  /// Whether the words behind `to` begin with a verb: harden the grid.
  static func isInfinitive(_ words: [String]) -> Bool {
    guard words.count > 1, words[0].unicodeScalars.first?.isUppercase == false else { return false }
    return ["the", "a", "an", "its", "their", "his", "her"].contains(words[1]) && !["all", "both"].contains(words[0])
  }

  func startsWord(_ article: String, before position: Int) -> Bool {
    let start = position - article.unicodeScalars.count
    guard start >= 0, field.annotated.scalars[position - 1] == " " else { return false }
    return has(article, at: start) && (start == 0 || !field.annotated.scalars[start - 1].isLatinLetter)
  }

  func isParticiple(behind end: Int) -> Bool {
    guard has(" ", at: end) else { return false }
    let word = field.annotated.scalars[(end + 1)...].prefix { $0.isLatinLetter }
    let text = field.annotated.string(word.startIndex..<word.endIndex)
    return word.count > 5 && !["during", "including", "regarding", "concerning", "involving"].contains(text)
      && field.annotated.has(["i", "n", "g"], at: word.endIndex - 3)
  }

  /// Whether a state that says where a seat is follows: Troy, Michigan-based.
  func isSeatWithDivision(_ end: Int) -> Bool {
    guard has(", ", at: end) else { return false }
    let rest = field.annotated.scalars[(end + 2)...].prefix(24)
    guard let hyphen = rest.firstIndex(of: "-"), rest[..<hyphen].allSatisfy({ $0.isLetter || $0 == " " || $0 == "." })
    else { return false }
    return OriginMark.seats.contains { field.annotated.has($0, at: hyphen) }
  }

  /// The word in front of a place, with the marks that stand at its end.
  func word(before position: Int) -> Range<Int>? {
    let scalars = field.annotated.scalars
    var end = position
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, !scalars[start - 1].isSpace { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a word may stand between a preposition and the name that it leads: no verb, no start of a clause.
  static func mayStand(_ word: String, isName: Bool) -> Bool {
    if isName { return true }
    if clauseWords.contains(word) { return false }
    let isVerb =
      word.hasSuffix("ed") && !word.contains("-") && !["united", "limited", "related", "selected"].contains(word)
    return !isVerb
  }

  static let clauseWords: Set<String> = [
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may", "might", "can", "could",
    "shall",
    "should", "that", "which", "who", "whose", "while", "where", "when", "if", "because", "but", "or", "than", "after",
    "before",
    "during", "since", "until", "about", "over", "not", "said", "says", "it", "they", "he", "she", "we", "on", "off",
    "via", "through",
    "against", "without", "so", "then", "also", "between", "makes", "made", "took", "won", "sold", "bought", "led",
    "around", "across", "along", "outside", "inside", "throughout", "serving",
    "linking", "connecting", "covering", "spanning", "crossing",
  ]

  /// Whether `of` belongs to `city of`, `government of` or `consortium of` in front of the name.
  func isGovernmentOf(_ position: Int) -> Bool {
    // A sister city of Seattle is another.
    if ["sister city ", "sister cities ", "twin city ", "twin cities ", "partner city ", "partner cities "].contains(
      where: {
        has($0, at: position - $0.unicodeScalars.count)
      })
    {
      return false
    }
    if let office = word(before: position),
      Self.offices.contains(field.annotated.string(office).lowercased())
    {
      return true
    }
    return [
      "consortium ", "group ", "coalition ", "team ", "alliance ", "city ", "City ", "government ", "Government ",
      "municipality ", "Kingdom ", "Republic ", "cities ", "Cities ", "mayor ", "Mayor ", "mayors ", "Mayors ",
      "governments ",
      "Governments ", "ministers ", "leaders ", "officials ",
    ].contains {
      has($0, at: position - $0.unicodeScalars.count)
    }
  }
}
