package import GraphModel
package import Graphviz
import OrderedCollections

/// Which engine lays a map out, and why.
package struct LayoutChoice: Sendable, Equatable {
  package let engine: LayoutEngine
  /// Said to the user.
  package let reason: String

  /// The user's own choice.
  package init(chosen engine: LayoutEngine) {
    self.engine = engine
    reason = "as told"
  }

  /// The choice by size and shape.
  ///
  /// Measured on two cores: `dot` takes 38 s for a random graph of 300 nodes and 600 edges, `neato` 2 s, `sfdp` 0.1 s; of 5,000 nodes `sfdp`
  /// takes 1.8 s.
  package init(for graph: EntityGraph) {
    let (nodes, edges) = (graph.entities.count, graph.relations.count)
    let isStructure = graph.relations.values.allSatisfy { !$0.kind.isSymmetric }
    if isStructure, edges < nodes, nodes <= 150 {
      self.init(engine: .dot, reason: "a hierarchy of \(nodes) entities")
    } else if nodes <= 120, edges <= 400 {
      self.init(engine: .neato, reason: "a network of \(nodes) entities")
    } else {
      self.init(engine: .sfdp, reason: "a large network of \(nodes) entities")
    }
  }

  private init(engine: LayoutEngine, reason: String) {
    self.engine = engine
    self.reason = reason
  }
}
