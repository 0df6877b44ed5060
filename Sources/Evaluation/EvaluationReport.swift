package import GraphModel

/// How readings compare with gold annotations, over all articles.
package struct EvaluationReport: Sendable {
  /// How many gold articles there are, how many of them were read, and how many were read that should not be there.
  package let gold: Int
  package let paired: Int
  package let spurious: Int
  /// Of the paired articles, how many have the right title, date, address and source.
  package let metadata: [(name: String, right: Int)]
  /// One score an article.
  package let scores: [ArticleScore]

  /// Compares readings with their gold annotation.
  package init(gold: [GoldArticle], predicted: [PredictedArticle]) {
    let pairing = ArticlePairing.pair(gold, predicted)
    self.gold = gold.count
    paired = pairing.pairs.count
    spurious = pairing.spurious.count
    scores =
      pairing.pairs.map { ArticleScore(gold: $0.gold, predicted: $0.predicted) }
      + pairing.missed.map { ArticleScore(gold: $0, predicted: nil) }
      + pairing.spurious.map { ArticleScore(gold: nil, predicted: $0) }
    metadata = [
      ("title", pairing.pairs.count { ComparableName.of($0.gold.title) == ComparableName.of($0.predicted.title) }),
      ("date", pairing.pairs.count { ($0.gold.date ?? "") == ($0.predicted.date ?? "") }),
      ("url", pairing.pairs.count { ($0.gold.url ?? "") == ($0.predicted.url ?? "") }),
      (
        "source",
        pairing.pairs.count { gold, predicted in
          let wanted = Set((gold.sources ?? []).map(ComparableName.of))
          return wanted.isEmpty || !wanted.isDisjoint(with: predicted.sources.map(ComparableName.of))
        }
      ),
    ]
  }

  /// What the rows of the report are about.
  package enum Measure: Sendable, Hashable {
    case kind(EntityKind)
    case entities
    case relation(RelationKind)
    case partnership
    case structure
    case relations
    case linked

    /// All rows, in the order of the report.
    package static let all: [Measure] =
      [.kind(.organization), .kind(.city), .kind(.country), .entities]
      + ArticleScore.partnerships.map(Measure.relation) + [.partnership]
      + ArticleScore.structure.map(Measure.relation) + [.structure, .relations, .linked]

    package var name: String {
      switch self {
      case .kind(let kind): kind.rawValue
      case .entities: "entities"
      case .relation(let kind): "  " + kind.rawValue
      case .partnership: "partnership"
      case .structure: "structure"
      case .relations: "relations"
      case .linked: "linked pairs"
      }
    }

    func counts(of score: ArticleScore) -> PrecisionRecall {
      func sum(_ kinds: [RelationKind]) -> PrecisionRecall {
        kinds.reduce(into: PrecisionRecall()) { $0 += score.relations[$1] ?? .init() }
      }
      return switch self {
      case .kind(let kind): score.entities[kind] ?? .init()
      case .entities: EntityKind.allCases.reduce(into: PrecisionRecall()) { $0 += score.entities[$1] ?? .init() }
      case .relation(let kind): score.relations[kind] ?? .init()
      case .partnership: sum(ArticleScore.partnerships)
      case .structure: sum(ArticleScore.structure)
      case .relations: sum(RelationKind.allCases)
      case .linked: score.linked
      }
    }
  }

  /// The counts of a row.
  package func counts(_ measure: Measure) -> PrecisionRecall {
    scores.reduce(into: PrecisionRecall()) { $0 += measure.counts(of: $1) }
  }

  /// Between which values F1 lies with a probability of 95 %, were the articles drawn anew.
  ///
  /// - SeeAlso: B. Efron, *Bootstrap Methods: Another Look at the Jackknife*, 1979; the percentile interval of 1,000 samples with a fixed seed.
  package func interval(_ measure: Measure, samples: Int = 1000) -> ClosedRange<Double> {
    let counts = scores.map(measure.counts)
    guard !counts.isEmpty else { return 0...0 }
    var generator = SplitMix(seed: 1)
    let values = (0..<samples).map { _ in
      var sum = PrecisionRecall()
      for _ in counts { sum += counts[Int(generator.next() % UInt64(counts.count))] }
      return sum.f1
    }
    .sorted()
    return values[samples * 25 / 1000]...values[samples * 975 / 1000 - 1]
  }

  /// Of the relations found with a confidence in each range, how many there are and which share is right.
  package func calibration() -> [(range: ClosedRange<Double>, count: Int, right: Int)] {
    let judged = scores.flatMap(\.judged)
    return [0.9...1.0, 0.8...0.9, 0.7...0.8, 0.6...0.7, 0.0...0.6].map { range in
      let within = judged.filter {
        $0.confidence >= range.lowerBound && ($0.confidence < range.upperBound || range.upperBound == 1)
      }
      return (range, within.count, within.count(where: \.isRight))
    }
  }

  /// Everything that was missed or wrongly found, by article.
  package var errors: [EvaluationError] { scores.flatMap(\.errors) }
}
