import ArgumentParser
import Foundation
import GraphDrawing
import GraphModel
import GraphStorage
import OrderedCollections

/// Compares two periods or two graphs.
struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two periods, or two graphs: which ties are new, continued or ended.",
    discussion: """
      A period is a year, a quarter, a month or two dates; anything else is a graph's file or a folder of articles. A tie counts as ended
      where the later side does not speak of it.

      Examples:
        entente diff 2023 2024
        entente diff 2023-Q4 2024-Q1 -o changes.svg
        entente diff 2023-01-01..2023-06-30 2023-07-01..2023-12-31 --format csv
        entente diff last-quarter.db entente.db
      """)

  @Argument(help: "The earlier period or graph.")
  var earlier: String

  @Argument(help: "The later period or graph.")
  var later: String

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Draw a map of the changes to this file: svg, png, pdf, dot or html.", valueName: "file"))
  var output: String?

  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  @OptionGroup var drawing: DrawingOptions

  func validate() throws {
    if let output { _ = try MapFormat.ofFile(output) }
    // What became of a tie is known of the ties themselves, not of what they are drawn into.
    guard drawing.reduction.collapse.isEmpty else { throw ValidationError("--collapse cannot be used with diff") }
  }

  func run() async throws {
    // Both periods are of one graph, which may have to be read out of articles: once is enough.
    let periods = [earlier, later].map { Period($0) }
    let common = periods.contains { $0 != nil } ? try await graph.store() : nil
    var failed = common?.failed ?? 0
    var sides: [EntityGraph] = []
    for (text, period) in zip([earlier, later], periods) {
      var wanted = filter.filter
      if let common, let period {
        wanted.since = max(period.first, wanted.since ?? period.first)
        wanted.until = min(period.last, wanted.until ?? period.last)
        sides.append(try common.store.graph(wanted))
      } else {
        var options = graph
        options.graph = text
        let own = try await options.store()
        failed += own.failed
        sides.append(try own.store.graph(wanted))
      }
    }
    let difference = GraphDifference(from: sides[0], to: sides[1])
    guard !difference.changes.isEmpty else {
      throw EmptySelectionError(reason: "neither \(earlier) nor \(later) holds a tie\(filter.suffix)")
    }
    if let output {
      try draw(difference, to: output)
    } else {
      try printTable(difference)
    }
    let counts = Change.allCases.map { "\(difference.count($0)) \($0.rawValue)" }
    Console.say("\(earlier) to \(later): \(counts.joined(separator: ", "))")
    if failed > 0 { throw ExitCode(1) }
  }

  private func draw(_ difference: GraphDifference, to file: String) throws {
    var options = MapOptions()
    options.title =
      drawing.title
      ?? (drawing.language == .japanese ? "変化: \(earlier) → \(later)" : "Changes from \(earlier) to \(later)")
    options.changes = difference.changes
    try drawing.draw(
      difference.graph, options, look: drawing.look(), filteredBy: filter.words, to: file, as: MapFormat.ofFile(file))
  }

  private struct Row: Encodable {
    var change: Change
    var relation: RelationKind
    var head: EntityID
    var headName: String
    var tail: EntityID
    var tailName: String
    var articles: Int
    var first: CalendarDate?
    var last: CalendarDate?
  }

  private func printTable(_ difference: GraphDifference) throws {
    var table = TextTable(["change", "from", "relation", "to", "articles", "first", "last"])
    var rows: [Row] = []
    for change in Change.allCases {
      for (key, _) in difference.changes.filter({ $0.value == change }) {
        guard let relation = difference.graph.relations[key] else { continue }
        let names = [key.head, key.tail].map { difference.graph[$0]?.displayName(in: drawing.language) ?? $0.key }
        table.add([
          change.rawValue, names[0], key.kind.label, names[1], String(relation.articleCount),
          relation.firstSeen?.description ?? "", relation.lastSeen?.description ?? "",
        ])
        rows.append(
          Row(
            change: change, relation: key.kind, head: key.head, headName: names[0], tail: key.tail, tailName: names[1],
            articles: relation.articleCount, first: relation.firstSeen, last: relation.lastSeen))
      }
    }
    try format.print(table, json: rows)
  }
}
