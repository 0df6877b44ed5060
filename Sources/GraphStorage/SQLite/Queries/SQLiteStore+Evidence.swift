import GRDB
package import GraphModel

/// What a store knows of a piece of evidence besides the evidence itself.
package struct EvidenceDetails: Sendable {
  /// The names of the entities as written within the sentence.
  package let forms: [String]
  /// Version of the extractor that read it; nil for what a person added.
  package let reader: String?
}

extension SQLiteStore {
  /// For each piece of evidence the names of some entities within its sentence, and what read it.
  ///
  /// - Throws: `GraphStoreError`.
  package func details(of evidence: [ArticleEvidence], naming ids: [EntityID]) throws -> [EvidenceDetails] {
    try read { db in
      let curation = try curation(db)
      return try evidence.map { item in
        let article = item.article.id
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT entity_id, form FROM mention
            WHERE article_id = ? AND field = ? AND start >= ? AND "end" <= ? ORDER BY start, form
            """, arguments: [article, item.evidence.field.rawValue, item.evidence.start, item.evidence.end])
        let forms = rows.filter { row in
          EntityID(row["entity_id"]).map { ids.contains(curation.resolved($0, in: article)) } == true
        }.map { $0["form"] as String }
        return EvidenceDetails(
          forms: forms.withoutRepeats(),
          reader: try String.fetchOne(db, sql: "SELECT reader FROM article WHERE id = ?", arguments: [article]))
      }
    }
  }
}
