import Articles
import Foundation
import GraphModel
import TestSupport
import Testing

/// Reports are read by their structure: the fixtures are written for these tests and differ in everything that reports differ in.
@Suite struct SurveyReportTests {
  @Test(arguments: ["plain", "variations"])
  func readsReports(_ name: String) throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/reads/\(name).txt")
    let results = Array(ArticleStream(paths: [fixture.path]))
    #expect(results.failures == [])
    try Snapshot.expect(results.articles.map(description).joined(separator: "\n"), matches: "\(name).txt")
  }

  private func description(_ article: Article) -> String {
    """
    line: \(article.position.line ?? 0)
    region: \(article.region.joined(separator: " + "))
    title: \(article.title)
    date: \(article.date?.description ?? "none")
    source: \(article.sources.joined(separator: " + "))
    url: \(article.url ?? "none")
    \(article.text.split(separator: "\n").map { "| \($0)" }.joined(separator: "\n"))

    """
  }
}
