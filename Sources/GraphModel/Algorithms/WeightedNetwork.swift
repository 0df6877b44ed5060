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
  package let ids: EntityIDTable
  /// Where the ties of each number begin; one more than there are numbers.
  private let starts: [Int32]
  private let others: [Int32]
  private let weights: [Float]

  /// Two numbers that one article ties.
  package struct Pair: Sendable {
    package var one: Int32
    package var other: Int32

    package init(_ one: Int32, _ other: Int32) { (self.one, self.other) = (one, other) }
  }

  /// Makes a network of entities in order of id and of ties by their numbers: each counts one, several of the same two count together.
  ///
  /// The pairs are given away, since graphs of millions of ties are to fit into a laptop's memory beside other programs.
  package init(ids: EntityIDTable, pairs given: consuming [Pair]) {
    var pairs = consume given
    self.ids = ids
    var starts = [Int32](repeating: 0, count: ids.count + 1)
    for pair in pairs {
      starts[Int(pair.one) + 1] += 1
      starts[Int(pair.other) + 1] += 1
    }
    for index in ids.indices { starts[index + 1] += starts[index] }
    var others = [Int32](repeating: 0, count: 2 * pairs.count)
    var places = starts
    for pair in pairs {
      for (from, to) in [(Int(pair.one), pair.other), (Int(pair.other), pair.one)] {
        others[Int(places[from])] = to
        places[from] += 1
      }
    }
    pairs = []
    places = []
    // Each row in order, then equal ends joined, which moves rows only towards the front.
    var distinct = 0
    for index in ids.indices {
      let row = Int(starts[index])..<Int(starts[index + 1])
      others[row].sort()
      for place in row where place == row.lowerBound || others[place] != others[place - 1] { distinct += 1 }
    }
    var weights: [Float] = []
    weights.reserveCapacity(distinct)
    for index in ids.indices {
      let row = Int(starts[index])..<Int(starts[index + 1])
      let begin = weights.count
      starts[index] = Int32(begin)
      for place in row {
        let other = others[place]
        if weights.count > begin, others[weights.count - 1] == other {
          weights[weights.count - 1] += 1
        } else {
          others[weights.count] = other
          weights.append(1)
        }
      }
    }
    starts[ids.count] = Int32(weights.count)
    others.removeLast(others.count - weights.count)
    (self.starts, self.others, self.weights) = (starts, others, weights)
  }

  /// A network whose rows are made already, each in order of the other's number.
  init(ids: EntityIDTable, starts: [Int32], others: [Int32], weights: [Float]) {
    (self.ids, self.starts, self.others, self.weights) = (ids, starts, others, weights)
  }

  /// Makes the network of a graph.
  package init(_ graph: EntityGraph) {
    let ids = Array(graph.entities.keys)
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    self.init(
      ids: EntityIDTable(ids),
      pairs: graph.relations.values.flatMap { relation -> Repeated<Pair> in
        guard let head = numbers[relation.head], let tail = numbers[relation.tail] else {
          return repeatElement(Pair(0, 0), count: 0)
        }
        return repeatElement(Pair(head, tail), count: relation.articleCount)
      })
  }

  package var count: Int { ids.count }

  /// The ties of an entity, in order of the other's number.
  package func ties(_ index: Int) -> some RandomAccessCollection<Tie> {
    (Int(starts[index])..<Int(starts[index + 1])).lazy.map { Tie(index: Int(others[$0]), weight: Double(weights[$0])) }
  }

  /// How many others an entity is tied to.
  package func degree(_ index: Int) -> Int { Int(starts[index + 1] - starts[index]) }

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
