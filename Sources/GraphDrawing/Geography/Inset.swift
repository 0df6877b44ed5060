/// A part of the ground that is drawn again beside it, enlarged, since places crowd there.
struct Inset {
  /// A rectangle by its lower left and upper right corner, in points of the page.
  struct Rectangle {
    var low: PlanePoint
    var high: PlanePoint

    var width: Double { high.x - low.x }
    var height: Double { high.y - low.y }
    var corners: [PlanePoint] {
      [low, PlanePoint(x: high.x, y: low.y), high, PlanePoint(x: low.x, y: high.y)]
    }

    func holds(_ point: PlanePoint) -> Bool {
      point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
    }
  }

  /// What is enlarged, and where it is drawn.
  let source: Rectangle
  let target: Rectangle
  /// What is framed: the target with the boxes that reach over its edges.
  private(set) var panel: Rectangle
  private let factor: Double

  /// Part of the ground's width and height that an inset shows at most.
  private static let reach = (width: 0.2, height: 0.45)
  /// From how many boxes on, and from which part of the room that they would fill, places crowd.
  private static let leastCount = 10
  private static let crowding = 0.5
  /// How much room boxes are given, in multiples of their own.
  private static let room = 3.5
  private static let enlargement = 1.6...4.5
  private static let margin = 36.0

  /// The inset of the most crowded part of a ground of that size; nil where no part is crowded.
  init?(crowded boxes: [Spreading.Box], width: Double, height: Double) {
    let (reachX, reachY) = (Self.reach.width * width / 2, Self.reach.height * height / 2)
    func area(_ boxes: [Spreading.Box]) -> Double { boxes.reduce(0) { $0 + $1.width * $1.height } }
    func part(around center: Spreading.Box) -> [Spreading.Box] {
      boxes.filter { abs($0.anchor.x - center.anchor.x) <= reachX && abs($0.anchor.y - center.anchor.y) <= reachY }
    }
    // Of thousands of boxes not every part is kept.
    let areas = boxes.map { area(part(around: $0)) }
    guard let fullest = areas.indices.max(by: { areas[$0] < areas[$1] }) else { return nil }
    let part = part(around: boxes[fullest])
    guard part.count >= Self.leastCount, part.count < boxes.count,
      area(part) > Self.crowding * 4 * reachX * reachY
    else { return nil }
    let edge = PlanePoint(x: Self.margin, y: Self.margin)
    let low = PlanePoint(x: part.map(\.anchor.x).min() ?? 0, y: part.map(\.anchor.y).min() ?? 0) - edge
    let high = PlanePoint(x: part.map(\.anchor.x).max() ?? 0, y: part.map(\.anchor.y).max() ?? 0) + edge
    source = Rectangle(low: low, high: high)
    let wanted = (Self.room * area(part) / (source.width * source.height)).squareRoot()
    factor = min(max(wanted, Self.enlargement.lowerBound), Self.enlargement.upperBound)
    let corner = PlanePoint(x: width + 60, y: height - source.height * factor)
    target = Rectangle(
      low: corner, high: corner + PlanePoint(x: source.width, y: source.height) * factor)
    panel = target
  }

  /// The same with a frame around all boxes that belong into it.
  func framing(_ boxes: some Sequence<Spreading.Box>) -> Inset {
    var inset = self
    for box in boxes where target.holds(box.anchor) {
      let half = PlanePoint(x: box.width / 2, y: box.height / 2)
      let (low, high) = (box.middle - half, box.middle + half)
      inset.panel.low = PlanePoint(x: min(inset.panel.low.x, low.x), y: min(inset.panel.low.y, low.y))
      inset.panel.high = PlanePoint(x: max(inset.panel.high.x, high.x), y: max(inset.panel.high.y, high.y))
    }
    return inset
  }

  /// Where a point of the source comes to lie.
  func point(_ point: PlanePoint) -> PlanePoint { target.low + (point - source.low) * factor }

  /// The parts of polygons inside the source, enlarged.
  func polygons(_ polygons: [[PlanePoint]]) -> [[PlanePoint]] {
    polygons.map { Polygon.clipped($0, low: source.low, high: source.high) }.filter { $0.count > 2 }.map {
      $0.map(point)
    }
  }
}
