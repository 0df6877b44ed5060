import ArgumentParser
import GraphDrawing
import GraphModel
import Graphviz
import OrderedCollections

/// A layout as the user names it.
enum LayoutName: String, CaseIterable, ExpressibleByArgument {
  case auto, geo, country, community, hierarchy, force, radial, circular, dot, neato, fdp, sfdp, twopi, circo

  /// The engine for a graph; nil leaves the choice to Entente.
  func engine(for graph: EntityGraph) -> LayoutEngine? {
    switch self {
    case .hierarchy: .dot
    case .country, .community: .fdp
    case .force:
      LayoutChoice.isSmall(nodes: graph.entities.count, edges: graph.relations.count) ? .neato : .sfdp
    case .radial: .twopi
    case .circular: .circo
    default: LayoutEngine(rawValue: rawValue)
    }
  }
}
