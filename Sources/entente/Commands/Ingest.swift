import ArgumentParser
import GraphStorage

/// Reads articles into the graph.
struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read articles into the graph; reading them again is harmless.",
    discussion: """
      Reads survey reports, Markdown with front matter, plain text and JSON Lines. Each article is kept whole or not at all: a run that is
      interrupted can simply be repeated.

      With --reread, articles that an older version read are read again from their kept texts; decisions stay.

      Examples:
        entente ingest reports/ clippings.jsonl --graph partners.db
        entente ingest --reread
      """)

  @Argument(help: "Files and folders; - for standard input.")
  var paths: [String] = []

  @Flag(help: "Read the kept articles again that another version of the reader read.")
  var reread = false

  @OptionGroup var graph: GraphOptions

  @Option(help: "How to print what became of the articles: table, json or csv.")
  var format = TableFormat.table

  func validate() throws {
    guard reread || !paths.isEmpty else {
      throw ValidationError("nothing to read: name files or folders, - for standard input, or --reread")
    }
  }

  func run() async throws {
    let store = try SQLiteStore(file: graph.file, access: paths.isEmpty ? .existing : .writing)
    var run = IngestRun(store: store)
    if reread { try run.reread() }
    if !paths.isEmpty { try await run.read(paths) }
    let counts = run.counts
    var table = TextTable(["added", "updated", "unchanged", "failed"])
    table.add([counts.added, counts.updated, counts.unchanged, counts.failed].map(String.init))
    try format.print(table, json: counts)
    if counts.failed > 0 { throw ExitCode(1) }
  }
}
