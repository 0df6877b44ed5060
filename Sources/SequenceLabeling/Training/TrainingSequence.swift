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
}
