import ArgumentParser
import GraphModel
import GraphStorage
import OrderedCollections

/// What became of an entity's ties, in order of time.
struct Timeline: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "List what articles say of an entity's ties, oldest first.",
    discussion: "Example: entente timeline 欧州投資銀行 --since 2023-01-01")

  @Argument(help: "The entity, by id or any name.")
  var entity: String
  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var date: CalendarDate?
    /// Whether it is the first article that speaks of the tie.
    var isNew: Bool
    var relation: RelationKind
    var direction: Relation.Direction
    var id: EntityID
    var name: String
    var confidence: Double
    var sentence: String
    var article: ArticleReference
  }

  func answer(from store: any GraphStore) throws {
    let center = try EntityLookup.entity(named: entity, in: store)
    let near = try store.neighborhood(of: center.id, depth: 1, filter: filter.filter)
    var items: [(tie: Relation, item: ArticleEvidence, isNew: Bool)] = []
    for tie in near.relations.values where tie.head == center.id || tie.tail == center.id {
      for (place, item) in tie.evidence.enumerated() { items.append((tie, item, place == 0)) }
    }
    items.sort { left, right in
      left.item != right.item ? left.item < right.item : left.tie.key < right.tie.key
    }
    let records = items.map { tie, item, isNew in
      let id = tie.other(than: center.id)
      return Record(
        date: item.article.date, isNew: isNew, relation: tie.kind,
        direction: tie.direction(from: center.id), id: id,
        name: near[id]?.name ?? id.key, confidence: item.evidence.confidence, sentence: item.evidence.sentence,
        article: item.article)
    }
    if records.isEmpty {
      Console.note(
        "\(center.name) (\(center.id)) has no ties\(filter.suffix)")
    }
    var table = TextTable(["date", "", "relation", "with", "sources", "sentence"])
    for record in records {
      table.add([
        record.date?.description ?? "undated", record.isNew ? "new" : "",
        record.relation.label(record.direction), record.name,
        record.article.sources.joined(separator: "; "), record.sentence,
      ])
    }
    try format.print(table, json: records)
  }
}
