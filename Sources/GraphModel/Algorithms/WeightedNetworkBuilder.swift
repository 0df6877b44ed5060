/// Makes a network of ties that are gone over twice, once to be counted and once to be put in their places: of millions of ties
/// no list is kept beside the network itself.
package struct WeightedNetworkBuilder: ~Copyable {
  private let ids: EntityIDTable
  private var starts: [Int32]
  /// How far each row is filled.
  private var ends: [Int32]
  private var others: [Int32]

  /// Takes entities in order of id, and how many ties each has, those of the same two counted each.
  package init(ids: EntityIDTable, degrees: [Int32]) {
    self.ids = ids
    starts = [Int32](repeating: 0, count: ids.count + 1)
    for (index, degree) in degrees.enumerated() { starts[index + 1] = starts[index] + degree }
    ends = starts
    others = [Int32](repeating: 0, count: Int(starts.last ?? 0))
  }

  /// Ties two numbers once more.
  package mutating func tie(_ one: Int32, _ other: Int32) {
    put(other, behind: Int(one))
    put(one, behind: Int(other))
  }

  private mutating func put(_ other: Int32, behind row: Int) {
    precondition(ends[row] < starts[row + 1], "more ties than were counted")
    others[Int(ends[row])] = other
    ends[row] += 1
  }

  /// The network of the ties; several of the same two are one, as heavy as all of them.
  package consuming func network() -> WeightedNetwork {
    var weights = TieWeights()
    var distinct = 0
    for index in ids.indices {
      let row = Int(starts[index])..<Int(ends[index])
      others[row].sort()
      for place in row where place == row.lowerBound || others[place] != others[place - 1] { distinct += 1 }
    }
    weights.reserveCapacity(distinct)
    // Rows only move towards the front.
    for index in ids.indices {
      var place = Int(starts[index])
      let end = Int(ends[index])
      starts[index] = Int32(weights.count)
      while place < end {
        let run = others[place..<end].prefix { $0 == others[place] }.count
        others[weights.count] = others[place]
        weights.append(Float(run))
        place += run
      }
    }
    starts[ids.count] = Int32(weights.count)
    others.removeLast(others.count - weights.count)
    return WeightedNetwork(ids: ids, starts: starts, others: others, weights: weights)
  }
}
