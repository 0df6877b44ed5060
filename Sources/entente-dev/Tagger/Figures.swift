import Foundation

/// Counts, printed as precision, recall and F1.
struct Figures: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0

  mutating func add(isFound: Bool, isRight: Bool) {
    if isFound && isRight { right += 1 } else if isFound { wrong += 1 } else if isRight { missed += 1 }
  }

  /// Counts what was found against what is right.
  mutating func add<Place: Hashable>(found: Set<Place>, right wanted: Set<Place>) {
    right += found.intersection(wanted).count
    wrong += found.subtracting(wanted).count
    missed += wanted.subtracting(found).count
  }

  var description: String {
    let precision = Double(right) / Double(max(1, right + wrong))
    let recall = Double(right) / Double(max(1, right + missed))
    let f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return String(format: "P %.3f  R %.3f  F1 %.3f", precision, recall, f1)
      + "   (tp \(right) fp \(wrong) fn \(missed))"
  }
}
