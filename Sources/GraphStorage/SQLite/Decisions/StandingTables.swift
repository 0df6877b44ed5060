import GRDB
import GraphModel

/// What decisions make of the rows of readings, in tables for those who ask with SQL: only what differs from what was read.
enum StandingTables {
  private struct EvidenceRow: Equatable {
    var key: Relation.Key?
    var confidence: Double?
  }

  private struct EntityRow: Equatable {
    var id: EntityID
    var name: String?
  }

  /// Writes the tables anew, or what one article has in them.
  static func rebuild(_ curation: Curation, article: String? = nil, _ db: Database) throws {
    if article == nil {
      try db.execute(sql: "DELETE FROM standing_evidence; DELETE FROM standing_entity; DELETE FROM standing_addition")
    }
    if curation.isEmpty { return }
    for (number, row) in try evidence(curation, article: article, db).sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql:
          "INSERT OR REPLACE INTO standing_evidence (evidence_id, kind, head, tail, confidence) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          number, row.key?.kind.rawValue, row.key?.head.description, row.key?.tail.description, row.confidence,
        ])
    }
    guard article == nil else { return }
    for row in additions(curation) {
      try db.execute(
        sql: "INSERT INTO standing_addition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", arguments: StatementArguments(row))
    }
    for (id, row) in entities(curation).sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO standing_entity (entity_id, id, name) VALUES (?, ?, ?)",
        arguments: [id.description, row.id.description, row.name])
    }
  }

  /// Where the tables are not what they would be if they were written anew.
  static func differences(_ curation: Curation, _ db: Database) throws -> [String] {
    let rebuilt = try evidence(curation, article: nil, db)
    var kept: [Int: EvidenceRow] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM standing_evidence") {
      kept[row["evidence_id"]] = EvidenceRow(key: key(row), confidence: row["confidence"])
    }
    var keptEntities: [EntityID: EntityRow] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM standing_entity") {
      if let id = EntityID(row["entity_id"]), let target = EntityID(row["id"]) {
        keptEntities[id] = EntityRow(id: target, name: row["name"])
      }
    }
    let numbers = Set(rebuilt.keys).union(kept.keys).sorted().filter { rebuilt[$0] != kept[$0] }
    let expected = entities(curation)
    let ids = Set(expected.keys).union(keptEntities.keys).sorted().filter { expected[$0] != keptEntities[$0] }
    let added = try Row.fetchAll(db, sql: "SELECT * FROM standing_addition ORDER BY article_id").map { row in
      Array(row.databaseValues)
    }
    let isSame = added == additions(curation).map { $0.map { $0?.databaseValue ?? .null } }
    return (isSame ? [] : ["the ties that people added are not as they say"])
      + numbers.map { "evidence \($0) is not as they say" } + ids.map { "entity \($0) is not as they say" }
  }

  private static func key(_ row: Row) -> Relation.Key? {
    guard let kind = (row["kind"] as String?).flatMap({ RelationKind(rawValue: $0) }),
      let head = (row["head"] as String?).flatMap({ EntityID($0) }),
      let tail = (row["tail"] as String?).flatMap({ EntityID($0) })
    else { return nil }
    return try? Relation.Key(kind, head: head, tail: tail)
  }

  /// The evidence that decisions touch, and what becomes of it.
  private static func evidence(_ curation: Curation, article: String?, _ db: Database) throws -> [Int: EvidenceRow] {
    var found: [Int: EvidenceRow] = [:]
    for row in try touchedRows(curation, article: article, db) {
      guard let raw = key(row) else { continue }
      let reference = ArticleReference(id: row["article_id"], title: "", date: nil, sources: [], url: nil)
      let item = ArticleEvidence(
        article: reference,
        evidence: Evidence(sentence: "", field: .text, start: 0, end: 1, rule: "", confidence: row["confidence"]))
      guard let (key, proof) = curation.applied(to: raw, item) else {
        found[row["id"]] = EvidenceRow(key: nil, confidence: nil)
        continue
      }
      if key != raw || proof != item {
        found[row["id"]] = EvidenceRow(key: key, confidence: proof.evidence.confidence)
      }
    }
    return found
  }

  /// The rows of evidence with an end that some decision speaks of.
  private static func touchedRows(_ curation: Curation, article: String?, _ db: Database) throws -> [Row] {
    let query = "SELECT id, article_id, kind, head, tail, confidence FROM evidence"
    if let article {
      let touched = Set(curation.touched.map(\.description))
      return try Row.fetchAll(db, sql: query + " WHERE article_id = ?", arguments: [article]).filter {
        touched.contains($0["head"]) || touched.contains($0["tail"])
      }
    }
    return try curation.touched.flatMap { id in
      try ["head", "tail"].flatMap { end in
        try Row.fetchAll(db, sql: query + " WHERE \(end) = ?", arguments: [id.description])
      }
    }
  }

  /// The ties that people added, as rows.
  private static func additions(_ curation: Curation) -> [[(any DatabaseValueConvertible)?]] {
    curation.addedRelations().sorted { scalarOrder($0.evidence.article.id, $1.evidence.article.id) }.map { key, item in
      [
        item.article.id, key.kind.rawValue, key.head.description, key.tail.description, item.evidence.confidence,
        item.evidence.rule, item.evidence.sentence, item.article.date?.description, item.article.title,
        item.article.url,
      ]
    }
  }

  private static func entities(_ curation: Curation) -> [EntityID: EntityRow] {
    var found: [EntityID: EntityRow] = [:]
    for id in curation.touched {
      let target = curation.resolved(id)
      let name = curation.name(of: target)
      if target != id || name != nil { found[id] = EntityRow(id: target, name: name) }
    }
    return found
  }
}
