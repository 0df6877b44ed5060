import ArgumentParser
import GraphModel
import GraphStorage

/// Suggests what to merge.
struct CurateSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest", abstract: "List entities that are likely one, with the reasons, likeliest first.")

  @Option(help: "At most that many pairs.")
  var limit = 20
  @OptionGroup var graph: GraphOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var score: Double
    var entity: EntityID
    var name: String
    var other: EntityID
    var otherName: String
    var reasons: [String]
  }

  func run() throws {
    let store = try SQLiteStore(file: graph.file, access: .reading)
    let pairs = try store.graph().likelyDuplicates(except: try store.curation()).prefix(limit)
    let records = pairs.map { pair in
      Record(
        score: pair.score, entity: pair.one.id, name: pair.one.name, other: pair.other.id, otherName: pair.other.name,
        reasons: pair.reasons)
    }
    var table = TextTable(["score", "entity", "likely is", "reasons", "to accept"])
    for record in records {
      table.add([
        String(record.score), "\(record.name) (\(record.entity))", "\(record.otherName) (\(record.other))",
        record.reasons.joined(separator: "; "), "entente curate merge \(record.entity) \(record.other)",
      ])
    }
    if records.isEmpty { Console.note("no two entities look like one") }
    try format.print(table, json: records)
  }
}
