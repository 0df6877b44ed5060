/// Numbers the features of a training set, and the weights: one for each label that a feature was seen with.
struct FeatureIndex: Sendable {
  /// Features by their number.
  let features: [UInt64]
  /// Where each feature's weights begin; one more than there are features.
  let starts: [Int32]
  /// The label of each weight.
  let labels: [UInt8]
  /// Weights of the transitions follow those of the features.
  let transitionStart: Int
  let labelCount: Int

  var weightCount: Int { transitionStart + labelCount * labelCount }

  /// Collects what `sequences` show; a token whose label is left open shows nothing.
  init(_ sequences: [TrainingSequence], labelCount: Int) {
    var numbers: [UInt64: Int32] = [:]
    var features: [UInt64] = []
    var pairs: [UInt64] = []
    for sequence in sequences {
      for token in 0..<sequence.features.count where sequence.allowed[token].nonzeroBitCount == 1 {
        let label = UInt64(sequence.allowed[token].trailingZeroBitCount)
        for index in sequence.features.range(ofToken: token) {
          let feature = sequence.features.features[index]
          let number: Int32
          if let known = numbers[feature] {
            number = known
          } else {
            number = Int32(features.count)
            numbers[feature] = number
            features.append(feature)
          }
          pairs.append(UInt64(number) << 8 | label)
        }
      }
    }
    pairs.sort()
    var starts: [Int32] = []
    var labels: [UInt8] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      while starts.count <= Int(pair >> 8) { starts.append(Int32(labels.count)) }
      labels.append(UInt8(pair & 0xFF))
      last = pair
    }
    while starts.count <= features.count { starts.append(Int32(labels.count)) }
    self.features = features
    self.starts = starts
    self.labels = labels
    self.transitionStart = labels.count
    self.labelCount = labelCount
  }

  /// The numbers of a sequence's features, those never seen with a label left out.
  func numbered(_ sequences: [TrainingSequence]) -> [NumberedSequence] {
    let numbers = Dictionary(uniqueKeysWithValues: zip(features, Int32(0)...))
    return sequences.map { sequence in
      var numbered = NumberedSequence(allowed: sequence.allowed)
      for token in 0..<sequence.features.count {
        for index in sequence.features.range(ofToken: token) {
          if let number = numbers[sequence.features.features[index]] { numbered.features.append(number) }
        }
        numbered.ends.append(numbered.features.count)
      }
      return numbered
    }
  }
}

/// A training sequence whose features are numbers.
struct NumberedSequence: Sendable {
  var features: [Int32] = []
  var ends: [Int] = []
  let allowed: [UInt64]

  init(allowed: [UInt64]) { self.allowed = allowed }

  func range(ofToken index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }
}
