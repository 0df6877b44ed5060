import Foundation
import Synchronization

/// What is said to the user, apart from data: everything here goes to standard error.
struct Console: Sendable {
  /// Whether standard error is a terminal.
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) != 0

  /// Whether standard input is a terminal, at which somebody may be waiting.
  static let readsTerminal = isatty(FileHandle.standardInput.fileDescriptor) != 0

  /// Says a line.
  static func say(_ line: String) { write(line + "\n") }

  /// Says what went wrong; the exit status is the caller's to remember.
  static func error(_ problem: String) { write("\(colored("error:", "31")) \(problem)\n") }

  /// Says what is worth knowing though nothing was lost.
  static func note(_ remark: String) { write("\(colored("note:", "33")) \(remark)\n") }

  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func colored(_ text: String, _ code: String) -> String {
    let isWanted = isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty != false
    return isWanted ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
