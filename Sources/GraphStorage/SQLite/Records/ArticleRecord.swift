import Articles
import Foundation
import GRDB
import GraphModel

/// A row of the table `article`.
struct ArticleRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "article"

  var id: String
  var title: String
  var text: String
  var date: String?
  /// Lists are kept as JSON, which SQLite can query.
  var sources: String
  var url: String?
  var region: String
  var language: String
  var digest: String
  /// Version of the extractor that read it.
  var reader: String

  init(_ article: Article, reader: String) {
    id = article.id
    title = article.title
    text = article.text
    date = article.date?.description
    sources = ArticleRecord.json(article.sources)
    url = article.url
    region = ArticleRecord.json(article.region)
    language = article.language.rawValue
    digest = article.digest
    self.reader = reader
  }

  /// The article, whose place is now in the store's file.
  func article(file: String) -> Article {
    Article(
      id: id, title: title, text: text, date: date.flatMap { CalendarDate($0) }, sources: ArticleRecord.list(sources),
      url: url, region: ArticleRecord.list(region), language: Language(rawValue: language),
      position: SourcePosition(file: file, line: 1))
  }

  static func json(_ list: [String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(list) else { return "[]" }
    return String(decoding: data, as: UTF8.self)
  }

  static func list(_ json: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
  }
}

/// A row of `evidence`, with what a reader needs of its article.
struct EvidenceRow {
  static let columns = """
    evidence.kind, evidence.head, evidence.tail, evidence.field, evidence.start, evidence."end", evidence.sentence, evidence.rule,
    evidence.confidence, evidence.modality, article.id AS articleID, article.title, article.date, article.sources, article.url
    """

  let key: Relation.Key
  let evidence: ArticleEvidence

  /// Reads a row; nil when it holds what this version does not know, which the table's constraints exclude.
  init?(_ row: Row, _ copies: CopyGroups) throws {
    guard let kind = RelationKind(rawValue: row["kind"]), let head = EntityID(row["head"]),
      let tail = EntityID(row["tail"]),
      let key = try? Relation.Key(kind, head: head, tail: tail), let field = ArticleField(rawValue: row["field"])
    else { return nil }
    self.key = key
    let date: String? = row["date"]
    let article = ArticleReference(
      id: row["articleID"], title: row["title"], date: date.flatMap { CalendarDate($0) },
      sources: ArticleRecord.list(row["sources"]), url: row["url"],
      copyOf: try copies.original(of: row["articleID"]))
    evidence = ArticleEvidence(
      article: article,
      evidence: Evidence(
        sentence: row["sentence"], field: field, start: row["start"], end: row["end"], rule: row["rule"],
        confidence: row["confidence"],
        modality: Modality(rawValue: row["modality"]) ?? .stated))
  }
}
