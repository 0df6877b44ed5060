package import Articles
import GRDB
package import GraphModel

/// What keeping one article changed.
package enum IngestOutcome: String, Sendable {
  /// The article was not there before.
  case added
  /// It was there with other content, or was read by another extractor.
  case updated
  /// It was there as it is.
  case unchanged
}

extension SQLiteStore {
  /// Whether the store holds the article with this content, read by this version of the extractor.
  ///
  /// - Throws: `GraphStoreError`.
  package func holds(_ article: Article, reader: String) throws -> Bool {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT 1 FROM article WHERE id = ? AND digest = ? AND reader = ?",
        arguments: [article.id, article.digest, reader]) != nil
    }
  }

  /// Ids of the articles that another version of the extractor read, in order.
  ///
  /// - Throws: `GraphStoreError`.
  package func articles(notReadBy reader: String) throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT id FROM article WHERE reader <> ? ORDER BY id", arguments: [reader])
    }
  }

  /// A kept article; nil where there is none of that id.
  ///
  /// - Throws: `GraphStoreError`.
  package func article(_ id: String) throws -> Article? {
    try read { db in try ArticleRecord.fetchOne(db, key: id)?.article(file: file) }
  }

  /// Keeps several articles in one transaction, which is faster than one each.
  ///
  /// - Throws: `GraphStoreError`; none of them is kept then.
  package func keep(_ items: [(article: Article, reading: ArticleReading)], reader: String) throws -> [IngestOutcome] {
    try write { db in
      let curation = try curation(db)
      return try items.map { try keep($0.article, $0.reading, reader: reader, curation, db) }
    }
  }

  private func keep(_ article: Article, _ reading: ArticleReading, reader: String, _ curation: Curation, _ db: Database)
    throws -> IngestOutcome
  {
    let before = try Row.fetchOne(db, sql: "SELECT digest, reader FROM article WHERE id = ?", arguments: [article.id])
    if let before, before["digest"] == article.digest, before["reader"] == reader { return .unchanged }
    let named = before == nil ? [] : try delete(article.id, db)
    try ArticleRecord(article, reader: reader).insert(db)
    try TextIndex.add(article.id, title: article.title, text: article.text, db)
    try Copies.keep(article.id, text: article.text, db)
    try insert(reading, db)
    try StandingTables.rebuild(curation, article: article.id, db)
    try removeUnmentioned(named, db)
    return before == nil ? .added : .updated
  }

  /// Removes an article and what only it said; decisions stay.
  ///
  /// - Returns: whether there was such an article.
  /// - Throws: `GraphStoreError`; the store is then as it was.
  package func remove(article id: String) throws -> Bool {
    try write { db in
      guard try Row.fetchOne(db, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [id]) != nil else {
        return false
      }
      try removeUnmentioned(try delete(id, db), db)
      return true
    }
  }

  private func insert(_ reading: ArticleReading, _ db: Database) throws {
    let entity = try db.cachedStatement(sql: "INSERT OR IGNORE INTO entity (id, kind) VALUES (?, ?)")
    let found = try db.cachedStatement(
      sql: "INSERT INTO reading_entity (article_id, entity_id, place, name, country) VALUES (?, ?, ?, ?, ?)")
    let name = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity_name (entity_id, article_id, name, key) VALUES (?, ?, ?, ?)")
    let isKnown = try db.cachedStatement(sql: "SELECT 1 FROM entity_name WHERE entity_id = ? AND name = ?")
    let mention = try db.cachedStatement(
      sql:
        "INSERT OR IGNORE INTO mention (article_id, entity_id, field, start, \"end\", form) VALUES (?, ?, ?, ?, ?, ?)")
    for (place, item) in reading.entities.enumerated() {
      let id = item.entity.id.description
      try entity.execute(arguments: [id, item.entity.kind.rawValue])
      try found.execute(arguments: [reading.articleID, id, place, item.entity.name, item.entity.country])
      for text in item.entity.names {
        isKnown.arguments = [id, text]
        if try Row.fetchOne(isKnown) == nil { try TextIndex.add(name: text, of: id, db) }
        try name.execute(arguments: [id, reading.articleID, text, NameKey.of(text)])
      }
      for place in item.mentions {
        try mention.execute(arguments: [
          reading.articleID, id, place.field.rawValue, place.start, place.end, place.form,
        ])
      }
    }
    let evidence = try db.cachedStatement(
      sql: """
        INSERT INTO evidence (article_id, kind, head, tail, field, start, "end", sentence, rule, confidence, modality)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for relation in reading.relations {
      let item = relation.evidence
      try evidence.execute(arguments: [
        reading.articleID, relation.key.kind.rawValue, relation.key.head.description, relation.key.tail.description,
        item.field.rawValue,
        item.start, item.end, item.sentence, item.rule, item.confidence, item.modality.rawValue,
      ])
    }
  }

  /// Takes an article out with all that was read in it.
  ///
  /// - Returns: the entities that it named, which no other may name.
  private func delete(_ id: String, _ db: Database) throws -> [String] {
    let named = try String.fetchAll(
      db, sql: "SELECT entity_id FROM reading_entity WHERE article_id = ?", arguments: [id])
    try TextIndex.remove(id, db)
    try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
    return named
  }

  /// Entities that only a reading that is gone had named go with it.
  private func removeUnmentioned(_ ids: [String], _ db: Database) throws {
    for id in ids {
      try db.execute(
        sql: "DELETE FROM entity WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM reading_entity WHERE entity_id = ?1)",
        arguments: [id])
    }
  }
}
