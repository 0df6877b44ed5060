import GraphModel
import Morphology

/// Names that one sentence enumerates (A, B and C), with the case that all of them share.
struct MentionGroup: Sendable {
  /// Entities in order, each once.
  var entities: [Int]
  /// Where the name of each begins.
  var starts: [Int]
  /// From the first name to the end of the last with what belongs to it: brackets, the person who speaks for it.
  var range: Range<Int>
  /// What their particle or preposition says; `bare` where there is none.
  var caseName: String
  /// End of the particle, where one follows.
  var markerEnd: Int
  /// Where the enumeration may end early: at its last と.
  var split: Split?
  /// The same behind its first name, where a comma follows that.
  var firstSplit: Split?

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

  /// The groups of a sentence, in order; 両社 stands for `lastPair`.
  func groups(in sentence: Sentence, lastPair: [Int] = []) -> [MentionGroup] {
    let mentions = field.mentions(startingIn: sentence.range)
    var groups: [MentionGroup] = []
    // Where a place only says whose an organization is (深圳の香港中文大学), the two are one link of an enumeration.
    var modifierStart: Int?
    // Whose subsidiary the next is (東芝とソニー傘下のA社), a name for itself.
    var owners: [MentionGroup] = []
    for index in mentions.indices {
      let mention = mentions[index]
      let next = index + 1 < mentions.endIndex ? mentions[index + 1] : nil
      if let next, isModifier(mention, of: next) || isOwner(mention, of: next) {
        if isOwner(mention, of: next) { owners.append(group(of: mention, from: mention.range.lowerBound, "owner")) }
        modifierStart = modifierStart ?? mention.range.lowerBound
        continue
      }
      let start = modifierStart ?? mention.range.lowerBound
      modifierStart = nil
      let end = extendedEnd(of: mention, in: sentence)
      if let last = groups.last, isCountry(mention, of: last, from: start) {
        groups[groups.count - 1].range = last.range.lowerBound..<end
      } else if var last = groups.last, isCoordinated(last, from: start, mention) {
        let gap = field.annotated.string(min(last.range.upperBound, start)..<start)
        if gap.hasPrefix("と"), !last.entities.contains(mention.entity) {
          last.split = MentionGroup.Split(
            count: last.entities.count, end: last.range.upperBound, start: start, isAtComma: gap == "と、")
        }
        if gap.hasPrefix("、"), last.entities.count == 1 {
          last.firstSplit = MentionGroup.Split(count: 1, end: last.range.upperBound, start: start, isAtComma: true)
        }
        if !last.entities.contains(mention.entity) {
          last.entities.append(mention.entity)
          last.starts.append(mention.range.lowerBound)
        }
        last.range = last.range.lowerBound..<max(end, last.range.upperBound)
        groups[groups.count - 1] = last
      } else if let last = groups.last, mention.range.upperBound <= last.range.upperBound {
        // Inside what belongs to the group before: an abbreviation in its brackets.
        continue
      } else {
        var group = group(of: mention, from: start, "bare")
        group.range = start..<end
        group.markerEnd = end
        groups.append(group)
      }
    }
    let pairs = PairAnaphora(field: field, entities: entities, lastPair: lastPair).groups(in: sentence)
    if !pairs.isEmpty {
      groups = (groups + pairs).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    for index in groups.indices {
      extendOverOthers(&groups[index], in: sentence)
      setCase(&groups[index], before: groups[..<index])
    }
    let divided = groups.indices.flatMap { index in
      split(groups[index], hasTopic: groups[..<index].contains { ["topic", "subject"].contains($0.caseName) })
    }
    return owners.isEmpty ? divided : (divided + owners).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func group(of mention: LinkedMention, from start: Int, _ caseName: String) -> MentionGroup {
    MentionGroup(
      entities: [mention.entity], starts: [mention.range.lowerBound], range: start..<mention.range.upperBound,
      caseName: caseName, markerEnd: mention.range.upperBound)
  }

  /// Whether the next is the subsidiary of an organization: ソニー傘下のA社.
  private func isOwner(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    guard isJapanese, entities[mention.entity].kind == .organization, entities[next.entity].kind == .organization,
      mention.range.upperBound < next.range.lowerBound
    else { return false }
    return Self.owning.contains(field.annotated.string(mention.range.upperBound..<next.range.lowerBound))
  }

  private static let owning: Set<String> = [
    "傘下の", "傘下にある", "の傘下である", "の傘下にある", "グループ傘下の", "子会社の", "の子会社の", "の子会社である", "の完全子会社である", "の完全子会社の",
  ]

  /// AとのBの… is one enumeration, but in ABBと、EUの融資部門であるEIBは the comma parts a partner from what follows.
  ///
  /// Behind a topic と marks the partner, too: 振興庁は、ファーウェイとプーケット市の….
  private func split(_ group: MentionGroup, hasTopic: Bool) -> [MentionGroup] {
    // A headline sets its topic off with a comma: 台北市、渋谷区とスタートアップ協定.
    if isJapanese, field.annotated.field == .title, !hasTopic, let first = group.firstSplit, hasTitleTopic(group) {
      return divided(group, at: first, as: "topic")
    }
    guard let split = group.split, parts(group, at: split, hasTopic: hasTopic) else { return [group] }
    return divided(group, at: split, as: "with")
  }

  private func divided(_ group: MentionGroup, at split: MentionGroup.Split, as caseName: String) -> [MentionGroup] {
    var (first, second) = (group, group)
    first.entities = Array(group.entities[..<split.count])
    first.starts = Array(group.starts[..<split.count])
    first.range = group.range.lowerBound..<split.end
    first.caseName = caseName
    first.markerEnd = split.end + 1
    second.entities = Array(group.entities[split.count...])
    second.starts = Array(group.starts[split.count...])
    second.range = split.start..<group.range.upperBound
    return [first, second]
  }

  /// Whether the first of several names is what a headline is about, and the others are to whom or with whom it does something.
  private func hasTitleTopic(_ group: MentionGroup) -> Bool {
    if group.caseName == "genitive" {
      // What they have in common makes a list of them: 神戸市、シアトルの協力.
      return !["協力", "連携", "提携", "共同", "協定", "覚書", "両", "間", "関係", "会談", "首脳"].contains {
        has($0, at: group.markerEnd)
      }
    }
    return ["with", "to", "object", "at"].contains(group.caseName)
  }

  private func parts(_ group: MentionGroup, at split: MentionGroup.Split, hasTopic: Bool) -> Bool {
    if group.caseName == "genitive" { return split.isAtComma || hasTopic }
    // Of two that each do something with a partner, the second has a topic of its own: Aは大学Bと、Cは大学Dと.
    if group.caseName == "topic" { return split.isAtComma && hasTopic }
    // A partner and where it works with one: 住友商事と豪グラッドストンで.
    guard group.caseName == "at", hasTopic else { return false }
    let isPlace = group.entities.map { entities[$0].kind != .organization }
    return !isPlace[..<split.count].contains(true) && !isPlace[split.count...].contains(false)
  }

  private func isModifier(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    let (kind, nextKind) = (entities[mention.entity].kind, entities[next.entity].kind)
    guard kind != .organization else { return false }
    let gap = field.annotated.string(mention.range.upperBound..<max(mention.range.upperBound, next.range.lowerBound))
    // 中国・深圳市 is a city, シンガポール・深圳市 are two places.
    if isJapanese, gap.isEmpty, kind == .city, nextKind == .city {
      return "都市".unicodeScalars.contains(field.annotated.scalars[mention.range.upperBound - 1])
    }
    if gap == "・" || gap.isEmpty, nextKind == .city {
      return kind == .country && entities[next.entity].country == entities[mention.entity].id.key
    }
    guard nextKind == .organization || kind == .country && nextKind == .city else { return false }
    if !isJapanese, nextKind == .organization, isDescription(gap) { return true }
    if isJapanese { return gap == "の" || nextKind == .organization && MentionDescription.isOwned(gap) }
    return gap == "'s " || gap == "’s "
  }

  /// Whether words between a place and a name say of what sort it is: the Bratislava transport company DPB.
  private func isDescription(_ gap: String) -> Bool {
    let words = gap.split(separator: " ").map(String.init)
    guard (1...3).contains(words.count), gap.hasPrefix(" "), let last = words.last else { return false }
    return shapes.englishDescriptions.contains(last)
      && words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } }
  }

  /// Whether a country only says where the city before it lies: Medellín, Colombia, has joined ….
  private func isCountry(_ mention: LinkedMention, of group: MentionGroup, from start: Int) -> Bool {
    guard !isJapanese, entities[mention.entity].kind == .country, let city = group.entities.last,
      entities[city].kind == .city, entities[city].country == entities[mention.entity].id.key,
      start >= group.range.upperBound
    else { return false }
    return field.annotated.string(group.range.upperBound..<start) == ", "
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
    guard index > first, index < sentence.tokens.count,
      ["は", "が", "と"].contains(where: sentence.tokens[index].text.hasPrefix)
    else { return }
    group.range = group.range.lowerBound..<sentence.tokens[index - 1].range.upperBound
  }

  var isJapanese: Bool { field.annotated.language == .japanese }

  private static let joiners: Set<String> = [
    "と", "や", "、", "・", "および", "及び", "並びに", "ならびに", "、および", "、及び", "と、", "、そして", "/", "とその", ",", "、また", "-", "又は",
    "または", "兼",
  ]
  private static let filler: Set<String> = [
    "and", "&", ",", "the", "as", "well", "/", "its", "partner", "city", "City", "of", "The",
  ]

  private func isCoordinated(_ group: MentionGroup, from start: Int, _ mention: LinkedMention) -> Bool {
    let gap = field.annotated.string(min(group.range.upperBound, start)..<start)
    if isJapanese {
      return Self.joiners.contains(MentionDescription.withoutDescription(gap))
        || gap.isEmpty && entities[mention.entity].kind == .country
          && group.entities.allSatisfy { entities[$0].kind == .country } && mention.range.count == 1
    }
    let words = gap.split(separator: " ").map(String.init).filter { !$0.isEmpty }
    if has("-", at: mention.range.upperBound), entities[mention.entity].kind != .country { return false }
    // Nokia, Finland's biggest supplier, is one.
    if gap == ", ", has("'s ", at: mention.range.upperBound) || has("’s ", at: mention.range.upperBound) {
      return false
    }
    if isListOfNames(words) || isDescribed(words) { return true }
    guard !words.isEmpty, gap.count <= 24 else {
      return gap == "/" || gap == "-" && entities[mention.entity].kind == .country
    }
    let hasJoiner =
      gap.contains("and") || gap.contains("&") || gap.contains(",") || gap.contains("/") || gap.contains("as well as")
    return hasJoiner && words.allSatisfy { Self.filler.contains($0.trimmingSuffix(",")) || $0 == "," }
  }

  /// Whether a list goes on with a description of the next name: and the Estonian start-up Planetway.
  private func isDescribed(_ words: [String]) -> Bool {
    guard let joiner = words.first, ["and", ",", "&"].contains(joiner), (2...5).contains(words.count),
      let last = words.last, shapes.englishDescriptions.contains(last)
    else { return false }
    return words.dropFirst().dropLast().allSatisfy { word in
      ["the", "its", "and"].contains(word) || word.unicodeScalars.first?.isUppercase == true
    }
  }

  /// Members of an enumeration that nothing knows do not end it: Dell, Borland, Citrix and Intel.
  private func isListOfNames(_ words: [String]) -> Bool {
    guard words.first == ",", words.count > 1, words.count <= 10,
      words.contains(where: { $0.hasSuffix(",") || $0 == "and" })
    else { return false }
    return words.dropFirst().allSatisfy { word in
      ["and", "&", ",", "the", "its"].contains(word) || word.unicodeScalars.first?.isUppercase == true
    }
  }

  func has(_ word: String, at position: Int) -> Bool {
    field.annotated.has(word, at: position)
  }
}
