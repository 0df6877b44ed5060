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
  private let weights: TieWeights

  /// A network whose rows are made already, each in order of the other's number.
  init(ids: EntityIDTable, starts: [Int32], others: [Int32], weights: TieWeights) {
    (self.ids, self.starts, self.others, self.weights) = (ids, starts, others, weights)
  }

  /// Makes the network of a graph.
  package init(_ graph: EntityGraph) {
    let ids = Array(graph.entities.keys)
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    let ties = graph.relations.values.compactMap { relation -> (head: Int32, tail: Int32, count: Int)? in
      guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { return nil }
      return (head, tail, relation.articleCount)
    }
    var degrees = [Int32](repeating: 0, count: ids.count)
    for tie in ties {
      for end in [tie.head, tie.tail] { degrees[Int(end)] += Int32(tie.count) }
    }
    var builder = WeightedNetworkBuilder(ids: EntityIDTable(ids), degrees: degrees)
    for tie in ties {
      for _ in 0..<tie.count { builder.tie(tie.head, tie.tail) }
    }
    self = builder.network()
  }

  package var count: Int { ids.count }

  /// How many ties all entities have, each counted at both ends.
  var tieCount: Int { others.count }

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
