import Foundation
import GraphDrawing
import TestSupport
import Testing

/// The default map of the example can be read.
@Suite struct MapQualityTests {
  private static func picture(_ layout: String) throws -> SVGPicture {
    let result = try Command(in: Snapshot.repository())([
      "render", "Graphs/smart-cities/articles", "-o", "-", "--format", "svg", "--layout", layout,
    ])
    #expect(result.status == 0, "\(result.errors)")
    return SVGPicture(result.output)
  }

  @Test func noBoxLiesOnAnotherAndNoLabelLeavesItsBox() throws {
    let picture = try Self.picture("auto")
    #expect(picture.boxes.count > 60)
    let boxes = picture.boxes.sorted { $0.key < $1.key }
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        #expect(!one.value.overlaps(other.value), "\(one.key) lies on \(other.key)")
      }
      for label in picture.labels[one.key] ?? [] {
        let half = LabelMetrics.width(label.text, fontSize: label.size) / 2
        #expect(
          one.value.x.contains(label.place.x - half) && one.value.x.contains(label.place.x + half), "\(label.text)")
        #expect(
          one.value.y.contains(label.place.y - label.size * 0.7) && one.value.y.contains(label.place.y), "\(label.text)"
        )
      }
    }
  }

  /// Springs leave a crossing here whatever the seed, where layers have none: the last ones are untangled.
  @Test func linesDoNotCross() throws {
    let picture = try Self.picture("auto")
    #expect(picture.lines.count > 60)
    #expect(picture.crossings == 0)
    #expect(try Self.picture("dot").crossings == 0)
  }
}
