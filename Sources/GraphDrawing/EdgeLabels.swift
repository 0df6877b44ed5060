import Foundation
import GraphModel
import OrderedCollections

/// Quiet words beside the lines of a small map: in which years articles speak of a tie.
///
/// They are left out where they would tell nothing, and where there is no room for them.
struct EdgeLabels {
  struct Label {
    let text: String
    let center: Untangling.Point
  }

  static let fontSize = 9.0
  /// On a map of more ties than that they would be clutter.
  static let mostTies = 24

  private(set) var labels: [Relation.Key: Label] = [:]
  /// What labels must not lie on, in points.
  private var taken: [Box] = []
  private let lines: [(key: Relation.Key, points: [Untangling.Point])]

  private struct Box {
    let center: Untangling.Point
    let width: Double
    let height: Double

    func overlaps(_ other: Box) -> Bool {
      abs(center.x - other.center.x) < (width + other.width) / 2
        && abs(center.y - other.center.y) < (height + other.height) / 2
    }

    func contains(_ point: Untangling.Point) -> Bool {
      abs(center.x - point.x) < width / 2 && abs(center.y - point.y) < height / 2
    }
  }

  init(_ map: MapDocument, _ places: MapPlaces) {
    lines = map.graph.relations.keys.compactMap { key in
      places.edges[key].map { (key, Self.points(alongLine: $0)) }
    }
    let texts = map.graph.relations.compactMapValues(Self.years)
    // What all ties have in common stands in the subtitle.
    guard map.options.showsEdgeLabels, map.options.changes.isEmpty, lines.count <= Self.mostTies,
      Set(texts.values).count > 1
    else { return }
    for entity in map.graph.entities.values {
      let numbers = (places.nodes[entity.id] ?? "").split(separator: ",").compactMap { Double($0) }
      guard numbers.count >= 2 else { continue }
      let box = map.box(of: entity)
      taken.append(Box(center: .init(x: numbers[0], y: numbers[1]), width: box.width + 4, height: box.height + 4))
    }
    for (key, points) in lines {
      guard let text = texts[key], let box = place(text, beside: points, of: key) else { continue }
      labels[key] = Label(text: text, center: box.center)
      taken.append(box)
    }
  }

  /// The year or years of a tie's articles; nil where none is dated, and where the tie is of structure rather than of a time.
  private static func years(_ relation: Relation) -> String? {
    guard relation.kind != .locatedIn, relation.kind != .partOf, let first = relation.firstSeen?.year,
      let last = relation.lastSeen?.year
    else { return nil }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// The nearest free place to the middle of a line.
  private func place(_ text: String, beside points: [Untangling.Point], of key: Relation.Key) -> Box? {
    guard points.count > 2 else { return nil }
    let (width, height) = (LabelMetrics.width(text, fontSize: Self.fontSize) + 4, Self.fontSize + 3)
    for share in [0.5, 0.42, 0.58, 0.34, 0.66] {
      let index = min(max(1, Int(share * Double(points.count))), points.count - 2)
      let (before, at, after) = (points[index - 1], points[index], points[index + 1])
      let (x, y) = (after.x - before.x, after.y - before.y)
      let length = hypot(x, y)
      guard length > 0 else { continue }
      let normal = (x: -y / length, y: x / length)
      let distance = abs(normal.x) * width / 2 + abs(normal.y) * height / 2 + 2
      for side in [1.0, -1.0] {
        let center = Untangling.Point(x: at.x + side * distance * normal.x, y: at.y + side * distance * normal.y)
        let box = Box(center: center, width: width, height: height)
        if !taken.contains(where: box.overlaps), !lines.contains(where: { $0.points.contains(where: box.contains) }) {
          return box
        }
      }
    }
    return nil
  }

  /// Points along a line in Graphviz's notation: control points of cubic curves, perhaps with an arrow's end before them.
  private static func points(alongLine pos: String) -> [Untangling.Point] {
    let controls = pos.split(separator: " ").filter { !$0.hasPrefix("e,") && !$0.hasPrefix("s,") }.compactMap {
      text -> Untangling.Point? in
      let numbers = text.split(separator: ",").compactMap { Double($0) }
      return numbers.count >= 2 ? Untangling.Point(x: numbers[0], y: numbers[1]) : nil
    }
    var points: [Untangling.Point] = []
    for start in stride(from: 0, to: controls.count - 3, by: 3) {
      for step in 0..<24 {
        let place = Double(step) / 24
        let rest = 1 - place
        let weights = [rest * rest * rest, 3 * rest * rest * place, 3 * rest * place * place, place * place * place]
        var point = Untangling.Point(x: 0, y: 0)
        for (number, weight) in weights.enumerated() {
          point.x += weight * controls[start + number].x
          point.y += weight * controls[start + number].y
        }
        points.append(point)
      }
    }
    return points
  }
}
