import Foundation

/// How unlikely the annotation is under some weights, and how each weight would change that.
struct Likelihood: Sendable {
  let index: FeatureIndex
  let labels: LabelSet
  /// The sequences in parts that do not depend on the machine, so that sums come out the same on each.
  let parts: [[NumberedSequence]]
  /// Strength of the pull towards zero: this times the sum of squares is added.
  let penalty: Double

  /// The value to make small, and its gradient.
  func callAsFunction(_ weights: [Double]) async -> (value: Double, gradient: [Double]) {
    let results = await withTaskGroup(of: (Int, Double, [Double]).self) { group in
      for (number, part) in parts.enumerated() {
        group.addTask {
          let (value, gradient) = sum(over: part, weights)
          return (number, value, gradient)
        }
      }
      var results: [(Int, Double, [Double])] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    var value = 0.0
    var gradient = weights.map { 2 * penalty * $0 }
    for weight in weights { value += penalty * weight * weight }
    for (_, part, slope) in results {
      value += part
      for position in gradient.indices { gradient[position] += slope[position] }
    }
    return (value, gradient)
  }

  private func sum(over sequences: [NumberedSequence], _ weights: [Double]) -> (Double, [Double]) {
    let width = labels.count
    var gradient = [Double](repeating: 0, count: weights.count)
    let factors = (0..<(width * width)).map { pair in
      LabelSet.allows(pair % width, after: pair / width) ? exp(weights[index.transitionStart + pair]) : 0
    }
    var value = 0.0
    for sequence in sequences where !sequence.ends.isEmpty {
      let scores = scores(sequence, weights)
      let all = ForwardBackward(scores: scores, transitions: factors, labels: labels)
      let right = ForwardBackward(scores: scores, transitions: factors, labels: labels, allowed: sequence.allowed)
      value += all.logSum - right.logSum
      for token in sequence.ends.indices {
        let surplus = (0..<width).map { all.probability($0, of: token) - right.probability($0, of: token) }
        for position in sequence.range(ofToken: token) {
          let feature = Int(sequence.features[position])
          for weight in Int(index.starts[feature])..<Int(index.starts[feature + 1]) {
            gradient[weight] += surplus[Int(index.labels[weight])]
          }
        }
        guard token + 1 < sequence.ends.count else { continue }
        for pair in 0..<(width * width) where factors[pair] > 0 {
          gradient[index.transitionStart + pair] +=
            all.probability(pair / width, of: token, then: pair % width)
            - right.probability(pair / width, of: token, then: pair % width)
        }
      }
    }
    return (value, gradient)
  }

  private func scores(_ sequence: NumberedSequence, _ weights: [Double]) -> [Double] {
    let width = labels.count
    var scores = [Double](repeating: 0, count: sequence.ends.count * width)
    for token in sequence.ends.indices {
      for position in sequence.range(ofToken: token) {
        let feature = Int(sequence.features[position])
        for weight in Int(index.starts[feature])..<Int(index.starts[feature + 1]) {
          scores[token * width + Int(index.labels[weight])] += weights[weight]
        }
      }
    }
    return scores
  }
}
