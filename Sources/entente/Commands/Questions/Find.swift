import ArgumentParser
import GraphModel
import GraphStorage

/// Finds names and texts.
struct Find: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find entities by a part of their names, and articles by a part of their texts, in Japanese and English.",
    discussion: "Example: entente find 東京")

  @Argument(help: "The text.")
  var text: String
  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []
  @Option(help: "At most that many entities, and as many articles.")
  var limit = 20
  @OptionGroup var graph: GraphOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var entities: [Hit]
    var articles: [Text]
  }

  private struct Hit: Encodable {
    var id: EntityID
    var name: String
    var names: [String]
  }

  private struct Text: Encodable {
    var article: ArticleReference
    var count: Int
    var contexts: [String]
  }

  func validate() throws {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("'\(text)' has nothing to look for: expected letters or digits")
    }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more, not \(limit)") }
  }

  func answer(from store: any GraphStore) throws {
    let record = Record(
      entities: try store.entities(withNameHolding: text, limit: limit).map {
        Hit(id: $0.id, name: $0.name, names: $0.names)
      },
      articles: try store.articles(holding: text, limit: limit).map {
        Text(article: $0.article, count: $0.count, contexts: $0.contexts)
      })
    if record.entities.isEmpty, record.articles.isEmpty { Console.note("neither a name nor a text holds '\(text)'") }
    var table = TextTable(["found", "where", "context"])
    for hit in record.entities {
      let key = NameKey.of(text)
      let matched = hit.names.filter { $0 != hit.name && NameKey.of($0).contains(key) }.prefix(4)
      table.add([
        hit.id.kind.rawValue, "\(hit.name) (\(hit.id))",
        matched.isEmpty ? "" : "also \(matched.joined(separator: ", "))",
      ])
    }
    for hit in record.articles {
      let origin = [hit.article.date?.description, hit.article.sources.first].compactMap { $0 }.joined(separator: ", ")
      table.add([
        "article",
        "\(hit.article.title.isEmpty ? hit.article.id : hit.article.title)\(origin.isEmpty ? "" : " (\(origin))")",
        hit.contexts.first.map { $0 + (hit.count > 1 ? " and \(hit.count - 1) more" : "") } ?? "",
      ])
    }
    try format.print(table, json: record)
  }
}
