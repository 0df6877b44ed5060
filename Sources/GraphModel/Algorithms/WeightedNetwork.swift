import OrderedCollections

/// A graph as numbers, for algorithms that go over it many times: who is tied to whom, and by how many articles.
///
/// Direction and kind of ties do not count here; several ties between two entities are one, as heavy as all of them.
struct WeightedNetwork {
  /// The entity of each number, in order of id.
  let ids: [EntityID]
  /// For each number the entities that it is tied to, in order, and how heavily.
  private(set) var neighbors: [[(index: Int, weight: Double)]]
  /// Twice the weight of all ties.
  let totalWeight: Double

  init(_ graph: EntityGraph) {
    ids = Array(graph.entities.keys)
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var weights = [[Int: Double]](repeating: [:], count: ids.count)
    for relation in graph.relations.values {
      guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { continue }
      let weight = Double(relation.articleCount)
      weights[head][tail, default: 0] += weight
      weights[tail][head, default: 0] += weight
    }
    neighbors = weights.map { ties in ties.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    totalWeight = neighbors.joined().reduce(0) { $0 + $1.weight }
  }

  var count: Int { ids.count }

  /// How heavily an entity is tied in all.
  func strength(_ index: Int) -> Double { neighbors[index].reduce(0) { $0 + $1.weight } }
}
