import GRDB
import GraphModel

extension SQLiteStore {
  /// What is wrong with the store: nothing, if it is sound.
  ///
  /// SQLite's own checks; that each sentence stands where its evidence says; that what is derived equals what it is derived from.
  /// - Throws: `GraphStoreError` when the file cannot be read at all.
  package func problems() throws -> [String] {
    try read { db in
      let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      // What SQLite finds damaged cannot be asked further.
      if !damage.isEmpty { return damage.map { "file: \($0)" } }
      return try foreignKeys(db) + ranges(db) + names(db) + copies(db) + standing(db)
    }
  }

  private func foreignKeys(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "table \(row["table"] as String? ?? "?"), row \(row["rowid"] as Int? ?? 0): what it refers to in \(row["parent"] as String? ?? "?") is missing"
    }
  }

  /// Each sentence and each mention must stand where it says.
  private func ranges(_ db: Database) throws -> [String] {
    var problems: [String] = []
    for article in try Row.fetchAll(db, sql: "SELECT id, title, text FROM article ORDER BY id") {
      let id: String = article["id"]
      let fields: [String: [Unicode.Scalar]] = [
        "title": Array((article["title"] as String).unicodeScalars),
        "text": Array((article["text"] as String).unicodeScalars),
      ]
      func check(_ what: String, _ row: Row, _ words: String) {
        // Regions and sources are lists, whose positions are those of their joined text.
        guard let scalars = fields[row["field"]] else { return }
        let (start, end): (Int, Int) = (row["start"], row["end"])
        if end > scalars.count {
          problems.append(
            "article \(id): \(what) ends at \(end), behind its \(row["field"] as String) of \(scalars.count)")
        } else if String(String.UnicodeScalarView(scalars[start..<end])) != words {
          problems.append("article \(id): \(what) '\(words)' does not stand at \(start)–\(end)")
        }
      }
      for row in try Row.fetchAll(
        db, sql: #"SELECT field, start, "end", sentence FROM evidence WHERE article_id = ? ORDER BY id"#,
        arguments: [id])
      {
        check("evidence", row, row["sentence"])
      }
      for row in try Row.fetchAll(
        db, sql: #"SELECT field, start, "end", form FROM mention WHERE article_id = ? ORDER BY field, start"#,
        arguments: [id])
      {
        check("mention", row, row["form"])
      }
    }
    return problems
  }

  /// The keys by which names are found.
  private func names(_ db: Database) throws -> [String] {
    let wrong = try Row.fetchAll(db, sql: "SELECT DISTINCT name, key FROM entity_name ORDER BY name").filter { row in
      NameKey.of(row["name"]) != row["key"]
    }
    let idle = try String.fetchAll(
      db,
      sql:
        "SELECT id FROM entity WHERE NOT EXISTS (SELECT 1 FROM reading_entity WHERE entity_id = entity.id) ORDER BY id")
    return wrong.map { "name '\($0["name"] as String)': its key is not that of this version" }
      + idle.map { "entity \($0): no article names it" }
  }

  /// Which articles repeat each other.
  private func copies(_ db: Database) throws -> [String] {
    guard try db.tableExists("article_copy") else { return [] }
    let kept = try Row.fetchAll(db, sql: "SELECT article_id, other_id FROM article_copy ORDER BY 1, 2").map {
      [$0[0] as String, $0[1] as String]
    }
    let rebuilt = try Copies.pairs(db)
    return kept == rebuilt ? [] : ["copies of articles: \(kept.count) pairs are kept, \(rebuilt.count) are found anew"]
  }

  private func standing(_ db: Database) throws -> [String] {
    do {
      let curation = try curation(db)
      guard try db.tableExists("standing_evidence") else { return [] }
      let wrong = try StandingTables.differences(curation, db)
      return wrong.map { "decisions: \($0)" }
    } catch let error as GraphStoreError {
      return ["decisions: \(error)"]
    }
  }
}
