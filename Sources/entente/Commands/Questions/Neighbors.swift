import ArgumentParser
import GraphModel
import GraphStorage

/// Answers who is tied to an entity.
struct Neighbors: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "neighbors", abstract: "List who is tied to an entity: how, since when, on what evidence.",
    discussion: """
      An entity is named by its id or by any of its names in any language.

      Examples:
        entente neighbors シンガポール --evidence
        entente neighbors SG --relation funds --since 2024-01-01 --format csv
        entente neighbors country:SG articles/
      """, aliases: ["neighbours"])

  @Argument(help: "The entity: Singapore, シンガポール, SG or country:SG.")
  var entity: String

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions

  @Option(help: "How many ties away to look.")
  var depth = 1

  @Flag(help: "Show the sentences, with title and address of their articles.")
  var evidence = false

  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  func validate() throws {
    guard (1...100).contains(depth) else { throw ValidationError("--depth must be from 1 to 100, not \(depth)") }
  }

  func answer(from store: any GraphStore) throws {
    let center = try EntityLookup.entity(named: entity, in: store)
    let neighborhood = try store.neighborhood(of: center.id, depth: depth, filter: filter.filter)
    let listing = NeighborListing(
      center: center, neighbors: neighborhood.neighbors(of: center.id, depth: depth), showsEvidence: evidence)
    if listing.rows.isEmpty {
      Console.note("\(center.name) (\(center.id)) has no ties\(filter.suffix)")
    }
    try listing.print(as: format)
  }
}
