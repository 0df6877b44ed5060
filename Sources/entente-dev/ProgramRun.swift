import Foundation

/// A run of a program to its end: how long it took, and how much memory, where GNU time can tell.
struct ProgramRun {
  let seconds: Double
  /// Greatest memory; 0 where nothing tells it.
  let kilobytes: Int
  /// What the program said on standard error.
  let said: String
  let hasSucceeded: Bool

  /// Runs a program; what it prints is dropped.
  init(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    let errors = Pipe()
    let timer = "/usr/bin/time"
    let hasTimer = FileManager.default.isExecutableFile(atPath: timer)
    process.executableURL = URL(filePath: hasTimer ? timer : program)
    process.arguments = (hasTimer ? ["-f", "peak %M", program] : []) + arguments
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    seconds = (ContinuousClock.now - start) / .seconds(1)
    kilobytes = said.firstMatch(of: #/peak (\d+)/#).flatMap { Int($0.output.1) } ?? 0
    hasSucceeded = process.terminationStatus == 0
  }

  /// The program of that name beside this one.
  static func beside(_ name: String) -> String {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name).path
  }
}

extension ProgramRun {
  /// The best time of three runs of a program, and its memory where that can be told; one that takes long runs once.
  static func cost(_ program: String, _ arguments: [String]) throws -> String {
    var best = Double.infinity
    var memory = 0
    for _ in 0..<3 {
      let run = try ProgramRun(program, arguments)
      guard run.hasSucceeded else { return "failed: \(run.said)" }
      best = min(best, run.seconds)
      memory = run.kilobytes
      if run.seconds > 5 { break }
    }
    return String(format: "%8.3f s", best) + (memory > 0 ? String(format: "%7d MB", memory / 1024) : "")
  }
}
