import Foundation
import GraphModel

/// How far a relation can be trusted: what its rule is worth, how its ends were found, and how that turned out on annotated articles.
///
/// The formula is `1 − (1 − rule · carried · modality · (0.6 + 0.4 · ends))^1.26`. The exponent is the one with which, on the annotated
/// articles, nine in ten of the relations at 0.9 and above are right (`entente evaluate` prints how many are).
enum ConfidenceModel {
  /// What is left of a rule's worth where an end was carried over from another sentence.
  static let carried = 0.8
  /// What is left of it where the article speaks of a plan.
  static let planned = 0.95
  private static let exponent = 1.26

  /// What a rule's finding is worth before its ends are looked at.
  static func worth(ofRule confidence: Double, isCarried: Bool, modality: Modality) -> Double {
    confidence * (isCarried ? carried : 1) * (modality == .planned ? planned : 1)
  }

  /// The same of a pair that was found by what was learned: about how many of such are right, never as much as a rule's.
  static func worth(ofPair probability: Double, modality: Modality) -> Double {
    min(0.75, 0.9 * probability) * (modality == .planned ? planned : 1)
  }

  /// The confidence to print, from 0 to 1 in hundredths: `worth` is what the rule's finding is worth, `head` and `tail` how far the
  /// links of the two ends can be trusted.
  static func confidence(worth: Double, head: Double, tail: Double) -> Double {
    let raw = worth * (0.6 + 0.4 * min(head, tail))
    return ((1 - pow(1 - min(1, max(0, raw)), exponent)) * 100).rounded() / 100
  }
}
