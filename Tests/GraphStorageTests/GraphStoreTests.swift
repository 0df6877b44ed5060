import Articles
import Foundation
import GRDB
import GraphModel
import GraphStorage
import OrderedCollections
import TestSupport
import Testing

@Suite struct GraphStoreTests {
  let eib = Entity(id: EntityID(.organization, "eib"), name: "European Investment Bank", names: ["EIB", "欧州投資銀行"])
  let abb = Entity(id: EntityID(.organization, "abb"), name: "ABB")
  let swiss = Entity(id: EntityID(.country, "CH"), name: "Switzerland", names: ["スイス"], country: "CH")

  private func article(_ id: String, text: String = "x", date: String = "2024-01-01", source: String = "S") -> Article {
    Article(
      id: id, title: "Title \(id)", text: text, date: CalendarDate(date), sources: [source],
      url: "https://example.org/\(id)",
      position: SourcePosition(file: "test", line: 1))
  }

  private func reading(_ id: String, _ ties: [(RelationKind, Entity, Entity)]) throws -> ArticleReading {
    let entities = ties.flatMap { [$0.1, $0.2] }.withoutRepeats()
    return ArticleReading(
      articleID: id,
      entities: entities.map {
        EntityReading(entity: $0, mentions: [Mention(field: .text, form: $0.name, start: 0, end: 1)])
      },
      relations: try ties.enumerated().map { place, tie in
        RelationReading(
          key: try .init(tie.0, head: tie.1.id, tail: tie.2.id),
          evidence: Evidence(
            sentence: "sentence \(id)", field: .text, start: place, end: place + 5, rule: "r", confidence: 0.8))
      })
  }

  @Test func whatIsKeptComesBack() throws {
    let store = try SQLiteStore()
    #expect(
      try store.keep(article("a"), reading("a", [(.funds, eib, abb), (.locatedIn, abb, swiss)]), reader: "1") == .added)
    let graph = try store.graph()
    #expect(graph.entities.count == 3)
    #expect(graph[eib.id]?.names.contains("欧州投資銀行") == true)
    let relation = try #require(graph.relations.values.first { $0.kind == .funds })
    #expect(relation.head == eib.id && relation.tail == abb.id)
    #expect(relation.evidence.first?.article.url == "https://example.org/a")
  }

  @Test func readingAgainChangesNothing() throws {
    let store = try SQLiteStore()
    let found = try reading("a", [(.funds, eib, abb)])
    _ = try store.keep(article("a"), found, reader: "1")
    let before = try store.graph()
    #expect(try store.keep(article("a"), found, reader: "1") == .unchanged)
    #expect(try store.graph() == before)
    #expect(try store.holds(article("a"), reader: "1"))
    #expect(try !store.holds(article("a"), reader: "2"))
  }

  @Test func aChangedArticleReplacesItsOwnFindingsAndNothingElse() throws {
    let store = try SQLiteStore()
    _ = try store.keep(article("a"), reading("a", [(.funds, eib, abb), (.locatedIn, abb, swiss)]), reader: "1")
    _ = try store.keep(article("b", date: "2024-02-01", source: "T"), reading("b", [(.funds, eib, abb)]), reader: "1")
    #expect(
      try store.keep(article("a", text: "new"), reading("a", [(.partnersWith, eib, abb)]), reader: "1") == .updated)
    let graph = try store.graph()
    #expect(Set(graph.relations.keys.map(\.kind)) == [.funds, .partnersWith])
    #expect(graph[swiss.id] == nil, "nobody names it any more")
    #expect(graph.relations.values.first { $0.kind == .funds }?.evidence.map(\.article.id) == ["b"])
  }

  @Test func aRelationIsTheSumOfItsEvidence() throws {
    let store = try SQLiteStore()
    for (id, date, source) in [("b", "2024-03-01", "T"), ("a", "2023-01-01", "S"), ("c", "2024-02-01", "S")] {
      _ = try store.keep(article(id, date: date, source: source), reading(id, [(.funds, eib, abb)]), reader: "1")
    }
    let relation = try #require(try store.graph().relations.values.first)
    #expect(relation.articleCount == 3)
    #expect(relation.sourceCount == 2)
    #expect(relation.firstSeen == CalendarDate("2023-01-01"))
    #expect(relation.lastSeen == CalendarDate("2024-03-01"))
  }

  /// The names that articles use come first: they are what a Japanese map shows.
  @Test func namesThatArticlesUseComeFirst() throws {
    let store = try SQLiteStore()
    var used = try reading("a", [(.funds, eib, abb)])
    used.entities[0].mentions = [Mention(field: .text, form: "欧州投資銀行", start: 0, end: 6)]
    _ = try store.keep(article("a"), used, reader: "1")
    let entity = try #require(try store.graph()[eib.id])
    #expect(entity.names == ["European Investment Bank", "欧州投資銀行", "EIB"])
    #expect(entity.displayName(in: .japanese) == "欧州投資銀行")
  }

  @Test func neighborhoodIsThatOfTheWholeGraph() throws {
    let store = try SQLiteStore()
    _ = try store.keep(article("a"), reading("a", [(.funds, eib, abb), (.locatedIn, abb, swiss)]), reader: "1")
    let whole = try store.graph()
    for depth in 1...3 {
      let found = try store.neighborhood(of: eib.id, depth: depth).neighbors(of: eib.id, depth: depth)
      #expect(found == whole.neighbors(of: eib.id, depth: depth))
    }
  }

  @Test(arguments: ["EIB", "欧州投資銀行", "european investment bank", "organization:eib"])
  func entitiesAreFoundByAnyName(_ name: String) throws {
    let store = try SQLiteStore()
    _ = try store.keep(article("a"), reading("a", [(.funds, eib, abb)]), reader: "1")
    #expect(try store.entities(named: name).map(\.id) == [eib.id])
    #expect(try store.namesNear("Europan Investment Bank").first == "European Investment Bank")
  }

  /// The file outlives the code: SQLite itself refuses ends of the wrong kind.
  @Test func endsOfTheWrongKindAreRefusedByTheFile() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "g.db").path
    let store = try SQLiteStore(file: file, access: .writing)
    _ = try store.keep(article("a"), reading("a", [(.funds, eib, abb), (.locatedIn, abb, swiss)]), reader: "1")
    let raw = try DatabaseQueue(path: file)
    for (kind, head, tail) in [
      ("memberOf", "organization:eib", "country:CH"), ("partnersWith", "organization:eib", "organization:abb"),
      ("likes", "organization:eib", "organization:abb"), ("funds", "organization:eib", "organization:eib"),
    ] {
      #expect(throws: DatabaseError.self) {
        try raw.write { db in
          try db.execute(
            sql: """
              INSERT INTO evidence (article_id, kind, head, tail, field, start, "end", sentence, rule, confidence, modality)
              VALUES ('a', ?, ?, ?, 'text', 0, 1, 's', 'r', 0.5, 'stated')
              """, arguments: [kind, head, tail])
        }
      }
    }
  }

  @Test func otherFilesAreRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(
      "this is no database, but long enough to look at. " + String(repeating: "x", count: 2000), to: "a.db")
    #expect(code { try SQLiteStore(file: text, access: .writing) } == .notAStore)
    let other = folder.url.appending(path: "other.db").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(code { try SQLiteStore(file: other, access: .writing) } == .otherProgram)
    let newer = folder.url.appending(path: "newer.db").path
    _ = try SQLiteStore(file: newer, access: .writing)
    try DatabaseQueue(path: newer).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9: from the future')")
    }
    #expect(code { try SQLiteStore(file: newer, access: .reading) } == .newerVersion(found: "9: from the future"))
    #expect(code { try SQLiteStore(file: folder.url.path + "/none.db", access: .reading) } == .notFound)
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("this is no database"))
  }

  /// A disk that is full in the middle of an article leaves the articles before it and nothing of this one.
  @Test func aFullDiskLeavesWholeArticlesOnly() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "g.db").path
    let store = try SQLiteStore(file: file, access: .writing)
    _ = try store.keep(article("a"), reading("a", [(.funds, eib, abb)]), reader: "1")
    let before = try store.graph()
    try store.limitSize(toPages: 0)
    let large = article("b", text: String(repeating: "long ", count: 400_000))
    #expect(code { _ = try store.keep(large, try reading("b", [(.funds, eib, abb)]), reader: "1") } == .diskFull)
    #expect(try store.graph() == before)
    #expect(try !store.holds(large, reader: "1"))
  }

  private func code(_ body: () throws -> Any) -> GraphStoreError.Code? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? GraphStoreError)?.code
    }
  }
}
