import Foundation

/// What an SVG of Graphviz shows: boxes, their labels and lines, in the picture's points.
package struct SVGPicture {
  package struct Point: Sendable {
    package var x: Double
    package var y: Double
  }

  package struct Box: Sendable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>

    package func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  /// Boxes of entities by identifier.
  package private(set) var boxes: [String: Box] = [:]
  /// For each box the middles and texts of its lines.
  package private(set) var labels: [String: [(place: Point, text: String, size: Double)]] = [:]
  /// Lines of ties, as points along them, with the identifiers of their ends.
  package private(set) var lines: [(ends: [String], points: [Point])] = []

  package init(_ svg: String) {
    var groups: [String] = []
    // What a group links to is a group of its own inside it.
    for part in svg.components(separatedBy: "<g id=\"").dropFirst() {
      if part.hasPrefix("a_"), let last = groups.indices.last { groups[last] += part } else { groups.append(part) }
    }
    for group in groups {
      let id = String(group.prefix { $0 != "\"" }).replacing("&#45;", with: "-")
      guard let kind = group.firstMatch(of: #/^[^"]*" class="(node|edge) (\w+)/#) else { continue }
      if kind.output.1 == "node" {
        boxes[id] = Self.box(in: group)
        labels[id] = group.matches(
          of: #/<text[^>]* x="([-\d.]+)" y="([-\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</#
        )
        .map {
          (
            Point(x: Double($0.1) ?? 0, y: Double($0.2) ?? 0), String($0.4).replacing("&#45;", with: "-"),
            Double($0.3) ?? 0
          )
        }
      } else {
        guard let path = group.firstMatch(of: #/<path [^>]*d="([^"]+)"/#)?.output.1 else { continue }
        lines.append(
          (Array(id.split(separator: " ").map(String.init).dropFirst()), Self.sampled(Self.numbers(String(path)))))
      }
    }
  }

  private static func box(in group: String) -> Box? {
    if let match = group.firstMatch(of: #/cx="([-\d.]+)" cy="([-\d.]+)" rx="([\d.]+)" ry="([\d.]+)"/#),
      let x = Double(match.1), let y = Double(match.2), let width = Double(match.3), let height = Double(match.4)
    {
      return Box(x: x - width...x + width, y: y - height...y + height)
    }
    guard let shape = group.firstMatch(of: #/<(?:path|polygon) [^>]*(?:points|d)="([^"]+)"/#)?.output.1 else {
      return nil
    }
    let points = numbers(String(shape))
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return nil }
    return Box(x: left...right, y: top...bottom)
  }

  private static func numbers(_ text: String) -> [Point] {
    let numbers = text.split { !"0123456789.-e".contains($0) }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
  }

  /// Points along a chain of cubic Bézier curves.
  private static func sampled(_ points: [Point]) -> [Point] {
    guard points.count >= 4 else { return points }
    return stride(from: 0, to: points.count - 3, by: 3).flatMap { start in
      (0...8).map { step in
        let place = Double(step) / 8
        let rest = 1 - place
        let weights = [rest * rest * rest, 3 * rest * rest * place, 3 * rest * place * place, place * place * place]
        return Point(
          x: (0..<4).reduce(0) { $0 + weights[$1] * points[start + $1].x },
          y: (0..<4).reduce(0) { $0 + weights[$1] * points[start + $1].y })
      }
    }
  }

  /// How many pairs of lines without a common end cross.
  package var crossings: Int {
    var count = 0
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] where Set(one.ends).isDisjoint(with: other.ends) {
        if Self.cross(one.points, other.points) { count += 1 }
      }
    }
    return count
  }

  private static func cross(_ one: [Point], _ other: [Point]) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double { (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) }
    return zip(one, one.dropFirst()).contains { a, b in
      zip(other, other.dropFirst()).contains { c, d in
        side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
      }
    }
  }
}
