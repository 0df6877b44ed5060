package import Foundation
package import GraphModel

/// Writes a graph in a format of other tools.
package protocol GraphWriter: Sendable {
  /// Bytes of the file: the same for the same graph.
  func data(of graph: EntityGraph) -> Data
}

/// A format that graphs are exported to.
package enum GraphFormat: String, CaseIterable, Sendable {
  case dot

  /// The writer of the format.
  package var writer: any GraphWriter {
    switch self {
    case .dot: .dot
    }
  }
}
