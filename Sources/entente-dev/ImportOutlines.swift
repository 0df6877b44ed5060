import ArgumentParser
import Foundation
import Gazetteers
import GraphModel

/// Makes the outlines of countries for geographic maps out of Natural Earth's shapefile.
struct ImportOutlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the outlines of countries out of Natural Earth's shapefile (110 m).",
    discussion: "Example: entente-dev import-outlines naturalearth_lowres/naturalearth_lowres.shp")

  @Argument(help: "The shapefile; its .dbf with the names lies beside it.")
  var shapefile: String

  @Option(help: "The file to write.")
  var output = "Sources/GraphDrawing/Resources/outlines.tsv"

  func run() throws {
    let shapes = ShapeReader(bytes: [UInt8](try Data(contentsOf: URL(filePath: shapefile)))).polygons()
    let table = URL(filePath: shapefile).deletingPathExtension().appendingPathExtension("dbf")
    let names = ShapeReader(bytes: [UInt8](try Data(contentsOf: table))).column("name")
    guard shapes.count == names.count else {
      throw ValidationError("\(shapefile): expected as many shapes as \(table.lastPathComponent) has rows")
    }
    let gazetteer = try Gazetteer.bundled()
    // Natural Earth shortens names; those that are no names of a country elsewhere stay without a code.
    let codes = names.map { name in
      gazetteer.readings(of: Self.full[name] ?? name).lazy.map { gazetteer.entry($0.entry) }
        .first { $0.id.kind == .country }?.id.key ?? ""
    }
    var lines = [
      "# code, label point (longitude latitude), outlines: Natural Earth 1:110m, public domain, naturalearthdata.com"
    ]
    for (rings, code) in zip(shapes, codes).sorted(by: { ($0.1, $0.0[0][0].x) < ($1.1, $1.0[0][0].x) }) {
      let largest = rings.max { abs(area($0)) < abs(area($1)) } ?? []
      let center = centroid(largest)
      let text = rings.map { ring in ring.map { "\(two($0.x)) \(two($0.y))" }.joined(separator: " ") }
      lines.append("\(code)\t\(two(center.x)) \(two(center.y))\t\(text.joined(separator: ";"))")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: output))
    talk("\(output): \(shapes.count) countries, \(codes.count { $0.isEmpty }) without a code")
  }

  private static let full = [
    "Dem. Rep. Congo": "Democratic Republic of the Congo", "Dominican Rep.": "Dominican Republic",
    "Central African Rep.": "Central African Republic", "Eq. Guinea": "Equatorial Guinea", "eSwatini": "Eswatini",
    "W. Sahara": "Western Sahara", "S. Sudan": "South Sudan", "Bosnia and Herz.": "Bosnia and Herzegovina",
    "Macedonia": "North Macedonia", "Solomon Is.": "Solomon Islands", "Czechia": "Czech Republic",
    "Congo": "Republic of the Congo",
    "Timor-Leste": "East Timor", "Palestine": "Palestine", "Falkland Is.": "Falkland Islands",
    "Côte d'Ivoire": "Ivory Coast",
  ]

  private func two(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }

  private func area(_ ring: [Point]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  private func centroid(_ ring: [Point]) -> Point {
    var (x, y) = (0.0, 0.0)
    for (from, to) in zip(ring, ring.dropFirst()) {
      let cross = from.x * to.y - to.x * from.y
      x += (from.x + to.x) * cross
      y += (from.y + to.y) * cross
    }
    let area = area(ring)
    return Point(x: x / (6 * area), y: y / (6 * area))
  }

  struct Point {
    var x: Double
    var y: Double
  }
}

/// Reads shapefiles and their tables.
///
/// - SeeAlso: *ESRI Shapefile Technical Description*, 1998.
private struct ShapeReader {
  let bytes: [UInt8]

  private func number(at place: Int, bytes count: Int, isBigEndian: Bool = false) -> UInt64 {
    (0..<count).reduce(0) { value, index in
      let byte = UInt64(bytes[place + (isBigEndian ? index : count - 1 - index)])
      return value << 8 | byte
    }
  }

  private func double(at place: Int) -> Double { Double(bitPattern: number(at: place, bytes: 8)) }

  /// The rings of each record.
  func polygons() -> [[[ImportOutlines.Point]]] {
    var found: [[[ImportOutlines.Point]]] = []
    var place = 100
    while place + 8 < bytes.count {
      let length = Int(number(at: place + 4, bytes: 4, isBigEndian: true)) * 2
      let content = place + 8
      let (parts, points) = (Int(number(at: content + 36, bytes: 4)), Int(number(at: content + 40, bytes: 4)))
      let starts = (0..<parts).map { Int(number(at: content + 44 + 4 * $0, bytes: 4)) } + [points]
      let first = content + 44 + 4 * parts
      found.append(
        zip(starts, starts.dropFirst()).map { start, end in
          (start..<end).map {
            ImportOutlines.Point(x: double(at: first + 16 * $0), y: double(at: first + 16 * $0 + 8))
          }
        })
      place = content + length
    }
    return found
  }

  /// The values of a column of a table.
  func column(_ name: String) -> [String] {
    let (rows, header, width) = (
      Int(number(at: 4, bytes: 4)), Int(number(at: 8, bytes: 2)), Int(number(at: 10, bytes: 2))
    )
    var offset = 1
    var field = 32
    while bytes[field] != 0x0D {
      let length = Int(bytes[field + 16])
      let label = String(decoding: bytes[field..<(field + 11)].prefix { $0 != 0 }, as: UTF8.self)
      if label == name {
        return (0..<rows).map { row in
          let start = header + row * width + offset
          // The table is in Latin-1.
          let text = String(String.UnicodeScalarView(bytes[start..<(start + length)].map { Unicode.Scalar($0) }))
          return text.trimmingCharacters(in: .whitespaces)
        }
      }
      offset += length
      field += 32
    }
    return []
  }
}
