import ArgumentParser
import Foundation
import Gazetteers
import GraphDrawing
import GraphModel
import GraphStorage
import Graphviz
import OrderedCollections

/// Draws the partnership map.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the partnership map as SVG, PNG, PDF or DOT, or as a page to explore it.",
    discussion: """
      Examples:
        entente render -o map.svg
        entente render -o map.html
        entente render articles/ -o map.png --title "Smart cities, 2024"
        entente render --around シンガポール --depth 2 -o singapore.svg
        entente render -o - --format dot | dot -Tpdf > map.pdf
      """)

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
  var output = "map.svg"

  @Option(help: "The picture's format: svg, png, pdf, dot or html (default: by the file's ending).")
  var format: MapFormat?

  @Option(
    help:
      "The layout: auto, hierarchy, force, radial, circular, geo (by place), country (framed by country), or an engine of Graphviz: dot, neato, fdp, sfdp, twopi, circo."
  )
  var layout = LayoutName.auto

  @Option(help: ArgumentHelp("Only what lies around this entity.", valueName: "entity"))
  var around: String?

  @Option(help: "How many ties from it, with --around.")
  var depth = 1

  @OptionGroup var filter: FilterOptions

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

  func validate() throws {
    guard (1...100).contains(depth) else { throw ValidationError("--depth must be from 1 to 100, not \(depth)") }
    guard budget >= 0.1 else { throw ValidationError("--budget must be 0.1 or more, not \(budget)") }
    _ = try pictureFormat()
  }

  func run() async throws {
    let format = try pictureFormat()
    let look = try MapStyle(theme: theme, file: style.map { URL(filePath: $0) })
    let store = try await graph.store(articles: paths)
    var options = MapOptions()
    options.language = language
    options.showsLegend = legend
    let selected: EntityGraph
    if let around {
      let center = try EntityLookup.entity(named: around, in: store)
      options.center = center.id
      let name = center.displayName(in: language)
      options.title = title ?? (language == .japanese ? "\(name)の連携" : "Partnerships of \(name)")
      let network = try store.neighborhood(of: center.id, depth: depth, filter: filter.filter)
      selected = network.egoNetwork(of: center.id, depth: depth)
    } else {
      options.title = title ?? (language == .japanese ? "連携マップ" : options.title)
      selected = try store.graph(filter.filter)
    }
    let reduced = reduction.applied(
      to: selected, keeping: options.center.map { [$0] } ?? [],
      places: reduction.collapse.contains(.city) ? try PlaceIndex() : nil)
    let drawn = reduced.graph
    if let note = reduced.note(in: language) {
      options.notes.append(note)
      Console.note(note)
    }
    guard !drawn.relations.isEmpty else {
      let words = [around.map { "--around \($0)" } ?? "", filter.words, reduction.words].filter { !$0.isEmpty }.joined(
        separator: " ")
      throw EmptySelectionError(reason: words.isEmpty ? "the graph has no ties yet" : "no tie is left with \(words)")
    }
    if layout == .geo {
      try drawGeography(drawn, options, look, format)
      return
    }
    if layout == .country {
      options.groups = CountryGroups.groups(of: drawn, places: try PlaceIndex(), language: language)
    }
    let choice =
      layout.engine(for: drawn).map { LayoutChoice(chosen: $0) } ?? LayoutChoice(for: drawn, around: options.center)
    let (data, used) = try draw(drawn, options, look, choice, format)
    try Output.write(data, to: output)
    Console.say(
      "\(output == "-" ? "map" : output): \(drawn.entities.count) entities, \(drawn.relations.count) ties, laid out by \(used.engine.rawValue) (\(used.reason))"
    )
  }

  /// The picture, laid out within the budget, and how.
  private func draw(
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

  private func drawGeography(_ graph: EntityGraph, _ options: MapOptions, _ look: MapStyle, _ format: MapFormat) throws
  {
    let index = try PlaceIndex()
    // The countries that organizations belong to may be none of the map.
    let countries = graph.entities.values.compactMap(\.country).map { EntityID(.country, $0) }
    var places: [EntityID: GeoPoint] = [:]
    for id in Array(graph.entities.keys) + countries {
      places[id] = index.coordinate(of: id).map { GeoPoint(longitude: $0.longitude, latitude: $0.latitude) }
    }
    let (data, unplaced) = try MapRenderer(style: look).renderGeography(
      graph, options: options, places: places, format: format)
    try Output.write(data, to: output)
    Console.say(
      "\(output == "-" ? "map" : output): \(graph.entities.count) entities, \(graph.relations.count) ties, laid out by place"
        + (unplaced > 0 ? "; \(unplaced) of no known place stand below" : ""))
  }

  /// The format that is asked for, or that the file's ending names.
  private func pictureFormat() throws -> MapFormat {
    if let format { return format }
    if output == "-" {
      throw ValidationError(
        "standard output needs a --format: one of \(MapFormat.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return try MapFormat.ofFile(output)
  }
}

/// A layout as the user names it.
enum LayoutName: String, CaseIterable, ExpressibleByArgument {
  case auto, geo, country, hierarchy, force, radial, circular, dot, neato, fdp, sfdp, twopi, circo

  /// The engine for a graph; nil leaves the choice to Entente.
  func engine(for graph: EntityGraph) -> LayoutEngine? {
    switch self {
    case .hierarchy: .dot
    case .country: .fdp
    case .force:
      LayoutChoice.isSmall(nodes: graph.entities.count, edges: graph.relations.count) ? .neato : .sfdp
    case .radial: .twopi
    case .circular: .circo
    default: LayoutEngine(rawValue: rawValue)
    }
  }
}

extension Theme: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {
  /// The format that a file's ending names.
  static func ofFile(_ file: String) throws -> MapFormat {
    let ending = URL(filePath: file).pathExtension.lowercased()
    guard let format = MapFormat(rawValue: ending == "gv" ? "dot" : ending) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(file): unknown format '\(ending)': known are \(known)")
    }
    return format
  }
}
