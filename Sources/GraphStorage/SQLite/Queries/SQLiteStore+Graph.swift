import GRDB
package import GraphModel
import OrderedCollections

extension SQLiteStore {
  /// The graph that all kept readings and decisions make, as far as the filter lets it through.
  ///
  /// - Throws: `GraphStoreError`.
  package func graph(_ filter: GraphFilter) throws -> EntityGraph {
    try read { db in try graph(filter, DerivedView(db, curation: curation(db, asOf: filter.asOf)), db) }
  }

  func graph(_ filter: GraphFilter, _ view: DerivedView, _ db: Database) throws -> EntityGraph {
    try view.copies.complete()
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id")
    let ties = try view.relations(rows, added: view.curation.addedRelations())
    return EntityGraph(entities: try view.entities(nil), relations: ties).filtered(filter)
  }

  /// Entities within `depth` ties of one, and the ties among them that the filter lets through.
  ///
  /// Only what lies within reach is read: the time grows with the answer, not with the store.
  /// - Throws: `GraphStoreError`.
  package func neighborhood(of id: EntityID, depth: Int, filter: GraphFilter) throws -> EntityGraph {
    try read { db in
      let view = try DerivedView(db, curation: try curation(db, asOf: filter.asOf))
      var reached: Set<EntityID> = [id]
      var frontier = [id]
      var found: [Relation.Key: Relation] = [:]
      var distance = 0
      while distance < depth, !frontier.isEmpty {
        distance += 1
        var next: [EntityID] = []
        for center in frontier {
          for relation in try view.ties(of: center, filter) {
            found[relation.key] = relation
            let other = relation.other(than: center)
            if reached.insert(other).inserted { next.append(other) }
          }
        }
        frontier = next
      }
      return EntityGraph(entities: try view.entities(reached), relations: found.values)
    }
  }

  /// The ties between two entities, with all of their evidence.
  ///
  /// - Throws: `GraphStoreError`.
  package func ties(between one: EntityID, _ other: EntityID, filter: GraphFilter) throws -> [Relation] {
    try read { db in
      try DerivedView(db, curation: try curation(db, asOf: filter.asOf)).ties(of: one, filter).filter {
        $0.other(than: one) == other
      }
    }
  }
}

/// What readings and decisions make together, read from the tables as far as it is asked for.
struct DerivedView {
  let db: Database
  let curation: Curation
  let copies: CopyGroups

  init(_ db: Database, curation: Curation) throws {
    self.db = db
    self.curation = curation
    copies = try CopyGroups(db)
  }

  /// What a reader needs to find the article of a row again.
  func reference(_ row: Row) throws -> ArticleReference {
    let date: String? = row["date"]
    let id: String = row["id"]
    return ArticleReference(
      id: id, title: row["title"], date: date.flatMap { CalendarDate($0) },
      sources: ArticleRecord.list(row["sources"]), url: row["url"], copyOf: try copies.original(of: id))
  }

  /// The relations with one end that the filter lets through, in a stable order.
  func ties(of center: EntityID, _ filter: GraphFilter) throws -> [Relation] {
    // A row may be reached from either of its ends.
    var numbers: Set<Int> = []
    let rows = try curation.origins(of: center).flatMap { origin in
      try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT evidence.id AS number, \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id WHERE evidence.head = ?1
            UNION ALL
            SELECT evidence.id AS number, \(EvidenceRow.columns) FROM evidence JOIN article ON article.id = evidence.article_id WHERE evidence.tail = ?1
            """), arguments: [origin.description])
    }.filter { numbers.insert($0["number"]).inserted }
    let added = curation.addedRelations().filter { $0.key.head == center || $0.key.tail == center }
    let found = try relations(rows, added: added).filter { $0.head == center || $0.tail == center }
    let ends = found.flatMap { [$0.head, $0.tail] }.withoutRepeats().map { Entity(id: $0, name: $0.key) }
    return Array(EntityGraph(entities: ends, relations: found).filtered(filter).relations.values)
  }

  /// The relations that rows of evidence make, and those that people added.
  func relations(_ rows: [Row], added: [(key: Relation.Key, evidence: ArticleEvidence)]) throws -> [Relation] {
    var evidence: [Relation.Key: [ArticleEvidence]] = [:]
    for row in rows {
      guard let item = try EvidenceRow(row, copies),
        let (key, proof) = curation.applied(to: item.key, item.evidence)
      else { continue }
      evidence[key, default: []].append(proof)
    }
    for (key, proof) in added { evidence[key, default: []].append(proof) }
    return evidence.map { Relation(key: $0.key, evidence: $0.value) }
  }

  /// Entities as all their readings together name them; nil for all of the store.
  func entities(_ ids: Set<EntityID>?) throws -> [Entity] {
    var forms: [EntityID: EntityForms] = [:]
    let hasDecisions = !curation.isEmpty
    func target(_ row: Row) -> (raw: EntityID, goesOnAs: EntityID)? {
      guard let id = EntityID(row["entity_id"]) else { return nil }
      return (id, hasDecisions ? curation.resolved(id, in: row["article_id"]) : id)
    }
    func add(_ rows: [Row]) {
      for row in rows {
        guard let (raw, id) = target(row), ids?.contains(id) != false else { continue }
        // SQLite joins the names of one reading with a mark that no name holds.
        let names = (row["names"] as String? ?? "").split(separator: "\u{1F}").map(String.init).sorted(by: scalarOrder)
        forms[id, default: EntityForms()].add(
          Entity(id: raw, name: row["name"], names: names, country: row["country"]), as: id)
      }
    }
    func addMentions(_ rows: [Row]) {
      for row in rows {
        guard let (_, id) = target(row), ids?.contains(id) != false else { continue }
        forms[id]?.addMentions(of: row["form"], count: row["count"])
      }
    }
    let readings = """
      SELECT entity_id, article_id, name, country,
        (SELECT group_concat(n.name, char(31)) FROM entity_name AS n
         WHERE n.entity_id = reading_entity.entity_id AND n.article_id = reading_entity.article_id) AS names
      FROM reading_entity
      """
    // Which article a mention is of matters only where decisions may tell articles apart.
    let group = hasDecisions ? "entity_id, form, article_id" : "entity_id, form"
    let mentions = "SELECT entity_id, \(hasDecisions ? "article_id, " : "")form, count(*) AS count FROM mention"
    if let ids {
      let touched = Set(curation.touched)
      for origin in ids.sorted().flatMap(curation.origins).withoutRepeats() {
        let arguments: StatementArguments = [origin.description]
        guard touched.contains(origin) else {
          forms[origin] = try summedForms(of: origin)
          continue
        }
        add(try Row.fetchAll(db, sql: readings + " WHERE entity_id = ?", arguments: arguments))
        addMentions(
          try Row.fetchAll(db, sql: mentions + " WHERE entity_id = ? GROUP BY \(group)", arguments: arguments))
      }
    } else {
      add(try Row.fetchAll(db, sql: readings))
      addMentions(try Row.fetchAll(db, sql: mentions + " GROUP BY \(group)"))
    }
    return forms.map { curation.applied(to: $1.entity($0)) }
  }

  /// What all readings call an entity that no decision touches, summed up by SQLite: some have thousands.
  private func summedForms(of id: EntityID) throws -> EntityForms? {
    let arguments: StatementArguments = [id.description]
    // Asked once for each neighbour: the statements are kept.
    let names = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT name, country, count(*) FROM reading_entity WHERE entity_id = ? GROUP BY 1, 2"),
      arguments: arguments)
    if names.isEmpty { return nil }
    var forms = EntityForms()
    for row in names { forms.add(Entity(id: id, name: row[0], country: row[1]), as: id, count: row[2]) }
    forms.addNames(
      try String.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT name FROM entity_name WHERE entity_id = ?"), arguments: arguments))
    let mentions = try db.cachedStatement(sql: "SELECT form, count(*) FROM mention WHERE entity_id = ? GROUP BY form")
    for row in try Row.fetchAll(mentions, arguments: arguments) { forms.addMentions(of: row[0], count: row[1]) }
    return forms
  }
}
