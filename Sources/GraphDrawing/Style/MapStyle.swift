import GraphModel

/// How a map looks: shape and colour by kind of entity, line by kind of relation.
///
/// The house's themes are YAML files among the resources; a file of the same keys changes what it names.
package struct MapStyle: Sendable {
  struct Node: Sendable, Equatable {
    var shape: String
    var style: String
    var fill: String
    var border: String
    var text: String
    /// In points.
    var fontSize: Double
  }

  struct Line: Sendable, Equatable {
    var color: String
    var style: String
    var arrow: String
    /// In points, of a tie that one article speaks of.
    var width: Double
  }

  /// Names of fonts in order of preference, those with Japanese first.
  package var fontName: String
  var background: String
  var ink: String
  var quiet: String
  /// The ground of a geographic map.
  var land: String
  var sea: String
  var coast: String
  var nodes: [EntityKind: Node]
  var lines: [RelationKind: Line]
  var changes: [Change: Line]

  func node(_ kind: EntityKind) -> Node {
    nodes[kind]
      ?? Node(shape: "box", style: "filled", fill: background, border: ink, text: ink, fontSize: 12)
  }

  func line(_ kind: RelationKind) -> Line {
    lines[kind] ?? Line(color: ink, style: "solid", arrow: "none", width: 1)
  }

  /// Width of a line in points: it grows with the logarithm of the number of articles, so that one hundred do not hide the rest.
  func width(_ line: Line, articles: Int) -> Double {
    var width = line.width
    var count = articles
    while count > 1 {
      width += 0.9
      count /= 2
    }
    return width
  }

  /// The line of a tie on a map of changes.
  func line(_ change: Change) -> Line {
    changes[change] ?? Line(color: ink, style: "solid", arrow: "none", width: 1)
  }

  /// Below this confidence a tie is drawn fainter.
  static let faint = 0.75

  /// The colour of a tie: the less sure, the fainter.
  func color(_ kind: RelationKind, confidence: Double) -> String {
    guard confidence < Self.faint else { return line(kind).color }
    let opacity = max(0.35, confidence / Self.faint * 0.75)
    let digits = String(Int((opacity * 255).rounded()), radix: 16, uppercase: true)
    return line(kind).color + (digits.count < 2 ? "0" : "") + digits
  }
}

/// The styles that come with Entente.
package enum Theme: String, CaseIterable, Sendable {
  case light, dark, print
}
