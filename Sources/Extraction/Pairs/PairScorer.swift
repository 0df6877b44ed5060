import SequenceLabeling

/// Tells from a sentence as a whole whether two organizations work together, where no rule of the grammar foresees how it is said.
///
/// A logistic regression, which is a linear-chain model of chains of one element, learned from sentences with two marked companies.
struct PairScorer: Sendable {
  private let model: LinearChainModel?

  /// Loads the model, or none to learn it anew.
  ///
  /// - Throws: `ResourceError` when the file is missing or damaged.
  init(isTrained: Bool = true) throws(ResourceError) {
    model = isTrained ? try ResourceError.model(named: "pairs-en.bin") : nil
  }

  /// The label of a pair that works together.
  static let labels = LabelSet(types: ["partnersWith"])

  /// Below this a pair is none.
  ///
  /// Of company sentences not learned from, five in six of those above are right; with 0.3 it were two in three, and nothing gained
  /// (`entente-dev measure-collaboration --min-confidence`).
  private static let threshold = 0.58

  /// How likely it is that two names of a sentence, the first before the second, are partners; nil where hardly.
  func probability(of first: Range<Int>, _ second: Range<Int>, in sentence: Sentence, of field: AnnotatedField)
    -> Double?
  {
    guard let model else { return nil }
    let features = PairFeatures.features(of: first, second, in: sentence, of: field)
    let probability = model.probabilities(of: features, among: [LabelSet.begin(0), LabelSet.outside])[0]
    return probability >= Self.threshold ? probability : nil
  }
}
