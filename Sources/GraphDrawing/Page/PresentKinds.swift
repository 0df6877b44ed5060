import GraphModel
import OrderedCollections

/// What a legend, a filter or a description has to name: the kinds that a graph holds, in the order in which they are listed.
extension EntityGraph {
  var kinds: [EntityKind] {
    EntityKind.allCases.sorted().filter { kind in entities.keys.contains { $0.kind == kind } }
  }

  var relationKinds: [RelationKind] {
    RelationKind.allCases.filter { kind in relations.keys.contains { $0.kind == kind } }
  }
}
