extension LinearChainModel {
  /// The best sequence of labels.
  ///
  /// `allowed` holds for each token the labels to choose from, as bits; nil for all.
  ///
  /// - SeeAlso: A. Viterbi, *Error Bounds for Convolutional Codes and an Asymptotically Optimum Decoding Algorithm*, 1967.
  package func bestLabels(_ sequence: FeatureSequence, allowed: [UInt64]? = nil) -> [Int] {
    if sequence.count == 0 { return [] }
    var scores = scores(sequence)
    if let allowed {
      for index in scores.indices where allowed[index / labels.count] >> UInt64(index % labels.count) & 1 == 0 {
        scores[index] = Int32.min / 1024
      }
    }
    return bestLabels(scores: scores, count: sequence.count)
  }

  /// `isClosed` marks tokens that can only lie outside every span; empty for none.
  func bestLabels(scores: [Int32], count: Int, isClosed: [Bool] = []) -> [Int] {
    let width = labels.count
    var best = [Int32](repeating: Int32.min / 2, count: width)
    for label in 0..<width
    where LabelSet.allows(label, after: nil) && (isClosed.first != true || label == LabelSet.outside) {
      best[label] = scores[label]
    }
    var from = [UInt8](repeating: 0, count: count * width)
    var next = best
    for token in 1..<max(1, count) {
      let base = token * width
      if !isClosed.isEmpty, isClosed[token] {
        var (score, origin) = (Int32.min / 2, 0)
        for previous in 0..<width {
          let candidate = best[previous] &+ transitions[previous * width]
          if candidate > score { (score, origin) = (candidate, previous) }
        }
        for label in 0..<width { next[label] = Int32.min / 2 }
        next[LabelSet.outside] = score &+ scores[base]
        from[base] = UInt8(origin)
        swap(&best, &next)
        continue
      }
      for label in 0..<width {
        var (score, origin) = (Int32.min / 2, 0)
        if LabelSet.isInside(label) {
          for previous in [label - 1, label] {
            let candidate = best[previous] &+ transitions[previous * width + label]
            if candidate > score { (score, origin) = (candidate, previous) }
          }
        } else {
          for previous in 0..<width {
            let candidate = best[previous] &+ transitions[previous * width + label]
            if candidate > score { (score, origin) = (candidate, previous) }
          }
        }
        next[label] = score &+ scores[base + label]
        from[base + label] = UInt8(origin)
      }
      swap(&best, &next)
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? LabelSet.outside
    var path = [Int](repeating: LabelSet.outside, count: count)
    for token in stride(from: count - 1, through: 0, by: -1) {
      path[token] = label
      label = Int(from[token * width + label])
    }
    return path
  }
}
