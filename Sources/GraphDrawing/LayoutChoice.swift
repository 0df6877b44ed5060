package import GraphModel
package import Graphviz
import OrderedCollections

/// Which engine lays a map out, and why.
package struct LayoutChoice: Sendable, Equatable {
  package let engine: LayoutEngine
  /// Said to the user.
  package let reason: String

  /// The user's own choice, or another's for a reason.
  package init(chosen engine: LayoutEngine, reason: String = "as told") {
    self.engine = engine
    self.reason = reason
  }

  /// The choice by size and shape.
  ///
  /// Measured on two cores: `dot` takes 38 s for a random graph of 300 nodes and 600 edges, `neato` 2 s, `sfdp` 0.1 s; of 5,000 nodes `sfdp`
  /// takes 1.8 s.
  /// A map around one entity has rings by distance.
  package init(for graph: EntityGraph, around center: EntityID? = nil) {
    let (nodes, edges) = (graph.entities.count, graph.relations.count)
    if let center, nodes <= 80 {
      self.init(chosen: .twopi, reason: "rings around \(graph[center]?.name ?? center.key)")
      return
    }
    let isStructure = graph.relations.values.allSatisfy { !$0.kind.isSymmetric }
    if isStructure, edges < nodes, nodes <= 150 {
      self.init(chosen: .dot, reason: "a hierarchy of \(nodes) entities")
    } else if Self.isSmall(nodes: nodes, edges: edges) {
      self.init(chosen: .neato, reason: "a network of \(nodes) entities")
    } else {
      self.init(chosen: .sfdp, reason: "a large network of \(nodes) entities")
    }
  }

  /// Whether springs by stress still take no more than some seconds.
  package static func isSmall(nodes: Int, edges: Int) -> Bool { nodes <= 120 && edges <= 400 }
}
