extension WeightedNetwork {
  /// Numbers of entities that have more ties among themselves than chance would give them, the largest community first; each in order.
  ///
  /// Entities are gone through in order of id and stay where several communities are equally good, so that the result is the same each time.
  /// - Returns: the communities and their modularity, from −0.5 to 1.
  /// - SeeAlso: V. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *Fast Unfolding of Communities in Large Networks*, 2008.
  package func communities() -> (members: [[Int]], modularity: Double) {
    let total = totalWeight
    var level = self
    var own = [Float](repeating: 0, count: count)
    var place = (0..<count).map { Int32($0) }
    while total > 0 {
      let (assignment, groups) = Self.moved(level, own, total: total)
      if groups == level.count { break }
      for index in place.indices { place[index] = assignment[Int(place[index])] }
      (level, own) = Self.joined(level, own, assignment, groups)
    }
    let count = Int((place.max() ?? -1) + 1)
    let groups = Groups(of: place, count: count)
    let all: [[Int]] = (0..<count).map { group in groups[group].map { Int($0) } }.filter { !$0.isEmpty }
    let ordered = all.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    return (ordered, modularity(of: place, total: total))
  }

  /// One pass: entities move to the neighbouring community that gains most, until none gains.
  private static func moved(_ network: WeightedNetwork, _ own: [Float], total: Double) -> (
    assignment: [Int32], count: Int
  ) {
    // Whole numbers, which fit exactly.
    let strengths = (0..<network.count).map { own[$0] + Float(network.strength($0)) }
    var community = (0..<network.count).map { Int32($0) }
    // How heavily the entity in hand is tied to each community, and which of these are set.
    var toCommunity = [Float](repeating: -1, count: network.count)
    var touched: [Int] = []
    var sums = strengths.map(Double.init)
    var hasMoved = true
    var rounds = 0
    while hasMoved, rounds < 100 {
      hasMoved = false
      rounds += 1
      for index in 0..<network.count {
        let home = Int(community[index])
        let strength = Double(strengths[index])
        sums[home] -= strength
        touched.removeAll(keepingCapacity: true)
        touched.append(home)
        toCommunity[home] = 0
        for tie in network.ties(index) {
          let other = Int(community[tie.index])
          if toCommunity[other] < 0 {
            toCommunity[other] = 0
            touched.append(other)
          }
          toCommunity[other] += Float(tie.weight)
        }
        let share = strength / total
        var best = home
        var bestGain = Double(toCommunity[home]) - sums[home] * share
        for other in touched.dropFirst() {
          let gain = Double(toCommunity[other]) - sums[other] * share
          if gain > bestGain + 1e-12 { (best, bestGain) = (other, gain) }
        }
        for community in touched { toCommunity[community] = -1 }
        sums[best] += strength
        if best != home {
          community[index] = Int32(best)
          hasMoved = true
        }
      }
    }
    // Numbered in order of their first members.
    var numbers = [Int32](repeating: -1, count: network.count)
    var count: Int32 = 0
    for index in community.indices {
      let old = Int(community[index])
      if numbers[old] < 0 {
        numbers[old] = count
        count += 1
      }
      community[index] = numbers[old]
    }
    return (community, Int(count))
  }

  /// Each community as one entity of the next level.
  private static func joined(_ network: WeightedNetwork, _ own: [Float], _ assignment: [Int32], _ count: Int) -> (
    WeightedNetwork, [Float]
  ) {
    var inner = [Float](repeating: 0, count: count)
    var (starts, others): ([Int32], [Int32]) = ([0], [])
    var weights = TieWeights()
    // Room that is never filled takes no memory; rows that grow by doubling would.
    others.reserveCapacity(network.tieCount)
    weights.reserveCapacity(network.tieCount)
    // A community's row is summed up from its members' rows: no list of all ties is made.
    var sums = [Float](repeating: 0, count: count)
    var touched: [Int32] = []
    let groups = Groups(of: assignment, count: count)
    for community in 0..<count {
      touched.removeAll(keepingCapacity: true)
      for index in groups[community].lazy.map(Int.init) {
        inner[community] += own[index]
        for tie in network.ties(index) {
          let other = assignment[tie.index]
          if Int(other) == community {
            inner[community] += Float(tie.weight)
          } else {
            if sums[Int(other)] == 0 { touched.append(other) }
            sums[Int(other)] += Float(tie.weight)
          }
        }
      }
      touched.sort()
      for other in touched {
        others.append(other)
        weights.append(sums[Int(other)])
        sums[Int(other)] = 0
      }
      starts.append(Int32(others.count))
    }
    // What a community is called does not matter on the way.
    return (WeightedNetwork(ids: .unnamed(count), starts: starts, others: others, weights: weights), inner)
  }

  /// The members of each group, in order, one group behind the other.
  private struct Groups {
    private var starts: [Int32]
    private var members: [Int32]

    init(of place: [Int32], count: Int) {
      starts = [Int32](repeating: 0, count: count + 1)
      for group in place { starts[Int(group) + 1] += 1 }
      for group in 0..<count { starts[group + 1] += starts[group] }
      members = [Int32](repeating: 0, count: place.count)
      var ends = starts
      for (index, group) in place.enumerated() {
        members[Int(ends[Int(group)])] = Int32(index)
        ends[Int(group)] += 1
      }
    }

    subscript(group: Int) -> ArraySlice<Int32> { members[Int(starts[group])..<Int(starts[group + 1])] }
  }

  private func modularity(of place: [Int32], total: Double) -> Double {
    guard total > 0 else { return 0 }
    var (inner, sums) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for index in 0..<count {
      for tie in ties(index) {
        sums[Int(place[index])] += tie.weight
        if place[tie.index] == place[index] { inner[Int(place[index])] += tie.weight }
      }
    }
    return zip(inner, sums).reduce(0) { $0 + $1.0 / total - ($1.1 / total) * ($1.1 / total) }
  }
}
