import CGraphviz

/// A graph that Graphviz has parsed, and the duty to close it.
struct ParsedGraph: ~Copyable {
  let pointer: UnsafeMutablePointer<Agraph_t>

  /// Parses DOT.
  ///
  /// - Throws: `GraphvizError` with Graphviz's own words.
  init(dot: String) throws(GraphvizError) {
    guard let pointer = agmemread(dot) else { throw GraphvizError(.unreadableGraph, said: GraphvizMessages.take()) }
    self.pointer = pointer
  }

  deinit { agclose(pointer) }
}
