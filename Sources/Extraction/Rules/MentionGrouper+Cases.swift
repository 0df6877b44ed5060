import GraphModel

/// What a particle or preposition says of an enumeration.
extension MentionGrouper {
  /// Reads the case of a group off its particle or preposition.
  ///
  /// `before` holds the groups before it, their cases set.
  func setCase(_ group: inout MentionGroup, before: ArraySlice<MentionGroup>) {
    if isJapanese {
      setJapaneseCase(&group, isFirst: before.isEmpty || isOwned(group, by: before))
      if isBetween(group, hasTopic: before.contains { ["topic", "subject"].contains($0.caseName) }) {
        group.caseName = "between"
      }
    } else {
      setEnglishCase(&group, before: before)
    }
  }

  /// Whether nothing but where it is from stands before a name: サウジPIF、, インドのアダニ・グループ、.
  private func isOwned(_ group: MentionGroup, by before: ArraySlice<MentionGroup>) -> Bool {
    guard before.count == 1, let origin = before.first, origin.range.upperBound <= group.range.lowerBound,
      origin.entities.allSatisfy({ entities[$0].kind != .organization })
    else { return false }
    return ["", "の"].contains(field.annotated.string(origin.range.upperBound..<group.range.lowerBound))
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
      if group.caseName == "with", isUnnamed(group) || isRival(behind: group.markerEnd) {
        group.caseName = "attributive"
      }
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

  func isLineStart(_ position: Int) -> Bool {
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

  /// Whether what stands behind との says that two work against each other: との競合に勝ち.
  private func isRival(behind end: Int) -> Bool {
    has("の", at: end - 1) && ["競合", "競争", "対立", "争い", "係争", "訴訟", "紛争", "対決"].contains { has($0, at: end) }
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
    } else if let unit = unitEnd(behind: end) {
      group.range = group.range.lowerBound..<unit
      group.markerEnd = unit
    } else if isOwnerOfUnknown(group) {
      // By Copenhagen's Metroselskabet nothing is done by Copenhagen.
      group.caseName = "attributive"
      return
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
        // At a ceremony in Rabat nothing goes to Rabat.
        if bare == "in", let event = self.word(before: word.lowerBound),
          Self.events.contains(field.annotated.string(event))
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

  /// Whether a place only says where somebody is from whose name nothing knows.
  private func isOwnerOfUnknown(_ group: MentionGroup) -> Bool {
    let end = group.range.upperBound
    guard group.entities.count == 1, entities[group.entities[0]].kind != .organization,
      let mark = ["'s ", "’s "].first(where: { has($0, at: end) }),
      let index = field.annotated.sentenceIndex(at: end),
      let next = field.annotated.sentences[index].tokenIndex(startingAt: end + mark.count)
    else { return false }
    let token = field.annotated.sentences[index].tokens[next]
    return field.annotated.scalars[token.range.lowerBound].isUppercase && token.range.count > 3
      && !field.isCovered(token.range) && !token.text.allSatisfy(\.isUppercase)
  }

  /// What takes place somewhere.
  private static let events: Set<String> = [
    "ceremony", "event", "conference", "summit", "meeting", "forum", "interview", "exhibition", "expo", "congress",
    "gathering", "workshop", "seminar", "signing", "fair",
  ]

  /// Who is of a place without being named.
  private static let unnamed = [
    "operator ", "operators ", "carrier ", "utility ", "giant ", "bank ", "maker ", "companies", "company", "firms",
    "firm", "startups", "start-ups", "businesses", "banks", "universities",
    "investors",
    "suppliers", "manufacturers",
  ]
}
