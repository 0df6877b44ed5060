import OrderedCollections

/// An entity tied to another, with all the ties between them.
package struct Neighbor: Sendable, Equatable {
  /// The entity at the other end.
  package let entity: Entity
  /// How many ties lead from the centre to it on the shortest way.
  package let distance: Int
  /// The relations through which it was reached: with the centre at distance 1, with nearer neighbours further out.
  package let relations: [Relation]
}

extension EntityGraph {
  /// Entities within `depth` ties of `id`, nearest first, then by weight of evidence, then by id.
  ///
  /// - Complexity: O(n + m) for n entities and m relations.
  package func neighbors(of id: EntityID, depth: Int = 1) -> [Neighbor] {
    let distances = distances(from: id, limit: depth)
    var ties: [EntityID: [Relation]] = [:]
    for relation in relations.values {
      guard let head = distances[relation.head], let tail = distances[relation.tail] else { continue }
      if head + 1 == tail { ties[relation.tail, default: []].append(relation) }
      if tail + 1 == head { ties[relation.head, default: []].append(relation) }
    }
    return ties.compactMap { id, relations in
      entities[id].map { Neighbor(entity: $0, distance: distances[id] ?? 0, relations: relations) }
    }
    .sorted { left, right in
      if left.distance != right.distance { return left.distance < right.distance }
      let (leftWeight, rightWeight) = (left.weight, right.weight)
      return leftWeight != rightWeight ? leftWeight > rightWeight : left.entity.id < right.entity.id
    }
  }

  /// The ego network: entities within `depth` ties of `id` and every relation among them.
  package func egoNetwork(of id: EntityID, depth: Int) -> EntityGraph {
    let reached = distances(from: id, limit: depth)
    return EntityGraph(
      entities: entities.values.filter { reached[$0.id] != nil },
      relations: relations.values.filter { reached[$0.head] != nil && reached[$0.tail] != nil })
  }

  /// Number of ties on the shortest way from `start`, up to `limit`; entities out of reach are absent.
  package func distances(from start: EntityID, limit: Int = .max) -> [EntityID: Int] {
    guard entities[start] != nil else { return [:] }
    var adjacent: [EntityID: [EntityID]] = [:]
    for key in relations.keys {
      adjacent[key.head, default: []].append(key.tail)
      adjacent[key.tail, default: []].append(key.head)
    }
    var distances = [start: 0]
    var frontier = [start]
    var distance = 0
    while !frontier.isEmpty, distance < limit {
      distance += 1
      var next: [EntityID] = []
      for id in frontier {
        for other in adjacent[id] ?? [] where distances[other] == nil {
          distances[other] = distance
          next.append(other)
        }
      }
      frontier = next
    }
    return distances
  }
}

extension Neighbor {
  /// Pieces of evidence for its ties.
  package var weight: Int { relations.reduce(0) { $0 + $1.evidence.count } }
}
