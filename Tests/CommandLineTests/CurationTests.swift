import Foundation
import TestSupport
import Testing

/// Decisions and questions, as an analyst makes and asks them.
@Suite struct CurationTests {
  private let folder: TemporaryFolder
  private let entente: Command

  init() throws {
    folder = try TemporaryFolder()
    entente = Command(in: folder.url)
    _ = try folder.write(
      """
      ---
      title: NTT and Toyota agree
      date: 2024-03-01
      source: Example News
      ---
      NTT signed a memorandum with Toyota Motor Corporation. The European Investment Bank (EIB) lends NTT EUR 5 million. Siemens signed an agreement with Toyota.
      """, to: "a.md")
    _ = try folder.write(
      """
      ---
      title: トヨタとシーメンスが提携
      date: 2024-05-01
      source: 例の新聞
      ---
      トヨタ自動車は東京でシーメンスと提携した。
      """, to: "b.md")
    #expect(try entente("ingest", "a.md", "b.md").status == 0)
  }

  @Test func aDecisionIsKeptExportedAppliedAndUndone() throws {
    let before = try entente("neighbors", "NTT").output
    #expect(before.contains("Toyota"))
    let rejected = try entente("curate", "reject", "NTT", "Toyota", "--by", "Aiko", "--why", "misread")
    #expect(rejected.status == 0 && rejected.errors.contains("curate undo 1"))
    #expect(try !entente("neighbors", "NTT").output.contains("Toyota"))
    // Reading again does not bring it back.
    #expect(try entente("ingest", "a.md", "b.md").status == 0)
    #expect(try !entente("neighbors", "NTT").output.contains("Toyota"))
    let file = try entente("curate", "export").output
    #expect(file.contains("action: reject") && file.contains("by: Aiko") && file.contains("why: misread"))
    _ = try folder.write(file, to: "decisions.yaml")
    // A store made from nothing takes the same decisions in, once.
    #expect(try entente("ingest", "a.md", "b.md", "--graph", "new.db").status == 0)
    #expect(try entente("curate", "apply", "decisions.yaml", "--graph", "new.db").errors.contains("1 taken in"))
    #expect(try entente("curate", "apply", "decisions.yaml", "--graph", "new.db").errors.contains("1 stood already"))
    #expect(try !entente("neighbors", "NTT", "--graph", "new.db").output.contains("Toyota"))
    #expect(try entente("curate", "undo").status == 0)
    #expect(try entente("neighbors", "NTT").output == before)
    #expect(try entente("verify").output == "entente.db: sound\n")
    // Neither readers nor writers leave anything beside the file.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files.filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }.isEmpty, "\(files)")
  }

  @Test(arguments: [
    (
      "- action: merge\n  entity: organization:nobody\n  other: organization:ntt\n  by: me\n  on: today", 1,
      "no entity organization:nobody"
    ),
    ("- action: marry\n  entity: organization:ntt\n  by: me\n  on: today", 1, "expected one of merge"),
    (
      "- action: rename\n  entity: organization:ntt\n  by: me\n  on: today\n- action: rename\n  entitty: x", 6,
      "not 'entitty'"
    ),
    ("- action: [", 1, "expected YAML"),
    (
      "- action: merge\n  entity: organization:ntt\n  other: organization:ntt\n  by: me\n  on: today", 1,
      "one entity already"
    ),
  ])
  func aFileOfDecisionsThatIsWrongIsRefusedWithItsLine(_ text: String, _ line: Int, _ words: String) throws {
    _ = try folder.write(text, to: "d.yaml")
    let result = try entente("curate", "apply", "d.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("d.yaml:"), "\(result.errors)")
    if line == 6 { #expect(result.errors.contains("d.yaml:6:"), "\(result.errors)") }
    #expect(try entente("curate", "list", "--format", "json").output == "[\n\n]\n")
  }

  @Test func whyShowsSentenceRangeFormsRuleAndReader() throws {
    let result = try entente("why", "NTT", "Toyota")
    for words in [
      "\"NTT signed a memorandum with Toyota Motor Corporation.\"", "NTT and Toyota agree (2024-03-01, Example News)",
      "text 0–", "names NTT, Toyota Motor Corporation", "of reader",
    ] {
      #expect(result.output.contains(words), "\(words) in \(result.output)")
    }
    #expect(try entente("why", "NTT", "Siemens").errors.contains("have no ties"))
  }

  @Test func questionsAreAnswered() throws {
    let path = try entente("path", "NTT", "シーメンス", "--format", "csv")
    #expect(path.output.contains("1,1,NTT,partners with,Toyota"), "\(path.output)")
    #expect(path.output.contains("1,2,Toyota"), "\(path.output)")
    #expect(try entente("common", "NTT", "Siemens").output.contains("Toyota"))
    let top = try entente("top", "--limit", "1").output
    #expect(top.contains("Toyota") && top.split(separator: "\n").count == 2)
    #expect(try entente("top", "--by", "pagerank", "--format", "json").output.contains("\"score\" : 0."))
    #expect(try entente("communities").output.contains("Toyota"))
    #expect(try entente("timeline", "トヨタ自動車").output.contains("2024-05-01"))
    // A word of two kanji in the middle of a sentence, with what is around it.
    #expect(try entente("find", "東京").output.contains("トヨタ自動車は【東京】でシーメンス"))
    #expect(try entente("find", "memor").output.contains("【memor】andum"))
    #expect(try entente("find", "大阪").errors.contains("neither a name nor a text holds '大阪'"))
    let empty = try entente("top", "--since", "2030-01-01")
    #expect(empty.status == 1 && empty.errors.contains("--since 2030-01-01"))
  }

  @Test func mapsAreFramedByCommunityAndThoseOfChangesCanBeReduced() throws {
    #expect(try entente("render", Self.articles.path, "--layout", "community", "-o", "c.svg").status == 0)
    let map = try String(contentsOf: folder.url.appending(path: "c.svg"), encoding: .utf8)
    #expect(map.contains(">Around Google<"), "the frame bears the name of the most tied one")
    let diff = try entente("diff", "2024-03", "2024-05", "--top", "2", "--theme", "dark", "-o", "d.svg")
    #expect(diff.status == 0 && diff.errors.contains("Left out:"), "\(diff.errors)")
    #expect(
      try entente("render", "--top", "2", "--top-by", "pagerank", "-o", "t.dot").errors.contains("--top-by pagerank"))
  }

  /// A font that is not there is named; the map is drawn all the same.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/fc-list")))
  func aMissingFontIsNamed() throws {
    _ = try folder.write("font: \"No Such Font\"\n", to: "style.yaml")
    let map = try entente("render", "-o", "font.png", "--style", "style.yaml")
    #expect(map.status == 0 && map.errors.contains("the font No Such Font is not installed"), "\(map.errors)")
    #expect(try !entente("render", "-o", "font.png").errors.contains("installed"))
  }

  @Test func anArticleIsRemovedWithWhatItAloneSays() throws {
    let shown = try entente("find", "memorandum", "--format", "json").output
    let id = try #require(shown.firstMatch(of: #/"id" : "([0-9a-f]{16})"/#)?.1)
    #expect(try entente("remove", String(id)).status == 0)
    #expect(try entente("neighbors", "NTT").errors.contains("no entity is called 'NTT'"))
    #expect(try entente("neighbors", "シーメンス").output.contains("Toyota"))
    let again = try entente("remove", String(id))
    #expect(again.status == 1 && again.errors.contains("no article \(id)"))
    #expect(try entente("verify").status == 0)
  }

  /// Several at once on one store: each waits for the others' articles, none is told of a lock, nothing is lost.
  @Test func severalProcessesIngestIntoOneStore() async throws {
    let articles = Self.articles
    let names = try FileManager.default.contentsOfDirectory(atPath: articles.path).sorted()
    let entente = entente
    let results = try await withThrowingTaskGroup(of: Command.Result.self) { group in
      for part in 0..<3 {
        let files = names.enumerated().filter { $0.offset % 3 == part }.map {
          articles.appending(path: $0.element).path
        }
        group.addTask { try entente(["ingest"] + files + ["--graph", "many.db"]) }
      }
      group.addTask { try entente("stats", "--graph", "entente.db") }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for result in results { #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)") }
    #expect(try entente("ingest", articles.path, "--graph", "one.db").status == 0)
    let (many, one) = try (
      entente("export", "dot", "--graph", "many.db").output, entente("export", "dot", "--graph", "one.db").output
    )
    #expect(many == one)
    #expect(try entente("verify", "--graph", "many.db").status == 0)
  }

  /// Whoever comes first makes the store, or takes the steps that an older one lacks: the others are told nothing of it.
  @Test(arguments: ["", "store-1.sqlite", "store-2.sqlite"])
  func severalProcessesMakeOrUpdateOneStore(_ fixture: String) async throws {
    let entente = entente
    for round in 0..<4 {
      let store = folder.url.appending(path: "made-\(round).db")
      if !fixture.isEmpty {
        let old = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
          path: "GraphStorageTests/Fixtures/\(fixture)")
        try FileManager.default.copyItem(at: old, to: store)
      }
      let results = try await withThrowingTaskGroup(of: Command.Result.self) { group in
        for part in 0..<4 {
          group.addTask {
            try entente(
              "ingest", "-", "--graph", store.path,
              input: "{\"id\": \"new-\(part)\", \"text\": \"神戸市はシアトルと提携した。\", \"date\": \"2024-01-0\(part + 1)\"}\n")
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for result in results { #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)") }
      let verified = try entente("verify", "--graph", store.path)
      #expect(verified.status == 0, "\(verified.errors)")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains(".new-") }
      #expect(left.isEmpty)
    }
  }

  /// A process that is killed leaves a store that is sound and goes on.
  @Test func aKilledIngestLeavesASoundStore() throws {
    let articles = Self.articles.path
    for delay in [0.05, 0.12, 0.2, 0.3] {
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = ["ingest", articles, "--graph", "killed.db"]
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: delay)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard FileManager.default.fileExists(atPath: folder.url.appending(path: "killed.db").path) else { continue }
      let verified = try entente("verify", "--graph", "killed.db")
      // Killed before the first step of its tables, it is not a store yet; the next run makes it one.
      #expect(verified.status == 0 || verified.errors.contains("no such table"), "\(verified.errors)")
    }
    #expect(try entente("ingest", articles, "--graph", "killed.db").status == 0)
    #expect(try entente("verify", "--graph", "killed.db").output == "killed.db: sound\n")
    #expect(try entente("stats", "--graph", "killed.db").output.contains("45"))
  }

  private static let articles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Graphs/smart-cities/articles")
}
