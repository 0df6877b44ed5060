import ArgumentParser
import GraphStorage

/// Checks a store.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Check that the graph is sound: the file, what refers to what, each sentence at its place, all that is derived.")

  @OptionGroup var graph: GraphOptions

  func run() throws {
    let problems = try SQLiteStore(file: graph.file, access: .reading).problems()
    guard problems.isEmpty else {
      for problem in problems { Console.error("\(graph.file): \(problem)") }
      throw ExitCode(1)
    }
    try Output.print("\(graph.file): sound\n")
  }
}
