/// Chooses among overlapping candidates.
enum MentionMerger {
  /// Candidates that do not overlap, by place: the longer one wins over those inside it, the stronger one over its equal.
  static func merged(_ candidates: [Candidate]) -> [Candidate] {
    let ordered = candidates.sorted { left, right in
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      if left.strength != right.strength { return left.strength > right.strength }
      return left.range.lowerBound < right.range.lowerBound
    }
    var chosen: [Candidate] = []
    for candidate in ordered {
      let index = chosen.partitionIndex { $0.range.upperBound <= candidate.range.lowerBound }
      if index < chosen.count, chosen[index].range.lowerBound < candidate.range.upperBound { continue }
      chosen.insert(candidate, at: index)
    }
    return chosen
  }
}
