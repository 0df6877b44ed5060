package import Foundation
import GraphModel
import Yams

/// Why a style cannot be used, with the place in its file.
package struct StyleError: Error, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let problem: String

  package var description: String { "\(file):\(line): \(problem)" }
}

extension MapStyle {
  /// A theme, and over it what a file changes.
  ///
  /// - Throws: `StyleError` naming file, line and what was expected, where a key or value is none, or where the style would hide something.
  package init(theme: Theme = .light, file: URL? = nil) throws(StyleError) {
    self.init(
      fontName: "", background: "#FFFFFF", ink: "#000000", quiet: "#000000", land: "#EEEEEE", sea: "#FFFFFF",
      coast: "#CCCCCC", nodes: [:], lines: [:], changes: [:])
    var files = [DrawingResources.url("light.yaml")]
    if theme != .light { files.append(DrawingResources.url("\(theme.rawValue).yaml")) }
    if let file { files.append(file) }
    for file in files {
      var reader = StyleReader(file: file, style: self)
      self = try reader.read()
    }
  }
}

/// Reads one file of a style over another style.
private struct StyleReader {
  let file: URL
  var style: MapStyle

  private static let shapes = [
    "box", "ellipse", "oval", "circle", "diamond", "hexagon", "octagon", "house", "parallelogram", "plaintext",
    "underline", "cylinder", "note", "tab", "folder",
    "component",
  ]
  private static let lines = ["solid", "dashed", "dotted", "bold"]
  private static let arrows = [
    "none", "normal", "vee", "open", "diamond", "odiamond", "dot", "odot", "box", "obox", "tee", "crow", "inv", "empty",
  ]
  private static let looks = [
    "filled", "filled,rounded", "filled,bold", "filled,dashed", "filled,rounded,dashed", "filled,diagonals",
  ]

  mutating func read() throws(StyleError) -> MapStyle {
    let text: String
    do { text = try String(contentsOf: file, encoding: .utf8) } catch {
      throw StyleError(file: file.relativePath, line: 1, problem: "cannot be read (\(error.localizedDescription))")
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
        throw StyleError(file: file.relativePath, line: mark.line, problem: "does not parse (\(problem))")
      default: throw StyleError(file: file.relativePath, line: 1, problem: "does not parse (\(error))")
      }
    } catch {
      throw StyleError(file: file.relativePath, line: 1, problem: "does not parse (\(error))")
    }
    // An empty file changes nothing.
    guard let root else { return style }
    for (key, value) in try mapping(root, "the style") {
      switch key.string ?? "" {
      case "font": style.fontName = try string(value, "a font's name")
      case "background": style.background = try color(value)
      case "ink": style.ink = try color(value)
      case "quiet": style.quiet = try color(value)
      case "land": style.land = try color(value)
      case "sea": style.sea = try color(value)
      case "coast": style.coast = try color(value)
      case "nodes": try readNodes(value)
      case "edges":
        for (kind, value) in try kinds(value, RelationKind.self, "kinds of relation") {
          style.lines[kind] = try line(value, over: style.line(kind), of: kind.rawValue)
        }
      case "changes":
        for (change, value) in try kinds(value, Change.self, "changes") {
          style.changes[change] = try line(value, over: style.line(change), of: change.rawValue)
        }
      default:
        throw unknown(key, ["font", "background", "ink", "quiet", "land", "sea", "coast", "nodes", "edges", "changes"])
      }
    }
    try checkVisibility(root)
    return style
  }

  private mutating func readNodes(_ node: Node) throws(StyleError) {
    for (kind, value) in try kinds(node, EntityKind.self, "kinds of entity") {
      var look = style.node(kind)
      for (key, value) in try mapping(value, "what \(kind.rawValue) looks like") {
        switch key.string ?? "" {
        case "shape": look.shape = try word(value, Self.shapes)
        case "look": look.style = try word(value, Self.looks)
        case "fill": look.fill = try color(value)
        case "border": look.border = try color(value)
        case "text": look.text = try color(value)
        case "size": look.fontSize = try number(value, 6...48)
        default: throw unknown(key, ["shape", "look", "fill", "border", "text", "size"])
        }
      }
      guard look.text != look.fill else {
        throw failure(value, "text and fill of \(kind.rawValue) are both \(look.fill): names could not be read")
      }
      style.nodes[kind] = look
    }
  }

  /// The values by kind.
  private func kinds<Kind: RawRepresentable & CaseIterable>(
    _ node: Node, _ type: Kind.Type, _ what: String
  ) throws(StyleError) -> [(Kind, Node)] where Kind.RawValue == String {
    var found: [(Kind, Node)] = []
    for (key, value) in try mapping(node, what) {
      guard let kind = Kind(rawValue: key.string ?? "") else { throw unknown(key, Kind.allCases.map(\.rawValue)) }
      found.append((kind, value))
    }
    return found
  }

  private func line(_ node: Node, over line: MapStyle.Line, of name: String) throws(StyleError) -> MapStyle.Line {
    var line = line
    for (key, value) in try mapping(node, "what \(name) looks like") {
      switch key.string ?? "" {
      case "color": line.color = try color(value)
      case "line": line.style = try word(value, Self.lines)
      case "arrow": line.arrow = try word(value, Self.arrows)
      case "width": line.width = try number(value, 0.2...20)
      default: throw unknown(key, ["color", "line", "arrow", "width"])
      }
    }
    return line
  }

  /// Ties or titles in the colour of the background could not be seen.
  private func checkVisibility(_ root: Node) throws(StyleError) {
    for (kind, line) in style.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where line.color == style.background {
      throw failure(
        root["edges"] ?? root, "\(kind.rawValue) has the colour of the background, \(line.color): it could not be seen")
    }
    guard style.ink != style.background else {
      throw failure(root["ink"] ?? root, "ink and background are both \(style.ink): titles could not be read")
    }
  }

  // MARK: Values

  private func failure(_ node: Node, _ problem: String) -> StyleError {
    StyleError(file: file.relativePath, line: node.mark?.line ?? 1, problem: problem)
  }

  private func unknown(_ key: Node, _ known: [String]) -> StyleError {
    failure(key, "unknown key '\(key.string ?? "?")': known are \(known.joined(separator: ", "))")
  }

  private func mapping(_ node: Node, _ what: String) throws(StyleError) -> [(key: Node, value: Node)] {
    guard let mapping = node.mapping else { throw failure(node, "expected keys and values for \(what)") }
    return mapping.map { ($0.key, $0.value) }
  }

  private func string(_ node: Node, _ what: String) throws(StyleError) -> String {
    guard let text = node.string, !text.isEmpty else { throw failure(node, "expected \(what)") }
    return text
  }

  private func word(_ node: Node, _ known: [String]) throws(StyleError) -> String {
    guard let text = node.string, known.contains(text) else {
      throw failure(node, "'\(node.string ?? "?")' is none of \(known.joined(separator: " | "))")
    }
    return text
  }

  private func color(_ node: Node) throws(StyleError) -> String {
    guard let text = node.string, text.wholeMatch(of: #/#[0-9A-Fa-f]{6}/#) != nil else {
      throw failure(node, "'\(node.string ?? "?")' is no colour: expected one such as \"#0072B2\", in quotes")
    }
    return text.uppercased()
  }

  private func number(_ node: Node, _ range: ClosedRange<Double>) throws(StyleError) -> Double {
    guard let value = node.float ?? node.int.map(Double.init), range.contains(value) else {
      throw failure(node, "'\(node.string ?? "?")' is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }
}
