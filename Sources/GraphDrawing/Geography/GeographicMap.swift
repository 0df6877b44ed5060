import Foundation
import GraphFormats
import GraphModel
import OrderedCollections

/// A map on the ground: entities at their places on outlines of countries, in DOT with every position pinned.
struct GeographicMap {
  let map: MapDocument
  /// Where cities lie, and countries that have no outline.
  let places: [EntityID: GeoPoint]

  /// Width of the ground in points: more for more entities, so that their boxes find room.
  private var width: Double { max(1300, 250 * Double(map.graph.entities.count).squareRoot()) }
  /// The least and greatest height, in parts of the width.
  private static let heights = 0.45...0.8
  /// Room around a box.
  private static let gap = 8.0

  /// What is drawn beneath the entities, in points of the page.
  private struct Ground {
    var polygons: [[PlanePoint]]
    var height: Double
    var inset: Inset?
  }

  /// The map, and the entities whose place nothing tells.
  ///
  /// - Throws: what the system says when the outlines are missing.
  func document() throws -> (document: DOTDocument, bounds: Legend.Bounds, unplaced: Int, hasInset: Bool) {
    let outlines = try Outlines.bundled()
    let anchors = anchors(outlines)
    let projection = Projection(for: anchors.values.elements)
    let flat = anchors.mapValues { projection.point($0) }
    let frame = frame(around: Array(flat.values), projection)
    let scale = width / (frame.high.x - frame.low.x)
    let height = (frame.high.y - frame.low.y) * scale
    let ground = flat.mapValues { ($0 - frame.low) * scale }
    // With the gap to others, and worked out once: breaking labels into lines takes its time.
    let sizes = map.graph.entities.mapValues { entity in
      let size = map.box(of: entity)
      return (width: size.width + Self.gap, height: size.height + Self.gap)
    }
    let inset = projection.isOfWorld ? inset(in: ground, sizes, height: height) : nil
    let spots = ground.mapValues { spot in inset.map { $0.source.holds(spot) ? $0.point(spot) : spot } ?? spot }
    var boxes = boxes(around: spots, sizes)
    let placed = map.graph.entities.keys.filter { spots[$0] != nil }
    let unplaced = Array(map.graph.entities.keys.filter { spots[$0] == nil })
    for (id, box) in zip(placed, Spreading.spread(placed.compactMap { boxes[$0] })) { boxes[id] = box }
    let framed = inset?.framing(placed.compactMap { boxes[$0] })
    let lowest = placed.compactMap { boxes[$0].map { $0.middle.y - $0.height / 2 } }.min() ?? 0
    setInRows(
      unplaced, below: min(0, lowest, framed?.panel.low.y ?? 0) - 40, width: framed?.panel.high.x ?? width, &boxes)

    let polygons = outlines.polygons(in: projection, frame: frame).map { $0.map { ($0 - frame.low) * scale } }
    let (document, bounds) = draw(boxes, spots, Ground(polygons: polygons, height: height, inset: framed))
    return (document, bounds, unplaced.count, inset != nil)
  }

  private typealias Sizes = OrderedDictionary<EntityID, (width: Double, height: Double)>

  private func inset(in ground: OrderedDictionary<EntityID, PlanePoint>, _ sizes: Sizes, height: Double) -> Inset? {
    let boxes = ground.compactMap { id, spot in
      sizes[id].map { Spreading.Box(anchor: spot, middle: spot, width: $0.width, height: $0.height) }
    }
    return Inset(crowded: boxes, width: width, height: height)
  }

  /// The box of every entity, those of one place in a spiral around it.
  private func boxes(around spots: OrderedDictionary<EntityID, PlanePoint>, _ sizes: Sizes)
    -> OrderedDictionary<EntityID, Spreading.Box>
  {
    var boxes: OrderedDictionary<EntityID, Spreading.Box> = [:]
    var crowds: [PlanePoint: Int] = [:]
    for (id, size) in sizes {
      let anchor = spots[id] ?? PlanePoint(x: 0, y: 0)
      // What belongs to one place lies around it in a spiral, wider than high as boxes are.
      let spot = PlanePoint(x: (anchor.x / 60).rounded(), y: (anchor.y / 60).rounded())
      let number = Double(crowds[spot, default: 0])
      crowds[spot, default: 0] += 1
      let away = PlanePoint(x: 62 * cos(number * 2.4), y: 26 * sin(number * 2.4)) * number.squareRoot()
      boxes[id] = Spreading.Box(anchor: anchor, middle: anchor + away, width: size.width, height: size.height)
    }
    return boxes
  }

  /// Entities without a place stand in rows below the ground.
  private func setInRows(
    _ entities: [EntityID], below top: Double, width: Double,
    _ boxes: inout OrderedDictionary<EntityID, Spreading.Box>
  ) {
    var (x, y, rowHeight) = (0.0, top, 0.0)
    for id in entities {
      guard let box = boxes[id] else { continue }
      if x + box.width > width, x > 0 { (x, y, rowHeight) = (0, y - rowHeight - Self.gap, 0) }
      boxes[id]?.middle = PlanePoint(x: x + box.width / 2, y: y - box.height / 2)
      rowHeight = max(rowHeight, box.height)
      x += box.width + Self.gap
    }
  }

  /// Where each entity belongs: a city where it lies, a country at its label point, an organization at the place it is tied to or its country.
  private func anchors(_ outlines: Outlines) -> OrderedDictionary<EntityID, GeoPoint> {
    let labels = Dictionary(
      outlines.countries.map { ($0.code, $0.labelPoint) }, uniquingKeysWith: { first, _ in first })
    func place(_ id: EntityID) -> GeoPoint? {
      id.kind == .country ? labels[id.key] ?? places[id] : places[id]
    }
    var seats: [EntityID: EntityID] = [:]
    var parents: [EntityID: EntityID] = [:]
    for key in map.graph.relations.keys {
      if key.kind == .locatedIn, key.head.kind == .organization, seats[key.head]?.kind != .city {
        seats[key.head] = key.tail
      }
      if key.kind == .partOf { parents[key.head] = key.tail }
    }
    func anchor(of entity: Entity, steps: Int = 0) -> GeoPoint? {
      if entity.kind != .organization { return place(entity.id) }
      if let seat = seats[entity.id].flatMap(place) { return seat }
      if let code = entity.country, let point = place(EntityID(.country, code)) { return point }
      guard steps < 4, let parent = parents[entity.id].flatMap({ map.graph[$0] }) else { return nil }
      return anchor(of: parent, steps: steps + 1)
    }
    var found: OrderedDictionary<EntityID, GeoPoint> = [:]
    for entity in map.graph.entities.values { found[entity.id] = anchor(of: entity) }
    return found
  }

  /// The part of the plane that is shown: the places with a margin, neither too flat nor too tall.
  private func frame(around points: [PlanePoint], _ projection: Projection) -> (low: PlanePoint, high: PlanePoint) {
    var low = PlanePoint(x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0)
    var high = PlanePoint(x: points.map(\.x).max() ?? 0, y: points.map(\.y).max() ?? 0)
    if case .equalEarth = projection {
      // The whole breadth of the world, so that no continent is cut.
      let edge = projection.point(relativeLongitude: 180, latitude: 0).x
      (low.x, high.x) = (-edge, edge)
      (low.y, high.y) = (min(low.y - 0.15, -0.95), max(high.y + 0.15, 1.2))
    } else {
      let margin = max(0.06, max(high.x - low.x, high.y - low.y) * 0.14)
      low = low - PlanePoint(x: margin, y: margin)
      high = high + PlanePoint(x: margin, y: margin)
    }
    func grow(_ low: inout Double, _ high: inout Double, to size: Double) {
      let more = (size - (high - low)) / 2
      if more > 0 { (low, high) = (low - more, high + more) }
    }
    grow(&low.y, &high.y, to: (high.x - low.x) * Self.heights.lowerBound)
    grow(&low.x, &high.x, to: (high.y - low.y) * (1 / Self.heights.upperBound))
    return (low, high)
  }

  private func draw(
    _ boxes: OrderedDictionary<EntityID, Spreading.Box>, _ anchors: OrderedDictionary<EntityID, PlanePoint>,
    _ ground: Ground
  ) -> (document: DOTDocument, bounds: Legend.Bounds) {
    let arcs = arcs(boxes)
    let heights = arcs.map(\.arc.heights)
    let lows = boxes.values.map { $0.middle.y - $0.height / 2 } + heights.map(\.lowerBound)
    let highs = boxes.values.map { $0.middle.y + $0.height / 2 } + heights.map(\.upperBound)
    let bottom = min(0, ground.inset?.panel.low.y ?? 0, lows.min() ?? 0)
    let top = max(ground.height, highs.max() ?? 0)
    let left = min(0, boxes.values.map { $0.middle.x - $0.width / 2 }.min() ?? 0)
    let right = max(
      width, ground.inset?.panel.high.x ?? 0, boxes.values.map { $0.middle.x + $0.width / 2 }.max() ?? 0)
    var document = map.head(layout: [
      .init("inputscale", raw: "72"), .init("notranslate", raw: "true"),
      .init("bb", "\(number(left)),\(number(bottom)),\(number(right)),\(number(top))"),
      .init("_background", background(ground)),
    ])
    // Places first, so that no dot lies on another's box.
    for entity in map.graph.entities.values {
      if let box = boxes[entity.id] { leader(entity, box, anchors[entity.id], &document) }
    }
    for entity in map.graph.entities.values {
      guard let box = boxes[entity.id] else { continue }
      document.node(entity.id.description, map.node(entity) + [.init("pos", Arc.text(box.middle))])
    }
    for (relation, arc) in arcs {
      document.edge(
        from: relation.head.description, to: relation.tail.description,
        map.edge(relation) + [
          .init("pos", arc.position(hasArrow: map.style.line(relation.kind).arrow != "none"))
        ])
    }
    return (document, (left, bottom, right, top))
  }

  /// The line of each relation, several between the same two beside each other.
  private func arcs(_ boxes: OrderedDictionary<EntityID, Spreading.Box>) -> [(relation: Relation, arc: Arc)] {
    var used: [Set<EntityID>: Int] = [:]
    return map.graph.relations.values.compactMap { relation in
      guard let head = boxes[relation.head]?.shrunk(by: Self.gap), let tail = boxes[relation.tail]?.shrunk(by: Self.gap)
      else { return nil }
      let count = used[[relation.head, relation.tail], default: 0]
      used[[relation.head, relation.tail]] = count + 1
      return Arc(from: head, to: tail, bend: 0.12 + 0.1 * Double(count)).map { (relation, $0) }
    }
  }

  /// A dot where an entity belongs and a thin line to its box, where that had to give way.
  private func leader(_ entity: Entity, _ box: Spreading.Box, _ anchor: PlanePoint?, _ document: inout DOTDocument) {
    guard let anchor, abs(anchor.x - box.middle.x) > box.width / 2 || abs(anchor.y - box.middle.y) > box.height / 2
    else { return }
    let id = "place of \(entity.id)"
    document.node(
      id,
      [
        .init("label", ""), .init("shape", raw: "point"), .init("width", raw: "0.06"), .init("height", raw: "0.06"),
        .init("color", map.style.quiet), .init("pos", Arc.text(anchor)), .init("class", raw: "place"),
        .init("tooltip", entity.name),
      ])
    let spot = Spreading.Box(anchor: anchor, middle: anchor, width: 2, height: 2)
    guard let line = Arc(from: spot, to: box, bend: 0) else { return }
    document.edge(
      from: id, to: entity.id.description,
      [
        .init("color", map.style.quiet + "80"), .init("penwidth", raw: "0.6"), .init("arrowhead", raw: "none"),
        .init("class", raw: "place"), .init("edgetooltip", entity.name), .init("pos", line.position(hasArrow: false)),
      ])
  }

  /// Sea and land as drawing operations of Graphviz.
  ///
  /// - SeeAlso: https://graphviz.org/docs/outputs/canon/#xdot
  private func background(_ ground: Ground) -> String {
    func ink(_ operation: String, _ color: String) -> String { "\(operation) \(color.utf8.count) -\(color)" }
    func shape(_ operation: String, _ points: [PlanePoint]) -> String {
      "\(operation) \(points.count) " + points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: " ")
    }
    func sea(_ part: Inset.Rectangle) -> [String] {
      [ink("c", map.style.sea), ink("C", map.style.sea), shape("P", part.corners)]
    }
    func land(_ polygons: [[PlanePoint]]) -> [String] {
      [ink("c", map.style.coast), ink("C", map.style.land)] + polygons.map { shape("P", $0) }
    }
    let whole = Inset.Rectangle(low: PlanePoint(x: 0, y: 0), high: PlanePoint(x: width, y: ground.height))
    var parts = sea(whole) + land(ground.polygons)
    if let inset = ground.inset {
      parts += sea(inset.panel) + land(inset.polygons(ground.polygons))
      // Frames around both, and lines from one to the other as of a magnifying glass.
      parts += [ink("c", map.style.quiet), shape("p", inset.source.corners), shape("p", inset.panel.corners)]
      for corner in [1, 2] {
        let across = [inset.source.corners[corner], inset.panel.corners[corner == 1 ? 0 : 3]]
        parts.append(shape("L", across))
      }
    }
    return parts.joined(separator: " ")
  }
}
