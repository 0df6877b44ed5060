extension WeightedNetwork {
  /// For each entity on what share of the shortest ways between two others it lies, from 0 to 1.
  ///
  /// From more than `samples` entities only every so-manieth is started from, which estimates the shares.
  /// - Complexity: O(s·(n + m)) for s starts.
  /// - SeeAlso: U. Brandes, *A Faster Algorithm for Betweenness Centrality*, 2001; U. Brandes, C. Pich, *Centrality Estimation in Large
  ///   Networks*, 2007.
  package func betweenness(samples: Int = 2000) -> [Double] {
    guard count > 2 else { return ids.map { _ in 0 } }
    let step = max(1, count / max(1, samples))
    let starts = Array(stride(from: 0, to: count, by: step))
    var shares = [Double](repeating: 0, count: count)
    for start in starts {
      var order: [Int] = [start]
      var distances = [Int](repeating: -1, count: count)
      var ways = [Double](repeating: 0, count: count)
      (distances[start], ways[start]) = (0, 1)
      var place = 0
      while place < order.count {
        let index = order[place]
        place += 1
        for tie in ties(index) {
          if distances[tie.index] < 0 {
            distances[tie.index] = distances[index] + 1
            order.append(tie.index)
          }
          if distances[tie.index] == distances[index] + 1 { ways[tie.index] += ways[index] }
        }
      }
      var dependency = [Double](repeating: 0, count: count)
      for index in order.reversed() {
        for tie in ties(index) where distances[tie.index] == distances[index] - 1 {
          dependency[tie.index] += ways[tie.index] / ways[index] * (1 + dependency[index])
        }
        if index != start { shares[index] += dependency[index] }
      }
    }
    let pairs = Double(count - 1) * Double(count - 2) * Double(starts.count) / Double(count)
    return shares.map { $0 / pairs }
  }
}
