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

  /// Whether it ties the same two, whichever is its head.
  func ties(_ one: Int, _ other: Int) -> Bool { (head, tail) == (one, other) || (head, tail) == (other, one) }
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
    /// The two of each tie, the last at the end.
    var pairs: [[Int]] = []
    /// The committee that was named last.
    var committee: [Int] = []
  }

  /// The relations of the field, in order, and what it leaves to the next: its first topic, its last pair.
  func relations() -> (found: [FoundRelation], discourse: Discourse) {
    let grouper = MentionGrouper(field: field, entities: entities, rules: rules, shapes: shapes)
    var found: [FoundRelation] = []
    var carried = before
    var firstTopic: [Int] = []
    for sentence in field.annotated.sentences {
      let groups = grouper.groups(in: sentence, tied: carried.pairs)
      let relations = relations(in: sentence, groups, carried)
      found += relations
      if let topic = topic(of: groups, isFirst: carried.topic.isEmpty) {
        carried.topic = topic
        if firstTopic.isEmpty { firstTopic = topic }
      }
      if let committee = field.mentions(startingIn: sentence.range).last(where: { isCommittee($0.entity) }) {
        carried.committee = [committee.entity]
      }
      // Of several ties of a sentence the first is what it is about.
      carried.pairs += relations.reversed().filter(\.kind.isSymmetric).map { [$0.head, $0.tail] }
    }
    if firstTopic.isEmpty { firstTopic = field.mentions.first.map { [$0.entity] } ?? [] }
    return (found, Discourse(topic: firstTopic, pairs: carried.pairs, committee: carried.committee))
  }

  private func holds(_ parts: String..., in entity: Int) -> Bool {
    parts.contains { part in entities[entity].names.contains { $0.contains(bytesOf: part) } }
  }

  private func isCommittee(_ entity: Int) -> Bool {
    entities[entity].kind == .organization
      && (holds("/TC", "/SC", "JTC ", in: entity)
        // A country's own body may be called a committee, too.
        || entities[entity].country == nil && holds("委員会", "Committee", in: entity))
  }

  private func relations(in sentence: Sentence, _ groups: [MentionGroup], _ carried: Discourse) -> [FoundRelation] {
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
        groups: present, triggers: places, trigger: trigger.range, carried: carried.topic,
        committee: carried.committee, field: field,
        isJapanese: field.annotated.language == .japanese,
        aside: asides.last { $0.contains(trigger.range.lowerBound) },
        hasOtherTopic: otherTopicEnd.map { $0 <= trigger.range.lowerBound } ?? false)
      return RelationEnds(rule: rule, finder: finder, field: field, entities: entities).pairs().map { pair in
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
      // A minister who acts is somebody else, too, though no country be named: 岸田首相とモディ首相がインドへの投資で.
      let isMinister = particle.text == "が" && Self.ministers.contains(noun.text)
      guard isMinister || particle.text == "は" && particle.partOfSpeech == .topicParticle else { return false }
      guard noun.partOfSpeech?.isNominal == true || noun.text == ")", noun.partOfSpeech != .adverbialNoun,
        noun.partOfSpeech != .counterSuffix
      else { return false }
      guard !shapes.passiveTopics.contains(noun.text), !pointsBack(noun, sentence) else { return false }
      return !groups.contains {
        $0.range.contains(noun.range.lowerBound) || $0.range.upperBound == particle.range.lowerBound
      }
    }?.1.range.upperBound
  }

  private static let ministers: Set<String> = ["首相", "大統領", "総理大臣", "国家主席", "大臣", "外相", "両首脳", "首脳"]

  /// Whether a noun carries 同 or 両, and so speaks of what was named before.
  private func pointsBack(_ noun: Token, _ sentence: Sentence) -> Bool {
    if noun.text.hasPrefix("同") || noun.text.hasPrefix("両") { return true }
    guard let index = sentence.tokenIndex(startingAt: noun.range.lowerBound), index > 0 else { return false }
    return ["同", "両"].contains(sentence.tokens[index - 1].text)
  }

  private func requirementHolds(_ rule: RelationGrammar.Rule, _ sentence: Sentence) -> Bool {
    if rule.lacks.contains(where: { field.annotated.contains($0, in: sentence.range) }) { return false }
    return rule.requires.isEmpty || rule.requires.contains { field.annotated.contains($0, in: sentence.range) }
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
      if position > 0, isInsideWord(scalar, behind: field.annotated.scalars[position - 1]) { continue }
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
    let rule = rules.rules[rule]
    return rule.unless.contains { field.annotated.has($0, at: end) }
      || !rule.behind.isEmpty && !rule.behind.contains { field.annotated.has($0, at: end) }
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
    guard range.upperBound < scalars.count else { return true }
    return !isInsideWord(scalars[range.upperBound], behind: scalars[range.upperBound - 1])
  }

  /// Whether a letter goes on with a word in Latin letters or in katakana: no loan (ローン) is in a drone (ドローン).
  private func isInsideWord(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter && (before.isLatinLetter || before == "-") || scalar.isKatakana && before.isKatakana
  }
}
