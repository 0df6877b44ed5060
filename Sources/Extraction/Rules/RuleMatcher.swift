import GraphModel
import Morphology

/// A relation between two entities of an article, as a rule read it.
struct FoundRelation: Sendable {
  var kind: RelationKind
  var head: Int
  var tail: Int
  var range: Range<Int>
  var rule: String
  var confidence: Double
  var modality: Modality
}

/// Applies the grammar to one field.
struct RuleMatcher {
  let rules: RelationGrammar.Rules
  let field: LinkedField
  let entities: [LinkedEntity]
  let shapes: NameShapes
  /// What was said before the field: in the title, for sentences without a topic of their own.
  let before: Discourse

  /// What sentences leave to those behind them.
  struct Discourse: Sendable {
    /// What is spoken of.
    var topic: [Int] = []
    /// The two that were tied last.
    var pair: [Int] = []
  }

  /// The relations of the field, in order, and what it leaves to the next: its first topic, its last pair.
  func relations() -> (found: [FoundRelation], discourse: Discourse) {
    let grouper = MentionGrouper(field: field, entities: entities, rules: rules, shapes: shapes)
    var found: [FoundRelation] = []
    var carried = before
    var firstTopic: [Int] = []
    for sentence in field.annotated.sentences {
      let groups = grouper.groups(in: sentence, lastPair: carried.pair)
      let relations = relations(in: sentence, groups, carried: carried.topic)
      found += relations
      if let topic = topic(of: groups, isFirst: carried.topic.isEmpty) {
        carried.topic = topic
        if firstTopic.isEmpty { firstTopic = topic }
      }
      if let tie = relations.first(where: { $0.kind.isSymmetric }) { carried.pair = [tie.head, tie.tail] }
    }
    if firstTopic.isEmpty { firstTopic = field.mentions.first.map { [$0.entity] } ?? [] }
    return (found, Discourse(topic: firstTopic, pair: carried.pair))
  }

  private func relations(in sentence: Sentence, _ groups: [MentionGroup], carried: [Int]) -> [FoundRelation] {
    let triggers = triggers(in: sentence)
    guard !triggers.isEmpty else { return [] }
    let detector = ModalityDetector(rules: rules)
    let places = triggers.map(\.range)
    let asides = Asides.ranges(in: sentence, of: field)
    let otherTopicEnd = otherTopicEnd(sentence, groups)
    return triggers.flatMap { trigger -> [FoundRelation] in
      let rule = rules.rules[trigger.rule]
      let modality = detector.modality(of: trigger.range, in: field.annotated, sentence: sentence.range)
      guard modality != .denied, requirementHolds(rule, sentence) else { return [] }
      if rule.isInAside, !asides.contains(where: { $0.contains(trigger.range.lowerBound) }) { return [] }
      // Whoever is named by the way is no party to what the sentence itself says.
      let present = groups.filter { group in
        !asides.contains { $0.contains(group.range.lowerBound) && !$0.contains(trigger.range.lowerBound) }
      }
      let finder = ArgumentFinder(
        groups: present, triggers: places, trigger: trigger.range, carried: carried, field: field,
        isJapanese: field.annotated.language == .japanese,
        aside: asides.last { $0.contains(trigger.range.lowerBound) },
        hasOtherTopic: otherTopicEnd.map { $0 <= trigger.range.lowerBound } ?? false)
      return pairs(of: rule, finder).map { pair in
        FoundRelation(
          kind: rule.relation, head: pair.head, tail: pair.tail, range: sentence.range, rule: rule.name,
          confidence: ConfidenceModel.worth(ofRule: rule.confidence, isCarried: pair.isCarried, modality: modality),
          modality: modality)
      }
    }
  }

  /// What a sentence is about; a mere subject becomes the topic only where nothing was before.
  private func topic(of groups: [MentionGroup], isFirst: Bool) -> [Int]? {
    if field.annotated.language == .japanese {
      let topic = groups.first { $0.caseName == "topic" }
      return (topic ?? (isFirst ? groups.first { $0.caseName == "subject" } : nil))?.entities
    }
    return groups.first { $0.caseName == "bare" }?.entities
  }

  /// Where は first marks a noun that is no mention as the topic of a predicate: サイゴン・ハイテクパークは.
  private func otherTopicEnd(_ sentence: Sentence, _ groups: [MentionGroup]) -> Int? {
    zip(sentence.tokens, sentence.tokens.dropFirst()).first { noun, particle in
      guard particle.text == "は", particle.partOfSpeech == .topicParticle else { return false }
      guard noun.partOfSpeech?.isNominal == true || noun.text == ")", noun.partOfSpeech != .adverbialNoun,
        noun.partOfSpeech != .counterSuffix
      else { return false }
      guard !shapes.passiveTopics.contains(noun.text), !pointsBack(noun, sentence) else { return false }
      return !groups.contains {
        $0.range.contains(noun.range.lowerBound) || $0.range.upperBound == particle.range.lowerBound
      }
    }?.1.range.upperBound
  }

  /// Whether a noun carries 同 or 両, and so speaks of what was named before.
  private func pointsBack(_ noun: Token, _ sentence: Sentence) -> Bool {
    if noun.text.hasPrefix("同") || noun.text.hasPrefix("両") { return true }
    guard let index = sentence.tokenIndex(startingAt: noun.range.lowerBound), index > 0 else { return false }
    return ["同", "両"].contains(sentence.tokens[index - 1].text)
  }

  private func requirementHolds(_ rule: RelationGrammar.Rule, _ sentence: Sentence) -> Bool {
    rule.requires.isEmpty || rule.requires.contains { field.annotated.contains($0, in: sentence.range) }
  }

  // MARK: Triggers

  private struct Trigger {
    var rule: Int
    var range: Range<Int>
  }

  /// Every trigger of the sentence; of one rule's that overlap, the longest.
  private func triggers(in sentence: Sentence) -> [Trigger] {
    var found: [Trigger] = []
    for position in sentence.range {
      let scalar = field.annotated.scalars[position]
      // No word begins inside another.
      if scalar.isLatinLetter, position > 0, field.annotated.scalars[position - 1].isLatinLetter { continue }
      guard rules.mayStart[Int(scalar.value & 4095)], let starts = rules.triggersByFirst[scalar] else { continue }
      for (rule, word) in starts where field.annotated.has(word, at: position) {
        let range = position..<(position + word.count)
        guard range.upperBound <= sentence.range.upperBound, endsWord(range), !field.isCovered(range),
          !isIgnored(range),
          !isVoided(rule, at: range.upperBound)
        else { continue }
        if let index = found.firstIndex(where: { $0.rule == rule && $0.range.overlaps(range) }) {
          if found[index].range.count < range.count { found[index].range = range }
        } else {
          found.append(Trigger(rule: rule, range: range))
        }
      }
    }
    return found
  }

  /// Whether what stands right behind the trigger voids it for the rule: 融資 + を受け.
  private func isVoided(_ rule: Int, at end: Int) -> Bool {
    rules.rules[rule].unless.contains { field.annotated.has($0, at: end) }
  }

  /// Whether a word that is no trigger though it holds one lies there: 投資家.
  private func isIgnored(_ range: Range<Int>) -> Bool {
    rules.ignored.contains { word in
      guard word.count >= range.count else { return false }
      return (max(0, range.upperBound - word.count)...range.lowerBound).contains { place in
        place + word.count >= range.upperBound && field.annotated.has(word, at: place)
      }
    }
  }

  private func endsWord(_ range: Range<Int>) -> Bool {
    let scalars = field.annotated.scalars
    guard scalars[range.lowerBound].isLatinLetter else { return true }
    return range.upperBound >= scalars.count || !scalars[range.upperBound].isLatinLetter
  }

  // MARK: Ends

  private struct Pair {
    var head: Int
    var tail: Int
    var isCarried: Bool
  }

  private func pairs(of rule: RelationGrammar.Rule, _ finder: ArgumentFinder) -> [Pair] {
    if let among = rule.among {
      // Who meets somebody together does not meet each other.
      let partner = RelationGrammar.Slot(cases: [["with"]], side: .before)
      if rule.relation == .consultsWith, !finder.groups(for: partner, carries: false).isEmpty { return [] }
      guard let group = finder.groups(for: among, carries: false).first, group.entities.count > 1 else { return [] }
      // The universities of two countries agree, not the countries.
      if group.caseName == "genitive", isOwner(group.markerEnd) { return [] }
      return pairs(among: group.entities, rule)
    }
    guard let headSlot = rule.head, let tailSlot = rule.tail else { return [] }
    let tails = finder.groups(for: tailSlot, carries: rule.carriesTopic)
    guard let tail = tails.first else { return [] }
    var tailEntities = tails.flatMap(\.entities).withoutRepeats()
    let heads = finder.groups(for: headSlot, carries: rule.carriesTopic, excluding: tail)
    guard let head = heads.first else { return [] }
    // What stands before the topic belongs to a clause about it: スイスに本社を置くABBは.
    let isTail = tailSlot.takes("to", "genitive", "object") && tailSlot.side == .before
    if isTail, headSlot.side == .before, headSlot.takes("topic"), !head.isCarried, !tail.isCarried,
      tail.start < head.start, !field.annotated.has("は", at: tail.markerEnd)
    {
      return []
    }
    // 大学Aは大学Bと、会議所Cは会議所Dと: each has a partner of its own.
    let others = tails.compactMap { tail in finder.topic(before: tail, behindWhich: head).map { (tail, $0) } }
    if !others.isEmpty {
      let theirs = others.flatMap { $0.0.entities }
      tailEntities = tailEntities.filter { !theirs.contains($0) }
      guard !tailEntities.isEmpty else { return [] }
    }
    var headEntities = head.entities.filter { !tailEntities.contains($0) }
    // Of those who sign a loan together only the lender pays.
    if rule.relation == .funds, headEntities.count > 1, headEntities.count(where: isLender) == 1 {
      headEntities = headEntities.filter(isLender)
    }
    let isCarried = head.isCarried || tail.isCarried
    if rule.takesLender { return pairs(among: headEntities + tailEntities, rule) }
    var pairs = headEntities.flatMap { head in tailEntities.map { Pair(head: head, tail: $0, isCarried: isCarried) } }
    // With several partners named apart, these work with each other, too.
    if !others.isEmpty {
      for (tail, topic) in others {
        pairs += topic.entities.flatMap { first in
          tail.entities.map { Pair(head: first, tail: $0, isCarried: false) }
        }
      }
    } else if rule.relation.isSymmetric, tails.count > 1, headEntities.count + tailEntities.count <= 6 {
      for other in tails.dropFirst() {
        pairs += tail.entities.flatMap { first in other.entities.map { Pair(head: first, tail: $0, isCarried: true) } }
      }
    }
    // The parties to one agreement are tied pairwise up to four.
    if rule.relation == .partnersWith, headEntities.count > 1, headEntities.count + tailEntities.count <= 4 {
      pairs += self.pairs(among: headEntities, rule)
    }
    return pairs.filter { pair in
      // Whoever visits a city for a country meets the government there, not the city.
      let isTrip =
        rule.relation == .consultsWith && tailSlot.takes("object")
        && entities[pair.tail].kind == .city && entities[pair.head].kind == .country
      let isOfKind = rule.onlyKind.map { entities[pair.head].kind == $0 && entities[pair.tail].kind == $0 } ?? true
      if let kind = rule.tailKind, entities[pair.tail].kind != kind { return false }
      return pair.head != pair.tail && !isTrip && isOfKind
    }
  }

  /// Whether the noun behind a genitive acts in the owner's place: 日本とベトナムの大学.
  private func isOwner(_ end: Int) -> Bool {
    ["大学", "企業", "会社", "銀行", "機関", "都市", "自治体", "メーカー", "研究所", "団体", "市民", "学生"].contains {
      field.annotated.has($0, at: end)
    }
  }

  /// Up to four parties are tied pairwise; of more, the first with each.
  private func pairs(among parties: [Int], _ rule: RelationGrammar.Rule) -> [Pair] {
    if rule.takesLender {
      var lenders = parties.filter(isLender)
      // The one organization that lends to countries or cities.
      if lenders.isEmpty { lenders = parties.filter { entities[$0].kind == .organization } }
      let borrowers = parties.filter { !lenders.contains($0) }
      guard !borrowers.isEmpty, lenders.count == 1 || borrowers.count == 1 else { return [] }
      return lenders.flatMap { lender in borrowers.map { Pair(head: lender, tail: $0, isCarried: false) } }
    }
    let firsts = parties.count <= 4 ? Array(parties.indices) : [0]
    return firsts.flatMap { first in
      parties[(first + 1)...].map { Pair(head: parties[first], tail: $0, isCarried: false) }
    }
  }

  private func isLender(_ entity: Int) -> Bool {
    entities[entity].kind == .organization
      && entities[entity].names.contains { name in
        ["銀行", "公庫", "金融公社", "投資公社", "基金", "Bank", "Fund", "Finance Corporation"].contains { name.contains($0) }
      }
  }
}
