extension WeightedNetwork {
  /// Numbers of entities that have more ties among themselves than chance would give them, the largest community first; each in order.
  ///
  /// Entities are gone through in order of id and stay where several communities are equally good, so that the result is the same each time.
  /// - Returns: the communities and their modularity, from −0.5 to 1.
  /// - SeeAlso: V. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *Fast Unfolding of Communities in Large Networks*, 2008.
  package func communities() -> (members: [[Int]], modularity: Double) {
    let total = totalWeight
    var level = self
    var own = [Double](repeating: 0, count: count)
    var place = Array(0..<count)
    while total > 0 {
      let (assignment, groups) = Self.moved(level, own, total: total)
      if groups == level.count { break }
      place = place.map { assignment[$0] }
      (level, own) = Self.joined(level, own, assignment, groups)
    }
    let groups = Dictionary(grouping: ids.indices) { place[$0] }.values
    let ordered = groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    return (ordered, modularity(of: place, total: total))
  }

  /// One pass: entities move to the neighbouring community that gains most, until none gains.
  private static func moved(_ network: WeightedNetwork, _ own: [Double], total: Double) -> (
    assignment: [Int], count: Int
  ) {
    let strengths = (0..<network.count).map { own[$0] + network.strength($0) }
    var community = Array(0..<network.count)
    // How heavily the entity in hand is tied to each community, and which of these are set.
    var toCommunity = [Double](repeating: -1, count: network.count)
    var touched: [Int] = []
    var sums = strengths
    var hasMoved = true
    var rounds = 0
    while hasMoved, rounds < 100 {
      hasMoved = false
      rounds += 1
      for index in 0..<network.count {
        let home = community[index]
        sums[home] -= strengths[index]
        touched = [home]
        toCommunity[home] = 0
        for tie in network.ties(index) {
          let other = community[tie.index]
          if toCommunity[other] < 0 {
            toCommunity[other] = 0
            touched.append(other)
          }
          toCommunity[other] += tie.weight
        }
        func gain(_ community: Int) -> Double { toCommunity[community] - sums[community] * strengths[index] / total }
        var best = home
        for other in touched.dropFirst() where gain(other) > gain(best) + 1e-12 { best = other }
        for community in touched { toCommunity[community] = -1 }
        sums[best] += strengths[index]
        if best != home {
          community[index] = best
          hasMoved = true
        }
      }
    }
    var numbers: [Int: Int] = [:]
    let assignment = community.map { community in
      let number = numbers[community] ?? numbers.count
      numbers[community] = number
      return number
    }
    return (assignment, numbers.count)
  }

  /// Each community as one entity of the next level.
  private static func joined(_ network: WeightedNetwork, _ own: [Double], _ assignment: [Int], _ count: Int) -> (
    WeightedNetwork, [Double]
  ) {
    var inner = [Double](repeating: 0, count: count)
    var across: [(one: Int32, other: Int32, weight: Float)] = []
    for index in 0..<network.count {
      let community = assignment[index]
      inner[community] += own[index]
      for tie in network.ties(index) {
        let other = assignment[tie.index]
        if other == community {
          inner[community] += tie.weight
        } else if index < tie.index {
          across.append((Int32(community), Int32(other), Float(tie.weight)))
        }
      }
    }
    // What a community is called does not matter on the way.
    let ids = (0..<count).map { EntityID(.organization, String($0)) }
    return (WeightedNetwork(ids: ids, ties: across), inner)
  }

  private func modularity(of place: [Int], total: Double) -> Double {
    guard total > 0 else { return 0 }
    var (inner, sums) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for index in 0..<count {
      for tie in ties(index) {
        sums[place[index]] += tie.weight
        if place[tie.index] == place[index] { inner[place[index]] += tie.weight }
      }
    }
    return zip(inner, sums).reduce(0) { $0 + $1.0 / total - ($1.1 / total) * ($1.1 / total) }
  }
}
