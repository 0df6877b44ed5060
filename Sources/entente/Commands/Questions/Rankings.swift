import ArgumentParser
import GraphModel
import GraphStorage
import HeapModule
import OrderedCollections

/// By what entities are ranked.
enum Ranking: String, CaseIterable, ExpressibleByArgument {
  case degree, weighted, pagerank, betweenness

  /// The measure of each entity, by its number.
  func scores(of network: WeightedNetwork) -> [Double] {
    switch self {
    case .degree: (0..<network.count).map { Double(network.degree($0)) }
    case .weighted: (0..<network.count).map(network.strength)
    case .pagerank: network.pageRank()
    case .betweenness: network.betweenness()
    }
  }
}

/// The place of an entity in a ranking: of two alike the one with the lower number stands higher.
private struct Standing: Comparable {
  let score: Double
  let index: Int

  static func < (left: Self, right: Self) -> Bool {
    left.score != right.score ? left.score < right.score : left.index > right.index
  }

  /// The numbers of those that stand highest, from the top; the rest of a million is not kept.
  static func best(_ limit: Int, of scores: [Double], where isListed: (Int) -> Bool) -> [Int] {
    var best = Heap<Standing>()
    for (index, score) in scores.enumerated() where isListed(index) {
      best.insert(Standing(score: score, index: index))
      if best.count > limit { best.removeMin() }
    }
    return best.unordered.sorted(by: >).map(\.index)
  }
}

/// Who matters most.
struct Top: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "top",
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

  func answer(from store: any GraphStore) throws {
    // Which kinds are listed does not change who is tied to whom.
    var ties = filter.filter
    ties.kinds = []
    let network = try store.network(ties)
    if network.count == 0 { throw EmptySelectionError(filteredBy: filter.words) }
    let scores = by.scores(of: network)
    let kinds = filter.filter.kinds
    let ranked = Standing.best(limit, of: scores) { kinds.isEmpty || kinds.contains(network.ids[$0].kind) }
    let entities = try store.entities(ranked.map { network.ids[$0] })
    let records = ranked.enumerated().map { place, index in
      let id = network.ids[index]
      return Record(
        rank: place + 1, id: id, name: entities[id]?.name ?? id.key, kind: id.kind,
        score: (scores[index] * 10_000).rounded() / 10_000, entities: network.degree(index),
        articles: Int(network.strength(index)))
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
struct Communities: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "communities",
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

  func answer(from store: any GraphStore) throws {
    let network = try store.network(filter.filter)
    if network.count == 0 { throw EmptySelectionError(filteredBy: filter.words) }
    let found = network.communities()
    let shown = found.members.prefix(limit).map { members in
      members.sorted { left, right in
        let (one, other) = (network.strength(left), network.strength(right))
        return one != other ? one > other : left < right
      }
    }
    // For people the best known of each; programs get all.
    let listed = shown.map { format == .table ? $0.prefix(8) : $0[...] }
    let entities = try store.entities(listed.joined().map { network.ids[$0] })
    let records = zip(shown, listed).enumerated().map { place, item in
      Record(
        community: place + 1, size: item.0.count,
        members: item.1.map { index in
          let id = network.ids[index]
          return Member(id: id, name: entities[id]?.name ?? id.key)
        })
    }
    var table = TextTable(["community", "size", "members"])
    for record in records {
      let names = record.members.map(\.name)
      let more = record.size > names.count ? ["and \(record.size - names.count) more"] : []
      table.add([
        String(record.community), String(record.size), (names + more).joined(separator: format == .csv ? "; " : ", "),
      ])
    }
    Console.note(
      "\(found.members.count) communities, modularity \((found.modularity * 1000).rounded() / 1000)")
    try format.print(table, json: records)
  }
}
