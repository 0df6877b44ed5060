import ArgumentParser
import GraphStorage

/// A command that answers from a graph, be it a store or articles read in its place.
protocol GraphQuestion: AsyncParsableCommand {
  /// Articles to read in place of the graph.
  var paths: [String] { get }

  /// Which graph is asked.
  var graph: GraphOptions { get }

  /// Throws for what can be seen to be wrong before any article is read.
  func check() throws

  /// Prints or draws the answer.
  func answer(from store: any GraphStore) throws
}

extension GraphQuestion {
  func check() throws {}

  /// Answers from what could be read; articles that could not be make the exit status 1 all the same.
  func run() async throws {
    try check()
    let (store, failed) = try await graph.store(articles: paths)
    try answer(from: store)
    if failed > 0 { throw ExitCode(1) }
  }
}
