import Graphviz

/// A format that a map can be written in.
package enum MapFormat: String, CaseIterable, Sendable {
  case svg, png, pdf, dot
  /// One page to explore the map with.
  case html

  /// What Graphviz is to write for it.
  var picture: OutputFormat {
    switch self {
    case .svg, .html: .svg
    case .png: .png
    case .pdf: .pdf
    case .dot: .dot
    }
  }
}
