/// A line bent from one box to another, as a cubic Bézier curve.
struct Arc {
  let points: [PlanePoint]

  /// How far a line is bent at most, in points.
  private static let greatestBend = 240.0

  /// From border to border, bent upwards as the ways of aeroplanes are; `bend` is how far the middle lies beside the straight line,
  /// in parts of its length.
  init?(from head: Spreading.Box, to tail: Spreading.Box, bend: Double) {
    let way = tail.middle - head.middle
    guard way.length > 1 else { return nil }
    let bent = min(bend, Self.greatestBend / way.length)
    let side = PlanePoint(x: -way.y, y: way.x) * (way.x < 0 ? -bent : bent)
    let curve = [
      head.middle, head.middle + way * 0.33 + side, head.middle + way * 0.67 + side, tail.middle,
    ]
    func isInside(_ point: PlanePoint, _ box: Spreading.Box) -> Bool {
      abs(point.x - box.middle.x) <= box.width / 2 && abs(point.y - box.middle.y) <= box.height / 2
    }
    var (start, end) = (0.0, 1.0)
    while start < 1, isInside(Self.point(curve, start), head) { start += 0.01 }
    while end > 0, isInside(Self.point(curve, end), tail) { end -= 0.01 }
    guard start < end else { return nil }
    points = Self.part(curve, from: start, to: end)
  }

  /// The attribute `pos` of an edge, with room for an arrow at the end.
  func position(hasArrow: Bool) -> String {
    var points = points
    var text = ""
    if hasArrow, let tip = points.last {
      let back = points[2] - tip
      text = "e,\(Arc.text(tip)) "
      points[3] = tip + back * (min(9, back.length / 2) / max(back.length, 0.001))
    }
    return text + points.map(Arc.text).joined(separator: " ")
  }

  /// The highest and the lowest that it comes.
  var heights: ClosedRange<Double> {
    let ys = (0...20).map { Self.point(points, Double($0) / 20).y }
    return (ys.min() ?? 0)...(ys.max() ?? 0)
  }

  static func text(_ point: PlanePoint) -> String { "\(number(point.x)),\(number(point.y))" }

  private static func point(_ curve: [PlanePoint], _ place: Double) -> PlanePoint {
    var points = curve
    while points.count > 1 {
      points = zip(points, points.dropFirst()).map { $0 + ($1 - $0) * place }
    }
    return points[0]
  }

  /// A part of a curve (de Casteljau).
  private static func part(_ curve: [PlanePoint], from start: Double, to end: Double) -> [PlanePoint] {
    func halves(_ curve: [PlanePoint], _ place: Double) -> (left: [PlanePoint], right: [PlanePoint]) {
      var rows = [curve]
      while let last = rows.last, last.count > 1 {
        rows.append(zip(last, last.dropFirst()).map { $0 + ($1 - $0) * place })
      }
      return (rows.map { $0[0] }, rows.reversed().map { $0[$0.count - 1] })
    }
    let left = halves(curve, end).left
    return halves(left, start / end).right
  }
}
