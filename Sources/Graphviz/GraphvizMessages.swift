import CGraphviz
import Synchronization

/// Collects what Graphviz would print to standard error.
enum GraphvizMessages {
  private static let collected = Mutex("")

  /// From now on messages are collected.
  static func startCollecting() {
    entente_catch_messages { text in
      if let text { GraphvizMessages.collected.withLock { $0 += String(cString: text) } }
      return 0
    }
  }

  /// What was said since the last call, on one line.
  static func take() -> String {
    collected.withLock { text in
      defer { text = "" }
      return text.split { $0.isNewline }.map { line in
        line.hasPrefix("Error: ") ? String(line.dropFirst(7)) : String(line)
      }.joined(separator: "; ")
    }
  }
}
