/// What is known of each token of a sequence, as hashes of the features that hold for it.
package struct FeatureSequence: Sendable {
  /// The features of all tokens, one token after the other.
  package private(set) var features: [UInt64] = []
  /// Where each token's features end.
  package private(set) var ends: [Int] = []

  /// Makes an empty sequence with room for that many tokens.
  package init(tokens: Int = 0) {
    features.reserveCapacity(tokens * 88)
    ends.reserveCapacity(tokens)
  }

  /// How many tokens there are.
  package var count: Int { ends.count }

  /// Adds a feature to the token that is being described.
  package mutating func append(_ feature: UInt64) { features.append(feature) }

  /// Ends the description of a token.
  package mutating func endToken() { ends.append(features.count) }

  /// Where the features of a token lie.
  package func range(ofToken index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}

/// Makes one number of what a feature consists of: the same on every machine and in every run.
package enum FeatureHash {
  /// Hash of a text (FNV-1a over its scalars).
  package static func of(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var rolling = Rolling()
    for scalar in scalars { rolling.append(scalar) }
    return rolling.hash
  }

  /// The same of a part of a text, its capitals of ASCII taken as small letters if wished.
  package static func of(_ scalars: ArraySlice<Unicode.Scalar>, small: Bool = false) -> UInt64 {
    var rolling = Rolling()
    for scalar in scalars {
      rolling.append(small ? scalar.smallLetter : scalar)
    }
    return rolling.hash
  }

  /// Hash of a text that grows.
  package struct Rolling: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    /// How many characters it has.
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ scalar: Unicode.Scalar) {
      state = (state ^ UInt64(scalar.value)) &* 0x100_0000_01B3
      count += 1
    }

    /// Hash of the text so far.
    package var hash: UInt64 { mixed(state) }
  }

  /// A feature of one kind with its value.
  @inlinable
  package static func combine(_ kind: UInt64, _ value: UInt64) -> UInt64 {
    mixed((value ^ kind &* 0x9E37_79B9_7F4A_7C15))
  }

  /// A feature of one kind with two values.
  @inlinable
  package static func combine(_ kind: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    combine(kind, combine(kind, first) &+ second)
  }

  /// Spreads the bits (the finalizer of MurmurHash3).
  @inlinable
  package static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}

extension Unicode.Scalar {
  /// The small letter for a capital of ASCII.
  @inlinable
  package var smallLetter: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
