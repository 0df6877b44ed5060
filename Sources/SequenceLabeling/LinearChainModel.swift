import Foundation

/// What a linear-chain conditional random field has learned: a weight for each feature with each label, and for each pair of labels.
///
/// Weights are whole multiples of `scale`, so that the best sequence is found in integers: the same on every machine.
///
/// - SeeAlso: J. Lafferty, A. McCallum, F. Pereira, *Conditional Random Fields*, 2001.
package struct LinearChainModel: Sendable {
  package let labels: LabelSet
  /// What one unit of a weight is worth.
  package let scale: Double
  /// Weight of each label after each other: row by the earlier, column by the later.
  let transitions: [Int32]
  /// Where in `entries` each bucket of features begins; one more than there are buckets.
  let buckets: [UInt32]
  /// Features one after the other: two bytes that tell them from others of their bucket, the number of labels, then label and weight of each.
  let entries: [UInt8]
  /// exp of each transition's weight; 0 where it may not be.
  let transitionFactors: [Double]

  init(labels: LabelSet, scale: Double, transitions: [Int32], buckets: [UInt32], entries: [UInt8]) {
    self.labels = labels
    self.scale = scale
    self.transitions = transitions
    self.buckets = buckets
    self.entries = entries
    transitionFactors = transitions.indices.map { index in
      LabelSet.allows(index % labels.count, after: index / labels.count) ? exp(Double(transitions[index]) * scale) : 0
    }
  }

  /// The probability of each of some labels, one of which a sequence of one element bears.
  package func probabilities(of element: FeatureSequence, among choices: [Int]) -> [Double] {
    let scores = scores(element)
    let likelihoods = choices.map { exp(Double(scores[$0]) * scale) }
    let sum = likelihoods.reduce(0, +)
    return likelihoods.map { $0 / sum }
  }

  /// The score of each label for each token, one token after the other.
  func scores(_ sequence: FeatureSequence) -> [Int32] {
    let width = labels.count
    var scores = [Int32](repeating: 0, count: sequence.count * width)
    // Where the bucket of each feature lies and with which byte it begins: asked for all of a sentence at once, the memory answers in parallel.
    let places = sequence.features.map { feature in
      let start = buckets[Int(feature & UInt64(buckets.count - 2))]
      return (start: start, first: Int(start) < entries.count ? entries[Int(start)] : 0)
    }
    for token in 0..<sequence.count {
      let base = token * width
      for index in sequence.range(ofToken: token) {
        add(sequence.features[index], from: places[index], to: &scores, at: base)
      }
    }
    return scores
  }

  @inline(__always)
  private func add(
    _ feature: UInt64, from place: (start: UInt32, first: UInt8), to scores: inout [Int32], at base: Int
  ) {
    let bucket = Int(feature & UInt64(buckets.count - 2))
    var position = Int(place.start)
    var first = place.first
    let end = Int(buckets[bucket + 1])
    let (low, high) = Self.check(feature)
    while position < end {
      let pairs = position + 3
      position = pairs + 2 * Int(entries[pairs - 1])
      guard first == low, entries[pairs - 2] == high else {
        if position < end { first = entries[position] }
        continue
      }
      for pair in stride(from: pairs, to: position, by: 2) {
        scores[base + Int(entries[pair])] &+= Int32(Int8(bitPattern: entries[pair + 1]))
      }
      return
    }
  }

  /// The bits of a feature that tell it from others of its bucket.
  static func check(_ feature: UInt64) -> (low: UInt8, high: UInt8) {
    (UInt8(truncatingIfNeeded: feature >> 40), UInt8(truncatingIfNeeded: feature >> 48))
  }
}
