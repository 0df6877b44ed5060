import GraphModel

/// Finds what fills a slot of a rule: the group of the right case on the right side of the trigger.
struct ArgumentFinder {
  /// A group that fills a slot.
  struct Filler {
    var entities: [Int]
    var isCarried: Bool
    var start: Int
    var caseName = ""
    var markerEnd = 0
  }

  let groups: [MentionGroup]
  let triggers: [Range<Int>]
  let trigger: Range<Int>
  let carried: [Int]
  /// The committee that the sentences before named last.
  let committee: [Int]
  let field: LinkedField
  let isJapanese: Bool
  /// What an English sentence says by the way around the trigger; the name right before is then its subject.
  var aside: Range<Int>?
  /// Whether the sentence has a topic of its own that names nothing known: then none is carried over.
  let hasOtherTopic: Bool

  /// The groups that fill a slot, nearest first; none when nothing fits.
  func groups(for slot: RelationGrammar.Slot, carries: Bool, excluding other: Filler? = nil) -> [Filler] {
    for cases in slot.cases {
      let fitting = candidates(cases, slot, besides: other).filter { !isSame($0, other) }
      if !fitting.isEmpty {
        return fitting.map {
          Filler(
            entities: $0.entities, isCarried: false, start: $0.range.lowerBound, caseName: $0.caseName,
            markerEnd: $0.markerEnd)
        }
      }
    }
    if slot.takes("committee"), !committee.isEmpty {
      return [Filler(entities: committee, isCarried: true, start: -1)]
    }
    let mayCarry =
      slot.takes("carried") || carries && isJapanese && !hasOtherTopic && slot.takes("topic", "subject")
    let reachesTopic = mayCarry || isJapanese && slot.takes("topic") && slot.within ?? 0 > 30
    if reachesTopic, !slot.takes("carried"), let topic = ownTopic(besides: other) { return [topic] }
    guard mayCarry, !carried.isEmpty, other?.entities != carried else { return [] }
    return [Filler(entities: carried, isCarried: true, start: -1)]
  }

  /// Whether a name of that case stands before the trigger.
  func hasGroup(in caseName: String) -> Bool {
    !groups(for: RelationGrammar.Slot(cases: [[caseName]], side: .before), carries: false).isEmpty
  }

  /// Whether the sentence is about somebody else who stands before.
  func hasTopic(besides group: Filler) -> Bool {
    groups.contains { $0.caseName == "topic" && $0.range.lowerBound < group.start }
  }

  /// The topic of a partner's own that stands before it where the head of the rule, a topic too, follows only behind.
  func topic(before tail: Filler, behindWhich head: Filler) -> MentionGroup? {
    guard isJapanese, tail.caseName == "with", head.caseName == "topic", !head.isCarried, tail.start < head.start else {
      return nil
    }
    return groups.last { $0.caseName == "topic" && $0.markerEnd <= tail.start }
  }

  /// The topic of the sentence itself, though it be too far away for the rule.
  private func ownTopic(besides other: Filler?) -> Filler? {
    groups.last {
      $0.caseName == "topic" && $0.markerEnd <= trigger.lowerBound && $0.range.lowerBound != other?.start
    }.map { Filler(entities: $0.entities, isCarried: true, start: $0.range.lowerBound) }
  }

  private func candidates(_ cases: Set<String>, _ slot: RelationGrammar.Slot, besides other: Filler?) -> [MentionGroup]
  {
    switch slot.side {
    case .before:
      let before = groups.filter {
        isBefore($0) && fits($0, cases) && isNear(max(0, trigger.lowerBound - $0.markerEnd), slot)
          && !actsElsewhere($0) && !isOfOtherClause($0)
      }
      guard let nearest = before.last(where: { !isSite($0) }) ?? before.last else { return [] }
      // Where a rule asks for a topic alone, the subject is another: JICAは、東芝が20%を出資する.
      if cases.contains("topic") { return [slot.takes("subject") ? nearestSubject(nearest, besides: other) : nearest] }
      if cases.contains("with") {
        // Partners of an earlier predicate are not this one's.
        let bound = before.filter { group in
          !triggers.contains {
            $0.lowerBound >= group.markerEnd && $0.upperBound <= trigger.lowerBound && !$0.overlaps(trigger)
              && isPredicate($0, before: trigger)
          }
        }
        return Array(bound.reversed())
      }
      return [nearest]
    case .after:
      if cases.contains("any") { return nextMember(slot).map { [$0] } ?? [] }
      let after = groups.filter {
        $0.range.lowerBound >= trigger.upperBound && fits($0, cases)
          && isNear($0.range.lowerBound - trigger.upperBound, slot)
          && !((isJapanese || cases.contains("bare")) && isParted($0.range.lowerBound)) && !isOfOtherClause($0)
      }
      return after.prefix(1) + after.dropFirst().prefix(while: \.isContinued)
    }
  }

  /// Whether a subject belongs to an earlier clause: 設計は日建設計が担当し、タイ国鉄との契約は….
  private func actsElsewhere(_ group: MentionGroup) -> Bool {
    guard group.caseName == "subject", isJapanese else { return false }
    let gap = field.annotated.scalars[group.markerEnd..<trigger.lowerBound]
    guard let comma = gap.lastIndex(of: "、"), comma > gap.startIndex, gap[comma - 1] == "し" else { return false }
    return gap[comma...].contains("は")
  }

  /// Whether a place only says where the thing behind it is: wins Riyadh metro contract.
  private func isSite(_ group: MentionGroup) -> Bool {
    guard !isJapanese, group.caseName == "bare", group.entities.count == 1,
      let index = field.annotated.sentenceIndex(at: group.range.upperBound),
      let next = field.annotated.sentences[index].tokenIndex(startingAt: group.range.upperBound + 1)
    else { return false }
    return Self.sites.contains(field.annotated.sentences[index].tokens[next].text)
  }

  private static let sites: Set<String> = [
    "metro", "airport", "port", "bus", "line", "water", "rail", "railway", "subway", "tram", "bypass", "network", "hub",
    "plant", "factory", "project", "system", "grid", "street", "pipeline", "tunnel", "bridge", "terminal", "office",
    "market", "contract", "refinery", "wind", "solar",
  ]

  /// Whether a semicolon stands between an English trigger and a name: A began a partnership; B also works with C.
  private func isOfOtherClause(_ group: MentionGroup) -> Bool {
    guard !isJapanese else { return false }
    let (start, end) =
      group.range.lowerBound > trigger.lowerBound
      ? (trigger.upperBound, group.range.lowerBound) : (group.range.upperBound, trigger.lowerBound)
    return start < end && field.annotated.scalars[start..<end].contains(";")
  }

  private func isSame(_ group: MentionGroup, _ other: Filler?) -> Bool {
    group.range.lowerBound == other?.start && group.caseName == other?.caseName
  }

  /// Whoever is named next behind the trigger, though it be inside a list that began before.
  private func nextMember(_ slot: RelationGrammar.Slot) -> MentionGroup? {
    for var group in groups where group.caseName != "owner" {
      guard
        let member = group.starts.firstIndex(where: {
          $0 >= trigger.upperBound && isNear($0 - trigger.upperBound, slot)
        })
      else { continue }
      group.entities = [group.entities[member]]
      return group
    }
    return nil
  }

  /// A subject right before its predicate is nearer than the sentence's topic.
  private func nearestSubject(_ topic: MentionGroup, besides other: Filler?) -> MentionGroup {
    let subjects = groups.filter {
      $0.caseName == "subject" && $0.markerEnd <= trigger.lowerBound && $0.range.lowerBound > topic.markerEnd
        && $0.range.lowerBound != other?.start
    }
    // A社は連結子会社のB社が、C社と…: it is the subsidiary that does it.
    if let subsidiary = subjects.last(where: { isSubsidiary($0, of: topic) }) { return subsidiary }
    guard let subject = subjects.last, trigger.lowerBound - subject.markerEnd < 25,
      !field.annotated.scalars[subject.markerEnd..<trigger.lowerBound].contains("、")
    else { return topic }
    return subject
  }

  private func isSubsidiary(_ subject: MentionGroup, of topic: MentionGroup) -> Bool {
    let gap = field.annotated.string(topic.markerEnd..<subject.range.lowerBound)
    return gap.count <= 14 && ["子会社の", "子会社である", "子会社", "傘下の"].contains(where: gap.hasSuffix)
  }

  /// A particle may hold the trigger: NECと共同で, JICAと連携して, ABBの子会社である.
  private func isBefore(_ group: MentionGroup) -> Bool {
    group.markerEnd <= trigger.lowerBound
      || ["with", "genitive"].contains(group.caseName) && isJapanese && group.range.upperBound <= trigger.lowerBound
  }

  private func fits(_ group: MentionGroup, _ cases: Set<String>) -> Bool {
    if let aside, group.range.upperBound <= aside.lowerBound, aside.lowerBound - group.range.upperBound <= 2 {
      return cases.contains("bare")
    }
    return cases.contains(group.caseName) || cases.contains("any")
  }

  /// Whether somebody else that nothing knows stands between a Japanese trigger and a name (子会社三菱パワーおよび東京ガス), or another clause
  /// begins between an English one and a name: joined the trial, and the bank is lending ….
  private func isParted(_ start: Int) -> Bool {
    guard start > trigger.upperBound else { return false }
    let gap = trigger.upperBound..<start
    return (isJapanese ? Self.joiners : Self.clauses).contains { field.annotated.contains($0, in: gap) }
  }

  private static let joiners = ["および", "及び", "ならびに", "並びに"].map { Array($0.unicodeScalars) }
  private static let clauses = [", and ", ", but ", ", while ", "; "].map { Array($0.unicodeScalars) }

  private func isNear(_ distance: Int, _ slot: RelationGrammar.Slot) -> Bool {
    distance >= slot.beyond && (slot.within.map { distance <= $0 } ?? true)
  }

  /// Whether a comma, and so a clause of its own, lies between an earlier trigger and this one.
  private func isPredicate(_ earlier: Range<Int>, before trigger: Range<Int>) -> Bool {
    let gap = field.annotated.scalars[earlier.upperBound..<trigger.lowerBound]
    // 「…整備事業」を対象として、契約に調印: what is quoted says nothing.
    if let close = gap.firstIndex(of: "」"), !gap[..<close].contains("「") { return false }
    return gap.contains("、")
  }
}
