import GraphModel

/// How a map looks: shape and colour by kind of entity, line by kind of relation.
///
/// Colours are of the Okabe-Ito palette, which people with colour vision deficiencies tell apart; shapes, line styles and arrows say the same
/// once more without colour.
/// - SeeAlso: M. Okabe, K. Ito, *Color Universal Design*, 2008, https://jfly.uni-koeln.de/color/
package struct MapStyle: Sendable {
  struct Node: Sendable {
    var shape: String
    var style: String
    var fill: String
    var border: String
    var text: String
    var fontSize: Double
  }

  struct Line: Sendable {
    var color: String
    var style: String
    var arrow: String
    var width: Double
  }

  /// Names of fonts in order of preference, those with Japanese first: Debian's, macOS's, then whatever there is.
  var fontName = "Noto Sans CJK JP,Hiragino Sans,Noto Sans JP,sans-serif"
  var background = "#FFFFFF"
  var ink = "#1F2933"
  var quiet = "#66727F"

  /// The house style.
  package init() {}

  func node(_ kind: EntityKind) -> Node {
    switch kind {
    case .country:
      Node(shape: "box", style: "filled", fill: "#0072B2", border: "#005A8C", text: "#FFFFFF", fontSize: 15)
    case .city:
      Node(shape: "ellipse", style: "filled", fill: "#D3EFE5", border: "#00805E", text: "#0B3B2E", fontSize: 13)
    case .organization:
      Node(shape: "box", style: "filled,rounded", fill: "#FFFFFF", border: "#7B8794", text: "#1F2933", fontSize: 12)
    }
  }

  func line(_ kind: RelationKind) -> Line {
    switch kind {
    case .partnersWith: Line(color: "#33424F", style: "solid", arrow: "none", width: 1.6)
    case .consultsWith: Line(color: "#0072B2", style: "dashed", arrow: "none", width: 1.4)
    case .funds: Line(color: "#D55E00", style: "solid", arrow: "normal", width: 1.8)
    case .memberOf: Line(color: "#A8517F", style: "solid", arrow: "odiamond", width: 1.1)
    case .partOf: Line(color: "#8A94A0", style: "solid", arrow: "diamond", width: 1.0)
    case .locatedIn: Line(color: "#8A94A0", style: "dotted", arrow: "open", width: 1.2)
    }
  }

  /// Width of a line in points: it grows with the logarithm of the number of articles, so that one hundred do not hide the rest.
  func width(_ kind: RelationKind, articles: Int) -> Double {
    var width = line(kind).width
    var count = articles
    while count > 1 {
      width += 0.9
      count /= 2
    }
    return width
  }
}
