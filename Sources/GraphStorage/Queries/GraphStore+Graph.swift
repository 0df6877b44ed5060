import GRDB
import OrderedCollections
package import GraphModel

extension GraphStore {
  /// The graph that all kept readings make, as far as the filter lets it through.
  ///
  /// - Throws: `GraphStoreError`.
  package func graph(_ filter: GraphFilter = GraphFilter()) throws -> EntityGraph {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id")
      return EntityGraph(entities: try entities(nil, db), relations: relations(rows)).filtered(filter)
    }
  }

  /// Entities within `depth` ties of one, and the ties among them that the filter lets through.
  ///
  /// Only what lies within reach is read: the time grows with the answer, not with the store.
  /// - Throws: `GraphStoreError`.
  package func neighborhood(of id: EntityID, depth: Int, filter: GraphFilter = GraphFilter()) throws -> EntityGraph {
    try read { db in
      var reached: Set<EntityID> = [id]
      var frontier = [id]
      var found: [Relation.Key: Relation] = [:]
      var distance = 0
      while distance < depth, !frontier.isEmpty {
        distance += 1
        var next: [EntityID] = []
        for center in frontier {
          let rows = try Row.fetchAll(
            db,
            sql: """
              SELECT \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id WHERE evidence.head = ?1
              UNION ALL
              SELECT \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id WHERE evidence.tail = ?1
              """, arguments: [center.description])
          let ties = EntityGraph(entities: bare(rows), relations: relations(rows)).filtered(filter)
          for relation in ties.relations.values {
            found[relation.key] = relation
            let other = relation.other(than: center)
            if reached.insert(other).inserted { next.append(other) }
          }
        }
        frontier = next
      }
      return EntityGraph(entities: try entities(reached, db), relations: found.values)
    }
  }

  private func bare(_ rows: [Row]) -> [Entity] {
    rows.flatMap { row in [row["head"] as String, row["tail"] as String] }.compactMap { EntityID($0) }.withoutRepeats()
      .map { Entity(id: $0, name: $0.key) }
  }

  private func relations(_ rows: [Row]) -> [Relation] {
    var evidence: [Relation.Key: [ArticleEvidence]] = [:]
    for row in rows {
      guard let item = EvidenceRow(row) else { continue }
      evidence[item.key, default: []].append(item.evidence)
    }
    return evidence.map { Relation(key: $0.key, evidence: $0.value) }
  }

  /// Entities as all their readings together name them; nil for all of the store.
  func entities(_ ids: Set<EntityID>?, _ db: Database) throws -> [Entity] {
    var forms: [EntityID: EntityForms] = [:]
    func add(_ rows: [Row]) {
      for row in rows {
        guard let id = EntityID(row["entity_id"]) else { continue }
        // SQLite joins the names of one reading with a mark that no name holds.
        let names = (row["names"] as String? ?? "").split(separator: "\u{1F}").map(String.init).sorted(by: scalarOrder)
        forms[id, default: EntityForms()].add(Entity(id: id, name: row["name"], names: names, country: row["country"]))
      }
    }
    let query = """
      SELECT entity_id, name, country,
        (SELECT group_concat(n.name, char(31)) FROM entity_name AS n
         WHERE n.entity_id = reading_entity.entity_id AND n.article_id = reading_entity.article_id) AS names
      FROM reading_entity
      """
    func addMentions(_ rows: [Row]) {
      for row in rows {
        guard let id = EntityID(row["entity_id"]) else { continue }
        forms[id]?.addMentions(of: row["form"], count: row["count"])
      }
    }
    let mentions = "SELECT entity_id, form, count(*) AS count FROM mention"
    if let ids {
      for id in ids {
        add(try Row.fetchAll(db, sql: query + " WHERE entity_id = ?", arguments: [id.description]))
        addMentions(
          try Row.fetchAll(db, sql: mentions + " WHERE entity_id = ? GROUP BY form", arguments: [id.description]))
      }
    } else {
      add(try Row.fetchAll(db, sql: query))
      addMentions(try Row.fetchAll(db, sql: mentions + " GROUP BY entity_id, form"))
    }
    return forms.map { $1.entity($0) }
  }
}
