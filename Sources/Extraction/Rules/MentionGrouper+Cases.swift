import GraphModel

/// What a particle or preposition says of an enumeration.
extension MentionGrouper {
  /// Reads the case of a group off its particle or preposition.
  ///
  /// `before` holds the groups before it, their cases set.
  func setCase(_ group: inout MentionGroup, before: ArraySlice<MentionGroup>) {
    if isJapanese {
      setJapaneseCase(&group, isFirst: before.isEmpty)
      if isBetween(group, hasTopic: before.contains { ["topic", "subject"].contains($0.caseName) }) {
        group.caseName = "between"
      }
    } else {
      setEnglishCase(&group, before: before)
    }
  }

  /// Whether something is between two names: 総務省とデジタル経済社会省との間の, AとBとの提携; a topic before has something with both.
  private func isBetween(_ group: MentionGroup, hasTopic: Bool) -> Bool {
    guard group.caseName == "with", group.entities.count == 2 else { return false }
    if has("との間", at: group.range.upperBound) { return has("の", at: group.markerEnd - 1) || !hasTopic }
    return !hasTopic && has("との", at: group.range.upperBound)
      && ["提携", "連携", "協力", "協定", "合意", "契約", "共同"].contains { has($0, at: group.markerEnd) }
  }

  private func setJapaneseCase(_ group: inout MentionGroup, isFirst: Bool) {
    // A particle may stand behind the quotation marks: 「Go-Jek」へ.
    let isQuoted = has("」", at: group.range.upperBound) || has("』", at: group.range.upperBound)
    let end = group.range.upperBound + (isQuoted ? 1 : 0)
    if let marker = rules.markers.first(where: { field.annotated.has($0.word, at: end) }) {
      group.caseName = marker.caseName == "with" && isBetweenOthers(from: end) ? "between" : marker.caseName
      group.markerEnd = end + marker.word.count
      if group.caseName == "with", isUnnamed(group) { group.caseName = "attributive" }
      if group.caseName == "to", isSite(group) { group.caseName = "at" }
    } else if field.annotated.field == .title, isFirst, has("、", at: end) || has(",", at: end) {
      // A headline sets its topic off with a comma: EIBとイベルドローラ、…で合意.
      group.caseName = "topic"
      group.markerEnd = end + 1
    } else if isFirst, isHeadlineTopic(group) {
      group.caseName = "topic"
      group.markerEnd = end + 1
    }
  }

  /// Whether a space sets off the first name of a headline as what it is about: JICA フィリピンに円借款.
  private func isHeadlineTopic(_ group: MentionGroup) -> Bool {
    let scalars = field.annotated.scalars
    let (start, end) = (group.range.lowerBound, group.range.upperBound)
    guard end + 1 < scalars.count, scalars[end] == " ", scalars[end + 1].isJapanese || scalars[end + 1].isDigit,
      isLineStart(legalMarkStart(before: start)), let index = field.annotated.sentenceIndex(at: start)
    else { return false }
    return !field.annotated.scalars[field.annotated.sentences[index].range].contains("。")
  }

  /// Whether something is built in a place rather than given to it: カイザースラウテルンに新設する工場に.
  private func isSite(_ group: MentionGroup) -> Bool {
    has("に", at: group.markerEnd - 1)
      && ["新設す", "新設し", "建設す", "建設中", "開設す", "設置す", "設ける", "構える", "置く"].contains { has($0, at: group.markerEnd) }
      && group.entities.allSatisfy { entities[$0].kind != .organization }
  }

  private func isLineStart(_ position: Int) -> Bool {
    position == 0 || field.annotated.scalars[position - 1] == "\n"
  }

  /// Where an abbreviated legal form starts that stands before a name, the name itself where none does: (株)みなと銀行.
  private func legalMarkStart(before start: Int) -> Int {
    Self.legalMarks.contains { has($0, at: start - $0.count) } ? start - 3 : start
  }

  /// Whether only companies of a place are spoken of, none by name: オランダ企業と.
  private func isUnnamed(_ group: MentionGroup) -> Bool {
    let end = group.range.upperBound
    return ["企業", "メーカー", "各社", "業者"].contains { has($0, at: end - $0.count) }
      && !group.entities.contains { entities[$0].kind == .organization }
  }

  /// Whether と joins a name to one that nothing knows, between which something happens: 欧州議会と理事会の間で.
  private func isBetweenOthers(from end: Int) -> Bool {
    guard has("と", at: end) else { return false }
    let scalars = field.annotated.scalars
    let limit = min(scalars.count, end + 13)
    let stop = scalars[(end + 1)..<limit].firstIndex { "、。はがを".unicodeScalars.contains($0) } ?? limit
    return (end + 2..<max(end + 2, stop)).contains { place in
      ["の間で", "の間に", "の間の"].contains { has($0, at: place) }
    }
  }

  /// The preposition before a name, over what may stand between: with the city of Kobe, with device makers including Nokia.
  private func setEnglishCase(_ group: inout MentionGroup, before: ArraySlice<MentionGroup>) {
    let end = group.range.upperBound
    // RIYADH: and London - say where the news is from.
    if isDateline(group) {
      group.caseName = "absolute"
      return
    }
    if let spokesperson = spokespersonEnd(behind: end) {
      group.range = group.range.lowerBound..<spokesperson
      group.markerEnd = spokesperson
    } else if has("'s ", at: end) || has("’s ", at: end) {
      group.caseName = "genitive"
      group.markerEnd = end + 2
    }
    if OriginMark.seats.contains(where: { field.annotated.has($0, at: end) }) || isSeatWithDivision(end) {
      group.caseName = "seat"
      return
    }
    // A Boeing supplier is not Boeing.
    if has(" ", at: end),
      ["a ", "an ", "A ", "An "].contains(where: { startsWord($0, before: group.range.lowerBound) })
    {
      group.caseName = "attributive"
      return
    }
    // The five Singapore companies are not Singapore.
    if group.entities.count == 1, entities[group.entities[0]].kind != .organization,
      Self.unnamed.contains(where: { has(" " + $0, at: end) })
    {
      group.caseName = "attributive"
      return
    }
    if let owner = before.last, isOwnerInAside(owner), before.count > 1,
      field.annotated.string(owner.range.upperBound..<max(owner.range.upperBound, group.range.lowerBound)) == ", and "
    {
      group.caseName = before[before.endIndex - 2].caseName
      group.isContinued = true
      return
    }
    var start = group.range.lowerBound
    var isExample = false
    var passed: [String] = []
    for _ in 0..<14 {
      guard let word = word(before: start) else { return }
      if let last = before.last, word.lowerBound < last.range.upperBound {
        // Examples of what another name began: with Alpine and several stations, including KJJZ.
        if isExample { group.caseName = last.caseName }
        return
      }
      let text = field.annotated.string(word)
      let bare = text.trimmingSuffix(",").lowercased()
      if bare == "of", isGovernmentOf(word.lowerBound) {
        start = word.lowerBound
        continue
      }
      if let caseName = rules.prepositions[bare] {
        // According to a ministry nothing goes to it.
        if bare == "to", let before = self.word(before: word.lowerBound),
          ["according", "due", "thanks", "prior"].contains(field.annotated.string(before).lowercased())
        {
          group.caseName = "absolute"
          return
        }
        // With Hajime Wakuda, deputy commissioner at the agency, somebody meets the agency.
        if ["at", "of", "for"].contains(bare), let person = personStart(of: word.lowerBound) {
          start = person
          group.range = person..<group.range.upperBound
          continue
        }
        // To harden the grid of Denver pays nothing to Denver.
        if bare == "to", Self.isInfinitive(passed) { return }
        // With Renault retaining 45 % says what becomes of it, not with whom.
        let isAbsolute = caseName == "with" && isParticiple(behind: end)
        if !text.hasSuffix(",") { group.caseName = isAbsolute ? "absolute" : caseName }
        return
      }
      if ["including", "as", "like"].contains(bare) { isExample = true }
      // Under the MOU, Siemens will …: what was signed is no name of a list.
      let isName =
        text.unicodeScalars.first?.isUppercase == true && !shapes.latinStopwords.contains(text.trimmingSuffix(","))
      guard Self.mayStand(bare, isName: isName), !text.hasSuffix(",") || isExample || isName,
        ![".", ";", ":", "(", ")"].contains(where: text.hasSuffix)
      else { return }
      start = word.lowerBound
      passed.insert(text, at: 0)
    }
  }

  /// Whether a place, or whoever reports, stands at the beginning and is set off: RIYADH: …; London - The bank …; (VOVWORLD) - ….
  private func isDateline(_ group: MentionGroup) -> Bool {
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
  private func personStart(of end: Int) -> Int? {
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
  private func spokespersonEnd(behind end: Int) -> Int? {
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

  /// Who is of a place without being named.
  private static let unnamed = [
    "operator ", "operators ", "carrier ", "utility ", "giant ", "bank ", "maker ", "companies", "company", "firms",
    "firm", "startups", "start-ups", "businesses", "banks", "universities",
    "investors",
    "suppliers", "manufacturers",
  ]

  /// Whether the words behind `to` begin with a verb: harden the grid.
  private static func isInfinitive(_ words: [String]) -> Bool {
    guard words.count > 1, words[0].unicodeScalars.first?.isUppercase == false else { return false }
    return ["the", "a", "an", "its", "their", "his", "her"].contains(words[1]) && !["all", "both"].contains(words[0])
  }

  private func startsWord(_ article: String, before position: Int) -> Bool {
    let start = position - article.unicodeScalars.count
    guard start >= 0, field.annotated.scalars[position - 1] == " " else { return false }
    return has(article, at: start) && (start == 0 || !field.annotated.scalars[start - 1].isLatinLetter)
  }

  private func isParticiple(behind end: Int) -> Bool {
    guard has(" ", at: end) else { return false }
    let word = field.annotated.scalars[(end + 1)...].prefix { $0.isLatinLetter }
    let text = field.annotated.string(word.startIndex..<word.endIndex)
    return word.count > 5 && !["during", "including", "regarding", "concerning", "involving"].contains(text)
      && field.annotated.has(["i", "n", "g"], at: word.endIndex - 3)
  }

  /// Whether a state that says where a seat is follows: Troy, Michigan-based.
  private func isSeatWithDivision(_ end: Int) -> Bool {
    guard has(", ", at: end) else { return false }
    let rest = field.annotated.scalars[(end + 2)...].prefix(24)
    guard let hyphen = rest.firstIndex(of: "-"), rest[..<hyphen].allSatisfy({ $0.isLetter || $0 == " " || $0 == "." })
    else { return false }
    return OriginMark.seats.contains { field.annotated.has($0, at: hyphen) }
  }

  /// The word in front of a place, with the marks that stand at its end.
  private func word(before position: Int) -> Range<Int>? {
    let scalars = field.annotated.scalars
    var end = position
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, !scalars[start - 1].isSpace { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether a word may stand between a preposition and the name that it leads: no verb, no start of a clause.
  private static func mayStand(_ word: String, isName: Bool) -> Bool {
    if isName { return true }
    if clauseWords.contains(word) { return false }
    let isVerb =
      word.hasSuffix("ed") && !word.contains("-") && !["united", "limited", "related", "selected"].contains(word)
    return !isVerb
  }

  private static let clauseWords: Set<String> = [
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
  private func isGovernmentOf(_ position: Int) -> Bool {
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
