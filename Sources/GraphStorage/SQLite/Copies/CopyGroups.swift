import GRDB
import GraphModel

/// Which article stands for those that repeat each other: looked up one by one, or all at once where the whole store is read.
final class CopyGroups {
  private let db: Database
  private var known: [String: String] = [:]
  private var isComplete = false

  init(_ db: Database) throws {
    self.db = db
    // A store of an earlier version has none; most stores have few.
    isComplete = try !db.tableExists("article_copy") || Row.fetchOne(db, sql: "SELECT 1 FROM article_copy") == nil
  }

  /// Of which article one is a copy; nil where it is the first of its group or alone.
  func original(of article: String) throws -> String? {
    if isComplete { return known[article] }
    if let original = known[article] { return original == article ? nil : original }
    let original = try hasCopies(article) ? first(ofGroupWith: article) : article
    known[article] = original
    return original == article ? nil : original
  }

  /// Whether an article repeats any other; most do not, and need no walk through a group.
  private func hasCopies(_ article: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM article_copy WHERE article_id = ?1) OR EXISTS (SELECT 1 FROM article_copy WHERE other_id = ?1)
          """), arguments: [article]) == true
  }

  /// The one with the least id among all that are copies of each other.
  private func first(ofGroupWith article: String) throws -> String {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          WITH RECURSIVE one(id) AS (
            SELECT ? UNION
            SELECT iif(c.article_id = one.id, c.other_id, c.article_id)
            FROM one JOIN article_copy AS c ON c.article_id = one.id OR c.other_id = one.id
          ) SELECT min(id) FROM one
          """), arguments: [article]) ?? article
  }

  /// Reads all, before many are asked for.
  func complete() throws {
    if isComplete { return }
    known = try Copies.originals(db)
    isComplete = true
  }

  /// The articles that repeat each other, each group in order.
  func groups() throws -> [[String]] {
    try complete()
    return Dictionary(grouping: Set(known.keys).union(known.values)) { known[$0] ?? $0 }
      .sorted { scalarOrder($0.key, $1.key) }.map { $0.value.sorted(by: scalarOrder) }
  }
}
