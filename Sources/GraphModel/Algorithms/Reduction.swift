import OrderedCollections

/// What may be drawn together, so that a large graph can be read.
package enum Collapse: String, CaseIterable, Sendable {
  /// Cities into the countries that they are in.
  case city
  /// Units and subsidiaries into the organizations that they are part of.
  case unit
  /// Entities with a single tie, where three or more of a kind hang on one entity, into one that says how many: +12.
  case leaf
}

extension EntityGraph {
  /// For each entity the number of articles that its ties come from, a tie's articles counted once for either end.
  package func weightedDegrees() -> [EntityID: Int] {
    var degrees: [EntityID: Int] = [:]
    for relation in relations.values {
      let weight = relation.articleCount
      degrees[relation.head, default: 0] += weight
      degrees[relation.tail, default: 0] += weight
    }
    return degrees
  }

  /// The entities with the most ties by weight, or with the greatest `scores`, at most `count`, and the ties among them; those of `keeping`
  /// go first.
  ///
  /// An entity whose ties all lead to entities left out is left out, too. Of equals the one with the smaller id stays.
  package func top(_ count: Int, by scores: [EntityID: Double]? = nil, keeping: Set<EntityID> = []) -> EntityGraph {
    let degrees = scores ?? weightedDegrees().mapValues(Double.init)
    let ranked = entities.keys.sorted { left, right in
      if keeping.contains(left) != keeping.contains(right) { return keeping.contains(left) }
      let (leftWeight, rightWeight) = (degrees[left] ?? 0, degrees[right] ?? 0)
      return leftWeight != rightWeight ? leftWeight > rightWeight : left < right
    }
    let chosen = Set(ranked.prefix(count))
    return part(
      with: relations.values.filter { chosen.contains($0.head) && chosen.contains($0.tail) }, keeping: keeping)
  }

  /// The ties that that many articles or more speak of, and their ends.
  package func supported(byArticles count: Int, keeping: Set<EntityID> = []) -> EntityGraph {
    part(with: relations.values.filter { $0.articleCount >= count }, keeping: keeping)
  }

  /// The backbone: the ties of the maximum spanning forest by number of articles, which keep together what hangs together, and then
  /// the strongest of the others up to `count` ties in all.
  ///
  /// - Complexity: O(m log m) for m relations.
  /// - SeeAlso: J. Kruskal, *On the Shortest Spanning Subtree of a Graph*, 1956.
  package func backbone(ties count: Int) -> EntityGraph {
    let weighted = relations.values.map { (relation: $0, weight: $0.articleCount) }
      .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.relation.key < $1.relation.key }
    var parents: [EntityID: EntityID] = [:]
    func root(_ id: EntityID) -> EntityID {
      var place = id
      while let next = parents[place] { place = next }
      if place != id { parents[id] = place }
      return place
    }
    var (forest, others): ([Relation], [Relation]) = ([], [])
    for (relation, _) in weighted {
      let (head, tail) = (root(relation.head), root(relation.tail))
      if head == tail {
        others.append(relation)
      } else {
        parents[head] = tail
        forest.append(relation)
      }
    }
    return EntityGraph(
      entities: entities.values, relations: forest + others.prefix(max(0, count - forest.count)))
  }

  /// The graph with some entities drawn into others: ties of the first become ties of the second, evidence and all.
  ///
  /// `country` names a country by its code where the graph lacks it. A tie within one entity, or of ends that its kind does not admit, is gone.
  package func collapsed(_ what: Set<Collapse>, country: (String) -> Entity?) -> EntityGraph {
    var target: [EntityID: EntityID] = [:]
    var added: [EntityID: Entity] = [:]
    if what.contains(.city) {
      for entity in entities.values where entity.kind == .city {
        guard let code = entity.country else { continue }
        let id = EntityID(.country, code)
        guard let parent = entities[id] ?? country(code) else { continue }
        added[id] = parent
        target[entity.id] = id
      }
    }
    if what.contains(.unit) {
      for key in relations.keys where key.kind == .partOf && target[key.head] == nil { target[key.head] = key.tail }
    }
    func end(_ id: EntityID) -> EntityID {
      var (place, steps) = (id, 0)
      // Two that are said to be part of each other must not lead in a circle.
      while let next = target[place], steps < 8 { (place, steps) = (next, steps + 1) }
      return place
    }
    if what.contains(.leaf) { addLeaves(to: &target, &added) }
    var evidence: OrderedDictionary<Relation.Key, [ArticleEvidence]> = [:]
    for relation in relations.values {
      guard let key = try? Relation.Key(relation.kind, head: end(relation.head), tail: end(relation.tail)) else {
        continue
      }
      evidence[key, default: []] += relation.evidence
    }
    let tied = Set(evidence.keys.flatMap { [$0.head, $0.tail] })
    let present = tied.sorted().compactMap { entities[$0] ?? added[$0] }
    return EntityGraph(entities: present, relations: evidence.map { Relation(key: $0, evidence: $1) })
  }

  /// Three leaves of a kind or more on one entity go into one.
  private func addLeaves(to target: inout [EntityID: EntityID], _ added: inout [EntityID: Entity]) {
    var tied: [EntityID: Set<EntityID>] = [:]
    for key in relations.keys {
      tied[key.head, default: []].insert(key.tail)
      tied[key.tail, default: []].insert(key.head)
    }
    var leaves: OrderedDictionary<EntityID, [Entity]> = [:]
    for entity in entities.values where target[entity.id] == nil {
      guard let others = tied[entity.id], others.count == 1, let hub = others.first, tied[hub]?.count ?? 0 > 1 else {
        continue
      }
      leaves[EntityID(entity.kind, "leaves-of-\(hub)"), default: []].append(entity)
    }
    for (id, members) in leaves where members.count > 2 {
      added[id] = Entity(id: id, name: "+\(members.count)", names: members.map(\.name))
      for member in members { target[member.id] = id }
    }
  }
}
