import GraphModel
import OrderedCollections
import Testing

@Suite struct GraphTests {
  /// A path A - B - C - D and a pair X - Y apart.
  private func path() throws -> EntityGraph {
    try graph([("a", "b", "2024-01-01"), ("b", "c", "2024-02-01"), ("c", "d", "2024-03-01"), ("x", "y", nil)])
  }

  private func graph(_ ties: [(String, String, String?)]) throws -> EntityGraph {
    let ids = Set(ties.flatMap { [$0.0, $0.1] })
    return EntityGraph(
      entities: ids.map { Entity(id: EntityID(.organization, $0), name: $0.uppercased()) },
      relations: try ties.enumerated().map { number, tie in
        let article = ArticleReference(
          id: "\(number)", title: "t", date: tie.2.flatMap { CalendarDate($0) }, sources: ["s"], url: nil)
        let evidence = Evidence(sentence: "s", field: .text, start: 0, end: 1, rule: "r", confidence: 0.5)
        return Relation(
          key: try .init(.partnersWith, head: EntityID(.organization, tie.0), tail: EntityID(.organization, tie.1)),
          evidence: [ArticleEvidence(article: article, evidence: evidence)])
      })
  }

  @Test(arguments: [(1, "BX"), (2, "BC"), (3, "BCD"), (100, "BCD")])
  func neighborsAreFoundByDistance(_ depth: Int, _ expected: String) throws {
    let found = try path().neighbors(of: EntityID(.organization, "a"), depth: depth)
    #expect(found.map(\.entity.name).joined() == expected.replacing("X", with: ""))
    #expect(found.map(\.distance) == Array(1...found.count))
  }

  @Test func componentsComeLargestFirst() throws {
    #expect(try path().connectedComponents().map(\.count) == [4, 2])
  }

  @Test func filtersKeepWhatTheyAdmit() throws {
    var filter = GraphFilter()
    filter.since = CalendarDate("2024-02-01")
    let later = try path().filtered(filter)
    #expect(later.relations.count == 2)
    #expect(later.entities.keys.map(\.key) == ["b", "c", "d"], "undated and earlier ties go, and who has no other")
    filter.minimumConfidence = 0.6
    #expect(try path().filtered(filter).isEmpty)
  }

  @Test func componentsAndDistancesAgreeOnRandomGraphs() throws {
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<20 {
      var ties: [(String, String, String?)] = []
      for _ in 0..<30 {
        let (a, b) = (next(20), next(20))
        if a != b { ties.append(("n\(a)", "n\(b)", nil)) }
      }
      let graph = try graph(ties)
      for component in graph.connectedComponents() {
        #expect(Set(graph.distances(from: component[0]).keys) == Set(component))
      }
    }
  }

  @Test func readingsMakeTheSameGraphInAnyOrder() throws {
    let id = EntityID(.organization, "x")
    let readings = (0..<5).map { number in
      (
        article: ArticleReference(id: "\(number)", title: "", date: nil, sources: [], url: nil),
        reading: ArticleReading(
          articleID: "\(number)",
          entities: [EntityReading(entity: Entity(id: id, name: number < 3 ? "Many" : "Few"), mentions: [])],
          relations: [])
      )
    }
    let graph = EntityGraph(readings: readings)
    #expect(graph == EntityGraph(readings: readings.reversed()))
    #expect(graph[id]?.name == "Many")
    #expect(graph[id]?.names == ["Many", "Few"])
  }

  @Test(arguments: [
    (EntityID(.organization, "masdar"), "AE", ["Masdar", "アブダビ未来エネルギー公社", "マスダール"], "マスダール"),
    (EntityID(.organization, "cisco"), "US", ["Cisco", "シスコシステムズ", "シスコ"], "シスコ"),
    (EntityID(.organization, "adb"), nil, ["ADB", "亜銀", "アジア開発銀行"], "アジア開発銀行"),
    (EntityID(.city, "4273837"), "US", ["Kansas City", "堪薩斯城"], "Kansas City"),
    (EntityID(.city, "1850147"), "JP", ["Tokyo", "東京"], "東京"),
    (EntityID(.organization, "siemens"), "DE", ["Siemens"], "Siemens"),
  ])
  func japaneseReadersGetTheUsualName(_ id: EntityID, _ country: String?, _ names: [String], _ expected: String) {
    let entity = Entity(id: id, name: names[0], names: names, country: country)
    #expect(entity.displayName(in: .japanese) == expected)
    #expect(entity.displayName(in: .english) == names[0])
  }
}
