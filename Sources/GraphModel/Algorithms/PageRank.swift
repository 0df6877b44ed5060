extension WeightedNetwork {
  /// How important each entity is by the importance of those that it is tied to.
  ///
  /// `damping` is how likely a reader who follows ties at random, by weight, is to follow one rather than to start anew anywhere.
  /// - Returns: how likely that reader is to stand at each entity; they sum to 1.
  /// - Complexity: O(k·(n + m)) for k rounds, at most 100.
  /// - SeeAlso: S. Brin, L. Page, *The Anatomy of a Large-Scale Hypertextual Web Search Engine*, 1998.
  package func pageRank(damping: Double = 0.85) -> [Double] {
    guard count > 0 else { return [] }
    let share = 1 / Double(count)
    var ranks = [Double](repeating: share, count: count)
    for _ in 0..<100 {
      var next = [Double](repeating: 0, count: count)
      var loose = 0.0
      for (index, rank) in ranks.enumerated() {
        // Summed up anew each round: a list of them would take eight bytes an entity.
        let strength = strength(index)
        guard strength > 0 else {
          loose += rank
          continue
        }
        for tie in ties(index) { next[tie.index] += rank * tie.weight / strength }
      }
      var change = 0.0
      for index in next.indices {
        next[index] = (1 - damping) * share + damping * (next[index] + loose * share)
        change += abs(next[index] - ranks[index])
      }
      ranks = next
      if change < 1e-10 { break }
    }
    return ranks
  }
}
