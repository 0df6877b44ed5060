/// Learns the weights of a linear-chain conditional random field from annotated sequences.
package struct ModelTrainer: Sendable {
  /// How to learn.
  package struct Settings: Sendable {
    /// Strength of the pull of every weight towards zero.
    package var penalty = 0.1
    package var iterations = 120
    /// Weights nearer to zero than this are dropped from the model.
    package var smallest = 0.06
    /// The greatest weight that a byte holds.
    package var greatest = 4.0

    package init() {}
  }

  package var settings = Settings()

  package init() {}

  /// The model of `sequences`: the same for the same sequences on however many cores.
  ///
  /// `report` is told the number of each step and how unlikely the annotation still is.
  package func model(
    of sequences: [TrainingSequence], labels: LabelSet, report: (Int, Double) -> Void = { _, _ in }
  ) async -> LinearChainModel {
    let index = FeatureIndex(sequences, labelCount: labels.count)
    let numbered = index.numbered(sequences)
    let partCount = 4
    let parts = (0..<partCount).map { part in
      stride(from: part, to: numbered.count, by: partCount).map { numbered[$0] }
    }
    let likelihood = Likelihood(index: index, labels: labels, parts: parts, penalty: settings.penalty)
    var search = LBFGS()
    let weights = await search.minimum(
      from: [Double](repeating: 0, count: index.weightCount), iterations: settings.iterations, report: report,
      of: { await likelihood($0) })
    return compact(weights, index, labels)
  }

  /// Weights as bytes in buckets, the smallest left out.
  private func compact(_ weights: [Double], _ index: FeatureIndex, _ labels: LabelSet) -> LinearChainModel {
    let scale = settings.greatest / 127
    func units(_ weight: Double) -> Int { Int(max(-127, min(127, (weight / scale).rounded()))) }
    var kept: [(feature: UInt64, pairs: [UInt8])] = []
    for (number, feature) in index.features.enumerated() {
      var pairs: [UInt8] = []
      for weight in Int(index.starts[number])..<Int(index.starts[number + 1])
      where abs(weights[weight]) >= settings.smallest {
        pairs += [index.labels[weight], UInt8(bitPattern: Int8(units(weights[weight])))]
      }
      if !pairs.isEmpty { kept.append((feature, pairs)) }
    }
    var bucketCount = 64
    while bucketCount * 4 < kept.count { bucketCount *= 2 }
    var contents = [[(feature: UInt64, pairs: [UInt8])]](repeating: [], count: bucketCount)
    for item in kept { contents[Int(item.feature & UInt64(bucketCount - 1))].append(item) }
    var buckets: [UInt32] = [0]
    var entries: [UInt8] = []
    for content in contents {
      for item in content.sorted(by: { $0.feature < $1.feature }) {
        let (low, high) = LinearChainModel.check(item.feature)
        entries += [low, high, UInt8(item.pairs.count / 2)] + item.pairs
      }
      buckets.append(UInt32(entries.count))
    }
    let transitions = (0..<(labels.count * labels.count)).map { pair in
      Int32((weights[index.transitionStart + pair] / scale).rounded())
    }
    return LinearChainModel(labels: labels, scale: scale, transitions: transitions, buckets: buckets, entries: entries)
  }
}
