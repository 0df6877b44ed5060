import ArgumentParser
import GraphStorage

/// Counts what a graph holds.
struct Stats: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count what the graph holds.", discussion: "Example: entente stats --format json")

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions

  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var articles: Int
    var firstDate: String?
    var lastDate: String?
    var languages: [String: Int]
    var entities: [String: Int]
    var relations: [String: Int]
    var evidence: Int
    var mentions: Int
  }

  func answer(from store: any GraphStore) throws {
    let counts = try store.statistics()
    func dictionary(_ pairs: [(String, Int)]) -> [String: Int] { Dictionary(uniqueKeysWithValues: pairs) }
    var table = TextTable(["what", "count"])
    table.add(["articles", String(counts.articles)])
    if let first = counts.firstDate, let last = counts.lastDate { table.add(["period", "\(first) to \(last)"]) }
    for (language, count) in counts.languages { table.add(["articles in \(language)", String(count)]) }
    for (kind, count) in counts.entities { table.add(["entities: \(kind)", String(count)]) }
    for (kind, count) in counts.relations { table.add(["relations: \(kind)", String(count)]) }
    table.add(["pieces of evidence", String(counts.evidence)])
    table.add(["mentions", String(counts.mentions)])
    try format.print(
      table,
      json: Record(
        articles: counts.articles, firstDate: counts.firstDate, lastDate: counts.lastDate,
        languages: dictionary(counts.languages),
        entities: dictionary(counts.entities), relations: dictionary(counts.relations), evidence: counts.evidence,
        mentions: counts.mentions))
  }
}
