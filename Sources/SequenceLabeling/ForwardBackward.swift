import Foundation

/// The probability of each label of each token, all sequences weighed.
///
/// - SeeAlso: L. Rabiner, *A Tutorial on Hidden Markov Models*, 1989, for the recursions and their scaling.
struct ForwardBackward {
  private let width: Int
  private let count: Int
  /// exp of what each label of each token scores, the token's best taken as 1.
  private let potentials: [Double]
  /// exp of what each label scores after each other; 0 where it may not follow.
  private let transitions: [Double]
  /// Probability of the tokens up to here, by label, each token's summing to 1.
  private var forward: [Double]
  /// What each label lets the tokens behind it reach, scaled as `forward` is.
  private var backward: [Double]
  private var scales: [Double]
  /// Logarithm of the sum over all sequences.
  private(set) var logSum = 0.0

  /// Weighs all sequences over `scores` (one row of labels a token) that the masks allow.
  ///
  /// `allowed` holds for each token the set of its labels as bits; nil allows every label.
  init(scores: [Double], transitions: [Double], labels: LabelSet, allowed: [UInt64]? = nil) {
    let width = labels.count
    let count = scores.count / width
    self.width = width
    self.count = count
    self.transitions = transitions
    var potentials = [Double](repeating: 0, count: scores.count)
    for token in 0..<count {
      let row = token * width
      var top = -Double.infinity
      for label in 0..<width where Self.allows(label, allowed, token) { top = max(top, scores[row + label]) }
      logSum += top
      for label in 0..<width where Self.allows(label, allowed, token) {
        if token == 0, !LabelSet.allows(label, after: nil) { continue }
        potentials[row + label] = exp(scores[row + label] - top)
      }
    }
    self.potentials = potentials
    forward = potentials
    backward = [Double](repeating: 1, count: scores.count)
    scales = [Double](repeating: 1, count: count)
    runForward()
    runBackward()
  }

  private static func allows(_ label: Int, _ allowed: [UInt64]?, _ token: Int) -> Bool {
    guard let allowed else { return true }
    return allowed[token] >> UInt64(label) & 1 == 1
  }

  private mutating func runForward() {
    for token in 0..<count {
      let row = token * width
      var sum = 0.0
      for label in 0..<width where potentials[row + label] > 0 {
        if token > 0 {
          var reached = 0.0
          for previous in 0..<width {
            reached += forward[row - width + previous] * transitions[previous * width + label]
          }
          forward[row + label] = reached * potentials[row + label]
        }
        sum += forward[row + label]
      }
      let scale = sum > 0 ? 1 / sum : 1
      for label in 0..<width { forward[row + label] *= scale }
      scales[token] = scale
      logSum -= log(scale)
    }
  }

  private mutating func runBackward() {
    guard count > 1 else { return }
    for token in stride(from: count - 2, through: 0, by: -1) {
      let row = token * width
      for label in 0..<width {
        var reached = 0.0
        for next in 0..<width {
          reached += transitions[label * width + next] * potentials[row + width + next] * backward[row + width + next]
        }
        backward[row + label] = reached * scales[token + 1]
      }
    }
  }

  /// Probability that a token bears a label.
  func probability(_ label: Int, of token: Int) -> Double {
    forward[token * width + label] * backward[token * width + label]
  }

  /// Probability that a token bears a label and the token behind it another.
  func probability(_ label: Int, of token: Int, then next: Int) -> Double {
    let row = token * width
    return forward[row + label] * transitions[label * width + next] * potentials[row + width + next]
      * backward[row + width + next] * scales[token + 1]
  }

  /// Probability that these tokens, and no more, are a span of that type.
  func probability(of span: LabeledSpan) -> Double {
    let (begin, inside) = (LabelSet.begin(span.type), LabelSet.inside(span.type))
    var product = forward[span.tokens.lowerBound * width + begin]
    var label = begin
    for token in span.tokens.dropFirst() {
      product *= transitions[label * width + inside] * potentials[token * width + inside] * scales[token]
      label = inside
    }
    let last = span.tokens.upperBound - 1
    guard last + 1 < count else { return product }
    // What follows is anything but one more token of the span.
    var rest = 0.0
    for next in 0..<width where next != inside {
      let row = (last + 1) * width
      rest += transitions[label * width + next] * potentials[row + next] * backward[row + next]
    }
    return product * rest * scales[last + 1]
  }
}

extension LinearChainModel {
  /// The spans of the best sequence, each with its probability.
  ///
  /// `isClosed` marks tokens that can only lie outside every span; empty for none.
  package func spans(
    _ sequence: FeatureSequence, isClosed: [Bool] = []
  ) -> [(span: LabeledSpan, probability: Double)] {
    guard sequence.count > 0, isClosed.isEmpty || isClosed.contains(false) else { return [] }
    let scores = scores(sequence)
    let found = LabelSet.spans(of: bestLabels(scores: scores, count: sequence.count, isClosed: isClosed))
    // Most sentences name nothing: these need no probabilities.
    if found.isEmpty { return [] }
    var stretch = 0..<0
    var sums: ForwardBackward?
    return found.map { span in
      if sums == nil || !stretch.contains(span.tokens.lowerBound) {
        stretch = Self.stretch(around: span.tokens, isClosed: isClosed, count: sequence.count)
        sums = self.sums(scores, over: stretch, isClosed: isClosed)
      }
      let tokens = (span.tokens.lowerBound - stretch.lowerBound)..<(span.tokens.upperBound - stretch.lowerBound)
      return (span, sums?.probability(of: LabeledSpan(type: span.type, tokens: tokens)) ?? 0)
    }
  }

  /// The tokens that a span hangs together with: a closed token on either side bears one label, so that nothing beyond it counts.
  private static func stretch(around tokens: Range<Int>, isClosed: [Bool], count: Int) -> Range<Int> {
    guard !isClosed.isEmpty else { return 0..<count }
    let start = isClosed[..<tokens.lowerBound].lastIndex(of: true) ?? 0
    let end = isClosed[tokens.upperBound...].firstIndex(of: true).map { $0 + 1 } ?? count
    return start..<end
  }

  private func sums(_ scores: [Int32], over stretch: Range<Int>, isClosed: [Bool]) -> ForwardBackward {
    let everything = (UInt64(1) << UInt64(labels.count)) - 1
    let rows = scores[(stretch.lowerBound * labels.count)..<(stretch.upperBound * labels.count)]
    return ForwardBackward(
      scores: rows.map { Double($0) * scale }, transitions: transitionFactors, labels: labels,
      allowed: isClosed.isEmpty ? nil : isClosed[stretch].map { $0 ? 1 : everything })
  }
}
