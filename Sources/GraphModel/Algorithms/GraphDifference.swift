package import OrderedCollections

/// What became of a tie between two graphs.
package enum Change: String, CaseIterable, Codable, Sendable {
  /// Only the later graph holds it.
  case new
  /// Both hold it.
  case continued
  /// Only the earlier graph holds it: nobody speaks of it any more, which need not mean that it is over.
  case ended

  /// What it is called for a reader of `language`.
  package func label(in language: Language) -> String {
    switch self {
    case .new: language == .japanese ? "新規" : "new"
    case .continued: language == .japanese ? "継続" : "continued"
    case .ended: language == .japanese ? "終了" : "ended"
    }
  }
}

/// Two graphs in one: every tie of either, and what became of it.
package struct GraphDifference: Sendable {
  /// Entities and ties of both, evidence joined.
  package let graph: EntityGraph
  package let changes: OrderedDictionary<Relation.Key, Change>

  /// Compares an earlier graph with a later one.
  package init(from earlier: EntityGraph, to later: EntityGraph) {
    let entities = Array(later.entities.values) + earlier.entities.values.filter { later[$0.id] == nil }
    let continued = later.relations.values.map { relation in
      Relation(
        key: relation.key,
        evidence: (relation.evidence + (earlier.relations[relation.key]?.evidence ?? [])).withoutRepeats())
    }
    let ended = earlier.relations.values.filter { later.relations[$0.key] == nil }
    graph = EntityGraph(entities: entities, relations: continued + ended)
    changes = OrderedDictionary(
      uniqueKeysWithValues: graph.relations.keys.map { key in
        (key, later.relations[key] == nil ? .ended : earlier.relations[key] == nil ? .new : .continued)
      })
  }

  /// How many ties changed in that way.
  package func count(_ change: Change) -> Int { changes.values.count { $0 == change } }
}
