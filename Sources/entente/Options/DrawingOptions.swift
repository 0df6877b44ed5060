import ArgumentParser
import Foundation
import Gazetteers
import GraphDrawing
import GraphModel
import Graphviz
import OrderedCollections

/// How a map is drawn.
struct DrawingOptions: ParsableArguments {
  @Option(
    help:
      "The layout: auto, hierarchy, force, radial, circular, geo (by place), country or community (framed), or an engine of Graphviz: dot, neato, fdp, sfdp, twopi, circo."
  )
  var layout = LayoutName.auto

  @OptionGroup var reduction: ReductionOptions

  @Option(help: ArgumentHelp("How long a layout may take before sfdp takes over.", valueName: "seconds"))
  var budget = 20.0

  @Option(help: "The map's title; empty for none.")
  var title: String?

  @Option(help: "Language of legend and names, where there is a choice: en or ja.")
  var language = Language.english

  @Option(help: "The look: light, dark or print (greys).")
  var theme = Theme.light

  @Option(help: ArgumentHelp("A YAML file that changes colours, shapes or fonts of the theme.", valueName: "file"))
  var style: String?

  @Flag(inversion: .prefixedNo, help: "Draw a legend.")
  var legend = true

  @Flag(inversion: .prefixedNo, help: "Write beside the lines of a small map in which years articles speak of them.")
  var edgeLabels = true

  func validate() throws {
    guard budget >= 0.1 else { throw ValidationError("--budget must be 0.1 or more, not \(budget)") }
  }

  /// The look that theme and style file make.
  func look() throws -> MapStyle { try MapStyle(theme: theme, file: style.map { URL(filePath: $0) }) }

  /// Draws what the reductions leave of a graph, and says how it was laid out.
  ///
  /// - Throws: `EmptySelectionError` where nothing is left; what `MapRenderer` throws.
  func draw(
    _ whole: EntityGraph, _ wanted: MapOptions, look: MapStyle, filteredBy words: String, to output: String,
    as format: MapFormat
  ) throws {
    var options = wanted
    options.language = language
    options.showsLegend = legend
    options.showsEdgeLabels = edgeLabels
    let reduced = reduction.applied(
      to: whole, keeping: options.center.map { [$0] } ?? [],
      places: reduction.collapse.contains(.city) ? try PlaceIndex() : nil)
    let drawn = reduced.graph
    if let note = reduced.note(in: language) {
      options.notes.append(note)
      Console.note(note)
    }
    guard !drawn.relations.isEmpty else {
      let all = [words, reduction.words].filter { !$0.isEmpty }.joined(separator: " ")
      throw EmptySelectionError(filteredBy: all)
    }
    // Other formats leave the letters to whoever shows them.
    if format == .png || format == .pdf {
      for remark in FontCheck.remarks(on: look.fontName, drawing: drawn) { Console.note(remark) }
    }
    let name = output == "-" ? "map" : output
    let counts = drawn.sizeInWords
    if layout == .geo {
      let (data, unplaced, hasInset) = try geography(drawn, options, look, format)
      try Output.write(data, to: output)
      Console.say(
        "\(name): \(counts), laid out by place" + (hasInset ? "; the framed part is enlarged beside" : "")
          + (unplaced > 0 ? "; \(unplaced) of no known place stand below" : ""))
      return
    }
    if layout == .country {
      options.groups = CountryGroups.groups(of: drawn, places: try PlaceIndex(), language: language)
    } else if layout == .community {
      options.groups = CommunityGroups.groups(of: drawn, language: language)
    }
    let choice =
      layout.engine(for: drawn).map { LayoutChoice(chosen: $0) } ?? LayoutChoice(for: drawn, around: options.center)
    let (data, used) = try network(drawn, options, look, choice, format)
    try Output.write(data, to: output)
    Console.say("\(name): \(counts), laid out by \(used.engine.rawValue) (\(used.reason))")
  }

  /// The picture, laid out within the budget, and how.
  private func network(
    _ graph: EntityGraph, _ options: MapOptions, _ look: MapStyle, _ choice: LayoutChoice, _ format: MapFormat
  ) throws -> (data: Data, choice: LayoutChoice) {
    // A small graph is laid out sooner than a process starts.
    let isSmall = LayoutChoice.isSmall(nodes: graph.entities.count, edges: graph.relations.count)
    guard !isSmall, format != .dot else {
      return (try MapRenderer(style: look).render(graph, options: options, layout: choice, format: format), choice)
    }
    func renderer(within seconds: Double) -> MapRenderer {
      let limit = LayoutBudget(seconds: seconds)
      return MapRenderer(style: look) { try limit.layout($0, $1) }
    }
    do {
      return (try renderer(within: budget).render(graph, options: options, layout: choice, format: format), choice)
    } catch let error as LayoutTimeError where choice.engine != .sfdp {
      Console.note(
        "\(error.engine.rawValue) did not finish within \(budget) s (--budget gives it longer): sfdp takes over")
      let other = LayoutChoice(chosen: .sfdp, reason: "in place of \(error.engine.rawValue)")
      // It is meant for large graphs, and the last resort.
      return (
        try renderer(within: max(budget, 60)).render(graph, options: options, layout: other, format: format), other
      )
    }
  }

  /// The map on the ground, how many entities have no place that is known, and whether it has an inset.
  private func geography(_ graph: EntityGraph, _ options: MapOptions, _ look: MapStyle, _ format: MapFormat) throws
    -> (data: Data, unplaced: Int, hasInset: Bool)
  {
    let index = try PlaceIndex()
    // The countries that organizations belong to may be none of the map.
    let countries = graph.entities.values.compactMap(\.country).map { EntityID(.country, $0) }
    var places: [EntityID: GeoPoint] = [:]
    for id in Array(graph.entities.keys) + countries {
      places[id] = index.coordinate(of: id).map { GeoPoint(longitude: $0.longitude, latitude: $0.latitude) }
    }
    return try MapRenderer(style: look).renderGeography(graph, options: options, places: places, format: format)
  }
}
