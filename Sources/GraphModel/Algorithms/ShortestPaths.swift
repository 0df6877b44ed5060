import OrderedCollections

/// A way from one entity to another over ties, no entity twice.
package struct Path: Sendable, Equatable {
  /// The entities, the first and the last among them.
  package let entities: [EntityID]
}

extension WeightedNetwork {
  /// The `count` best ways from one entity to another: fewest ties first, then the better proved, then in order of ids.
  ///
  /// - Complexity: O(count · l · (n + m)) for ways of l ties.
  /// - SeeAlso: J. Y. Yen, *Finding the K Shortest Loopless Paths in a Network*, 1971.
  package func paths(from start: EntityID, to end: EntityID, count: Int = 1) -> [Path] {
    guard let first = number(of: start), let last = number(of: end), start != end else {
      return []
    }
    var found: [Way] = []
    var candidates: Set<Way> = []
    guard let best = Way.best(from: first, to: last, in: self, without: [], []) else { return [] }
    found.append(best)
    while found.count < count {
      let previous = found[found.count - 1].places
      for turn in 0..<(previous.count - 1) {
        let root = Array(previous[...turn])
        // Ways that share this beginning must not be found again.
        let closed = found.filter { $0.places.starts(with: root) && $0.places.count > turn + 1 }.map {
          Way.Step(from: root[turn], to: $0.places[turn + 1])
        }
        let rest = Way.best(from: root[turn], to: last, in: self, without: Set(root.dropLast()), Set(closed))
        if let rest { candidates.insert(Way(places: Array(root.dropLast()) + rest.places, self)) }
      }
      guard let next = candidates.subtracting(found).min() else { break }
      candidates.remove(next)
      found.append(next)
    }
    return found.map { way in Path(entities: way.places.map { ids[$0] }) }
  }
}

extension EntityGraph {
  /// Entities tied to both.
  package func commonNeighbors(of one: EntityID, _ other: EntityID) -> [EntityID] {
    func tied(_ id: EntityID) -> Set<EntityID> {
      Set(relations.keys.filter { $0.head == id || $0.tail == id }.map { $0.head == id ? $0.tail : $0.head })
    }
    return tied(one).intersection(tied(other)).sorted()
  }
}

/// A way as numbers of a network.
private struct Way: Hashable, Comparable {
  struct Step: Hashable {
    let from: Int
    let to: Int
  }

  let places: [Int]
  /// How much lies against it: the sum of 1 / weight over its ties.
  let cost: Double

  init(places: [Int], _ network: WeightedNetwork) {
    self.places = places
    cost = zip(places, places.dropFirst()).reduce(0) { sum, step in
      sum + 1 / (network.ties(step.0).first { $0.index == step.1 }?.weight ?? 1)
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.places.count != right.places.count { return left.places.count < right.places.count }
    if left.cost != right.cost { return left.cost < right.cost }
    return left.places.lexicographicallyPrecedes(right.places)
  }

  /// The best way that enters none of the closed places and takes none of the closed steps.
  static func best(
    from start: Int, to end: Int, in network: WeightedNetwork, without closed: Set<Int>, _ closedSteps: Set<Step>
  ) -> Way? {
    // Breadth first, each front in order of the ways to it; of equally short ways to a place the cheapest is kept, and the first of those.
    var distances = [start: 0]
    var costs = [start: 0.0]
    var origins: [Int: Int] = [:]
    var frontier = [start]
    var distance = 0
    while !frontier.isEmpty, distances[end] == nil {
      distance += 1
      var next: [Int] = []
      for place in frontier {
        for tie in network.ties(place)
        where !closed.contains(tie.index) && !closedSteps.contains(Step(from: place, to: tie.index)) {
          let cost = (costs[place] ?? 0) + 1 / tie.weight
          if distances[tie.index] == nil {
            distances[tie.index] = distance
            next.append(tie.index)
          } else if distances[tie.index] != distance || cost >= (costs[tie.index] ?? .infinity) - 1e-12 {
            continue
          }
          costs[tie.index] = cost
          origins[tie.index] = place
        }
      }
      let ranks = Dictionary(uniqueKeysWithValues: frontier.enumerated().map { ($1, $0) })
      func rank(_ place: Int) -> (Int, Int) { (origins[place].flatMap { ranks[$0] } ?? 0, place) }
      frontier = next.sorted { rank($0) < rank($1) }
    }
    guard distances[end] != nil else { return nil }
    var places = [end]
    while let origin = origins[places[places.count - 1]] { places.append(origin) }
    return Way(places: places.reversed(), network)
  }
}
