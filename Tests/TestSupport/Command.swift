package import Foundation

/// Runs the built program as a user runs it.
package struct Command: Sendable {
  /// What a run printed, and how it ended.
  package struct Result: Sendable {
    package let output: String
    package let errors: String
    package let status: Int32
  }

  private let folder: URL

  /// Commands run in a folder.
  package init(in folder: URL) { self.folder = folder }

  /// Runs `entente` with arguments; its output goes to files, so that no pipe can fill up.
  package func callAsFunction(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try self(arguments, input: input, environment: environment)
  }

  /// Runs `entente` with a list of arguments.
  package func callAsFunction(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let paths = try ["in", "out", "err"].map { try scratch.write($0 == "in" ? input : "", to: $0) }
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["NO_COLOR"] = "1"
    variables["ENTENTE_GRAPH"] = nil
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: paths[0])
    process.standardOutput = FileHandle(forWritingAtPath: paths[1])
    process.standardError = FileHandle(forWritingAtPath: paths[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try String(contentsOfFile: paths[1], encoding: .utf8),
      errors: try String(contentsOfFile: paths[2], encoding: .utf8),
      status: process.terminationStatus)
  }

  /// The program beside the test bundle.
  package static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    return (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().appending(path: "entente")
  }()
}
