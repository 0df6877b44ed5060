import SequenceLabeling

/// Writes the features of one token that come from it and its neighbours.
///
/// The first number of each feature says which it is; a model knows the features by these, so that a new one needs a new number.
struct FeatureWriter {
  private(set) var sequence = FeatureSequence()
  private let facts: [TokenFacts]
  private var index = 0

  /// Makes a writer for a sentence, at its first token.
  init(facts: [TokenFacts]) {
    self.facts = facts
    sequence = FeatureSequence(tokens: facts.count)
  }

  /// Goes on to the next token.
  mutating func next() {
    sequence.endToken()
    index += 1
  }

  subscript(offset: Int) -> TokenFacts {
    let place = index + offset
    return facts.indices.contains(place) ? facts[place] : .edge
  }

  mutating func add(_ kind: UInt64, _ value: UInt64) { sequence.append(FeatureHash.combine(kind, value)) }

  mutating func add(_ kind: UInt64, _ first: UInt64, _ second: UInt64) {
    sequence.append(FeatureHash.combine(kind, first, second))
  }

  /// A word's clusters on each level.
  mutating func add(_ kind: UInt64, clusters: Clusters?) {
    guard let clusters else { return }
    add(kind, clusters.narrow)
    add(kind + 1, clusters.middle)
    add(kind + 2, clusters.wide)
  }

  mutating func bias() { add(1, 0) }

  /// The token and the two beside it.
  mutating func near() {
    for offset in -1...1 {
      let number = UInt64(offset + 2)
      add(2 + number, self[offset].word)
      add(8 + number, self[offset].tag)
    }
    add(20, self[-1].word, self[0].word)
    add(21, self[0].word, self[1].word)
  }

  /// The token and the two on either side, alone and in pairs.
  mutating func window() {
    for offset in -2...2 {
      let number = UInt64(offset + 2)
      let fact = self[offset]
      add(2 + number, fact.word)
      add(8 + number, fact.tag)
      add(14 + number, fact.shape)
    }
    for offset in -1...0 {
      let step = UInt64(offset + 1)
      let (left, right) = (self[offset], self[offset + 1])
      add(20 + step, left.word, right.word)
      add(22 + step, left.tag, right.tag)
      add(24 + step, left.shape, right.shape)
      add(26 + step, left.word, right.tag)
      add(28 + step, left.tag, right.word)
    }
    add(30, self[-1].tag << 16 | self[0].tag << 8, self[1].tag)
    add(31, self[0].tag, self[0].shape)
    for offset in -1...1 {
      let number = UInt64(offset + 1)
      add(40 + 3 * number, clusters: self[offset].clusters)
    }
    if let own = self[0].clusters {
      if let next = self[1].clusters { add(50, own.middle, next.middle) }
      if let previous = self[-1].clusters { add(51, previous.middle, own.middle) }
    }
  }

  /// The clusters of words farther away.
  mutating func farther() {
    for (place, offset) in [-2, 2].enumerated() {
      add(52 + 3 * UInt64(place), clusters: self[offset].clusters)
    }
  }

  /// The word's beginning and end, its length, and whether the dictionary lacks it.
  mutating func affixes(_ scalars: ArraySlice<Unicode.Scalar>, isUnknown: Bool) {
    for length in 1...4 where scalars.count >= length {
      add(60 + UInt64(length), FeatureHash.of(scalars.prefix(length)))
      add(65 + UInt64(length), FeatureHash.of(scalars.suffix(length)))
    }
    add(70, UInt64(min(scalars.count, 6)), isUnknown ? 1 : 0)
  }
}
