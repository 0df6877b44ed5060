import ArgumentParser
import GraphStorage

/// Takes articles out of the graph.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove articles with all that they alone say; decisions stay.",
    discussion: """
      'entente show ENTITY --format json' and 'entente find TEXT' print the ids of articles.

      Example: entente remove 005ba2c25a9aefa8
      """)

  @Argument(help: "Ids of articles.")
  var articles: [String]

  @OptionGroup var graph: GraphOptions

  func run() throws {
    let store = try SQLiteStore(file: graph.file, access: .existing)
    var failed = false
    for id in articles where try !store.remove(article: id) {
      Console.error("no article \(id) in \(graph.file)")
      failed = true
    }
    if failed { throw ExitCode(1) }
  }
}
