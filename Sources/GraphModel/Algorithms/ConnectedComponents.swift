import OrderedCollections

extension EntityGraph {
  /// Sets of entities that hang together, largest first, each in order of id.
  ///
  /// - Complexity: O(n + m).
  package func connectedComponents() -> [[EntityID]] {
    var adjacent: [EntityID: [EntityID]] = [:]
    for key in relations.keys {
      adjacent[key.head, default: []].append(key.tail)
      adjacent[key.tail, default: []].append(key.head)
    }
    var seen: Set<EntityID> = []
    var components: [[EntityID]] = []
    for start in entities.keys where seen.insert(start).inserted {
      var component = [start]
      var next = 0
      while next < component.count {
        for other in adjacent[component[next]] ?? [] where seen.insert(other).inserted { component.append(other) }
        next += 1
      }
      components.append(component.sorted())
    }
    return components.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }
}
