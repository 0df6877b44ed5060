import Foundation

/// A place on the globe in degrees.
package struct GeoPoint: Sendable, Equatable {
  package var longitude: Double
  package var latitude: Double

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// A point of a plane.
struct PlanePoint: Sendable, Hashable {
  var x: Double
  var y: Double

  static func + (left: Self, right: Self) -> Self { Self(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Self, right: Self) -> Self { Self(x: left.x - right.x, y: left.y - right.y) }
  static func * (point: Self, factor: Double) -> Self { Self(x: point.x * factor, y: point.y * factor) }
  var length: Double { (x * x + y * y).squareRoot() }
}

/// How the globe is laid flat: both ways keep areas true, in units of the globe's radius.
enum Projection: Sendable {
  /// For the world and half of it: Equal Earth around a meridian.
  case equalEarth(meridian: Double)
  /// For a region: Lambert's azimuthal around its middle.
  case lambert(center: GeoPoint)

  /// The one that fits places: a region's for less than 90 degrees of longitude, the world's otherwise.
  init(for places: [GeoPoint]) {
    let (start, width) = Self.extent(of: places.map(\.longitude))
    let latitudes = places.map(\.latitude)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let middle = Self.relative(start + width / 2, to: 0)
    if width < 90, north - south < 90 {
      self = .lambert(center: GeoPoint(longitude: middle, latitude: (south + north) / 2))
    } else {
      self = .equalEarth(meridian: width > 200 ? 0 : middle)
    }
  }

  /// Whether it shows the whole breadth of the world.
  var isOfWorld: Bool { if case .equalEarth = self { true } else { false } }

  /// The meridian in the middle.
  var meridian: Double {
    switch self {
    case .equalEarth(let meridian): meridian
    case .lambert(let center): center.longitude
    }
  }

  /// Part of the globe that is drawn, in degrees from the middle: beyond it outlines are cut.
  var reach: (longitude: Double, latitudes: ClosedRange<Double>) {
    switch self {
    case .equalEarth: (180, -90...90)
    case .lambert(let center): (85, max(-89, center.latitude - 75)...min(89, center.latitude + 75))
    }
  }

  /// Where a place comes to lie, its longitude counted from the middle.
  ///
  /// - SeeAlso: B. Šavrič, T. Patterson, B. Jenny, *The Equal Earth map projection*, 2018; J. Snyder, *Map Projections*, 1987, p. 185.
  func point(relativeLongitude: Double, latitude: Double) -> PlanePoint {
    let (lambda, phi) = (relativeLongitude * .pi / 180, latitude * .pi / 180)
    switch self {
    case .equalEarth:
      let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
      let theta = asin(3.0.squareRoot() / 2 * sin(phi))
      let (t2, t6) = (theta * theta, pow(theta, 6))
      let slope = 9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1
      return PlanePoint(
        x: 2 * 3.0.squareRoot() * lambda * cos(theta) / (3 * slope), y: theta * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1))
    case .lambert(let center):
      let middle = center.latitude * .pi / 180
      let away = 1 + sin(middle) * sin(phi) + cos(middle) * cos(phi) * cos(lambda)
      let factor = (2 / max(away, 0.02)).squareRoot()
      return PlanePoint(
        x: factor * cos(phi) * sin(lambda),
        y: factor * (cos(middle) * sin(phi) - sin(middle) * cos(phi) * cos(lambda)))
    }
  }

  func point(_ place: GeoPoint) -> PlanePoint {
    point(relativeLongitude: Self.relative(place.longitude, to: meridian), latitude: place.latitude)
  }

  /// A longitude counted from a meridian, from -180 to 180.
  static func relative(_ longitude: Double, to meridian: Double) -> Double {
    let turned = (longitude - meridian).truncatingRemainder(dividingBy: 360)
    return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned
  }

  /// The shortest stretch of longitudes that holds all: from where, and how wide.
  private static func extent(of longitudes: [Double]) -> (start: Double, width: Double) {
    let sorted = longitudes.map { relative($0, to: 0) }.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
    var (start, gap) = (first, first + 360 - last)
    for (left, right) in zip(sorted, sorted.dropFirst()) where right - left > gap {
      (start, gap) = (right, right - left)
    }
    return (start, 360 - gap)
  }
}
