import GraphDrawing
import Testing

@Suite struct UntanglingTests {
  private static func box(_ count: Int) -> [Untangling.Point] { Array(repeating: .init(x: 60, y: 30), count: count) }

  /// Two partners with two common ones on the same side, whose ties cross: the outer one moves out of the way.
  @Test func anEntityMovesToTheFreeSideOfALine() {
    let ties = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3)].map { (one: $0.0, other: $0.1) }
    let tangled: [Untangling.Point] = [
      .init(x: 0, y: 0), .init(x: 0, y: 200), .init(x: 150, y: 40), .init(x: 150, y: 160),
    ]
    var map = Untangling(centers: tangled, sizes: Self.box(4), ties: ties)
    #expect(map.crossings == 1)
    let hasMoved = map.untangle()
    #expect(hasMoved)
    #expect(map.crossings == 0)
    // Boxes stay apart.
    for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
      let (a, b) = (map.centers[one], map.centers[other])
      #expect(abs(a.x - b.x) >= 60 || abs(a.y - b.y) >= 30)
    }
  }

  @Test func whatDoesNotCrossStays() {
    let centers: [Untangling.Point] = [.init(x: 0, y: 0), .init(x: 200, y: 0), .init(x: 100, y: 150)]
    var map = Untangling(centers: centers, sizes: Self.box(3), ties: [(0, 1), (1, 2), (2, 0)])
    let hasMoved = map.untangle()
    #expect(!hasMoved)
    #expect(map.centers == centers)
  }

  /// Five entities all tied to each other cannot be drawn without a crossing: one is left, and the search ends.
  @Test func whatCannotBeFreedKeepsItsLeastCrossings() {
    let centers = (0..<5).map {
      Untangling.Point(x: [0.0, 190, 118, -118, -190][$0], y: [200.0, 62, -162, -162, 62][$0])
    }
    let ties = (0..<5).flatMap { one in (one + 1..<5).map { (one: one, other: $0) } }
    var map = Untangling(centers: centers, sizes: Self.box(5), ties: ties)
    #expect(map.crossings == 5)
    let hasMoved = map.untangle()
    #expect(hasMoved)
    #expect(map.crossings >= 1 && map.crossings < 5)
  }
}
