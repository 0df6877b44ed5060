import Foundation
import GraphModel
import OrderedCollections

/// Tells readers that see no picture what an SVG shows: title and description of the whole, names in place of identifiers for its parts.
struct SVGDescription {
  let graph: EntityGraph
  let options: MapOptions

  /// The picture with its words.
  func applied(to svg: String) -> String {
    guard let tag = svg.firstMatch(of: #/<svg [^>]*>/#) else { return svg }
    let names = names
    var lines = svg[tag.range.upperBound...].utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map {
        String(Substring($0))
      }
    var group = ""
    for (index, line) in lines.enumerated() {
      if line.utf8.starts(with: "<g id=\"".utf8) {
        let rest = line.utf8.dropFirst(7)
        let id = rest.prefix { $0 != UInt8(ascii: "\"") }
        let behind = rest.dropFirst(id.count)
        if behind.starts(with: "\" class=\"node".utf8) || behind.starts(with: "\" class=\"edge".utf8) {
          group = String(Substring(id)).replacing("&#45;", with: "-")
        }
      } else if line.utf8.starts(with: "<title>".utf8) {
        // Graphviz gives the legend's parts identifiers that say nothing: these need no title.
        lines[index] = names[group].map { "<title>\($0)</title>" } ?? ""
        group = ""
      }
    }
    let head = tag.output.dropLast() + " role=\"graphics-document\" aria-labelledby=\"map-title map-description\">"
    let words = """

      <title id="map-title">\(Self.escaped(options.title.isEmpty ? "Partnership map" : options.title))</title>
      <desc id="map-description">\(Self.escaped(description))</desc>
      """
    return svg[..<tag.range.lowerBound] + head + words + lines.joined(separator: "\n")
  }

  /// What is in the map, in one sentence for each kind of tie.
  private var description: String {
    let counts = graph.relationKinds.map { kind in
      "\(kind.label(in: options.language)) \(graph.relations.keys.count { $0.kind == kind })"
    }
    return Legend.subtitle(of: graph, language: options.language) + ": " + counts.joined(separator: ", ")
  }

  /// The name of each part by the identifier of its group.
  private var names: [String: String] {
    var names: [String: String] = [:]
    for entity in graph.entities.values {
      names[Self.escaped(MapDocument.identifier(entity.id.description))] = Self.escaped(
        entity.displayName(in: options.language))
    }
    for relation in graph.relations.values {
      let ends = [relation.head, relation.tail].map { graph[$0]?.displayName(in: options.language) ?? $0.key }
      names[Self.escaped(MapDocument.identifier(of: relation))] = Self.escaped(
        "\(ends[0]) – \(relation.kind.label(in: options.language)) – \(ends[1])")
    }
    return names
  }

  /// Text as XML holds it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        let isAllowed = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value & 0xFFFE != 0xFFFE
        if isAllowed { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
