import ArgumentParser
import GraphModel
import GraphStorage
import OrderedCollections

/// Shows what is known of one entity.
struct Show: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what is known of an entity: its names, its ties by kind, the articles that name it.",
    discussion: "Example: entente show 欧州投資銀行")

  @Argument(help: "The entity, by id or any name.")
  var entity: String

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions

  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var id: EntityID
    var kind: EntityKind
    var name: String
    var names: [String]
    var country: String?
    var geoNames: String?
    var links: [String]
    var ties: [String: Int]
    var articles: [ArticleReference]
  }

  func answer(from store: any GraphStore) throws {
    let found = try EntityLookup.entity(named: entity, in: store)
    let ties = try store.neighborhood(of: found.id, depth: 1).relations.keys.filter {
      $0.head == found.id || $0.tail == found.id
    }
    let counts = RelationKind.allCases.map { kind in (kind, ties.count { $0.kind == kind }) }.filter { $0.1 > 0 }
    let articles = try store.articles(mentioning: found.id)
    let record = Record(
      id: found.id, kind: found.kind, name: found.name, names: found.names,
      country: found.kind == .country ? nil : found.country,
      geoNames: found.geoNamesID.map { "https://www.geonames.org/\($0)" },
      links: found.links,
      ties: Dictionary(uniqueKeysWithValues: counts.map { ($0.0.rawValue, $0.1) }),
      articles: articles.map(\.article))
    var table = TextTable(["field", "value"])
    table.add(["id", record.id.description])
    table.add(["kind", record.kind.rawValue])
    table.add(["name", record.name])
    for name in record.names.dropFirst() { table.add(["also", name]) }
    if let country = record.country { table.add(["country", country]) }
    if let link = record.geoNames { table.add(["GeoNames", link]) }
    for link in record.links { table.add(["link", link]) }
    for (kind, count) in counts { table.add(["ties", "\(count) \(kind.label)"]) }
    for (article, mentions) in articles {
      let origin = [article.date?.description, article.sources.joined(separator: ", ")].compactMap { $0 }.filter {
        !$0.isEmpty
      }.joined(separator: ", ")
      table.add([
        "article",
        "\(article.title.isEmpty ? article.id : article.title) (\(origin.isEmpty ? "" : origin + ", ")\(mentions.counted("mention")))",
      ])
    }
    try format.print(table, json: record)
  }
}
