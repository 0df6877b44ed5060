/// The labels of a sequence that marks spans: outside, and for each type of span its first token and those that follow (BIO).
///
/// - SeeAlso: L. Ramshaw, M. Marcus, *Text Chunking using Transformation-Based Learning*, 1995.
package struct LabelSet: Sendable, Hashable {
  /// The types of span, in the order in which labels number them.
  package let types: [String]

  package init(types: [String]) { self.types = types }

  /// How many labels there are.
  package var count: Int { 1 + 2 * types.count }
  /// The label of a token outside every span.
  package static let outside = 0

  /// The label of the first token of a span of that type.
  package static func begin(_ type: Int) -> Int { 1 + 2 * type }
  /// The label of a further token of a span of that type.
  package static func inside(_ type: Int) -> Int { 2 + 2 * type }
  /// The type that a label belongs to; nil for a token outside.
  package static func type(of label: Int) -> Int? { label == outside ? nil : (label - 1) / 2 }
  static func isInside(_ label: Int) -> Bool { label > 0 && label % 2 == 0 }

  /// Whether a sequence may go from one label to the next: a span begins before it goes on.
  package static func allows(_ label: Int, after previous: Int?) -> Bool {
    guard isInside(label) else { return true }
    guard let previous else { return false }
    return previous == label || previous == label - 1
  }

  /// The spans that a sequence of labels marks.
  package static func spans(of labels: [Int]) -> [LabeledSpan] {
    var spans: [LabeledSpan] = []
    for (index, label) in labels.enumerated() {
      guard let type = type(of: label) else { continue }
      if isInside(label), let last = spans.last, last.tokens.upperBound == index, last.type == type {
        spans[spans.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
      } else {
        spans.append(LabeledSpan(type: type, tokens: index..<(index + 1)))
      }
    }
    return spans
  }
}

/// Tokens that together are of one type.
package struct LabeledSpan: Sendable, Hashable {
  package var type: Int
  package var tokens: Range<Int>

  package init(type: Int, tokens: Range<Int>) {
    self.type = type
    self.tokens = tokens
  }
}
