import Foundation
import GraphModel
import Testing
import TestSupport

@testable import Evaluation

@Suite struct EvaluationTests {
  private func gold(_ lines: String) throws -> [GoldArticle] {
    let folder = try TemporaryFolder()
    try folder.write(lines, to: "gold.jsonl")
    return try GoldArticle.articles(ofFile: folder.url.appending(path: "gold.jsonl").path)
  }

  private let line = """
    {"id": "1", "title": "Google, Malaysia", "entities": [{"ref": "google", "kind": "organization", "name": "Google", "names": ["Google", "グーグル"]}, \
    {"ref": "MY", "kind": "country", "name": "Malaysia", "names": ["マレーシア"]}, {"ref": "kl", "kind": "city", "name": "Kuala Lumpur", "country": "MY", "names": ["クアラルンプール市"]}, \
    {"ref": "lab", "kind": "organization", "name": "The Lab", "names": ["Lab"], "optional": true}], \
    "relations": [{"kind": "funds", "head": "google", "tail": "MY", "evidence": "Google invests in Malaysia"}, {"kind": "partnersWith", "head": "google", "tail": "kl"}]}
    """

  private func predicted(_ entities: [Entity], _ relations: [(RelationKind, Int, Int, Double)]) throws
    -> PredictedArticle
  {
    PredictedArticle(
      id: "x", title: "Google Malaysia", text: "Google invests in Malaysia. The Foo met.", date: nil, sources: [],
      url: nil,
      reading: ArticleReading(
        articleID: "x",
        entities: entities.map {
          EntityReading(entity: $0, mentions: [Mention(field: .text, form: $0.name, start: 0, end: 1)])
        },
        relations: try relations.map { kind, head, tail, confidence in
          RelationReading(
            key: try Relation.Key(kind, head: entities[head].id, tail: entities[tail].id),
            evidence: Evidence(sentence: "…", field: .text, start: 0, end: 1, rule: "r", confidence: confidence))
        }))
  }

  private func counts(_ measure: PrecisionRecall) -> [Int] {
    [measure.truePositives, measure.falsePositives, measure.falseNegatives]
  }

  @Test func countsAreThoseOfCountingByHand() throws {
    let google = Entity(id: EntityID(.organization, "google"), name: "Google, Inc.")
    let malaysia = Entity(id: EntityID(.country, "MY"), name: "Malaysia", country: "MY")
    let foo = Entity(id: EntityID(.organization, "foo"), name: "Foo")
    let lab = Entity(id: EntityID(.organization, "lab"), name: "Lab")
    let article = try predicted(
      [google, malaysia, foo, lab], [(.funds, 0, 1, 0.95), (.partnersWith, 0, 2, 0.7), (.partnersWith, 0, 3, 0.9)])
    let report = EvaluationReport(gold: try gold(line), predicted: [article])
    #expect(report.paired == 1 && report.spurious == 0)

    let organizations = report.counts(.kind(.organization))
    #expect(counts(organizations) == [1, 1, 0])
    let cities = report.counts(.kind(.city))
    #expect(counts(cities) == [0, 0, 1])
    let relations = report.counts(.relations)
    #expect(counts(relations) == [1, 1, 1])
    // What touches the borderline Lab is neither rewarded nor punished.
    #expect(report.counts(.linked).falsePositives == 1)
    #expect(relations.f1 == 0.5)
    let high = try #require(report.calibration().first)
    #expect(high.count == 1 && high.right == 1)
    #expect(
      report.errors.map { "\($0.isMissed ? "missed" : "false") \($0.what) \($0.names.joined(separator: "-"))" }.sorted()
        == [
          "false organization Foo", "false partnersWith ?organization:foo-google", "missed city Kuala Lumpur",
          "missed partnersWith google-kl",
        ].sorted())
    #expect(report.errors.first { $0.names == ["Foo"] }?.sentence?.contains("The Foo met") == true)
  }

  @Test func intervalsHoldTheValueAndAreTheSameEachTime() throws {
    let google = Entity(id: EntityID(.organization, "google"), name: "Google")
    let gold = try gold(
      [line, line.replacing("\"1\"", with: "\"2\"").replacing("Google, Malaysia", with: "Other")].joined(
        separator: "\n"))
    let report = EvaluationReport(gold: gold, predicted: [try predicted([google], [])])
    let interval = report.interval(.entities)
    #expect(interval.contains(report.counts(.entities).f1))
    #expect(interval.lowerBound < interval.upperBound)
    #expect(interval == report.interval(.entities))
  }

  @Test(arguments: [
    ("{\"id\": \"1\"}", 1, "title is missing"), ("\n\nnot json", 3, "not JSON"),
    (
      "{\"id\": \"1\", \"title\": \"t\", \"entities\": [], \"relations\": [{\"kind\": \"funds\", \"head\": \"a\", \"tail\": \"b\"}]}",
      1, "'a'"
    ),
    ("", 1, "holds no article"),
  ])
  func badGoldIsNamedWithItsLine(_ text: String, _ line: Int, _ problem: String) throws {
    let error = #expect(throws: GoldError.self) { try gold(text) }
    #expect(error?.description.contains("gold.jsonl:\(line): ") == true, "\(error?.description ?? "")")
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("City of Phoenix", "フェニックス", false), ("フェニックス市", "フェニックス", true), ("City of Phoenix", "Phoenix", true),
    ("Ｐｈｏｅｎｉｘ", "phoenix", true),
  ])
  func namesCountAsOne(_ left: String, _ right: String, _ isSame: Bool) {
    let names = [left, right].map { ComparableName.names([$0], kind: .city, codes: []) }
    #expect(names[0].isDisjoint(with: names[1]) != isSame)
  }

  @Test func similarHeadlinesArePaired() {
    #expect(ArticlePairing.similarity(Array("abcd"), Array("bcde")) == 0.75)
    #expect(ArticlePairing.similarity([], []) == 1)
    #expect(ArticlePairing.similarity(Array("ab"), Array("cd")) == 0)
  }
}
