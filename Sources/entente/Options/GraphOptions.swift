import ArgumentParser
import Articles
import Foundation
import GraphModel
import GraphStorage

/// Which graph a command works on.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The graph's file, or a folder of articles to read in its place (default: $ENTENTE_GRAPH or entente.db).",
      valueName: "file"))
  var graph: String?

  /// The file that the options name.
  var file: String {
    graph ?? ProcessInfo.processInfo.environment["ENTENTE_GRAPH"].flatMap { $0.isEmpty ? nil : $0 } ?? "entente.db"
  }

  /// The store that the options name, or one in memory made of the articles that stand in its place.
  ///
  /// Articles given on the command line go before the store.
  /// - Returns: The store, and how many articles could not be read; each of these has been said on standard error.
  func store(articles paths: [String] = []) async throws -> (store: any GraphStore, failed: Int) {
    let articles = paths.isEmpty && ArticleStream.namesArticles(file) ? [file] : paths
    guard !articles.isEmpty else { return (try SQLiteStore(file: file, access: .reading), 0) }
    let store = try SQLiteStore()
    var run = IngestRun(store: store)
    try await run.read(articles)
    if run.counts.added == 0 { throw ExitCode(1) }
    return (store, run.counts.failed)
  }
}
