import GRDB
package import GraphModel

/// What a store knows of a piece of evidence besides the evidence itself.
package struct EvidenceDetails: Sendable {
  /// The names of the entities as written within the sentence.
  package let forms: [String]
  /// Version of the extractor that read it; nil for what a person added.
  package let reader: String?
}

extension GraphStore {
  /// The names of some entities within the sentence of a piece of evidence, and what read it.
  ///
  /// - Throws: `GraphStoreError`.
  package func details(of item: ArticleEvidence, naming ids: [EntityID]) throws -> EvidenceDetails {
    try read { db in
      let curation = try curation(db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT entity_id, form FROM mention
          WHERE article_id = ? AND field = ? AND start >= ? AND "end" <= ? ORDER BY start, form
          """,
        arguments: [item.article.id, item.evidence.field.rawValue, item.evidence.start, item.evidence.end])
      let forms = rows.filter { row in
        EntityID(row["entity_id"]).map { ids.contains(curation.resolved($0, in: item.article.id)) } == true
      }.map { $0["form"] as String }
      return EvidenceDetails(
        forms: forms.withoutRepeats(),
        reader: try String.fetchOne(db, sql: "SELECT reader FROM article WHERE id = ?", arguments: [item.article.id]))
    }
  }
}
