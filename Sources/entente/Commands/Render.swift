import ArgumentParser
import Articles
import Foundation
import GraphDrawing
import GraphModel
import GraphStorage

/// Draws the partnership map.
struct Render: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Draw the partnership map as SVG, PNG, PDF or DOT, or as a page to explore it.",
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

  @Option(help: ArgumentHelp("Only what lies around this entity.", valueName: "entity"))
  var around: String?

  @Option(help: "How many ties from it, with --around.")
  var depth = 1

  @OptionGroup var filter: FilterOptions

  @OptionGroup var drawing: DrawingOptions

  func validate() throws {
    guard (1...100).contains(depth) else { throw ValidationError("--depth must be from 1 to 100, not \(depth)") }
    _ = try pictureFormat()
  }

  func check() throws { _ = try drawing.look() }

  func answer(from store: any GraphStore) throws {
    var options = MapOptions()
    let isJapanese = drawing.language == .japanese
    let selected: EntityGraph
    if let around {
      let center = try EntityLookup.entity(named: around, in: store)
      options.center = center.id
      let name = center.displayName(in: drawing.language)
      options.title = drawing.title ?? (isJapanese ? "\(name)の連携" : "Partnerships of \(name)")
      let network = try store.neighborhood(of: center.id, depth: depth, filter: filter.filter)
      selected = network.egoNetwork(of: center.id, depth: depth)
    } else {
      options.title = drawing.title ?? (isJapanese ? "連携マップ" : options.title)
      selected = try store.graph(filter.filter)
    }
    let words = [around.map { "--around \($0)" } ?? "", filter.words].filter { !$0.isEmpty }.joined(separator: " ")
    try drawing.draw(selected, options, look: drawing.look(), filteredBy: words, to: output, as: pictureFormat())
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

extension Theme: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {
  /// The format that a file's ending names.
  static func ofFile(_ file: String) throws -> MapFormat {
    let place = URL(filePath: file)
    let ending = place.pathExtension.lowercased()
    guard let format = MapFormat(rawValue: ending == "gv" ? "dot" : ending) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      if place.isFolder {
        throw ValidationError(
          "\(file): it is a folder: name a file in it, such as \(place.appending(path: "map.svg").path)")
      }
      if ending.isEmpty {
        throw ValidationError("\(file): no format: expected a name that ends with one of \(known)")
      }
      throw ValidationError("\(file): unknown format '\(ending)': known are \(known)")
    }
    return format
  }
}
