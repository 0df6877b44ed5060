package import Foundation
import GraphFormats
package import GraphModel
package import Graphviz

/// Draws partnership maps: a graph and a style in, the bytes of a picture out.
///
/// The map is laid out first; title and legend are then set around it, and the whole is rendered with every place pinned.
package struct MapRenderer: Sendable {
  /// Lays a graph out within a budget: DOT and engine in, the layout as Graphviz's JSON out, or nil where time ran out.
  package typealias Layouter = @Sendable (_ dot: String, _ engine: LayoutEngine) throws -> Data?

  private let style: MapStyle
  private let layouter: Layouter

  /// Makes a renderer; without a layouter of its own it gives a layout all the time that it takes.
  package init(
    style: MapStyle,
    layouter: @escaping Layouter = { try GraphvizLibrary.shared.render(dot: $0, engine: $1, format: .json) }
  ) {
    self.style = style
    self.layouter = layouter
  }

  /// The map in a format; DOT is the map before its layout, for other tools to lay out.
  ///
  /// - Throws: `GraphvizError`, or what the system says when a part of the explorer is missing.
  package func render(_ graph: EntityGraph, options: MapOptions, layout: LayoutChoice, format: MapFormat)
    throws -> Data
  {
    let map = MapDocument(graph: graph, style: style, options: options)
    let layoutAttributes = attributes(layout.engine, options: options)
    if format == .dot {
      // Other tools need to be told the engine; here the attribute would overrule the pinned places of the second pass.
      return Data(map.document(layout: [.init("layout", raw: layout.engine.rawValue)] + layoutAttributes).text.utf8)
    }
    let skeleton = LayoutSkeleton(map, layout: layoutAttributes).text
    guard let laidOut = try layouter(skeleton, layout.engine) else { throw LayoutTimeError(engine: layout.engine) }
    let places = try untangled(MapPlaces(json: laidOut, of: map), map, layout)
    let document = map.document(layout: [], places: places)
    return try finished(document, within: places.bounds, options: options, graph: graph, format: format)
  }

  /// A layout by springs with fewer lines that cross, where a few moves free it of them.
  private func untangled(_ places: MapPlaces, _ map: MapDocument, _ layout: LayoutChoice) throws -> MapPlaces {
    guard layout.engine == .neato else { return places }
    var untangling = Untangling(map, places)
    guard untangling.untangle() else { return places }
    let skeleton = LayoutSkeleton(map, layout: attributes(.neato, options: map.options), centers: untangling.centers)
    guard let moved = try layouter(skeleton.text, .nop1) else { return places }
    return try MapPlaces(json: moved, of: map)
  }

  /// The map on the ground: entities at their places, which `places` tells of cities and of countries too small for an outline.
  ///
  /// - Returns: the bytes, how many entities have no place that is known, and whether a crowded part is drawn again, enlarged.
  /// - Throws: as `render`.
  package func renderGeography(
    _ graph: EntityGraph, options: MapOptions, places: [EntityID: GeoPoint], format: MapFormat
  ) throws -> (data: Data, unplaced: Int, hasInset: Bool) {
    let map = MapDocument(graph: graph, style: style, options: options)
    let (document, bounds, unplaced, hasInset) = try GeographicMap(map: map, places: places).document()
    if format == .dot { return (Data(document.text.utf8), unplaced, hasInset) }
    let data = try finished(document, within: bounds, options: options, graph: graph, format: format)
    return (data, unplaced, hasInset)
  }

  /// A map whose places are all known, with title and legend around it, in its format.
  private func finished(
    _ document: DOTDocument, within bounds: Legend.Bounds, options: MapOptions, graph: EntityGraph, format: MapFormat
  ) throws -> Data {
    let composed = compose(document, within: bounds, options: options, graph: graph, format: format.picture)
    let picture = try GraphvizLibrary.shared.render(dot: composed, engine: .nop2, format: format.picture)
    guard format == .svg || format == .html else { return picture }
    let described = SVGDescription(graph: graph, options: options).applied(to: String(decoding: picture, as: UTF8.self))
    return format == .svg ? Data(described.utf8) : try Explorer(graph: graph, options: options).page(around: described)
  }

  /// What each engine needs to keep boxes apart and components together.
  private func attributes(_ engine: LayoutEngine, options: MapOptions) -> [DOTDocument.Attribute] {
    var attributes: [DOTDocument.Attribute] = []
    switch engine {
    case .dot: attributes += [.init("rankdir", raw: "LR"), .init("nodesep", raw: "0.25"), .init("ranksep", raw: "0.9")]
    case .neato:
      attributes += [
        .init("overlap", raw: "prism"), .init("sep", "+10"), .init("esep", "+4"), .init("splines", raw: "true"),
        .init("start", raw: "7"),
      ]
    case .fdp:
      attributes += [
        .init("overlap", raw: "prism"), .init("sep", "+10"), .init("splines", raw: "true"), .init("start", raw: "7"),
        .init("K", raw: "0.7"),
      ]
    case .sfdp:
      attributes += [
        .init("overlap", raw: "prism"), .init("sep", "+6"), .init("splines", raw: "line"), .init("start", raw: "7"),
        .init("K", raw: "0.8"), .init("repulsiveforce", raw: "1.6"),
      ]
    case .twopi:
      attributes += [.init("overlap", raw: "prism"), .init("splines", raw: "true"), .init("ranksep", raw: "1.8")]
      if let center = options.center { attributes.append(.init("root", center.description)) }
    case .circo:
      attributes += [.init("overlap", raw: "prism"), .init("splines", raw: "true"), .init("mindist", raw: "0.6")]
    case .nop1, .nop2: break
    }
    return attributes
  }

  /// The laid-out map with title and legend around it.
  private func compose(
    _ map: DOTDocument, within bounds: Legend.Bounds, options: MapOptions, graph: EntityGraph, format: OutputFormat
  ) -> String {
    var page: [DOTDocument.Attribute] = [.init("pad", raw: "0.35"), .init("splines", raw: "true")]
    if format == .png { page.append(.init("dpi", raw: "144")) }
    var whole = map
    whole.add("graph", page)
    whole.add(Legend(graph: graph, style: style, options: options).document(around: bounds))
    return whole.text
  }
}

/// A layout that did not finish in the time that it was given.
package struct LayoutTimeError: Error, CustomStringConvertible {
  package let engine: LayoutEngine
  package var description: String {
    "\(engine.rawValue) did not finish in time: draw fewer entities with --top, or give it longer with --budget"
  }
}
