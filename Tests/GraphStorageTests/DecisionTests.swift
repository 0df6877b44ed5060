import Articles
import Foundation
import GRDB
import GraphModel
import GraphStorage
import OrderedCollections
import TestSupport
import Testing

/// What people decided stands above what was read, whatever is read afterwards.
@Suite struct DecisionTests {
  let eib = Entity(id: EntityID(.organization, "eib"), name: "European Investment Bank", names: ["EIB"])
  let bank = Entity(id: EntityID(.organization, "investment-bank"), name: "Investment Bank")
  let abb = Entity(id: EntityID(.organization, "abb"), name: "ABB")

  private func store() throws -> SQLiteStore {
    let store = try SQLiteStore()
    _ = try store.keep(Self.article("a"), Self.reading("a", [(.funds, eib, abb)]), reader: "1")
    _ = try store.keep(Self.article("b"), Self.reading("b", [(.partnersWith, bank, abb)]), reader: "1")
    return store
  }

  static func article(_ id: String, text: String = "A text.") -> Article {
    Article(
      id: id, title: "Title \(id)", text: text, date: CalendarDate("2024-01-0\(1 + id.utf8.count % 9)"),
      sources: ["S"], position: SourcePosition(file: "test", line: 1))
  }

  static func reading(_ id: String, _ ties: [(RelationKind, Entity, Entity)]) throws -> ArticleReading {
    ArticleReading(
      articleID: id,
      entities: ties.flatMap { [$0.1, $0.2] }.withoutRepeats().map {
        EntityReading(entity: $0, mentions: [Mention(field: .text, form: $0.name, start: 0, end: 1)])
      },
      relations: try ties.enumerated().map { place, tie in
        RelationReading(
          key: try .init(tie.0, head: tie.1.id, tail: tie.2.id),
          evidence: Evidence(
            sentence: "A text.", field: .text, start: place, end: place + 5, rule: "r", confidence: 0.5))
      })
  }

  private func decision(_ action: Decision.Action, _ one: Entity, _ other: Entity? = nil) -> Decision {
    Decision(action, one.id, other?.id, by: "me", on: "2024-06-01T00:00:00Z")
  }

  @Test func aMergedEntityIsFoundUnderBothNamesAndUndoBringsItBack() throws {
    let store = try store()
    let before = try store.graph()
    _ = try store.decide([decision(.merge, bank, eib)])
    let merged = try store.graph()
    #expect(Set(merged.entities.keys) == [eib.id, abb.id])
    #expect(merged.relations.count == 2)
    #expect(merged[eib.id]?.name == "European Investment Bank")
    #expect(try store.entities(named: "Investment Bank").map(\.id) == [eib.id])
    #expect(try store.neighborhood(of: eib.id, depth: 1) == merged)
    _ = try store.undo(nil, by: "me", on: "2024-06-02T00:00:00Z")
    #expect(try store.graph() == before)
    #expect(try store.decisions().map(\.undoneBy) == ["me"])
  }

  @Test func aRejectedTieStaysAwayAfterReadingAgain() throws {
    let store = try store()
    var rejection = decision(.reject, eib, abb)
    rejection.relation = .funds
    _ = try store.decide([rejection])
    _ = try store.keep(Self.article("a", text: "Another."), Self.reading("a", [(.funds, eib, abb)]), reader: "2")
    _ = try store.keep(Self.article("c"), Self.reading("c", [(.funds, eib, abb)]), reader: "2")
    #expect(try store.ties(between: eib.id, abb.id).isEmpty)
    #expect(try store.problems().filter { $0.hasPrefix("decisions") }.isEmpty)
  }

  @Test func aConfirmedTieIsCertainAndAnAddedOneNamesItsSource() throws {
    let store = try store()
    var addition = decision(.add, eib, bank)
    (addition.relation, addition.source) = (.partOf, "the annual report")
    _ = try store.decide([decision(.confirm, eib, abb), addition])
    #expect(try store.ties(between: eib.id, abb.id).map(\.confidence) == [1])
    let added = try #require(try store.ties(between: eib.id, bank.id).first)
    #expect(added.evidence.first?.article.sources == ["the annual report"])
    #expect(added.evidence.first?.evidence.rule == "by hand, me")
  }

  @Test func aSplitMovesOnlyTheArticlesThatItNames() throws {
    let store = try store()
    _ = try store.keep(Self.article("c"), Self.reading("c", [(.partnersWith, eib, bank)]), reader: "1")
    var split = decision(.split, eib)
    (split.other, split.name, split.articles) = (EntityID(.organization, "another"), "Another", ["c"])
    _ = try store.decide([split])
    let graph = try store.graph()
    #expect(graph[EntityID(.organization, "another")]?.name == "Another")
    #expect(graph.relations.keys.map(\.kind) == [.funds, .partnersWith, .partnersWith] || graph.relations.count == 3)
    #expect(try store.ties(between: eib.id, bank.id).isEmpty)
  }

  @Test func contradictionsAreRefusedAndNothingIsKept() throws {
    let store = try store()
    _ = try store.decide([decision(.different, bank, eib)])
    for wrong in [
      [decision(.merge, bank, eib)], [decision(.merge, eib, eib)],
      [decision(.confirm, eib, abb), decision(.merge, Entity(id: EntityID(.organization, "nobody"), name: "N"), eib)],
    ] {
      #expect(throws: RefusedDecision.self) { try store.decide(wrong) }
    }
    #expect(try store.decisions().count == 1)
  }

  /// Merging in a circle is impossible: what went on as another is no longer there to be merged into.
  @Test func circlesOfMergesAreRefused() throws {
    let store = try store()
    _ = try store.decide([decision(.merge, bank, eib)])
    #expect(throws: RefusedDecision.self) { try store.decide([decision(.merge, eib, bank)]) }
  }

  @Test func copiesOfOneTextCountOnce() throws {
    let store = try SQLiteStore()
    let text =
      "The European Investment Bank lends ABB five hundred million euros for research in Switzerland and Sweden."
    for (id, words) in [("a", text), ("b", text + " (Reuters)"), ("c", String(text.reversed()))] {
      _ = try store.keep(Self.article(id, text: words), Self.reading(id, [(.funds, eib, abb)]), reader: "1")
    }
    let relation = try #require(try store.graph().relations.values.first)
    #expect(relation.articleCount == 2)
    #expect(
      relation.evidence.map(\.article.copyOf) == ["a", "a", nil]
        || relation.evidence.filter { $0.article.copyOf != nil }.count == 1)
    #expect(try store.remove(article: "a"))
    #expect(try #require(try store.graph().relations.values.first).articleCount == 2)
  }

  /// Articles of the property test that are copies of one press release.
  private static let repeated: Set<String> = ["article-0", "article-1", "article-2"]

  private static func text(_ id: String) -> String {
    repeated.contains(id)
      ? "A text. " + String(repeating: "The partners will say more about it in due course. ", count: 3) : "A text."
  }

  private func weights(_ network: WeightedNetwork) -> [String] {
    (0..<network.count).map { index in
      "\(network.ids[index]): "
        + network.ties(index).map { "\(network.ids[$0.index]) \($0.weight)" }.joined(separator: ", ")
    }
  }

  /// Whatever is read, decided, undone and removed in whatever order: the graph is that of what is left, derived from scratch.
  @Test(arguments: 0..<16) func theGraphIsAPureFunctionOfWhatIsKept(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let store = try SQLiteStore()
    let people = (0..<7).map { Entity(id: EntityID(.organization, "o\($0)"), name: "Body \($0)", names: ["B\($0)"]) }
    var kept: [String: ArticleReading] = [:]
    for step in 0..<40 {
      let id = "article-\(Int.random(in: 0..<8, using: &random))"
      switch Int.random(in: 0..<10, using: &random) {
      case 0...3:
        let ties = (0..<3).compactMap { _ -> (RelationKind, Entity, Entity)? in
          let (one, other) = (people.randomElement(using: &random), people.randomElement(using: &random))
          guard let one, let other, one != other else { return nil }
          return ([RelationKind.funds, .partnersWith, .partOf].randomElement(using: &random) ?? .funds, one, other)
        }
        let reading = try Self.reading(id, ties)
        _ = try store.keep(Self.article(id, text: Self.text(id)), reading, reader: "\(step)")
        kept[id] = reading
      case 4:
        #expect(try store.remove(article: id) == (kept.removeValue(forKey: id) != nil))
      case 5:
        _ = try? store.undo(nil, by: "me", on: "\(step)")
      default:
        let shown = Array(try store.graph().entities.keys)
        guard let one = shown.randomElement(using: &random), let other = shown.randomElement(using: &random) else {
          continue
        }
        let action = Decision.Action.allCases.randomElement(using: &random) ?? .merge
        var decision = Decision(action, one, other, by: "me", on: "\(step)")
        decision.name = "Name \(step)"
        decision.source = "S"
        decision.kind = [EntityKind.city, .organization].randomElement(using: &random)
        decision.link = "https://example.org/\(step)"
        decision.relation =
          action == .add ? .partnersWith : [nil, RelationKind.funds].randomElement(using: &random) ?? nil
        if action == .split { (decision.other, decision.articles) = (EntityID(.organization, "split-\(step)"), [id]) }
        if [.rename, .kind, .link].contains(action) { decision.other = nil }
        // A contradiction is refused, and that is as it should be.
        do { _ = try store.decide([decision]) } catch is RefusedDecision {}
      }
      let curation = try store.curation()
      let original = kept.keys.filter(Self.repeated.contains).min()
      let readings = kept.sorted { $0.key < $1.key }.map { id, reading in
        let article = Self.article(id)
        return (
          article: ArticleReference(
            id: id, title: article.title, date: article.date, sources: article.sources, url: nil,
            copyOf: Self.repeated.contains(id) && id != original ? original : nil),
          reading: reading
        )
      }
      let expected = EntityGraph(readings: readings, curation: curation).filtered(GraphFilter())
      let found = try store.graph()
      #expect(found == expected, "step \(step)")
      #expect(try weights(store.network()) == weights(WeightedNetwork(expected)), "step \(step)")
      for id in expected.entities.keys {
        let near = try store.neighborhood(of: id, depth: 2)
        #expect(near.neighbors(of: id, depth: 2) == expected.neighbors(of: id, depth: 2), "step \(step), \(id)")
      }
      #expect(
        try store.problems().filter { $0.hasPrefix("decisions") || $0.hasPrefix("table") }.isEmpty, "step \(step)")
    }
  }

  /// What was known on a day: articles and decisions until then, also those that were undone later.
  @Test func theGraphCanBeSeenAsOfADay() throws {
    let store = try store()
    let articles = try store.graph()
    _ = try store.decide([decision(.merge, bank, eib)])
    _ = try store.undo(nil, by: "me", on: "2024-07-01T00:00:00Z")
    func count(_ day: String) throws -> (entities: Int, network: Int) {
      var filter = GraphFilter()
      filter.asOf = CalendarDate(day)
      return (try store.graph(filter).entities.count, try store.network(filter).count)
    }
    #expect(try count("2023-12-31") == (0, 0))
    #expect(try count("2024-05-01") == (articles.entities.count, 3))
    #expect(try count("2024-06-15") == (2, 2))
    #expect(try count("2024-07-01") == (3, 3))
  }

  /// SQL sees what the commands show.
  @Test func theViewsAgreeWithTheGraph() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "g.db").path
    let store = try SQLiteStore(file: file, access: .writing)
    _ = try store.keep(Self.article("a"), Self.reading("a", [(.funds, eib, abb)]), reader: "1")
    _ = try store.keep(Self.article("b"), Self.reading("b", [(.partnersWith, bank, abb)]), reader: "1")
    var addition = decision(.add, eib, abb)
    (addition.relation, addition.source) = (.partnersWith, "S")
    _ = try store.decide([decision(.merge, bank, eib), addition, decision(.reject, eib, abb)])
    #expect(try views(file).isEmpty, "a rejection takes added ties away, too")
    _ = try store.undo(nil, by: "me", on: "later")
    let graph = try store.graph()
    #expect(
      try views(file)
        == graph.relations.values.map { "\($0.kind.rawValue) \($0.head) \($0.tail) \($0.evidence.count)" }.sorted())
  }

  private func views(_ file: String) throws -> [String] {
    try DatabaseQueue(path: file).read { db in
      try Row.fetchAll(db, sql: "SELECT kind, head, tail, evidence FROM v_relations").map { row in
        "\(row[0] as String) \(row[1] as String) \(row[2] as String) \(row[3] as Int)"
      }.sorted()
    }
  }

  /// A store of each version that was released opens, and loses nothing.
  @Test func olderStoresOpenAndAreBroughtUpToDateAfterACopy() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "g.db").path
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/store-1.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: file)
    let before = try SQLiteStore(file: file, access: .reading).graph()
    #expect(before.relations.count == 5)
    let store = try SQLiteStore(file: file, access: .existing)
    #expect(try store.graph() == before)
    #expect(try store.problems().isEmpty)
    #expect(try store.articles(holding: "会津", limit: 5).count == 1)
    #expect(FileManager.default.fileExists(atPath: file + ".before-step-2"))
    #expect(try SQLiteStore(file: file + ".before-step-2", access: .reading).graph() == before)
  }

  /// Decisions and copies of the second version stand in the third.
  @Test func aStoreWithDecisionsIsBroughtUpToDate() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "g.db").path
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/store-2.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: file)
    let before = try SQLiteStore(file: file, access: .reading).graph()
    let listed = try views(file)
    let store = try SQLiteStore(file: file, access: .existing)
    #expect(try store.graph() == before)
    #expect(try store.problems().isEmpty)
    #expect(try views(file) == listed)
    let masdar = EntityID(.organization, "masdar")
    #expect(before[masdar]?.name == "Masdar City Company")
    #expect(try store.ties(between: masdar, EntityID(.organization, "siemens")).map(\.articleCount) == [1])
    #expect(try store.ties(between: EntityID(.city, "1843564"), EntityID(.organization, "cisco")).isEmpty)
  }
}
