import ArgumentParser
import Foundation

/// Partnership maps from news: reads articles, keeps who works with whom, draws it.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Partnership maps from news: reads articles, keeps who works with whom, draws it.",
    discussion: """
      Examples:
        entente ingest articles/                    read articles into entente.db
        entente neighbors Singapore --evidence      who works with Singapore, and where it says so
        entente render -o map.svg                   draw the map
        entente render articles/ -o map.svg         the whole way in one go, nothing kept
      """,
    version: "0.1.0",
    subcommands: [
      Ingest.self, Extract.self, Explain.self, Evaluate.self, Neighbors.self, Why.self, PathQuestion.self,
      CommonQuestion.self,
      Top.self, Communities.self, Timeline.self, Find.self, Show.self, Render.self,
      Export.self,
      Diff.self, Stats.self, Curate.self, Remove.self, Verify.self, LayoutWorker.self,
    ])

  /// Runs the command that the arguments name; what goes wrong is said on standard error and remembered in the exit status.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      // Usage mistakes are the argument parser's to explain, with its own status; everything else is told in one line.
      guard exitCode(for: error) == .failure, !(error is ExitCode) else { exit(withError: error) }
      Console.error("\(error)")
      Foundation.exit(ExitCode.failure.rawValue)
    }
  }
}
