import ArgumentParser
import GraphModel
import GraphStorage
import OrderedCollections

/// By what entities are ranked.
enum Ranking: String, CaseIterable, ExpressibleByArgument {
  case degree, weighted, pagerank, betweenness

  /// The measure of each entity.
  func scores(of graph: EntityGraph) -> [EntityID: Double] {
    switch self {
    case .degree: graph.degrees().mapValues(Double.init)
    case .weighted: graph.weightedDegrees().mapValues(Double.init)
    case .pagerank: graph.pageRank()
    case .betweenness: graph.betweenness()
    }
  }
}

/// Who matters most.
struct Top: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List the entities that matter most: by number of ties, by articles, by PageRank, or by how often they lie between others.",
    discussion: "Example: entente top --by pagerank --kind city --limit 10")

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @Option(help: "The measure: degree (entities tied to it), weighted (articles), pagerank or betweenness.")
  var by = Ranking.weighted
  @Option(help: "At most that many.")
  var limit = 20
  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var rank: Int
    var id: EntityID
    var name: String
    var kind: EntityKind
    var score: Double
    var entities: Int
    var articles: Int
  }

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more, not \(limit)") }
  }

  func run() async throws {
    let store = try await graph.store(articles: paths)
    // Which kinds are listed does not change who is tied to whom.
    var ties = filter.filter
    ties.kinds = []
    let whole = try store.graph(ties)
    if whole.relations.isEmpty { throw EmptySelectionError(reason: filter.emptiness) }
    let (scores, degrees, weights) = (by.scores(of: whole), whole.degrees(), whole.weightedDegrees())
    let ranked = whole.entities.values.filter { filter.filter.admits(kind: $0.kind) }.sorted { left, right in
      let (one, other) = (scores[left.id] ?? 0, scores[right.id] ?? 0)
      return one != other ? one > other : left.id < right.id
    }.prefix(limit)
    let records = ranked.enumerated().map { place, entity in
      Record(
        rank: place + 1, id: entity.id, name: entity.name, kind: entity.kind,
        score: ((scores[entity.id] ?? 0) * 10_000).rounded() / 10_000, entities: degrees[entity.id] ?? 0,
        articles: weights[entity.id] ?? 0)
    }
    var table = TextTable(["rank", "name", "kind", by.rawValue, "entities", "articles", "id"])
    for record in records {
      let isWhole = by == .degree || by == .weighted
      table.add([
        String(record.rank), record.name, record.kind.rawValue,
        isWhole ? String(Int(record.score)) : String(record.score), String(record.entities), String(record.articles),
        record.id.description,
      ])
    }
    try format.print(table, json: records)
  }
}

/// Who belongs together.
struct Communities: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List groups of entities that have more ties among themselves than with others.",
    discussion: "Example: entente communities --relation partnersWith")

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @Option(help: "At most that many communities, the largest first.")
  var limit = 20
  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var community: Int
    var size: Int
    var members: [Member]
  }

  private struct Member: Encodable {
    var id: EntityID
    var name: String
  }

  func run() async throws {
    let store = try await graph.store(articles: paths)
    let whole = try store.graph(filter.filter)
    if whole.relations.isEmpty { throw EmptySelectionError(reason: filter.emptiness) }
    let tied = whole.filtered(GraphFilter())
    let found = tied.communities()
    let weights = tied.weightedDegrees()
    let records = found.members.prefix(limit).enumerated().map { place, members in
      Record(
        community: place + 1, size: members.count,
        members: members.sorted { (weights[$0] ?? 0, $1) > (weights[$1] ?? 0, $0) }.map {
          Member(id: $0, name: tied[$0]?.name ?? $0.key)
        })
    }
    var table = TextTable(["community", "size", "members"])
    for record in records {
      let names = record.members.map(\.name)
      // For people the best known; programs get all.
      let shown = format == .table && names.count > 8 ? names.prefix(8) + ["and \(names.count - 8) more"] : names[...]
      table.add([String(record.community), String(record.size), shown.joined(separator: format == .csv ? "; " : ", ")])
    }
    Console.note(
      "\(found.members.count) communities, modularity \((found.modularity * 1000).rounded() / 1000)")
    try format.print(table, json: records)
  }
}
