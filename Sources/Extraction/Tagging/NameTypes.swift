import SequenceLabeling

/// Tells from the characters of a Japanese name alone what it is likely to name.
///
/// A logistic regression over runs of characters, which is a linear-chain model of chains of one element, learned from
/// dictionaries of names: it knows how names of companies end and names of persons sound, of which annotated text holds few.
struct NameTypes: Sendable {
  private let model: LinearChainModel

  /// What a name may stand for.
  static let labels = LabelSet(types: ["organization", "person", "place", "facility", "work", "common"])

  /// Loads the model.
  ///
  /// - Throws: `ResourceError` when the file is missing or damaged.
  init() throws(ResourceError) { model = try ResourceError.model(named: "name-types-ja.bin") }

  /// The likeliest type of a name, how likely it is, and how likely an organization, in six steps each.
  struct Estimate {
    var type: UInt64
    var likelihood: UInt64
    var ofOrganization: UInt64
  }

  func estimate(of name: ArraySlice<Unicode.Scalar>) -> Estimate? {
    guard name.count > 1, name.count <= Self.greatestLength else { return nil }
    let choices = Self.labels.types.indices.map(LabelSet.begin)
    let probabilities = model.probabilities(of: Self.features(of: name), among: choices)
    let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
    return Estimate(
      type: UInt64(best), likelihood: Self.step(probabilities[best]),
      ofOrganization: Self.step(probabilities[0]))
  }

  private static let greatestLength = 40

  private static func step(_ likelihood: Double) -> UInt64 {
    switch likelihood {
    case ..<0.1: 0
    case ..<0.3: 1
    case ..<0.5: 2
    case ..<0.7: 3
    case ..<0.9: 4
    default: 5
    }
  }

  /// The characters at both ends, all runs of two and three, and what kinds of characters there are.
  static func features(of name: ArraySlice<Unicode.Scalar>) -> FeatureSequence {
    var sequence = FeatureSequence()
    func add(_ kind: UInt64, _ value: UInt64) { sequence.append(FeatureHash.combine(kind, value)) }
    let letters = name.map(\.smallLetter)
    add(1, 0)
    for count in 1...4 where count <= letters.count {
      add(1 + UInt64(count), FeatureHash.of(letters[..<count]))
      add(5 + UInt64(count), FeatureHash.of(letters[(letters.count - count)...]))
    }
    for count in 2...3 where count < letters.count {
      for start in 0...(letters.count - count) {
        add(8 + UInt64(count), FeatureHash.of(letters[start..<(start + count)]))
      }
    }
    add(12, WordShape.of(name))
    add(13, UInt64(min(letters.count, 12)))
    // The parts of a name of several: what stands last tells most.
    let parts = letters.split(separator: "・")
    if parts.count > 1 {
      add(14, UInt64(min(parts.count, 4)))
      if let last = parts.last { add(15, FeatureHash.of(Array(last)[...])) }
      if let first = parts.first { add(16, FeatureHash.of(Array(first)[...])) }
    }
    sequence.endToken()
    return sequence
  }
}
