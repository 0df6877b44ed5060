import Foundation
import GraphDrawing
import GraphModel
import Graphviz
import TestSupport
import Testing

@Suite struct StyleTests {
  private func style(_ text: String) throws -> MapStyle {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "style.yaml")
    try Data(text.utf8).write(to: file)
    return try MapStyle(file: file)
  }

  /// A file changes what it names and nothing else.
  @Test func aFileChangesTheTheme() throws {
    let graph = try MapTests.graph()
    let changed = try style("nodes: {city: {fill: \"#ABCDEF\", shape: hexagon}}\nedges: {funds: {width: 7}}")
    func dot(_ style: MapStyle) throws -> String {
      let data = try MapRenderer(style: style).render(
        graph, options: MapOptions(), layout: LayoutChoice(for: graph), format: .dot)
      return String(decoding: data, as: UTF8.self)
    }
    let (before, after) = (try dot(MapStyle()), try dot(changed))
    #expect(after.contains("#ABCDEF") && after.contains("hexagon") && after.contains("penwidth=7"))
    #expect(after.contains("#0072B2") && before != after)
  }

  @Test(arguments: Theme.allCases)
  func everyThemeDraws(_ theme: Theme) throws {
    let graph = try MapTests.graph()
    let data = try MapRenderer(style: MapStyle(theme: theme)).render(
      graph, options: MapOptions(), layout: LayoutChoice(for: graph), format: .svg)
    #expect(String(decoding: data, as: UTF8.self).contains("class=\"node country\""))
  }

  @Test(arguments: [
    ("nodes:\n  city:\n    colour: red", "style.yaml:3: unknown key 'colour': known are shape"),
    ("nodes:\n  village: {}", "style.yaml:2: unknown key 'village': known are organization, city, country"),
    ("ink: blue", "style.yaml:1: 'blue' is no colour: expected one such as \"#0072B2\""),
    ("edges: {funds: {width: 900}}", "style.yaml:1: '900' is no number from 0.2 to 20.0"),
    ("edges:\n  funds: {color: \"#ffffff\"}", "style.yaml:2: funds has the colour of the background"),
    ("nodes:\n  city: {fill: \"#000000\", text: \"#000000\"}", "text and fill of city are both #000000"),
    ("nodes: [", "style.yaml:2: does not parse"),
    ("ink", "style.yaml:1: expected keys and values"),
  ])
  func aBadStyleSaysWhere(_ text: String, _ message: String) {
    #expect {
      try style(text)
    } throws: { "\($0)".contains(message) }
  }
}
