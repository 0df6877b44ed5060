/// Why Graphviz did not draw, in its own words.
package struct GraphvizError: Error, Hashable, CustomStringConvertible {
  /// What failed.
  package enum Code: String, Sendable {
    case unreadableGraph = "the graph does not parse"
    case layoutFailed = "the layout failed"
    case renderFailed = "the picture could not be made"
    case missingPlugin = "a part of Graphviz is missing"
  }

  package let code: Code
  /// Graphviz's own messages.
  package let said: String

  package init(_ code: Code, said: String) {
    self.code = code
    self.said = said
  }

  package var description: String {
    let hint =
      code == .missingPlugin
      ? ": install it with 'apt-get install libgraphviz-dev' or 'brew install graphviz', then run 'dot -c'" : ""
    return "Graphviz: \(code.rawValue)" + (said.isEmpty ? "" : " (\(said))") + hint
  }
}
