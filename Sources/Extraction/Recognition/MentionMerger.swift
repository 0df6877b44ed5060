import Gazetteers
import GraphModel

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
      let overlapping = indices(in: chosen, overlapping: candidate.range)
      if overlapping.isEmpty { chosen.insert(candidate, at: overlapping.lowerBound) }
    }
    return chosen
  }

  /// The elements of a list by place that share a character with a range.
  static func indices(in chosen: [Candidate], overlapping range: Range<Int>) -> Range<Int> {
    let first = chosen.partitionIndex { $0.range.upperBound <= range.lowerBound }
    let end = chosen.partitionIndex { $0.range.lowerBound < range.upperBound }
    return first..<max(first, end)
  }
}
