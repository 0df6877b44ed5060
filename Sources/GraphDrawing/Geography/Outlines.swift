import Foundation

/// The outlines of countries (Natural Earth 1:110m, public domain) and a point of each where its name may stand.
struct Outlines: Sendable {
  struct Country: Sendable {
    /// ISO 3166-1 alpha-2 code; empty where there is none.
    let code: String
    let labelPoint: GeoPoint
    let rings: [[GeoPoint]]
  }

  let countries: [Country]

  /// Reads the file that comes with Entente.
  ///
  /// - Throws: what the system says when it is missing.
  static func bundled() throws -> Outlines {
    let text = try DrawingResources.text("outlines.tsv")
    return Outlines(
      countries: text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 3, let label = points(fields[1]).first else { return nil }
        return Country(
          code: String(fields[0]), labelPoint: label, rings: fields[2].split(separator: ";").map { points($0) })
      })
  }

  private static func points(_ text: Substring) -> [GeoPoint] {
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      GeoPoint(longitude: numbers[$0], latitude: numbers[$0 + 1])
    }
  }

  /// The outlines in a plane: cut to the part of the globe that is drawn, then to a frame.
  func polygons(in projection: Projection, frame: (low: PlanePoint, high: PlanePoint)) -> [[PlanePoint]] {
    let (reach, latitudes) = projection.reach
    var found: [[PlanePoint]] = []
    for ring in countries.flatMap(\.rings) {
      let unrolled = Self.unrolled(ring, around: projection.meridian)
      // What crosses the edge of the map comes in again on the other side.
      for turn in [-360.0, 0, 360] {
        var part = unrolled.map { PlanePoint(x: $0.x + turn, y: $0.y) }
        part = Polygon.clipped(
          part, low: PlanePoint(x: -reach, y: latitudes.lowerBound), high: PlanePoint(x: reach, y: latitudes.upperBound)
        )
        let flat = part.map { projection.point(relativeLongitude: $0.x, latitude: $0.y) }
        let seen = Polygon.clipped(flat, low: frame.low, high: frame.high)
        if seen.count > 2 { found.append(seen) }
      }
    }
    return found
  }

  /// A ring whose longitudes, counted from a meridian, do not jump.
  private static func unrolled(_ ring: [GeoPoint], around meridian: Double) -> [PlanePoint] {
    var last = 0.0
    return ring.enumerated().map { index, place in
      var longitude = Projection.relative(place.longitude, to: meridian)
      if index > 0 {
        while longitude - last > 180 { longitude -= 360 }
        while longitude - last < -180 { longitude += 360 }
      }
      last = longitude
      return PlanePoint(x: longitude, y: place.latitude)
    }
  }
}

/// What is done to polygons.
enum Polygon {
  /// The part of a polygon inside a rectangle.
  ///
  /// - SeeAlso: I. Sutherland, G. Hodgman, *Reentrant Polygon Clipping*, 1974.
  static func clipped(_ polygon: [PlanePoint], low: PlanePoint, high: PlanePoint) -> [PlanePoint] {
    var points = polygon
    let sides: [(PlanePoint) -> Double] = [
      { $0.x - low.x }, { high.x - $0.x }, { $0.y - low.y }, { high.y - $0.y },
    ]
    for side in sides {
      guard var from = points.last else { return [] }
      var kept: [PlanePoint] = []
      for to in points {
        let (before, after) = (side(from), side(to))
        if before * after < 0 { kept.append(from + (to - from) * (before / (before - after))) }
        if after >= 0 { kept.append(to) }
        from = to
      }
      points = kept
    }
    return points
  }
}
