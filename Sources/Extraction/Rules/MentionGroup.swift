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
    for mention in mentions {
      let end = extendedEnd(of: mention, in: sentence)
      if var last = groups.last, isCoordinated(last, mention) {
        if !last.entities.contains(mention.entity) { last.entities.append(mention.entity) }
        last.range = last.range.lowerBound..<max(end, last.range.upperBound)
        groups[groups.count - 1] = last
      } else if let last = groups.last, mention.range.upperBound <= last.range.upperBound {
        // Inside what belongs to the group before: an abbreviation in its brackets.
        continue
      } else {
        groups.append(MentionGroup(entities: [mention.entity], range: mention.range.lowerBound..<end, caseName: "bare", markerEnd: end))
      }
    }
    for index in groups.indices { setCase(&groups[index], isFirst: index == 0) }
    return groups
  }

  private var isJapanese: Bool { field.annotated.language == .japanese }

  // MARK: What belongs to a name

  private func extendedEnd(of mention: LinkedMention, in sentence: Sentence) -> Int {
    var end = afterBracket(mention.range.upperBound, sentence)
    guard isJapanese else { return end }
    for suffix in ["政府", "当局", "両政府", "側", "社", "など", "ら", "等"] where has(suffix, at: end) { end += suffix.unicodeScalars.count }
    if let role = roleEnd(from: end, sentence) { end = afterBracket(role, sentence) }
    if has("など", at: end) { end += 2 }
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
    guard let close = scalars[start..<min(sentence.range.upperBound, start + 50)].firstIndex(of: ")") else { return position }
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
        if end < limit, scalars[end] == "兼" {
          cursor = end + 1
          continue
        }
        if end < limit, scalars[end] == "(", let close = scalars[end..<limit].firstIndex(of: ")") { return close + 1 }
        return end
      }
      let scalar = scalars[cursor]
      guard scalar.isKatakana || scalar.isKanji || scalar.isLatinLetter || "・-. '兼の".unicodeScalars.contains(scalar) else { return nil }
      if scalar == "の", cursor > position + 12 { return nil }
      if field.isCovered(cursor..<(cursor + 1)) { return nil }
      cursor += 1
    }
    return nil
  }

  /// End of the noun that starts there.
  private func nounEnd(from start: Int, _ sentence: Sentence) -> Int? {
    var index = sentence.tokens.partitionIndex { $0.range.lowerBound < start }
    let first = index
    while index < sentence.tokens.count, index - first < 8 {
      let token = sentence.tokens[index]
      guard token.partOfSpeech?.isNominal == true || token.text == "の" else { break }
      index += 1
    }
    while index > first, sentence.tokens[index - 1].text == "の" { index -= 1 }
    return index > first ? sentence.tokens[index - 1].range.upperBound : nil
  }

  // MARK: Enumerations

  private func isCoordinated(_ group: MentionGroup, _ mention: LinkedMention) -> Bool {
    let gap = field.annotated.string(min(group.range.upperBound, mention.range.lowerBound)..<mention.range.lowerBound)
    if isJapanese {
      return ["と", "や", "、", "・", "および", "及び", "並びに", "ならびに", "、および", "、及び", "と、", "、そして", "/", "とその", ",", "、また", "-", "又は", "または"].contains(gap)
        || gap.isEmpty && entities[mention.entity].kind == .country && group.entities.allSatisfy { entities[$0].kind == .country } && mention.range.count == 1
    }
    let words = gap.split(separator: " ").map(String.init).filter { !$0.isEmpty }
    let filler: Set<String> = ["and", "&", ",", "the", "as", "well", "as", "/", "its", "partner", "city", "City", "of", "The"]
    guard !words.isEmpty, gap.count <= 24 else { return gap == "/" || gap == "-" && entities[mention.entity].kind == .country }
    let hasJoiner = gap.contains("and") || gap.contains("&") || gap.contains(",") || gap.contains("/") || gap.contains("as well as")
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
    let fillers: Set<String> = ["the", "The", "city", "City", "government", "of", "company", "state-owned", "Japan's", "company's", "municipality", "authorities", "its", "a", "an", "firm", "giant", "technology", "local", "partners", "including", "such", "as", "like"]
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
    ["city ", "City ", "government ", "Government ", "municipality ", "Kingdom ", "Republic "].contains { has($0, at: position - $0.unicodeScalars.count) }
  }

  private func has(_ word: String, at position: Int) -> Bool { field.annotated.has(Array(word.unicodeScalars), at: position) }
}
