import ArgumentParser
import GraphModel
import GraphStorage
import OrderedCollections

/// How two entities hang together.
struct PathQuestion: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Show the shortest ways from one entity to another, with the evidence along them.",
    discussion: "Example: entente path Cisco シンガポール --count 3")

  @Argument(help: "One entity, by id or any name.")
  var from: String
  @Argument(help: "The other.")
  var to: String
  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @Option(help: "How many ways, the best first.")
  var count = 1
  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Step: Encodable {
    var way: Int
    var step: Int
    var from: EntityID
    var fromName: String
    var relation: RelationKind
    var direction: Relation.Direction
    var to: EntityID
    var toName: String
    var articles: Int
    var confidence: Double
    var sentence: String
  }

  func validate() throws {
    guard (1...1000).contains(count) else { throw ValidationError("--count must be from 1 to 1000, not \(count)") }
  }

  func answer(from store: any GraphStore) throws {
    let start = try EntityLookup.entity(named: from, in: store)
    let end = try EntityLookup.entity(named: to, in: store)
    let found = try store.network(filter.filter).paths(from: start.id, to: end.id, count: count)
    let entities = try store.entities(found.flatMap(\.entities))
    func name(_ id: EntityID) -> String { entities[id]?.name ?? id.key }
    let steps = try found.enumerated().flatMap { number, path in
      try zip(path.entities, path.entities.dropFirst()).enumerated().flatMap { place, ends in
        try store.ties(between: ends.0, ends.1, filter: filter.filter).map { tie in
          Step(
            way: number + 1, step: place + 1, from: ends.0, fromName: name(ends.0), relation: tie.kind,
            direction: tie.direction(from: ends.0), to: ends.1, toName: name(ends.1), articles: tie.articleCount,
            confidence: tie.confidence,
            sentence: tie.evidence.max { $0.evidence.confidence < $1.evidence.confidence }?.evidence.sentence ?? "")
        }
      }
    }
    if steps.isEmpty {
      Console.note(
        "no ties lead from \(start.name) (\(start.id)) to \(end.name) (\(end.id))\(filter.suffix)")
    }
    var table = TextTable(["way", "step", "from", "relation", "to", "articles", "confidence", "evidence"])
    for step in steps {
      table.add([
        String(step.way), String(step.step), step.fromName, step.relation.label(step.direction), step.toName,
        String(step.articles),
        String(step.confidence), step.sentence,
      ])
    }
    try format.print(table, json: steps)
  }
}

/// Who is tied to both of two entities.
struct CommonQuestion: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "common", abstract: "List the entities that are tied to both of two.",
    discussion: "Example: entente common Singapore Malaysia")

  @Argument(help: "One entity, by id or any name.")
  var one: String
  @Argument(help: "The other.")
  var other: String
  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var id: EntityID
    var name: String
    var kind: EntityKind
    var toOne: [String]
    var toOther: [String]
    var articles: Int
  }

  func answer(from store: any GraphStore) throws {
    let first = try EntityLookup.entity(named: one, in: store)
    let second = try EntityLookup.entity(named: other, in: store)
    let near = try store.neighborhood(of: first.id, depth: 1, filter: filter.filter)
    let far = try store.neighborhood(of: second.id, depth: 1, filter: filter.filter)
    let whole = EntityGraph(
      entities: Array(near.entities.values) + Array(far.entities.values),
      relations: Array(near.relations.values) + Array(far.relations.values))
    var records = whole.commonNeighbors(of: first.id, second.id).map { id -> Record in
      let left = whole.ties(between: first.id, id)
      let right = whole.ties(between: second.id, id)
      return Record(
        id: id, name: whole[id]?.name ?? id.key, kind: id.kind, toOne: left.map(\.kind.label),
        toOther: right.map(\.kind.label), articles: (left + right).reduce(0) { $0 + $1.articleCount })
    }
    records.sort { $0.articles != $1.articles ? $0.articles > $1.articles : $0.id < $1.id }
    if records.isEmpty {
      Console.note(
        "nothing is tied to both \(first.name) (\(first.id)) and \(second.name) (\(second.id))\(filter.suffix)")
    }
    var table = TextTable(["name", "kind", "to \(first.name)", "to \(second.name)", "articles", "id"])
    for record in records {
      table.add([
        record.name, record.kind.rawValue, record.toOne.joined(separator: ", "), record.toOther.joined(separator: ", "),
        String(record.articles), record.id.description,
      ])
    }
    try format.print(table, json: records)
  }
}
