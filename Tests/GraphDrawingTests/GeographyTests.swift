import Foundation
import GraphDrawing
import GraphModel
import TestSupport
import Testing

@Suite struct GeographyTests {
  private static let cities = [
    ("1", "Tokyo", 139.7, 35.7), ("2", "Hanoi", 105.8, 21.0), ("3", "San Francisco", -122.4, 37.8),
    ("4", "Yokohama", 139.6, 35.4),
    ("5", "Kawasaki", 139.7, 35.5),
  ]

  /// The map of some cities, each tied to the first, with an organization of Japan and one of nowhere.
  private static func svg(_ ids: [String]) throws -> (text: String, unplaced: Int) {
    let (data, unplaced, _) = try render(cities.filter { ids.contains($0.0) })
    return (String(decoding: data, as: UTF8.self), unplaced)
  }

  private static func render(_ chosen: [(String, String, Double, Double)]) throws -> (
    data: Data, unplaced: Int, hasInset: Bool
  ) {
    let entities =
      chosen.map { Entity(id: EntityID(.city, $0.0), name: $0.1) } + [
        Entity(id: EntityID(.organization, "jp"), name: "Ministry", country: "JP"),
        Entity(id: EntityID(.organization, "x"), name: "Nowhere Inc"),
      ]
    let relations = try entities.dropFirst().map { other in
      Relation(
        key: try .init(.partnersWith, head: entities[0].id, tail: other.id),
        evidence: [
          ArticleEvidence(
            article: ArticleReference(id: "a", title: "", date: nil, sources: [], url: nil),
            evidence: Evidence(sentence: "s", field: .text, start: 0, end: 1, rule: "r", confidence: 1))
        ])
    }
    let places = Dictionary(
      uniqueKeysWithValues: chosen.map { (EntityID(.city, $0.0), GeoPoint(longitude: $0.2, latitude: $0.3)) })
    return try MapRenderer(style: MapStyle()).renderGeography(
      EntityGraph(entities: entities, relations: relations), options: MapOptions(), places: places, format: .svg)
  }

  /// Left, right, bottom and top of an entity's box in the picture.
  private static func box(_ id: String, in svg: String) throws -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let start = try #require(svg.firstRange(of: "<g id=\"\(id)\" class=\"node")).upperBound
    let group = svg[start...].prefix { _ in true }.firstMatch(of: #/<(?:ellipse|path|polygon)[^>]*>/#)
    let shape = try #require(group.map { String($0.output) })
    if let match = shape.firstMatch(of: #/cx="([-\d.]+)" cy="([-\d.]+)" rx="([\d.]+)" ry="([\d.]+)"/#),
      let x = Double(match.1), let y = Double(match.2), let width = Double(match.3), let height = Double(match.4)
    {
      return (x - width...x + width, y - height...y + height)
    }
    let numbers = try #require(shape.firstMatch(of: #/ (?:points|d)="([^"]+)"/#)).output.1
      .split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    return (try #require(xs.min())...#require(xs.max()), try #require(ys.min())...#require(ys.max()))
  }

  @Test func placesLieWhereTheyAre() throws {
    let (svg, unplaced) = try Self.svg(["1", "2"])
    let (tokyo, hanoi) = (try Self.box("city:1", in: svg), try Self.box("city:2", in: svg))
    // The picture's y grows downwards.
    #expect(hanoi.x.upperBound < tokyo.x.lowerBound && hanoi.y.lowerBound > tokyo.y.upperBound)
    #expect(unplaced == 1)
    let nowhere = try Self.box("organization:x", in: svg)
    #expect(nowhere.y.lowerBound > hanoi.y.upperBound, "what has no place must stand below the ground")
    #expect(svg.contains("fill=\"#eceff1\""), "the ground lacks land")
  }

  /// The Pacific is crossed, not the whole rest of the world.
  @Test func theShorterWayRoundIsShown() throws {
    let (svg, _) = try Self.svg(["1", "3"])
    #expect(try Self.box("city:1", in: svg).x.upperBound < Self.box("city:3", in: svg).x.lowerBound)
  }

  @Test func crowdedBoxesGiveWay() throws {
    let (svg, _) = try Self.svg(["1", "4", "5"])
    let boxes = try ["city:1", "city:4", "city:5", "organization:jp", "organization:x"].map {
      try Self.box($0, in: svg)
    }
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!one.x.overlaps(other.x) || !one.y.overlaps(other.y)) }
    }
  }

  /// Where places crowd, they are drawn again beside the world, in their order and with room.
  @Test func aCrowdIsEnlargedBeside() throws {
    let far: [(String, String, Double, Double)] = [
      ("far1", "San Francisco", -122.4, 37.8), ("far2", "London", -0.1, 51.5), ("far3", "Sydney", 151.2, -33.9),
    ]
    let crowd = (0..<30).map { number -> (String, String, Double, Double) in
      let (column, row) = (Double(number % 6), Double(number / 6))
      return ("near\(number)", "Crowded City \(number)", 128 + column * 3, 30 + row * 3)
    }
    let (data, _, hasInset) = try Self.render(far + crowd)
    #expect(hasInset)
    let svg = String(decoding: data, as: UTF8.self)
    let world = try far.map { try Self.box("city:\($0.0)", in: svg) }
    let inset = try crowd.map { try Self.box("city:\($0.0)", in: svg) }
    let edge = try #require(world.map(\.x.upperBound).max())
    #expect(inset.allSatisfy { $0.x.lowerBound > edge }, "the crowd stands in the world still")
    #expect(inset[0].x.upperBound < inset[5].x.lowerBound, "west is not left of east")
    #expect(inset[0].y.lowerBound > inset[24].y.upperBound, "south is not below north")
    #expect(try !Self.render(far).hasInset)
  }
}
