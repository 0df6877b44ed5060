import ArgumentParser
import Gazetteers
import GraphModel
import OrderedCollections

/// How much of a graph is drawn.
struct ReductionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw only that many entities, those with the most ties (default: 150 of a graph of more than 300).",
      valueName: "number"))
  var top: Int?

  @Option(help: "What --top goes by: degree, weighted (articles), pagerank or betweenness.")
  var topBy = Ranking.weighted

  @Option(help: ArgumentHelp("Draw only ties that that many articles or more speak of.", valueName: "number"))
  var minEvidence = 1

  @Option(
    help: ArgumentHelp(
      "Draw cities into their countries (city), units into the organizations that they are part of (unit), or three entities or more that hang on one into +3 (leaf); may be given several times.",
      valueName: "what"))
  var collapse: [Collapse] = []

  @Flag(
    inversion: .prefixedNo,
    help:
      "Draw only the strongest ties, twice as many as entities, that keep together what hangs together (default: where there are more than four times as many)."
  )
  var backbone: Bool?

  func validate() throws {
    if let top, top < 2 { throw ValidationError("--top must be 2 or more, not \(top)") }
    guard minEvidence >= 1 else { throw ValidationError("--min-evidence must be 1 or more, not \(minEvidence)") }
  }

  /// How many entities are still read at a glance; a larger map is made of the most tied ones.
  private static let readable = 300
  private static let shown = 150

  /// The part of the graph that is to be drawn, and which option left the rest out.
  func applied(to graph: EntityGraph, keeping: Set<EntityID>, places: PlaceIndex?) -> Reduction {
    var drawn = collapse.isEmpty ? graph : graph.collapsed(Set(collapse), country: { places?.country($0) })
    let whole = drawn
    var words: [String] = []
    if minEvidence > 1 {
      drawn = drawn.supported(byArticles: minEvidence, keeping: keeping)
      words.append("--min-evidence \(minEvidence)")
    }
    if let count = top ?? (drawn.entities.count > Self.readable ? Self.shown : nil), drawn.entities.count > count {
      drawn = drawn.top(count, by: topBy == .weighted ? nil : scores(of: drawn), keeping: keeping)
      words.append("--top \(count)" + (topBy == .weighted ? "" : " --top-by \(topBy.rawValue)"))
    }
    let (entityCount, tieCount) = (drawn.entities.count, drawn.relations.count)
    if backbone ?? (entityCount > 30 && tieCount > 4 * entityCount), tieCount > 2 * entityCount {
      drawn = drawn.backbone(ties: 2 * entityCount)
      words.append("--backbone")
    }
    return Reduction(
      graph: drawn, entities: whole.entities.count - drawn.entities.count,
      relations: whole.relations.count - drawn.relations.count, words: words.joined(separator: " "))
  }

  private func scores(of graph: EntityGraph) -> [EntityID: Double] {
    let network = WeightedNetwork(graph)
    return Dictionary(uniqueKeysWithValues: zip(network.ids, topBy.scores(of: network)))
  }

  /// The options that are set, in words.
  var words: String {
    var parts = collapse.map { "--collapse \($0.rawValue)" }
    if minEvidence > 1 { parts.append("--min-evidence \(minEvidence)") }
    if backbone == true { parts.append("--backbone") }
    if let top { parts.append("--top \(top)") }
    return parts.joined(separator: " ")
  }
}

/// A part of a graph, and how much was left out.
struct Reduction {
  var graph: EntityGraph
  var entities: Int
  var relations: Int
  /// The options that did it.
  var words: String

  /// A line for the map's foot; nil where all is there.
  func note(in language: Language) -> String? {
    guard entities > 0 || relations > 0 else { return nil }
    return language == .japanese
      ? "省略: 主体 \(entities)、つながり \(relations)(\(words))"
      : "Left out: \(entities.counted("entity", plural: "entities")) and \(relations.counted("tie")) with fewer articles (\(words))"
  }
}

extension Collapse: ExpressibleByArgument {}
