import OrderedCollections

/// Which part of a graph is wanted; the empty filter lets everything through.
package struct GraphFilter: Sendable, Equatable {
  /// Kinds of relation to keep; empty for all.
  package var relations: Set<RelationKind> = []
  /// Kinds of entity to keep; empty for all.
  package var kinds: Set<EntityKind> = []
  /// Earliest date of an article to count; undated articles are left out once a date is set.
  package var since: CalendarDate?
  /// Latest date of an article to count.
  package var until: CalendarDate?
  /// The graph as it was known on that day: no later article, no later decision, and none undone that still stood then.
  package var asOf: CalendarDate?
  /// Least confidence of evidence to count.
  package var minimumConfidence: Double = 0

  package init() {}

  /// Whether evidence of this date and confidence counts.
  package func admits(date: CalendarDate?, confidence: Double) -> Bool {
    guard confidence >= minimumConfidence else { return false }
    if since == nil, until == nil, asOf == nil { return true }
    guard let date else { return false }
    return date >= since ?? date && date <= until ?? date && date <= asOf ?? date
  }
}

extension EntityGraph {
  /// The part of the graph that the filter lets through, entities without a tie left out.
  ///
  /// Those of `keeping` stay even without a tie.
  package func filtered(_ filter: GraphFilter, keeping: Set<EntityID> = []) -> EntityGraph {
    let kept = relations.values.compactMap { relation -> Relation? in
      guard filter.admits(relation.key) else { return nil }
      let evidence = relation.evidence.filter {
        filter.admits(date: $0.article.date, confidence: $0.evidence.confidence)
      }
      return evidence.isEmpty ? nil : Relation(key: relation.key, evidence: evidence)
    }
    return part(with: kept, keeping: keeping)
  }

  /// These relations and their ends; entities of `keeping` stay even without a tie.
  func part(with kept: [Relation], keeping: Set<EntityID>) -> EntityGraph {
    let tied = Set(kept.flatMap { [$0.head, $0.tail] }).union(keeping)
    return EntityGraph(entities: entities.values.filter { tied.contains($0.id) }, relations: kept)
  }
}

extension GraphFilter {
  /// Whether entities of this kind are wanted.
  package func admits(kind: EntityKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

  /// Whether such a relation is wanted, whatever its evidence.
  package func admits(_ key: Relation.Key) -> Bool {
    (relations.isEmpty || relations.contains(key.kind)) && admits(kind: key.head.kind) && admits(kind: key.tail.kind)
  }
}
