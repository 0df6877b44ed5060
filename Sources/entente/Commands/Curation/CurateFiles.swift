import ArgumentParser
import Foundation
import GraphFormats
import GraphModel
import GraphStorage

/// Shows the decisions.
struct CurateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the decisions, oldest first.")

  @Flag(help: "Also those that were undone.")
  var all = false
  @OptionGroup var graph: GraphOptions
  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Record: Encodable {
    var number: Int
    var decision: Decision
    var undoneBy: String?
    var undoneOn: String?
  }

  func run() throws {
    let kept = try SQLiteStore(file: graph.file, access: .reading).decisions().filter { all || $0.undoneBy == nil }
    var table = TextTable(["number", "action", "decision", "by", "on", "why"] + (all ? ["undone"] : []))
    for item in kept {
      let decision = item.decision
      let undone = item.undoneBy.map { "\(item.undoneOn ?? "") by \($0)" } ?? ""
      table.add(
        [String(item.number), decision.action.rawValue, decision.summary, decision.by, decision.on, decision.why ?? ""]
          + (all ? [undone] : []))
    }
    let records = kept.map {
      Record(number: $0.number, decision: $0.decision, undoneBy: $0.undoneBy, undoneOn: $0.undoneOn)
    }
    try format.print(table, json: records)
  }
}

/// Takes a decision back.
struct CurateUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a decision back: the graph is again what it was without it.")

  @Argument(help: "Its number (default: the last that stands).")
  var number: Int?
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let undone = try options.store().undo(number, by: options.person, on: DecisionOptions.now)
    Console.say("undone \(undone.number): \(undone.decision.summary)")
  }
}

/// Writes the decisions as YAML.
struct CurateExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the decisions that stand as YAML, for version control.")

  @Option(name: [.short, .customLong("output")], help: "The file to write; - for standard output.")
  var output = "-"
  @OptionGroup var graph: GraphOptions

  func run() throws {
    let kept = try SQLiteStore(file: graph.file, access: .reading).decisions().filter { $0.undoneBy == nil }
    try Output.write(Data(try DecisionFile.text(kept.map(\.decision)).utf8), to: output)
  }
}

/// Takes decisions in from YAML.
struct CurateApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Take in the decisions of a file, all or none; those that stand already are left alone.")

  @Argument(help: "The file; - for standard input.")
  var file: String
  @OptionGroup var graph: GraphOptions

  func run() throws {
    let data: Data
    do {
      data =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : try Data(contentsOf: URL(filePath: file))
    } catch {
      throw UnreadableFile(file: file)
    }
    let name = file == "-" ? "standard input" : file
    let read = try DecisionFile.read(String(decoding: data, as: UTF8.self), file: name)
    let store = try SQLiteStore(file: graph.file, access: .existing)
    do {
      let numbers = try store.decide(read.map(\.decision))
      let new = numbers.count { $0 != nil }
      Console.say("\(name): \(new) taken in, \(numbers.count - new) stood already")
    } catch let error as RefusedDecision {
      throw ConflictingDecision(file: name, line: read[error.place].line, reason: error.description)
    }
  }
}

/// A file that cannot be read.
struct UnreadableFile: Error, CustomStringConvertible {
  let file: String
  var description: String {
    "\(file): \(FileManager.default.fileExists(atPath: file) ? "cannot be read" : "no such file")"
  }
}

/// A decision of a file that cannot be taken in.
struct ConflictingDecision: Error, CustomStringConvertible {
  let file: String
  let line: Int
  let reason: String
  var description: String { "\(file):\(line): \(reason); nothing of the file was taken in" }
}
