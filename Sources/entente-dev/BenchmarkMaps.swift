import ArgumentParser
import Articles
import Foundation
import GraphModel
import GraphStorage

/// Prints how long a map takes beside Graphviz's own program on the same DOT: whole process against whole process, in turns.
struct BenchmarkMaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time maps beside Graphviz's own programs on the same DOT.",
    discussion: """
      Random graphs with twice as many ties as entities, read from a store; the last row is a store of 10,000 entities and 50,000 ties with
      default options. Memory is printed where GNU time is installed.

      Example: entente-dev benchmark-maps --sizes 100 --sizes 1000
      """)

  @Option(help: "How many entities; may be given several times.")
  var sizes: [Int] = [100, 1000, 10_000]

  @Option(name: .customLong("repeat"), help: "How often to draw each map; the shortest time counts.")
  var repetitions = 3

  private struct Cost {
    var seconds = Double.infinity
    var kilobytes = 0
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let entente = ProgramRun.beside("entente")
    func path(_ name: String) -> String { folder.appending(path: name).path }
    print("entities  ties    engine  entente            graphviz           time   memory")
    for size in sizes {
      let engine = size <= 120 ? "neato" : "sfdp"
      try Self.store(entities: size, ties: 2 * size, file: path("\(size).db"))
      let options = [
        "render", "--graph", path("\(size).db"), "--top", "\(size)", "--no-backbone", "--layout", engine, "--budget",
        "600",
        "-o",
      ]
      _ = try cost(entente, options + [path("map.dot")])
      var (ours, theirs) = (Cost(), Cost())
      for _ in 0..<repetitions {
        ours = Self.less(ours, try cost(entente, options + [path("map.svg")]))
        theirs = Self.less(
          theirs, try cost("/usr/bin/env", [engine, "-Tsvg", path("map.dot"), "-o", path("other.svg")]))
      }
      let memory =
        theirs.kilobytes > 0 ? String(format: "%.2f", Double(ours.kilobytes) / Double(theirs.kilobytes)) : "–"
      print(
        Self.cell("\(size)", 10) + Self.cell("\(2 * size)", 8) + Self.cell(engine, 8) + Self.cell(Self.text(ours), 19)
          + Self.cell(Self.text(theirs), 19) + Self.cell(String(format: "%.2f", ours.seconds / theirs.seconds), 7)
          + memory)
    }
    try Self.store(entities: 10_000, ties: 50_000, file: path("large.db"))
    let large = try cost(entente, ["render", "--graph", path("large.db"), "-o", path("large.svg")])
    print(
      Self.cell("10000", 10) + Self.cell("50000", 8) + Self.cell("auto", 8) + Self.text(large)
        + "  with default options")
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }

  private static func text(_ cost: Cost) -> String {
    String(format: "%.2f s", cost.seconds) + (cost.kilobytes > 0 ? " \(cost.kilobytes / 1024) MB" : "")
  }

  private static func less(_ one: Cost, _ other: Cost) -> Cost { other.seconds < one.seconds ? other : one }

  /// Runs a program to its end.
  private func cost(_ program: String, _ arguments: [String]) throws -> Cost {
    let run = try ProgramRun(program, arguments)
    guard run.hasSucceeded else { throw ValidationError("\(program) failed: \(run.said)") }
    return Cost(seconds: run.seconds, kilobytes: run.kilobytes)
  }

  /// A store of a random graph, the same each time; a few entities have most of the ties.
  static func store(entities count: Int, ties: Int, file: String) throws {
    let store = try SQLiteStore(file: file, access: .writing)
    var state: UInt64 = 7
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    func entity(_ number: Int) -> Entity {
      Entity(id: EntityID(.organization, "body-\(number)"), name: "Body \(number)")
    }
    var made = 0
    while made < ties {
      let text = "Article \(made)."
      let article = Article(
        title: "Title \(made)", text: text, language: .english, position: SourcePosition(file: "", line: made))
      let pairs = (0..<min(20, ties - made)).compactMap { _ -> (Int, Int)? in
        let (one, other) = (random(below: count) * random(below: count) / count, random(below: count))
        return one == other ? nil : (one, other)
      }
      made += 20
      let evidence = Evidence(sentence: text, field: .text, start: 0, end: text.count, rule: "r", confidence: 0.9)
      let reading = ArticleReading(
        articleID: article.id,
        entities: Set(pairs.flatMap { [$0.0, $0.1] }).sorted().map {
          EntityReading(entity: entity($0), mentions: [Mention(field: .text, form: "Body \($0)", start: 0, end: 1)])
        },
        relations: try pairs.map { pair in
          RelationReading(
            key: try .init(.partnersWith, head: entity(pair.0).id, tail: entity(pair.1).id), evidence: evidence)
        })
      _ = try store.keep(article, reading, reader: "benchmark")
    }
  }
}
