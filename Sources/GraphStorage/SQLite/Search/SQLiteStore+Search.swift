import GRDB
package import GraphModel

/// An article whose title or text holds what was looked for.
package struct TextHit: Sendable {
  package let article: ArticleReference
  /// How often it stands there.
  package let count: Int
  /// The first places, with what stands around them.
  package let contexts: [String]
}

extension SQLiteStore {
  /// Entities with a name that holds a text: those with exactly that name first, then those with a name that begins with it, then the others,
  /// the most mentioned of each first.
  ///
  /// No more than 2,000 names are looked at, and of these the shortest, so that a text in every name is answered at once, too.
  /// - Throws: `GraphStoreError`.
  package func entities(withNameHolding text: String, limit: Int) throws -> [Entity] {
    try read { db in
      let most = 2000
      let key = NameKey.of(text)
      guard !key.isEmpty, let query = TextIndex.query(text) else { return [] }
      let view = try DerivedView(db, curation: try curation(db))
      var found: [EntityID] = []
      func add(_ sql: String, _ arguments: StatementArguments) throws {
        if found.count >= limit { return }
        let ids = try view.resolved(
          String.fetchAll(db, sql: sql, arguments: arguments), named: "instr(key, ?) > 0", [key])
        let nearest = Array(ids.prefix(max(100, limit)))
        found = (found + (try view.mostMentionedFirst(nearest))).withoutRepeats()
      }
      found = view.curation.entities(namedLike: key)
      try add("SELECT DISTINCT entity_id FROM entity_name WHERE key = ? LIMIT \(most)", [key])
      // An index that goes on from there: the nearest names come first.
      let next = """
        SELECT entity_id FROM (
          SELECT DISTINCT key, entity_id FROM entity_name WHERE key > ?1 AND key < ?1 || char(1114111) ORDER BY key LIMIT \(most)
        ) ORDER BY length(key), key
        """
      try add(next, [key])
      if try db.tableExists("name_words") {
        try add(
          """
          SELECT n.entity_id FROM entity_name AS n
          WHERE n.entity_id IN (SELECT entity_id FROM name_words WHERE name_words MATCH ?1 LIMIT \(most)) AND instr(n.key, ?2) > 0
          GROUP BY n.entity_id ORDER BY min(length(n.key)), n.entity_id
          """, [query, key])
      }
      return try found.prefix(limit).compactMap { try view.entities([$0]).first }
    }
  }

  /// Articles that hold a text, in any language, the latest first.
  ///
  /// - Throws: `GraphStoreError`.
  package func articles(holding text: String, limit: Int) throws -> [TextHit] {
    guard let query = TextIndex.query(text) else { return [] }
    return try read { db in
      guard try db.tableExists("article_words") else { return [] }
      let view = try DerivedView(db, curation: Curation())
      return try Row.fetchAll(
        db,
        sql: """
          SELECT article.* FROM article_words JOIN article_number ON article_number.number = article_words.rowid
            JOIN article ON article.id = article_id
          WHERE article_words MATCH ? ORDER BY article.date IS NULL, article.date DESC, article.id LIMIT ?
          """, arguments: [query, limit]
      ).compactMap { row -> TextHit? in
        let contexts = TextContext.places(of: text, in: [row["title"], row["text"]])
        if contexts.isEmpty { return nil }
        return TextHit(
          article: try view.reference(row), count: contexts.count, contexts: Array(contexts.prefix(3)))
      }
    }
  }
}

/// Where a text stands in another, and what is around it.
enum TextContext {
  /// How many characters are shown on either side.
  private static let reach = 24

  /// Each place with its surroundings, what was looked for in 【】.
  static func places(of text: String, in fields: [String]) -> [String] {
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty else { return [] }
    var found: [String] = []
    for field in fields {
      let characters = Array(field)
      let small = characters.map { $0.lowercased() }
      var place = 0
      while place + wanted.count <= characters.count {
        guard zip(wanted, small[place...]).allSatisfy({ String($0) == $1 }) else {
          place += 1
          continue
        }
        let end = place + wanted.count
        let before = String(characters[max(0, place - reach)..<place])
        let after = String(characters[end..<min(characters.count, end + reach)])
        found.append(
          ((place > reach ? "…" : "") + before + "【" + String(characters[place..<end]) + "】" + after
            + (end + reach < characters.count ? "…" : "")).replacing("\n", with: " "))
        place = end
      }
    }
    return found
  }
}
