/// A way to place nodes and route edges.
package enum LayoutEngine: String, CaseIterable, Sendable {
  /// Layers, for directed structure.
  case dot
  /// Springs by stress, for networks of up to some hundred nodes.
  case neato
  /// Springs by force.
  case fdp
  /// Springs by force on several scales, for large networks.
  case sfdp
  /// Rings around a centre.
  case twopi
  /// On circles.
  case circo
  /// Keeps the positions of nodes that the graph brings, moves boxes apart and routes edges (`neato -n`).
  case nop1
  /// Keeps the positions of nodes and edges that the graph brings (`neato -n2`).
  case nop2
}

/// A file format that Graphviz writes.
package enum OutputFormat: String, CaseIterable, Sendable {
  case svg, png, pdf, dot
  /// Where everything is, without how it is drawn.
  case json = "json0"
}
