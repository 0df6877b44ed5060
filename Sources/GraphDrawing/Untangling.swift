import Foundation
import GraphModel
import OrderedCollections

/// Frees a small map from the last lines that cross: springs stop at the nearest rest, where a few entities may lie on the wrong side of a line.
///
/// An entity at the end of a crossing line is tried at places around those it is tied to; it moves where fewer lines cross and no box is in the way.
package struct Untangling {
  package struct Point: Equatable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  /// Centres, sizes and ties by number, in points.
  package private(set) var centers: [Point]
  private let sizes: [Point]
  private let ties: [(one: Int, other: Int)]
  private let tiesOf: [[Int]]

  /// With more crossings than that a map is a knot that moving single entities does not undo.
  static let most = 12
  /// How far boxes stay from each other, in points.
  private static let margin = 10.0

  package init(centers: [Point], sizes: [Point], ties: [(one: Int, other: Int)]) {
    (self.centers, self.sizes) = (centers, sizes)
    var seen: Set<[Int]> = []
    self.ties = ties.filter {
      $0.one != $0.other && seen.insert([min($0.one, $0.other), max($0.one, $0.other)]).inserted
    }
    var tiesOf = [[Int]](repeating: [], count: centers.count)
    for (number, tie) in self.ties.enumerated() {
      tiesOf[tie.one].append(number)
      tiesOf[tie.other].append(number)
    }
    self.tiesOf = tiesOf
  }

  /// How many pairs of ties cross as straight lines.
  package var crossings: Int { ties.indices.reduce(0) { $0 + crossings(of: $1, among: $1 + 1..<ties.count) } }

  /// Moves entities until no move leaves fewer crossings.
  ///
  /// - Returns: whether any moved.
  package mutating func untangle() -> Bool {
    var hasMoved = false
    guard 1...Self.most ~= crossings else { return false }
    for _ in 0..<Self.most {
      let tangled = ties.indices.filter { crossings(of: $0, among: ties.indices) > 0 }
      // Those with few ties move first: they take little with them.
      let ends = Set(tangled.flatMap { [ties[$0].one, ties[$0].other] })
      let candidates = ends.sorted { (left: Int, right: Int) -> Bool in
        let (one, other) = (tiesOf[left].count, tiesOf[right].count)
        return one != other ? one < other : left < right
      }
      guard candidates.contains(where: { improve($0) }) else { break }
      hasMoved = true
    }
    return hasMoved
  }

  /// Moves an entity to the best place around its neighbours, if that leaves fewer crossings.
  private mutating func improve(_ index: Int) -> Bool {
    let neighbors = tiesOf[index].map { ties[$0].one == index ? ties[$0].other : ties[$0].one }
    let home = centers[index]
    let middle = Point(
      x: neighbors.reduce(0) { $0 + centers[$1].x } / Double(neighbors.count),
      y: neighbors.reduce(0) { $0 + centers[$1].y } / Double(neighbors.count))
    let reach =
      neighbors.reduce(0) { $0 + hypot(centers[$1].x - home.x, centers[$1].y - home.y) } / Double(neighbors.count)
    var best: (crossings: Int, boxes: Int, length: Double) = (crossings(at: index), .max, .infinity)
    var place = home
    let least = best.crossings
    for ring in 1...8 {
      for turn in 0..<32 {
        let angle = Double(turn) * .pi / 16
        let distance = reach * Double(ring) / 4
        centers[index] = Point(x: middle.x + distance * cos(angle), y: middle.y + distance * sin(angle))
        guard isFree(index) else { continue }
        let cost = (crossings(at: index), boxesCrossed(by: index), length(neighbors, from: centers[index]))
        if cost.0 < least, cost < best { (best, place) = (cost, centers[index]) }
      }
    }
    centers[index] = place
    return best.crossings < least
  }

  private func length(_ neighbors: [Int], from point: Point) -> Double {
    neighbors.reduce(0) { $0 + hypot(centers[$1].x - point.x, centers[$1].y - point.y) }
  }

  private func crossings(at index: Int) -> Int {
    tiesOf[index].reduce(0) { $0 + crossings(of: $1, among: ties.indices) }
  }

  private func crossings(of number: Int, among others: Range<Int>) -> Int {
    let tie = ties[number]
    return others.count { other in
      let second = ties[other]
      if tie.one == second.one || tie.one == second.other || tie.other == second.one || tie.other == second.other {
        return false
      }
      return Self.cross(centers[tie.one], centers[tie.other], centers[second.one], centers[second.other])
    }
  }

  private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double { (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }

  /// Whether an entity's box touches no other.
  private func isFree(_ index: Int) -> Bool {
    centers.indices.allSatisfy { other in
      other == index || abs(centers[other].x - centers[index].x) > (sizes[other].x + sizes[index].x) / 2 + Self.margin
        || abs(centers[other].y - centers[index].y) > (sizes[other].y + sizes[index].y) / 2 + Self.margin
    }
  }

  /// Over how many boxes the entity's ties go, and how many ties go over its own.
  private func boxesCrossed(by index: Int) -> Int {
    let own = tiesOf[index].reduce(0) { sum, number in
      sum + centers.indices.count { covers($0, number) }
    }
    return own + ties.indices.count { covers(index, $0) }
  }

  /// Whether a tie goes over the box of an entity that is not at its end.
  private func covers(_ box: Int, _ number: Int) -> Bool {
    let tie = ties[number]
    if tie.one == box || tie.other == box { return false }
    let (center, half) = (centers[box], Point(x: sizes[box].x / 2, y: sizes[box].y / 2))
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map {
      Point(x: center.x + $0 * half.x, y: center.y + $1 * half.y)
    }
    return Self.cross(centers[tie.one], centers[tie.other], corners[0], corners[2])
      || Self.cross(centers[tie.one], centers[tie.other], corners[1], corners[3])
  }
}

extension Untangling {
  /// Takes a map's boxes and ties where a layout has put them.
  init(_ map: MapDocument, _ places: MapPlaces) {
    let entities = Array(map.graph.entities.values)
    let numbers = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    self.init(
      centers: entities.map { entity in
        let numbers = (places.nodes[entity.id] ?? "").split(separator: ",").compactMap { Double($0) }
        return numbers.count >= 2 ? Point(x: numbers[0], y: numbers[1]) : Point(x: 0, y: 0)
      },
      sizes: entities.map { entity in
        let box = map.box(of: entity)
        return Point(x: box.width, y: box.height)
      },
      ties: map.graph.relations.values.compactMap { relation in
        guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { return nil }
        return (head, tail)
      })
  }
}
