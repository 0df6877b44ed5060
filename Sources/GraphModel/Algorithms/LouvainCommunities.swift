extension EntityGraph {
  /// Entities that have more ties among themselves than chance would give them, the largest community first; each in order of id.
  ///
  /// Entities are gone through in order of id and stay where several communities are equally good, so that the result is the same each time.
  /// - Returns: the communities and their modularity, from −0.5 to 1.
  /// - SeeAlso: V. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, *Fast Unfolding of Communities in Large Networks*, 2008.
  package func communities() -> (members: [[EntityID]], modularity: Double) {
    let network = WeightedNetwork(self)
    var level = network.neighbors
    var own = [Double](repeating: 0, count: network.count)
    var place = Array(0..<network.count)
    while network.totalWeight > 0 {
      let (assignment, count) = Self.moved(level, own, total: network.totalWeight)
      if count == level.count { break }
      place = place.map { assignment[$0] }
      (level, own) = Self.joined(level, own, assignment, count)
    }
    let groups = Dictionary(grouping: network.ids.indices) { place[$0] }.values.map { indices in
      indices.map { network.ids[$0] }
    }
    let ordered = groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
    return (ordered, modularity(of: place, network))
  }

  /// One pass: entities move to the neighbouring community that gains most, until none gains.
  private static func moved(_ ties: [[(index: Int, weight: Double)]], _ own: [Double], total: Double) -> (
    assignment: [Int], count: Int
  ) {
    let strengths = ties.indices.map { index in own[index] + ties[index].reduce(0) { $0 + $1.weight } }
    var community = Array(ties.indices)
    var sums = strengths
    var hasMoved = true
    var rounds = 0
    while hasMoved, rounds < 100 {
      hasMoved = false
      rounds += 1
      for index in ties.indices {
        let home = community[index]
        sums[home] -= strengths[index]
        var weights: [(community: Int, weight: Double)] = [(home, 0)]
        var positions = [home: 0]
        for tie in ties[index] {
          let other = community[tie.index]
          if let position = positions[other] {
            weights[position].weight += tie.weight
          } else {
            positions[other] = weights.count
            weights.append((other, tie.weight))
          }
        }
        func gain(_ item: (community: Int, weight: Double)) -> Double {
          item.weight - sums[item.community] * strengths[index] / total
        }
        var best = weights[0]
        for item in weights.dropFirst() where gain(item) > gain(best) + 1e-12 { best = item }
        sums[best.community] += strengths[index]
        if best.community != home {
          community[index] = best.community
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
  private static func joined(
    _ ties: [[(index: Int, weight: Double)]], _ own: [Double], _ assignment: [Int], _ count: Int
  ) -> ([[(index: Int, weight: Double)]], [Double]) {
    var weights = [[Int: Double]](repeating: [:], count: count)
    var inner = [Double](repeating: 0, count: count)
    for index in ties.indices {
      let community = assignment[index]
      inner[community] += own[index]
      for tie in ties[index] {
        let other = assignment[tie.index]
        if other == community {
          inner[community] += tie.weight
        } else {
          weights[community][other, default: 0] += tie.weight
        }
      }
    }
    return (weights.map { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }, inner)
  }

  private func modularity(of place: [Int], _ network: WeightedNetwork) -> Double {
    guard network.totalWeight > 0 else { return 0 }
    var (inner, sums): ([Int: Double], [Int: Double]) = ([:], [:])
    for index in place.indices {
      sums[place[index], default: 0] += network.strength(index)
      for tie in network.neighbors[index] where place[tie.index] == place[index] {
        inner[place[index], default: 0] += tie.weight
      }
    }
    return sums.sorted { $0.key < $1.key }.reduce(0) { sum, item in
      let share = item.value / network.totalWeight
      return sum + (inner[item.key] ?? 0) / network.totalWeight - share * share
    }
  }
}
