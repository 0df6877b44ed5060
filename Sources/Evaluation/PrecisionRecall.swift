/// Counts of what was found, wrongly found and missed; counts of parts add up to those of the whole.
package struct PrecisionRecall: Sendable, Hashable {
  /// Found, and right.
  package var truePositives = 0
  /// Found, but wrong.
  package var falsePositives = 0
  /// Right, but not found.
  package var falseNegatives = 0

  package init() {}

  /// Share of what was found that is right; 0 where nothing was found.
  package var precision: Double { ratio(truePositives, truePositives + falsePositives) }
  /// Share of what is right that was found; 0 where there is nothing.
  package var recall: Double { ratio(truePositives, truePositives + falseNegatives) }
  /// Harmonic mean of precision and recall.
  package var f1: Double { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout Self, right: Self) {
    left.truePositives += right.truePositives
    left.falsePositives += right.falsePositives
    left.falseNegatives += right.falseNegatives
  }
}
