/// A sequence to learn from.
package struct TrainingSequence: Sendable {
  /// What is known of its tokens.
  package let features: FeatureSequence
  /// The labels that each token may bear, as bits: one where it is known, several where the annotation leaves it open.
  package let allowed: [UInt64]

  package init(features: FeatureSequence, allowed: [UInt64]) {
    self.features = features
    self.allowed = allowed
  }

  /// The sequence with what its annotation leaves open filled in by a model.
  package func completed(by model: LinearChainModel) -> TrainingSequence {
    let labels = model.bestLabels(features, allowed: allowed)
    return TrainingSequence(features: features, allowed: labels.map { 1 << UInt64($0) })
  }

  /// Whether the annotation leaves nothing open.
  package var isComplete: Bool { allowed.allSatisfy { $0.nonzeroBitCount == 1 } }
}
