/// A graph in DOT as it is put together: statements in order, attributes in order.
package struct DOTDocument: Sendable {
  /// An attribute whose value is already in DOT's own writing.
  package struct Attribute: Sendable {
    package let name: String
    let value: String

    /// A value that DOT needs no quotes for: a number, a word, or one quoted before.
    package init(_ name: String, raw value: String) {
      self.name = name
      self.value = value
    }

    /// A text.
    package init(_ name: String, _ value: String) {
      self.init(name, raw: DOTText.quoted(value))
    }
  }

  private var lines: [String]

  /// Begins a graph of that name; a name keeps Graphviz from numbering it by itself.
  package init(name: String, comment: String? = nil, isDirected: Bool = true) {
    lines = comment.map { ["// \($0)"] } ?? []
    lines.append("\(isDirected ? "digraph" : "graph") \(DOTText.quoted(name)) {")
  }

  /// Attributes of the graph, or the defaults of its nodes or edges.
  package mutating func add(_ scope: String, _ attributes: [Attribute]) {
    lines.append("  \(scope) \(list(attributes));")
  }

  /// A node.
  package mutating func node(_ id: String, _ attributes: [Attribute]) {
    lines.append("  \(DOTText.quoted(id)) \(list(attributes));")
  }

  /// An edge.
  package mutating func edge(from head: String, to tail: String, _ attributes: [Attribute]) {
    lines.append("  \(DOTText.quoted(head)) -> \(DOTText.quoted(tail)) \(list(attributes));")
  }

  /// Nodes that are drawn together in a frame.
  package mutating func cluster(_ id: String, _ attributes: [Attribute], nodes: [String]) {
    lines.append("  subgraph \(DOTText.quoted("cluster " + id)) {")
    lines.append("    graph \(list(attributes));")
    lines += nodes.map { "    \(DOTText.quoted($0));" }
    lines.append("  }")
  }

  /// Adds the statements of another document.
  package mutating func add(_ other: DOTDocument) { lines += other.lines.dropFirst() }

  /// The whole document.
  package var text: String { lines.joined(separator: "\n") + "\n}\n" }

  private func list(_ attributes: [Attribute]) -> String {
    "[\(attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", "))]"
  }
}
