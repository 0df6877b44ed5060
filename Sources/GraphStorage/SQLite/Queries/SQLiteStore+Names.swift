import GRDB
package import GraphModel

extension SQLiteStore {
  /// Entities that bear this id or name, in any language and spelling, the best known first.
  ///
  /// - Throws: `GraphStoreError`.
  package func entities(named text: String) throws -> [Entity] {
    try read { db in
      let view = try DerivedView(db, curation: try curation(db))
      func entity(_ id: EntityID) throws -> Entity? { try view.entities([view.curation.resolved(id)]).first }
      if let id = EntityID(text), let entity = try entity(id) { return [entity] }
      if text.utf8.count == 2, let entity = try entity(EntityID(.country, text.uppercased())) { return [entity] }
      let key = NameKey.of(text)
      guard !key.isEmpty else { return [] }
      let named = try view.resolved(
        String.fetchAll(db, sql: "SELECT DISTINCT entity_id FROM entity_name WHERE key = ?", arguments: [key]),
        named: "key = ?", [key])
      return try (view.curation.entities(namedLike: key) + view.mostMentionedFirst(named)).withoutRepeats().compactMap(
        entity)
    }
  }

  /// Known names most like a text that names nothing, nearest first.
  ///
  /// In a store of more than 50,000 entities only those that begin alike are compared.
  /// - Throws: `GraphStoreError`.
  package func namesNear(_ text: String, limit: Int) throws -> [String] {
    let key = NameKey.of(text)
    guard let first = key.unicodeScalars.first else { return [] }
    let names = try read { db in
      var sql = "SELECT DISTINCT name, key, entity_id FROM entity_name"
      var arguments: StatementArguments = []
      if try Row.fetchOne(db, sql: "SELECT 1 FROM entity LIMIT 1 OFFSET 50000") != nil {
        let beginning = String(String.UnicodeScalarView(key.unicodeScalars.prefix(first.isASCII ? 3 : 1)))
        sql += " WHERE key BETWEEN ? AND ? || char(1114111)"
        arguments = [beginning, beginning]
      }
      let names = try Row.fetchAll(db, sql: sql + " ORDER BY name", arguments: arguments).map {
        (name: $0["name"] as String, key: $0["key"] as String, id: $0["entity_id"] as String)
      }
      return names
    }
    let wanted = Array(key)
    let near = names.compactMap { item -> (name: String, id: String, distance: Int)? in
      let other = Array(item.key)
      if other.count > wanted.count, item.key.hasPrefix(key) || item.key.contains(key) && wanted.count >= 2 {
        return (item.name, item.id, 1)
      }
      let limit = max(1, wanted.count / 3)
      guard abs(other.count - wanted.count) <= limit else { return nil }
      let distance = EditDistance.between(wanted, other)
      return distance <= limit ? (item.name, item.id, distance) : nil
    }
    // Names that readings give come before other forms.
    let usual = try read { db in
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM reading_entity WHERE entity_id = ? AND name = ?")
      return try Set(near.filter { try Row.fetchOne(statement, arguments: [$0.id, $0.name]) != nil }.map(\.name))
    }
    let ordered = near.sorted {
      if $0.distance != $1.distance { return $0.distance < $1.distance }
      let (isFirstUsual, isSecondUsual) = (usual.contains($0.name), usual.contains($1.name))
      return isFirstUsual != isSecondUsual ? isFirstUsual : scalarOrder($0.name, $1.name)
    }
    var seen: Set<String> = []
    return Array(ordered.filter { seen.insert($0.id).inserted }.prefix(limit).map(\.name))
  }

  /// How much the store holds.
  ///
  /// - Throws: `GraphStoreError`.
  package func statistics() throws -> StoreStatistics {
    try read { db in
      func counts(_ sql: String) throws -> [(String, Int)] { try Row.fetchAll(db, sql: sql).map { ($0[0], $0[1]) } }
      let dates = try Row.fetchOne(db, sql: "SELECT min(date), max(date), count(*) FROM article")
      return StoreStatistics(
        articles: dates?[2] ?? 0, firstDate: dates?[0], lastDate: dates?[1],
        languages: try counts("SELECT language, count(*) FROM article GROUP BY 1 ORDER BY 1"),
        entities: try counts("SELECT kind, count(*) FROM entity GROUP BY 1 ORDER BY 1"),
        relations: try counts("SELECT kind, count(*) FROM relation GROUP BY 1 ORDER BY 1"),
        evidence: try Int.fetchOne(db, sql: "SELECT count(*) FROM evidence") ?? 0,
        mentions: try Int.fetchOne(db, sql: "SELECT count(*) FROM mention") ?? 0)
    }
  }

  /// The mentions of an entity by article, oldest first.
  ///
  /// - Throws: `GraphStoreError`.
  package func articles(mentioning id: EntityID) throws -> [(article: ArticleReference, mentions: Int)] {
    try read { db in
      let curation = try curation(db)
      let view = try DerivedView(db, curation: curation)
      let origins = curation.origins(of: id)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT article.id, article.title, article.date, article.sources, article.url, mention.entity_id, count(*) AS mentions
          FROM mention JOIN article ON article.id = mention.article_id
          WHERE mention.entity_id IN (\(origins.map { _ in "?" }.joined(separator: ", ")))
          GROUP BY article.id ORDER BY article.date IS NULL, article.date, article.id
          """, arguments: StatementArguments(origins.map(\.description))
      ).filter { row in
        EntityID(row["entity_id"]).map { curation.resolved($0, in: row["id"]) } == id
      }.map { (try view.reference($0), $0["mentions"]) }
    }
  }
}

extension DerivedView {
  /// The entities that some ids of readings go on as, which may differ by article where decisions touch them.
  ///
  /// `condition` on the table `entity_name` tells which of an id's names are meant.
  func resolved(_ ids: [String], named condition: String, _ arguments: StatementArguments) throws -> [EntityID] {
    let touched = Set(curation.touched)
    return try ids.compactMap { EntityID($0) }.flatMap { id -> [EntityID] in
      guard touched.contains(id) else { return [id] }
      let articles = try String.fetchAll(
        db, sql: "SELECT article_id FROM entity_name WHERE entity_id = ? AND \(condition) ORDER BY article_id",
        arguments: [id.description] + arguments)
      return articles.map { curation.resolved(id, in: $0) }
    }.withoutRepeats()
  }

  /// Entities in order of how often articles mention them, then of id.
  func mostMentionedFirst(_ ids: [EntityID]) throws -> [EntityID] {
    if ids.count < 2 { return ids }
    let statement = try db.cachedStatement(sql: "SELECT count(*) FROM mention WHERE entity_id = ?")
    let counted = try ids.map { id in
      (
        id,
        try curation.origins(of: id).reduce(0) { $0 + (try Int.fetchOne(statement, arguments: [$1.description]) ?? 0) }
      )
    }
    return counted.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
  }
}

/// How much a store holds.
package struct StoreStatistics: Sendable {
  package let articles: Int
  package let firstDate: String?
  package let lastDate: String?
  /// Counts by language, by kind of entity and by kind of relation.
  package let languages: [(String, Int)]
  package let entities: [(String, Int)]
  package let relations: [(String, Int)]
  package let evidence: Int
  package let mentions: Int
}
