import GraphModel
import Morphology

/// Names that one sentence enumerates (A, B and C), with the case that all of them share.
struct MentionGroup: Sendable {
  /// Entities in order, each once.
  var entities: [Int]
  /// From the first name to the end of the last with what belongs to it: brackets, the person who speaks for it.
  var range: Range<Int>
  /// What their particle or preposition says; `bare` where there is none.
  var caseName: String
  /// End of the particle, where one follows.
  var markerEnd: Int
  /// Where the enumeration may end early: at its last と.
  var split: Split?

  struct Split: Sendable {
    /// How many of the entities stand before.
    var count: Int
    /// End of what stands before, start of what stands behind.
    var end: Int
    var start: Int
    var isAtComma: Bool
  }
}

/// Finds the enumerations of a sentence and their cases.
struct MentionGrouper {
  let field: LinkedField
  let entities: [LinkedEntity]
  let rules: RelationGrammar.Rules
  let shapes: NameShapes

  /// The groups of a sentence, in order.
  func groups(in sentence: Sentence) -> [MentionGroup] {
    let mentions = field.mentions.filter { sentence.range.contains($0.range.lowerBound) }
    var groups: [MentionGroup] = []
    // Where a place only says whose an organization is (深圳の香港中文大学), the two are one link of an enumeration.
    var modifierStart: Int?
    for (index, mention) in mentions.enumerated() {
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      if let next, isModifier(mention, of: next) {
        modifierStart = modifierStart ?? mention.range.lowerBound
        continue
      }
      let start = modifierStart ?? mention.range.lowerBound
      modifierStart = nil
      let end = extendedEnd(of: mention, in: sentence)
      if var last = groups.last, isCoordinated(last, from: start, mention) {
        let gap = field.annotated.string(min(last.range.upperBound, start)..<start)
        if gap.hasPrefix("と"), !last.entities.contains(mention.entity) {
          last.split = MentionGroup.Split(
            count: last.entities.count, end: last.range.upperBound, start: start, isAtComma: gap == "と、")
        }
        if !last.entities.contains(mention.entity) { last.entities.append(mention.entity) }
        last.range = last.range.lowerBound..<max(end, last.range.upperBound)
        groups[groups.count - 1] = last
      } else if let last = groups.last, mention.range.upperBound <= last.range.upperBound {
        // Inside what belongs to the group before: an abbreviation in its brackets.
        continue
      } else {
        groups.append(MentionGroup(entities: [mention.entity], range: start..<end, caseName: "bare", markerEnd: end))
      }
    }
    for index in groups.indices {
      extendOverOthers(&groups[index], in: sentence)
      setCase(&groups[index], isFirst: index == 0)
    }
    return groups.indices.flatMap { index in
      split(groups[index], hasTopic: groups[..<index].contains { ["topic", "subject"].contains($0.caseName) })
    }
  }

  /// AとのBの… is one enumeration, but in ABBと、EUの融資部門であるEIBは the comma parts a partner from what follows.
  ///
  /// Behind a topic と marks the partner, too: 振興庁は、ファーウェイとプーケット市の….
  private func split(_ group: MentionGroup, hasTopic: Bool) -> [MentionGroup] {
    guard let split = group.split, group.caseName == "genitive", split.isAtComma || hasTopic else { return [group] }
    var (first, second) = (group, group)
    first.entities = Array(group.entities[..<split.count])
    first.range = group.range.lowerBound..<split.end
    first.caseName = "with"
    first.markerEnd = split.end + 1
    second.entities = Array(group.entities[split.count...])
    second.range = split.start..<group.range.upperBound
    return [first, second]
  }

  private func isModifier(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    let (kind, nextKind) = (entities[mention.entity].kind, entities[next.entity].kind)
    guard isJapanese, kind != .organization, nextKind == .organization || kind == .country && nextKind == .city else {
      return false
    }
    return field.annotated.string(mention.range.upperBound..<max(mention.range.upperBound, next.range.lowerBound))
      == "の"
  }

  /// Members without a name of their own at the end of an enumeration: NIST、SAE、開発者・メーカーの関係者が.
  private func extendOverOthers(_ group: inout MentionGroup, in sentence: Sentence) {
    guard isJapanese, group.entities.count > 1, has("、", at: group.range.upperBound) else { return }
    let first = sentence.tokens.partitionIndex { $0.range.lowerBound <= group.range.upperBound }
    var index = first
    while index < sentence.tokens.count, index - first < 10 {
      let token = sentence.tokens[index]
      guard token.partOfSpeech?.isNominal == true || ["・", "の", "や", "など"].contains(token.text),
        !field.isCovered(token.range)
      else { break }
      index += 1
    }
    guard index > first, index < sentence.tokens.count, ["は", "が", "と"].contains(sentence.tokens[index].text) else {
      return
    }
    group.range = group.range.lowerBound..<sentence.tokens[index - 1].range.upperBound
  }

  private var isJapanese: Bool { field.annotated.language == .japanese }

  // MARK: What belongs to a name

  private func extendedEnd(of mention: LinkedMention, in sentence: Sentence) -> Int {
    var end = afterBracket(mention.range.upperBound, sentence)
    guard isJapanese else { return end }
    for suffix in ["政府", "当局", "両政府", "側", "社", "など", "ら", "等"] where has(suffix, at: end) {
      end += suffix.unicodeScalars.count
    }
    if let role = roleEnd(from: end, sentence) { end = afterBracket(role, sentence) }
    if has("など", at: end) { end += 2 }
    if let counted = countedEnd(from: end, sentence) { return counted }
    for opener in ["を含む", "をはじめとする", "を始めとする", "など", "といった"] where has(opener, at: end) {
      if let noun = nounEnd(from: end + opener.unicodeScalars.count, sentence) { return noun }
    }
    return end
  }

  private func afterBracket(_ position: Int, _ sentence: Sentence) -> Int {
    let scalars = field.annotated.scalars
    var start = position
    if start < sentence.range.upperBound, scalars[start] == " " { start += 1 }
    guard start < sentence.range.upperBound, scalars[start] == "(" else { return position }
    guard let close = scalars[start..<min(sentence.range.upperBound, start + 50)].firstIndex(of: ")") else {
      return position
    }
    return close + 1
  }

  /// End of a person's name and title behind the name (EIBのホイヤー総裁), or of a title alone (ベトナム首相).
  private func roleEnd(from start: Int, _ sentence: Sentence) -> Int? {
    let scalars = field.annotated.scalars
    var position = start
    if has("の", at: position) { position += 1 }
    let limit = min(sentence.range.upperBound, position + 40)
    var cursor = position
    while cursor < limit {
      if let role = shapes.roles.first(where: { field.annotated.has($0, at: cursor) }) {
        let end = cursor + role.count
        // A title may be followed by another: 会長兼CEO.
        if end + 1 < limit, scalars[end] == "兼", !field.isCovered((end + 1)..<(end + 2)) {
          cursor = end + 1
          continue
        }
        if end < limit, scalars[end] == "(", let close = scalars[end..<limit].firstIndex(of: ")") { return close + 1 }
        return end
      }
      let scalar = scalars[cursor]
      guard scalar.isKatakana || scalar.isKanji || scalar.isLatinLetter || "・-. '兼の".unicodeScalars.contains(scalar)
      else { return nil }
      if scalar == "の", cursor > position + 12 { return nil }
      if let office = field.mentions.first(where: { $0.range.lowerBound == cursor }) {
        // An office may bear a name itself: ラルー欧州連合業務総局長.
        guard cursor > position, let end = titleEnd(from: office.range.upperBound, limit: limit) else { return nil }
        return end
      }
      cursor += 1
    }
    return nil
  }

  /// End of a title of kanji alone that starts there.
  private func titleEnd(from start: Int, limit: Int) -> Int? {
    var position = start
    while position < min(limit, start + 10), field.annotated.scalars[position].isKanji {
      if let role = shapes.roles.first(where: { field.annotated.has($0, at: position) }) {
        return position + role.count
      }
      position += 1
    }
    return nil
  }

  /// End of a count that sums an enumeration up: の3者, の2都市.
  private func countedEnd(from start: Int, _ sentence: Sentence) -> Int? {
    guard has("の", at: start) else { return nil }
    let scalars = field.annotated.scalars
    var position = start + 1
    while position < sentence.range.upperBound,
      scalars[position].isDigit || "二三四五両".unicodeScalars.contains(scalars[position])
    { position += 1 }
    guard position > start + 1 else { return nil }
    return ["都市", "大学", "団体", "機関", "か国", "カ国", "自治体", "者", "社", "市", "国", "省", "校"].first { has($0, at: position) }
      .map { position + $0.unicodeScalars.count }
  }

  /// End of the noun that starts there.
  private func nounEnd(from start: Int, _ sentence: Sentence) -> Int? {
    var index = sentence.tokens.partitionIndex { $0.range.lowerBound < start }
    let first = index
    while index < sentence.tokens.count, index - first < 8 {
      let token = sentence.tokens[index]
      guard token.partOfSpeech?.isNominal == true || token.text == "の" || field.isCovered(token.range) else { break }
      index += 1
    }
    while index > first, sentence.tokens[index - 1].text == "の" { index -= 1 }
    return index > first ? sentence.tokens[index - 1].range.upperBound : nil
  }

  // MARK: Enumerations

  private func isCoordinated(_ group: MentionGroup, from start: Int, _ mention: LinkedMention) -> Bool {
    let gap = field.annotated.string(min(group.range.upperBound, start)..<start)
    if isJapanese {
      return [
        "と", "や", "、", "・", "および", "及び", "並びに", "ならびに", "、および", "、及び", "と、", "、そして", "/", "とその", ",", "、また", "-", "又は",
        "または", "兼",
      ].contains(gap)
        || gap.isEmpty && entities[mention.entity].kind == .country
          && group.entities.allSatisfy { entities[$0].kind == .country } && mention.range.count == 1
    }
    let words = gap.split(separator: " ").map(String.init).filter { !$0.isEmpty }
    let filler: Set<String> = [
      "and", "&", ",", "the", "as", "well", "as", "/", "its", "partner", "city", "City", "of", "The",
    ]
    guard !words.isEmpty, gap.count <= 24 else {
      return gap == "/" || gap == "-" && entities[mention.entity].kind == .country
    }
    let hasJoiner =
      gap.contains("and") || gap.contains("&") || gap.contains(",") || gap.contains("/") || gap.contains("as well as")
    return hasJoiner && words.allSatisfy { filler.contains($0.trimmingSuffix(",")) || $0 == "," }
  }

  // MARK: Cases

  private func setCase(_ group: inout MentionGroup, isFirst: Bool) {
    if isJapanese { setJapaneseCase(&group, isFirst: isFirst) } else { setEnglishCase(&group) }
  }

  private func setJapaneseCase(_ group: inout MentionGroup, isFirst: Bool) {
    let end = group.range.upperBound
    if let marker = rules.markers.first(where: { field.annotated.has($0.word, at: end) }) {
      group.caseName = marker.caseName
      group.markerEnd = end + marker.word.count
    } else if field.annotated.field == .title, isFirst, has("、", at: end) || has(",", at: end) {
      // A headline sets its topic off with a comma: EIBとイベルドローラ、…で合意.
      group.caseName = "topic"
      group.markerEnd = end + 1
    }
  }

  private func setEnglishCase(_ group: inout MentionGroup) {
    let scalars = field.annotated.scalars
    let end = group.range.upperBound
    if has("'s ", at: end) || has("’s ", at: end) {
      group.caseName = "genitive"
      group.markerEnd = end + 2
      return
    }
    // Articles and what a name is called stand between preposition and name: with the city of Kobe.
    var start = group.range.lowerBound
    let fillers: Set<String> = [
      "the", "The", "city", "City", "government", "of", "company", "state-owned", "Japan's", "company's",
      "municipality", "authorities", "its", "a", "an", "firm", "giant", "technology", "local", "partners", "including",
      "such", "as", "like",
    ]
    for _ in 0..<6 {
      var wordEnd = start
      while wordEnd > 0, scalars[wordEnd - 1] == " " { wordEnd -= 1 }
      var wordStart = wordEnd
      while wordStart > 0, !scalars[wordStart - 1].properties.isWhitespace { wordStart -= 1 }
      let word = field.annotated.string(wordStart..<wordEnd)
      if word == "of", isGovernmentOf(wordStart) {
        start = wordStart
        continue
      }
      if let marker = rules.markers.first(where: { String(String.UnicodeScalarView($0.word)) == word.lowercased() }) {
        group.caseName = marker.caseName
        return
      }
      guard fillers.contains(word), word != "of" else { return }
      start = wordStart
    }
  }

  /// Whether `of` belongs to `city of` or `government of` in front of the name.
  private func isGovernmentOf(_ position: Int) -> Bool {
    ["city ", "City ", "government ", "Government ", "municipality ", "Kingdom ", "Republic "].contains {
      has($0, at: position - $0.unicodeScalars.count)
    }
  }

  private func has(_ word: String, at position: Int) -> Bool {
    field.annotated.has(Array(word.unicodeScalars), at: position)
  }
}
