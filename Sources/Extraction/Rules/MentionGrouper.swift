import GraphModel
import Morphology

/// Finds the enumerations of a sentence and their cases.
struct MentionGrouper {
  let field: LinkedField
  let entities: [LinkedEntity]
  let rules: RelationGrammar.Rules
  let shapes: NameShapes

  /// The groups of a sentence, in order; 両社 stands for two of those that the article has tied.
  func groups(in sentence: Sentence, tied: [[Int]] = []) -> [MentionGroup] {
    let mentions = field.mentions(startingIn: sentence.range)
    var groups: [MentionGroup] = []
    // Where a place only says whose an organization is (深圳の香港中文大学), the two are one link of an enumeration.
    var modifierStart: Int?
    // Whose subsidiary the next is (東芝とソニー傘下のA社), or where it sits (Delft-based TNO), a name for itself.
    var owners: [MentionGroup] = []
    for index in mentions.indices {
      let mention = mentions[index]
      let next = index + 1 < mentions.endIndex ? mentions[index + 1] : nil
      let owns = next.map { isOwner(mention, of: $0) } ?? false
      let seats = next.map { isSeat(mention, of: $0) } ?? false
      if let next, owns || seats || isModifier(mention, of: next) {
        if owns || seats { owners.append(group(of: mention, mention.range, owns ? "owner" : "seat")) }
        modifierStart = modifierStart ?? mention.range.lowerBound
        continue
      }
      let start = modifierStart ?? mention.range.lowerBound
      modifierStart = nil
      let end = extendedEnd(of: mention, in: sentence)
      if let last = groups.last,
        isCountry(mention, of: last, from: start) || isOwnerBehind(mention, of: last, from: start)
      {
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
      } else if isCountryInBrackets(mention) {
        // 当協会(日本): it only says of where.
        continue
      } else {
        groups.append(group(of: mention, start..<end, "bare"))
      }
    }
    let pairs = PairAnaphora(field: field, entities: entities, tied: tied).groups(in: sentence)
    if !pairs.isEmpty {
      groups = (groups + pairs).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    for index in groups.indices {
      extendOverOthers(&groups[index], in: sentence)
      groups[index].markerEnd = groups[index].range.upperBound
      setCase(&groups[index], before: groups[..<index])
    }
    let divided = groups.indices.flatMap { index in
      split(
        groups[index], isFirst: index == 0,
        hasTopic: groups[..<index].contains { ["topic", "subject"].contains($0.caseName) })
    }
    return owners.isEmpty ? divided : (divided + owners).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isCountryInBrackets(_ mention: LinkedMention) -> Bool {
    isJapanese && entities[mention.entity].kind == .country && has("(", at: mention.range.lowerBound - 1)
      && has(")", at: mention.range.upperBound)
  }

  private func group(of mention: LinkedMention, _ range: Range<Int>, _ caseName: String) -> MentionGroup {
    MentionGroup(
      entities: [mention.entity], starts: [mention.range.lowerBound], range: range, caseName: caseName,
      markerEnd: range.upperBound)
  }

  /// AとのBの… is one enumeration, but in ABBと、EUの融資部門であるEIBは the comma parts a partner from what follows.
  ///
  /// Behind a topic と marks the partner, too: 振興庁は、ファーウェイとプーケット市の….
  private func split(_ group: MentionGroup, isFirst: Bool, hasTopic: Bool) -> [MentionGroup] {
    // A headline sets its topic off with a comma: 台北市、渋谷区とスタートアップ協定.
    if isJapanese, field.annotated.field == .title, isFirst, !hasTopic, let first = group.firstSplit,
      hasTitleTopic(group)
    {
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
    if group.caseName == "genitive" { return split.isAtComma || hasTopic && !isCommon(behind: group.markerEnd) }
    // The last may be only a part of what follows: キャピタランドと、バンコク都内における開発.
    if group.caseName == "bare" { return split.isAtComma && hasTopic }
    // Of two that each do something with a partner, the second has a topic of its own: Aは大学Bと、Cは大学Dと.
    if group.caseName == "topic" { return split.isAtComma && hasTopic }
    // A partner and where it works with one: 住友商事と豪グラッドストンで.
    guard group.caseName == "at", hasTopic else { return false }
    let isPlace = group.entities.map { entities[$0].kind != .organization }
    return !isPlace[..<split.count].contains(true) && !isPlace[split.count...].contains(false)
  }

  /// Whether what stands behind the genitive is the work of several together: EUとシンガポールの包括的なデジタルパートナーシップ.
  private func isCommon(behind position: Int) -> Bool {
    let scalars = field.annotated.scalars
    let noun = scalars[position...].prefix(18).prefix { !"をにがはで、。と".unicodeScalars.contains($0) }
    return ["パートナーシップ", "連携協定", "協力協定", "提携関係", "協力関係", "友好関係", "自由貿易協定", "首脳会談"].contains {
      field.annotated.contains(Array($0.unicodeScalars), in: noun.startIndex..<noun.endIndex)
    }
  }

  var isJapanese: Bool { field.annotated.language == .japanese }

  func has(_ word: String, at position: Int) -> Bool {
    field.annotated.has(word, at: position)
  }
}
