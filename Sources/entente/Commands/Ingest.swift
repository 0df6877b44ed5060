import ArgumentParser
import GraphStorage

/// Reads articles into the graph.
struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles into the graph; reading them again is harmless.",
    discussion: """
      Reads survey reports, Markdown with front matter, plain text and JSON Lines. Each article is kept whole or not at all: a run that is
      interrupted can simply be repeated.

      Example: entente ingest reports/ clippings.jsonl --graph partners.db
      """)

  @Argument(help: "Files and folders; - for standard input.")
  var paths: [String]

  @OptionGroup var graph: GraphOptions

  @Option(help: "How to print what became of the articles: table, json or csv.")
  var format = TableFormat.table

  func run() async throws {
    let store = try GraphStore(file: graph.file, access: .writing)
    var run = IngestRun(store: store)
    try await run.read(paths)
    let counts = run.counts
    var table = TextTable(["added", "updated", "unchanged", "failed"])
    table.add([counts.added, counts.updated, counts.unchanged, counts.failed].map(String.init))
    try format.print(table, json: counts)
    if counts.failed > 0 { throw ExitCode(1) }
  }
}
