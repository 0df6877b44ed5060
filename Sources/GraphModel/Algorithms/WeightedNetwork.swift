import OrderedCollections

/// A graph as numbers, for algorithms that go over it many times: who is tied to whom, and by how many articles.
///
/// Direction and kind of ties do not count here; several ties between two entities are one, as heavy as all of them.
/// - SeeAlso: the layout is that of compressed sparse rows, Y. Saad, *Iterative Methods for Sparse Linear Systems*, 2003.
package struct WeightedNetwork: Sendable {
  /// A tie of an entity to another.
  package struct Tie: Sendable {
    package var index: Int
    package var weight: Double
  }

  /// The entity of each number, in order of id.
  package let ids: [EntityID]
  private let starts: [Int]
  private let others: [Int32]
  private let weights: [Float]

  /// Makes a network of entities in order of id and of ties by their numbers; several of the same two count together.
  package init(ids: [EntityID], ties: [(one: Int32, other: Int32, weight: Float)]) {
    self.ids = ids
    var starts = [Int](repeating: 0, count: ids.count + 1)
    for tie in ties {
      starts[Int(tie.one) + 1] += 1
      starts[Int(tie.other) + 1] += 1
    }
    for index in ids.indices { starts[index + 1] += starts[index] }
    var places = starts
    var others = [Int32](repeating: 0, count: 2 * ties.count)
    var weights = [Float](repeating: 0, count: 2 * ties.count)
    for tie in ties {
      for (from, to) in [(Int(tie.one), tie.other), (Int(tie.other), tie.one)] {
        others[places[from]] = to
        weights[places[from]] = tie.weight
        places[from] += 1
      }
    }
    // Each row in order, equal ends joined.
    var (end, begin) = (0, 0)
    var joinedStarts = [0]
    joinedStarts.reserveCapacity(starts.count)
    for index in ids.indices {
      var row: [(other: Int32, weight: Float)] = []
      for place in starts[index]..<starts[index + 1] { row.append((others[place], weights[place])) }
      row.sort { $0.other != $1.other ? $0.other < $1.other : $0.weight < $1.weight }
      begin = end
      for (other, weight) in row {
        if end > begin, others[end - 1] == other {
          weights[end - 1] += weight
        } else {
          (others[end], weights[end]) = (other, weight)
          end += 1
        }
      }
      joinedStarts.append(end)
    }
    others.removeLast(others.count - end)
    weights.removeLast(weights.count - end)
    (self.starts, self.others, self.weights) = (joinedStarts, others, weights)
  }

  /// Makes the network of a graph.
  package init(_ graph: EntityGraph) {
    let ids = Array(graph.entities.keys)
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    self.init(
      ids: ids,
      ties: graph.relations.values.compactMap { relation in
        guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { return nil }
        return (head, tail, Float(relation.articleCount))
      })
  }

  package var count: Int { ids.count }

  /// The ties of an entity, in order of the other's number.
  package func ties(_ index: Int) -> some RandomAccessCollection<Tie> {
    (starts[index]..<starts[index + 1]).lazy.map { Tie(index: Int(others[$0]), weight: Double(weights[$0])) }
  }

  /// How many others an entity is tied to.
  package func degree(_ index: Int) -> Int { starts[index + 1] - starts[index] }

  /// How heavily an entity is tied in all.
  package func strength(_ index: Int) -> Double { ties(index).reduce(0) { $0 + $1.weight } }

  /// Twice the weight of all ties.
  package var totalWeight: Double { (0..<count).reduce(0) { $0 + strength($1) } }

  /// The number of an entity; nil for one that is not there.
  package func number(of id: EntityID) -> Int? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? low : nil
  }
}
