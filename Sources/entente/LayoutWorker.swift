import ArgumentParser
import Foundation
import GraphDrawing
import Graphviz

/// Lays out one graph in a process of its own, which can be ended: Graphviz itself cannot be interrupted.
struct LayoutWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout-worker", abstract: "Lay out DOT from standard input.", shouldDisplay: false)

  @Argument var engine: String

  func run() throws {
    guard let engine = LayoutEngine(rawValue: engine) else { throw ValidationError("no engine \(engine)") }
    let dot = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    FileHandle.standardOutput.write(try GraphvizLibrary.shared.render(dot: dot, engine: engine, format: .json))
  }
}

/// Gives layouts a number of seconds.
struct LayoutBudget: Sendable {
  let seconds: Double

  /// Lays a graph out in a process of its own.
  ///
  /// - Returns: the layout as JSON; nil where time ran out.
  /// - Throws: `GraphvizError` when the layout fails, or what the system says when there is no room for its files.
  func layout(_ dot: String, _ engine: LayoutEngine) throws -> Data? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-layout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.dot"), folder.appending(path: "out.dot"))
    try Data(dot.utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    process.arguments = ["layout-worker", engine.rawValue]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      // A child of a dispatch thread has the polite signals blocked.
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return nil
    }
    guard process.terminationStatus == 0 else {
      throw GraphvizError(.layoutFailed, said: "\(engine.rawValue) ended with status \(process.terminationStatus)")
    }
    return try Data(contentsOf: output)
  }
}
