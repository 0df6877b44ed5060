import Foundation

/// Shows on a terminal how far a long run has come; elsewhere it says nothing.
struct Progress {
  private let total: Int
  private var lastShown = ContinuousClock.now - .seconds(1)
  private var isShown = false
  private var inputs = 0
  private var lastFile = ""

  /// Counts towards `total` inputs.
  init(total: Int) { self.total = total }

  /// Notes that an article of a file is done; files come one after the other.
  mutating func reached(_ file: String) {
    if file != lastFile { inputs += 1 }
    lastFile = file
  }

  /// Shows the state, at most ten times a second.
  mutating func show(articles: Int) {
    guard Console.isTerminal, ContinuousClock.now - lastShown > .milliseconds(100) else { return }
    lastShown = .now
    isShown = true
    Console.write("\r\u{1B}[Kreading: \(articles) articles, \(inputs) of \(total) inputs")
  }

  /// Clears the line before something else is said.
  mutating func clear() {
    if isShown { Console.write("\r\u{1B}[K") }
    isShown = false
  }
}
