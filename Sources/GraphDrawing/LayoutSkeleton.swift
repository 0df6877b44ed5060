import Foundation
import GraphFormats
import GraphModel
import OrderedCollections

/// A map reduced to what decides its layout: sizes, shapes and ties, numbered; words, colours and links would only have to be read twice.
struct LayoutSkeleton {
  /// The DOT to lay out.
  let text: String

  /// `centers` are places, in points, that nodes bring along.
  init(_ map: MapDocument, layout: [DOTDocument.Attribute], centers: [Untangling.Point]? = nil) {
    let numbers = Dictionary(
      uniqueKeysWithValues: map.graph.entities.keys.enumerated().map { ($1, String($0)) })
    let root = map.options.center.flatMap { numbers[$0] }
    var document = map.head(
      layout: layout.map { $0.name == "root" ? DOTDocument.Attribute("root", raw: root ?? "0") : $0 })
    for (number, entity) in map.graph.entities.values.enumerated() {
      let place = centers.map { [DOTDocument.Attribute("pos", "\($0[number].x),\($0[number].y)")] } ?? []
      document.node(
        String(number), map.node(entity).filter { Self.ofNodes.contains($0.name) } + [.init("label", "")] + place)
    }
    for group in map.options.groups {
      document.cluster(
        group.id, map.frame(group).filter { Self.ofFrames.contains($0.name) },
        nodes: group.members.compactMap { numbers[$0] })
    }
    for (number, relation) in map.graph.relations.values.enumerated() {
      guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { continue }
      document.edge(
        from: head, to: tail,
        map.edge(relation).filter { Self.ofEdges.contains($0.name) } + [.init("id", raw: String(number))])
    }
    text = document.text
  }

  private static let ofNodes: Set<String> = ["shape", "style", "width", "height", "penwidth"]
  private static let ofFrames: Set<String> = ["label", "labeljust", "fontname", "fontsize", "margin", "style"]
  private static let ofEdges: Set<String> = ["penwidth", "arrowhead", "weight"]
}

/// Where a layout has put everything, in Graphviz's own notation and points.
struct MapPlaces {
  /// The frame of a group, and its label.
  struct Frame {
    let box: String
    let label: [DOTDocument.Attribute]
  }

  /// Left, bottom, right, top of the whole.
  let bounds: Legend.Bounds
  let nodes: [EntityID: String]
  let edges: [Relation.Key: String]
  let frames: [String: Frame]

  private struct Layout: Decodable {
    struct Item: Decodable {
      var name: String?
      var id: String?
      var pos: String?
      var bb: String?
      var lp: String?
      var lwidth: String?
      var lheight: String?
    }

    var bb: String
    var objects: [Item]?
    var edges: [Item]?
  }

  /// Reads what Graphviz wrote of a skeleton as JSON.
  ///
  /// - Throws: `DecodingError` when it is none.
  init(json: Data, of map: MapDocument) throws {
    let layout = try JSONDecoder().decode(Layout.self, from: json)
    let numbers = layout.bb.split(separator: ",").compactMap { Double($0) }
    guard numbers.count == 4 else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a layout without bounds"))
    }
    bounds = (numbers[0], numbers[1], numbers[2], numbers[3])
    var (nodes, frames): ([EntityID: String], [String: Frame]) = ([:], [:])
    let ids = Array(map.graph.entities.keys)
    for object in layout.objects ?? [] {
      if let pos = object.pos, let number = object.name.flatMap({ Int($0) }), ids.indices.contains(number) {
        nodes[ids[number]] = pos
      } else if let box = object.bb, let name = object.name {
        let label = [("lp", object.lp), ("lwidth", object.lwidth), ("lheight", object.lheight)].compactMap {
          name, value in
          value.map { DOTDocument.Attribute(name, $0) }
        }
        frames[name] = Frame(box: box, label: label)
      }
    }
    let keys = Array(map.graph.relations.keys)
    var edges: [Relation.Key: String] = [:]
    for edge in layout.edges ?? [] {
      guard let pos = edge.pos, let number = edge.id.flatMap({ Int($0) }), keys.indices.contains(number) else {
        continue
      }
      edges[keys[number]] = pos
    }
    (self.nodes, self.edges, self.frames) = (nodes, edges, frames)
  }
}
