package import Foundation
package import GraphModel
import OrderedCollections

/// Writes DOT that carries what the graph knows: ids, kinds, names, dates, sources and evidence, without a look of its own.
package struct DOTWriter: GraphWriter {
  package func data(of graph: EntityGraph) -> Data {
    var document = DOTDocument(name: "entente", comment: "Entities by id; edges lead from head to tail.")
    for entity in graph.entities.values {
      var attributes: [DOTDocument.Attribute] = [
        .init("label", entity.name), .init("kind", entity.kind.rawValue),
        .init("names", entity.names.joined(separator: "; ")),
      ]
      if let country = entity.country { attributes.append(.init("country", country)) }
      document.node(entity.id.description, attributes)
    }
    for relation in graph.relations.values {
      var attributes: [DOTDocument.Attribute] = [
        .init("label", relation.kind.label), .init("kind", relation.kind.rawValue),
        .init("weight", raw: String(relation.articleCount)),
        .init("confidence", raw: decimal(relation.confidence)),
      ]
      if relation.kind.isSymmetric { attributes.append(.init("dir", raw: "none")) }
      if let first = relation.firstSeen { attributes.append(.init("firstSeen", first.description)) }
      if let last = relation.lastSeen { attributes.append(.init("lastSeen", last.description)) }
      attributes.append(
        .init("evidence", relation.evidence.map { $0.evidence.sentence }.withoutRepeats().joined(separator: "\n")))
      attributes.append(
        .init("sources", relation.evidence.flatMap { $0.article.sources }.withoutRepeats().joined(separator: "; ")))
      attributes.append(
        .init("urls", relation.evidence.compactMap { $0.article.url }.withoutRepeats().joined(separator: " ")))
      document.edge(from: relation.head.description, to: relation.tail.description, attributes)
    }
    return Data(document.text.utf8)
  }

  private func decimal(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}

extension GraphWriter where Self == DOTWriter {
  /// DOT, for Graphviz, Gephi and networkx.
  package static var dot: DOTWriter { DOTWriter() }
}
