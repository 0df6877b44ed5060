/// All decisions that stand, ready to be applied to what was read: a pure function of the decisions in their order.
package struct Curation: Sendable {
  /// The decisions, oldest first.
  package private(set) var decisions: [Decision] = []
  private var merged: [EntityID: EntityID] = [:]
  private var kinds: [EntityID: EntityID] = [:]
  private var splits: [EntityID: [String: EntityID]] = [:]
  private var names: [EntityID: String] = [:]
  private var links: [EntityID: [String]] = [:]
  private var different: Set<Pair> = []
  /// Rejections and confirmations in their order: the last that speaks of a piece of evidence counts.
  private var verdicts: [Decision] = []
  private var added: [Decision] = []
  /// What may go on as each id, by one step.
  private var sources: [EntityID: [EntityID]] = [:]
  /// Ids that some decision names or makes.
  private var named: Set<EntityID> = []
  /// The verdicts on two entities, by what these go on as.
  private var verdictsByPair: [Pair: [Decision]] = [:]

  /// No decisions.
  package init() {}

  /// Decisions that stand, oldest first.
  ///
  /// - Throws: `DecisionError` for the first that contradicts those before it.
  package init(_ decisions: some Sequence<Decision>) throws(DecisionError) {
    for decision in decisions { try take(decision) }
    arrangeVerdicts()
  }

  package var isEmpty: Bool { decisions.isEmpty }

  /// Two entities, whichever first.
  private struct Pair: Hashable {
    let one: EntityID
    let other: EntityID
    init(_ one: EntityID, _ other: EntityID) { (self.one, self.other) = one < other ? (one, other) : (other, one) }
  }

  /// Takes a decision in.
  ///
  /// - Throws: `DecisionError` when it contradicts what was decided before; nothing changes then.
  package mutating func decide(_ decision: Decision) throws(DecisionError) {
    try take(decision)
    arrangeVerdicts()
  }

  /// Ends go on as others when a decision is taken in, so that verdicts are arranged anew.
  private mutating func arrangeVerdicts() {
    verdictsByPair = [:]
    for verdict in verdicts {
      guard let other = verdict.other else { continue }
      verdictsByPair[Pair(resolved(verdict.entity), resolved(other)), default: []].append(verdict)
    }
  }

  private mutating func take(_ decision: Decision) throws(DecisionError) {
    let entity = decision.entity
    func standing(_ id: EntityID) throws(DecisionError) -> EntityID {
      let target = resolved(id)
      guard target == id else { throw .gone(id, into: target) }
      return id
    }
    func needed<Value>(_ value: Value?, _ what: String) throws(DecisionError) -> Value {
      guard let value else { throw .incomplete(decision.action, missing: what) }
      return value
    }
    _ = try standing(entity)
    switch decision.action {
    case .merge:
      let target = try standing(try needed(decision.other, "the entity that it goes on as"))
      guard target != entity else { throw .sameEntity(entity) }
      guard target.kind == entity.kind else { throw .differentKinds(entity, target) }
      if areDifferent(entity, target) { throw .saidDifferent(entity, target) }
      guard !reaches(from: target, entity) else { throw .saidDifferent(entity, target) }
      merged[entity] = target
      sources[target, default: []].append(entity)
    case .split:
      let target = try needed(decision.other, "the new entity")
      _ = try needed(decision.name, "its name")
      guard !decision.articles.isEmpty else { throw .incomplete(.split, missing: "articles") }
      guard target != entity else { throw .sameEntity(entity) }
      guard target.kind == entity.kind else { throw .differentKinds(entity, target) }
      guard !reaches(from: target, entity) else { throw .saidSame(entity, target) }
      for article in decision.articles { splits[entity, default: [:]][article] = target }
      sources[target, default: []].append(entity)
      if names[target] == nil { names[target] = decision.name }
    case .rename: names[entity] = try needed(decision.name, "a name")
    case .kind:
      let kind = try needed(decision.kind, "a kind")
      let target = EntityID(kind, entity.key)
      guard target != entity else { throw .sameEntity(entity) }
      // Back to what it was: the way there ends here.
      if kinds[target] == entity {
        kinds[target] = nil
        sources[entity]?.removeAll { $0 == target }
      } else {
        kinds[entity] = target
        sources[target, default: []].append(entity)
      }
      named.insert(target)
    case .link: links[entity, default: []].append(try needed(decision.link, "an address"))
    case .different:
      let other = try standing(try needed(decision.other, "the other entity"))
      guard other != entity else { throw .saidSame(entity, other) }
      different.insert(Pair(entity, other))
    case .reject, .confirm, .add:
      let other = try standing(try needed(decision.other, "the other end"))
      guard other != entity else { throw .wrongEnds(.sameEnds(decision.relation ?? .partnersWith, entity)) }
      guard decision.action == .add else {
        verdicts.append(decision)
        break
      }
      let kind = try needed(decision.relation, "the kind of relation")
      _ = try needed(decision.source, "a source")
      do { _ = try Relation.Key(kind, head: entity, tail: other) } catch { throw .wrongEnds(error) }
      added.append(decision)
    }
    decisions.append(decision)
    named.insert(entity)
    if let other = decision.other { named.insert(other) }
  }

  /// What an id that an article's reading gave goes on as; nil as article for one that no article narrows down.
  package func resolved(_ id: EntityID, in article: String? = nil) -> EntityID {
    if decisions.isEmpty { return id }
    var place = id
    // Each step was refused if it led back, so the steps end.
    for _ in 0...decisions.count {
      guard let next = next(place, article) else { return place }
      place = next
    }
    return place
  }

  private func next(_ id: EntityID, _ article: String?) -> EntityID? {
    if let article, let target = splits[id]?[article] { return target }
    return kinds[id] ?? merged[id]
  }

  /// Every id that may go on as this one, itself first.
  package func origins(of id: EntityID) -> [EntityID] {
    guard named.contains(id) else { return [id] }
    var found = [id]
    var place = 0
    while place < found.count {
      // A later split of the same articles may have taken a way over.
      for source in (sources[found[place]] ?? []).sorted() where !found.contains(source) { found.append(source) }
      place += 1
    }
    return found
  }

  private func reaches(from start: EntityID, _ end: EntityID) -> Bool { origins(of: end).contains(start) }

  /// Whether two are said to be two.
  package func areDifferent(_ one: EntityID, _ other: EntityID) -> Bool {
    if different.isEmpty { return false }
    return different.contains { pair in
      Pair(resolved(pair.one), resolved(pair.other)) == Pair(resolved(one), resolved(other))
    }
  }

  /// Entities that a decision gave a name, by that name's key.
  package func entities(namedLike key: String) -> [EntityID] {
    names.filter { NameKey.of($0.value) == key }.map { resolved($0.key) }.sorted()
  }

  /// Every id of readings that a decision may touch, in order.
  package var touched: [EntityID] { named.sorted() }

  /// The name that an entity was given; nil for none.
  package func name(of id: EntityID) -> String? {
    // Of names given to what went on as this one by another kind, too.
    names[id] ?? origins(of: id).lazy.filter { $0.kind != id.kind && resolved($0) == id }.compactMap { names[$0] }.first
  }

  /// The entity with what was decided about its name and links.
  package func applied(to entity: Entity) -> Entity {
    var entity = entity
    let name = name(of: entity.id)
    if let name, name != entity.name {
      let isUsed = entity.names.prefix(entity.usedNameCount).contains(name)
      entity.names = ([name] + entity.names).withoutRepeats()
      entity.usedNameCount += isUsed ? 0 : entity.usedNameCount > 0 ? 1 : 0
      entity.name = name
    }
    entity.links = origins(of: entity.id).filter { resolved($0) == entity.id }.flatMap { links[$0] ?? [] }
      .withoutRepeats()
    return entity
  }

  /// A relation's evidence under the ids that go on, or nil where people rejected it or its ends have become one or of a kind that it does not admit.
  package func applied(to key: Relation.Key, _ item: ArticleEvidence) -> (key: Relation.Key, evidence: ArticleEvidence)?
  {
    if decisions.isEmpty { return (key, item) }
    let (head, tail) = (resolved(key.head, in: item.article.id), resolved(key.tail, in: item.article.id))
    guard let key = try? Relation.Key(key.kind, head: head, tail: tail) else { return nil }
    guard let verdict = verdictsByPair[Pair(head, tail)]?.last(where: { speaks($0, of: key, in: item.article.id) })
    else {
      return (key, item)
    }
    guard verdict.action == .confirm else { return nil }
    var evidence = item.evidence
    evidence.confidence = 1
    return (key, ArticleEvidence(article: item.article, evidence: evidence))
  }

  private func speaks(_ decision: Decision, of key: Relation.Key, in article: String) -> Bool {
    guard decision.relation == nil || decision.relation == key.kind, let other = decision.other,
      decision.articles.isEmpty || decision.articles.contains(article)
    else { return false }
    let ends = (resolved(decision.entity), resolved(other))
    return ends == (key.head, key.tail)
      || (decision.relation == nil || key.kind.isSymmetric) && ends == (key.tail, key.head)
  }

  /// The relations that people added, each with the person's source as its evidence.
  package func addedRelations() -> [(key: Relation.Key, evidence: ArticleEvidence)] {
    added.compactMap { decision in
      guard let kind = decision.relation, let other = decision.other,
        let key = try? Relation.Key(kind, head: resolved(decision.entity), tail: resolved(other))
      else { return nil }
      let words = decision.quote ?? decision.why ?? "Added by \(decision.by)."
      let source = decision.source ?? ""
      let article = ArticleReference(
        id: "by-hand-\(decision.on)-\(key.head)-\(key.kind.rawValue)-\(key.tail)", title: source, date: decision.date,
        sources: [source], url: source.hasPrefix("http") ? source : nil)
      let evidence = Evidence(
        sentence: words, field: .text, start: 0, end: words.unicodeScalars.count, rule: "by hand, \(decision.by)",
        confidence: 1)
      // A rejection made later takes it away, too.
      return applied(to: key, ArticleEvidence(article: article, evidence: evidence))
    }
  }
}
