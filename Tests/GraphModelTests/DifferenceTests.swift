import GraphModel
import OrderedCollections
import Testing

@Suite struct DifferenceTests {
  private func graph(_ ties: [(String, String)]) throws -> EntityGraph {
    let relations = try ties.map { head, tail in
      Relation(
        key: try .init(.partnersWith, head: EntityID(.organization, head), tail: EntityID(.organization, tail)),
        evidence: [
          ArticleEvidence(
            article: ArticleReference(id: head + tail, title: "", date: nil, sources: [], url: nil),
            evidence: Evidence(sentence: "s", field: .text, start: 0, end: 1, rule: "r", confidence: 1))
        ])
    }
    let ids = Set(relations.flatMap { [$0.head, $0.tail] }).sorted()
    return EntityGraph(entities: ids.map { Entity(id: $0, name: $0.key) }, relations: relations)
  }

  @Test func tiesAreNewContinuedOrEnded() throws {
    let difference = GraphDifference(
      from: try graph([("a", "b"), ("b", "c")]), to: try graph([("b", "c"), ("c", "d")]))
    let found = difference.changes.map { "\($0.key.head.key)\($0.key.tail.key) \($0.value.rawValue)" }
    #expect(found == ["ab ended", "bc continued", "cd new"])
    #expect(difference.graph.entities.keys.map(\.key) == ["a", "b", "c", "d"])
    #expect(difference.count(.new) == 1)
    // The same piece of evidence from both sides counts once.
    #expect(difference.graph.relations.values.map(\.articleCount) == [1, 1, 1])
  }

  @Test func nothingChangesAgainstItself() throws {
    let one = try graph([("a", "b")])
    #expect(Array(GraphDifference(from: one, to: one).changes.values) == [.continued])
  }
}
