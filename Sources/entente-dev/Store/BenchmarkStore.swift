import ArgumentParser
import Articles
import Foundation
import GRDB
import GraphModel
import GraphStorage

/// Prints how fast a store takes findings in and answers, beside bare SQLite on the same machine.
struct BenchmarkStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time ingest and questions on synthetic stores of growing size.",
    discussion: """
      A store of n entities has n / 5 articles and 5 n pieces of evidence. Ingest of prepared findings stands beside the same rows through bare SQLite,
      a thousand a transaction; questions are whole processes, and networkx stands beside them where Python has it. Memory is printed where GNU time is installed.

      Example: entente-dev benchmark-store --sizes 10000 --sizes 100000
      """)

  @Option(help: "How many entities; may be given several times.")
  var sizes: [Int] = [10_000, 100_000]

  @Option(help: "Keep the stores in this folder, and use those that are there.")
  var keep: String?

  func run() throws {
    let folder =
      keep.map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "entente-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }
    let entente = ProgramRun.beside("entente")
    for size in sizes {
      let file = folder.appending(path: "\(size).db").path
      if !FileManager.default.fileExists(atPath: file) { try ingest(size, file, folder) }
      let megabytes = try (FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0) / 1_000_000
      print("\(size) entities, \(size * 5) pieces of evidence, \(size / 5) articles: \(megabytes) MB")
      let often = "organization:body-\(size / 1000)"
      let seldom = "organization:body-\(size * 9 / 10)"
      let questions: [(String, [String])] = [
        ("neighbors of one with few ties", ["neighbors", seldom]),
        ("neighbors of one with many", ["neighbors", often]),
        ("the same, two ties away", ["neighbors", seldom, "--depth", "2"]), ("find, Japanese", ["find", "第77機構"]),
        ("find, English", ["find", "Body 4711"]), ("why", ["why", often, "organization:body-0"]),
        ("top by degree", ["top"]), ("top by PageRank", ["top", "--by", "pagerank"]), ("communities", ["communities"]),
      ]
      for (name, arguments) in questions {
        let cost = try ProgramRun.cost(entente, arguments + ["--graph", file])
        print("  \(name.padding(toLength: 32, withPad: " ", startingAt: 0))\(cost)")
      }
      if FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") {
        for (name, id) in [("few ties", seldom), ("many", often)] {
          print(
            "  neighbors of one with \(name), sqlite3: \(try ProgramRun.cost("/usr/bin/sqlite3", [file, Self.neighbors(id)]))"
          )
        }
      }
      for line in try GraphPeers(file: file, folder: folder).lines(neighborsOf: seldom) { print("  " + line) }
    }
  }

  /// The neighbours of an entity with what `entente neighbors` prints of them, as SQL.
  private static func neighbors(_ id: String) -> String {
    """
    SELECT n.neighbor, n.kind, n.direction, count(DISTINCT n.original), min(n.date), max(n.date), max(n.confidence),
      (SELECT name FROM reading_entity AS r WHERE r.entity_id = n.neighbor GROUP BY name ORDER BY count(*) DESC, name LIMIT 1)
    FROM (
      SELECT tail AS neighbor, kind, 'to' AS direction, original, date, confidence FROM v_evidence WHERE head = '\(id)'
      UNION ALL
      SELECT head, kind, 'from', original, date, confidence FROM v_evidence WHERE tail = '\(id)'
    ) AS n GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1
    """
  }

  private func ingest(_ size: Int, _ file: String, _ folder: URL) throws {
    let findings = SyntheticFindings(articles: size / 5, entities: size, evidencePerArticle: 25)
    let store = try SQLiteStore(file: file, access: .writing)
    let making = ContinuousClock.now
    var count = 0
    for _ in findings { count += 1 }
    let start = ContinuousClock.now
    var batch: [(article: Article, reading: ArticleReading)] = []
    for item in findings {
      batch.append(item)
      if batch.count == 16 {
        _ = try store.keep(batch, reader: "synthetic")
        batch = []
      }
    }
    _ = try store.keep(batch, reader: "synthetic")
    let ours = (ContinuousClock.now - start) / .seconds(1) - (start - making) / .seconds(1)
    let bare = folder.appending(path: "bare-\(size).db").path
    let theirs = try Self.bareSeconds(from: file, to: bare)
    try? FileManager.default.removeItem(atPath: bare)
    print(
      "ingest of \(count) articles: \(String(format: "%.1f", ours)) s; the same rows through bare SQLite \(String(format: "%.1f", theirs)) s: \(String(format: "%.2f", theirs / ours)) of its speed"
    )
  }

  /// Copies the rows of a store row by row into tables of the same shape, a thousand a transaction.
  private static func bareSeconds(from file: String, to copy: String) throws -> Double {
    let source = try DatabaseQueue(path: file)
    let target = try DatabaseQueue(path: copy)
    try target.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    var spent = 0.0
    let tables = ["article", "entity", "reading_entity", "entity_name", "mention", "evidence"]
    for table in tables {
      let (schema, indexes) = try source.read { db in
        (
          try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", arguments: [table]) ?? "",
          try String.fetchAll(
            db, sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            arguments: [table])
        )
      }
      try target.write { db in
        try db.execute(sql: schema)
        for index in indexes { try db.execute(sql: index) }
      }
      try source.read { db in
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
        var batch: [[DatabaseValue]] = []
        func flush() throws {
          let start = ContinuousClock.now
          try target.write { db in
            guard let width = batch.first?.count else { return }
            let marks = Array(repeating: "?", count: width).joined(separator: ", ")
            let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
            for row in batch { try statement.execute(arguments: StatementArguments(row)) }
          }
          spent += (ContinuousClock.now - start) / .seconds(1)
          batch = []
        }
        while let row = try rows.next() {
          batch.append(Array(row.databaseValues))
          if batch.count == 1000 { try flush() }
        }
        try flush()
      }
    }
    return spent
  }
}
