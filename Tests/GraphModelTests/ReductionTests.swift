import GraphModel
import OrderedCollections
import TestSupport
import Testing

@Suite struct ReductionTests {
  /// A tie that as many articles speak of as `articles` says.
  private func tie(_ kind: RelationKind, _ head: String, _ tail: String, articles: Int = 1) throws -> Relation {
    let (head, tail) = (try #require(EntityID(head)), try #require(EntityID(tail)))
    return Relation(
      key: try .init(kind, head: head, tail: tail),
      evidence: (0..<articles).map { number in
        ArticleEvidence(
          article: ArticleReference(id: "\(head)\(tail)\(number)", title: "", date: nil, sources: [], url: nil),
          evidence: Evidence(sentence: "s", field: .text, start: 0, end: 1, rule: "r", confidence: 1))
      })
  }

  private func graph(_ relations: [Relation], countries: [String: String] = [:]) -> EntityGraph {
    let ids = Set(relations.flatMap { [$0.head, $0.tail] }).sorted()
    return EntityGraph(
      entities: ids.map { Entity(id: $0, name: $0.key, country: countries[$0.description]) }, relations: relations)
  }

  private func ids(_ graph: EntityGraph) -> [String] { graph.entities.keys.map(\.description) }

  @Test func topKeepsTheMostTied() throws {
    let whole = graph([
      try tie(.partnersWith, "organization:a", "organization:b", articles: 3),
      try tie(.partnersWith, "organization:b", "organization:c"),
      try tie(.partnersWith, "organization:d", "organization:e"),
    ])
    #expect(ids(whole.top(2)) == ["organization:a", "organization:b"])
    #expect(
      ids(whole.top(2, keeping: [try #require(EntityID("organization:c"))])) == ["organization:b", "organization:c"])
    #expect(whole.top(10) == whole)
  }

  @Test func supportedTiesHaveSoManyArticles() throws {
    let whole = graph([
      try tie(.partnersWith, "organization:a", "organization:b", articles: 2),
      try tie(.partnersWith, "organization:b", "organization:c"),
    ])
    #expect(ids(whole.supported(byArticles: 2)) == ["organization:a", "organization:b"])
  }

  /// A city's ties become its country's, with their evidence; what the schema does not admit of a country is gone.
  @Test func citiesFallIntoTheirCountries() throws {
    let whole = graph(
      [
        try tie(.partnersWith, "city:1", "organization:a"), try tie(.partnersWith, "country:JP", "organization:a"),
        try tie(.locatedIn, "city:1", "country:JP"), try tie(.partnersWith, "city:2", "organization:a"),
      ], countries: ["city:1": "JP", "city:2": "VN"])
    let drawn = whole.collapsed([.city]) { $0 == "VN" ? Entity(id: EntityID(.country, "VN"), name: "Vietnam") : nil }
    #expect(ids(drawn) == ["country:JP", "country:VN", "organization:a"])
    #expect(drawn.relations.values.map(\.articleCount) == [2, 1])
  }

  /// Two that are said to be part of each other stay as they are.
  @Test func unitsFallIntoTheirParents() throws {
    let whole = graph([
      try tie(.partOf, "organization:unit", "organization:whole"),
      try tie(.partnersWith, "organization:unit", "organization:x"),
      try tie(.partOf, "organization:p", "organization:q"), try tie(.partOf, "organization:q", "organization:p"),
      try tie(.partnersWith, "organization:p", "organization:x"),
    ])
    let drawn = whole.collapsed([.unit]) { _ in nil }
    #expect(ids(drawn).contains("organization:whole") && !ids(drawn).contains("organization:unit"))
    #expect(drawn.relations.keys.map { "\($0.head.key) \($0.tail.key)" } == ["p q", "p x", "q p", "whole x"])
  }

  /// Three that hang on one become +3; two, or those with other ties, stay.
  @Test func leavesFallIntoOneThatSaysHowMany() throws {
    let whole = graph([
      try tie(.partnersWith, "organization:hub", "organization:a"),
      try tie(.funds, "organization:hub", "organization:b"),
      try tie(.partnersWith, "organization:hub", "organization:c"),
      try tie(.partnersWith, "city:1", "organization:hub"),
      try tie(.partnersWith, "city:2", "organization:hub"), try tie(.partnersWith, "city:2", "organization:x"),
    ])
    let drawn = whole.collapsed([.leaf]) { _ in nil }
    #expect(
      ids(drawn) == [
        "city:1", "city:2", "organization:hub", "organization:leaves-of-organization:hub", "organization:x",
      ])
    let leaves = try #require(drawn.entities.values.first { $0.name == "+3" })
    #expect(leaves.names == ["+3", "a", "b", "c"])
    #expect(drawn.ties(between: leaves.id, EntityID(.organization, "hub")).map(\.articleCount) == [2, 1])
  }

  /// By whatever measure: here the one between two groups, which has few articles.
  @Test func topGoesByTheScoresThatItIsGiven() throws {
    let whole = graph([
      try tie(.partnersWith, "organization:a", "organization:b", articles: 9),
      try tie(.partnersWith, "organization:b", "organization:m"),
      try tie(.partnersWith, "organization:c", "organization:m"),
    ])
    let scores = Dictionary(
      uniqueKeysWithValues: whole.entities.keys.map { ($0, $0.key == "m" || $0.key == "c" ? 2.0 : 1.0) })
    #expect(ids(whole.top(2)) == ["organization:a", "organization:b"])
    #expect(ids(whole.top(2, by: scores)) == ["organization:c", "organization:m"])
  }

  /// The backbone keeps together what hangs together, by the strongest ties.
  @Test func backboneKeepsTheGraphTogether() throws {
    let whole = graph([
      try tie(.partnersWith, "organization:a", "organization:b", articles: 3),
      try tie(.partnersWith, "organization:b", "organization:c", articles: 2),
      try tie(.partnersWith, "organization:a", "organization:c", articles: 1),
      try tie(.partnersWith, "organization:c", "organization:d", articles: 1),
    ])
    #expect(whole.backbone(ties: 0).relations.count == 3)
    #expect(whole.backbone(ties: 0).connectedComponents().count == 1)
    #expect(whole.backbone(ties: 4) == whole)
  }
}
