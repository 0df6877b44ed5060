import Foundation
import TestSupport
import Testing

/// The program as a user runs it: output, errors, exit status.
@Suite(.serialized) struct CommandTests {
  let folder: TemporaryFolder
  let entente: Command

  init() throws {
    folder = try TemporaryFolder()
    entente = Command(in: folder.url)
    try folder.write(
      """
      ---
      title: Kobe and Seattle renew their pact
      date: 2024-05-30
      source: City News
      url: https://example.org/kobe
      ---
      Kobe and Seattle signed an agreement on port data.
      """, to: "articles/kobe.md")
    try folder.write(
      """
      ---
      title: 神戸市とベトナム
      date: 2024-06-30
      source: 港湾新聞
      url: https://example.org/vn
      ---
      神戸市はベトナムと覚書を締結した。グーグルはベトナムに1億ドルを投資する。
      """, to: "articles/vietnam.md")
  }

  @Test func ingestTellsWhatItDidAndAgainIsHarmless() throws {
    let first = try entente("ingest", "articles")
    #expect(first.status == 0)
    #expect(first.output == "added  updated  unchanged  failed\n2      0        0          0\n")
    #expect(first.errors == "", "nothing is said where nothing is wrong and no terminal watches")
    #expect(
      try entente("ingest", "articles", "--format", "csv").output == "added,updated,unchanged,failed\r\n0,0,2,0\r\n")
    try folder.write(
      "---\ntitle: 神戸市とベトナム\ndate: 2024-06-30\nurl: https://example.org/vn\n---\n神戸市は発表した。", to: "articles/vietnam.md")
    #expect(try entente("ingest", "articles", "--format", "json").output.contains("\"updated\" : 1"))
    #expect(!(try entente("stats").output.contains("funds")))
  }

  @Test func neighborsAnswerInEveryFormat() throws {
    _ = try entente("ingest", "articles")
    try Snapshot.expect(try entente("neighbors", "ベトナム").output, matches: "neighbors.txt")
    try Snapshot.expect(try entente("neighbors", "VN", "--evidence").output, matches: "neighbors-evidence.txt")
    try Snapshot.expect(
      try entente("neighbors", "Vietnam", "--format", "csv", "--evidence").output, matches: "neighbors.csv")
    try Snapshot.expect(
      try entente("neighbors", "country:VN", "--format", "json", "--evidence").output, matches: "neighbors.json")
    try Snapshot.expect(try entente("neighbors", "Seattle", "--depth", "3").output, matches: "neighbors-depth.txt")
    #expect(
      try entente("neighbors", "VN", "articles").output == entente("neighbors", "VN").output,
      "articles in place of a graph")
  }

  @Test func filtersNarrowTheAnswer() throws {
    _ = try entente("ingest", "articles")
    #expect(try entente("neighbors", "VN", "--relation", "funds", "--format", "csv").output.contains("Google"))
    #expect(!(try entente("neighbors", "VN", "--relation", "funds", "--format", "csv").output.contains("Kobe")))
    let none = try entente("neighbors", "VN", "--since", "2030-01-01")
    #expect(none.status == 0)
    #expect(none.errors.contains("Vietnam (country:VN) has no ties with --since 2030-01-01"))
  }

  @Test func showTellsWhatIsKnown() throws {
    _ = try entente("ingest", "articles")
    let shown = try entente("show", "神戸市").output
    for text in [
      "city:1859171", "Kobe", "https://www.geonames.org/1859171", "2 partners with",
      "神戸市とベトナム (2024-06-30, 港湾新聞, 2 mentions)",
    ] {
      #expect(shown.contains(text), "\(shown)")
    }
  }

  @Test func unknownNamesSuggestNearOnesAndAmbiguousOnesListCandidates() throws {
    _ = try entente("ingest", "articles")
    let unknown = try entente("neighbors", "Seatle")
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.errors == "error: no entity is called 'Seatle': did you mean 'Seattle'?\n")
    try folder.write(
      "{\"title\": \"\", \"text\": \"バレンシア市はフランスと提携した。\", \"region\": \"スペイン\", \"date\": \"2024-01-01\"}\n{\"text\": \"バレンシア市はチリと提携した。\", \"region\": \"ベネズエラ\", \"date\": \"2024-01-01\"}\n",
      to: "two.jsonl")
    _ = try entente("ingest", "two.jsonl")
    let ambiguous = try entente("neighbors", "バレンシア")
    #expect(ambiguous.status == 1)
    #expect(
      ambiguous.errors.contains("city:2509954") && ambiguous.errors.contains("city:3625549"), "\(ambiguous.errors)")
  }

  @Test func extractPrintsTheContractInOrderAndTheSameEachTime() throws {
    try folder.write(
      (0..<30).map { "{\"id\": \"a\($0)\", \"text\": \"神戸市はシアトルと提携した。\", \"date\": \"2024-01-01\"}" }.joined(
        separator: "\n"), to: "many.jsonl")
    let first = try entente("extract", "many.jsonl")
    #expect(first.status == 0)
    let lines = first.output.split(separator: "\n")
    #expect(lines.count == 30)
    for (index, line) in lines.enumerated() {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["id"] as? String == "a\(index)")
      #expect(
        Set(object.keys) == [
          "id", "title", "text", "date", "sources", "url", "region", "language", "entities", "relations",
        ])
    }
    #expect(try entente("extract", "many.jsonl").output == first.output, "hashes are seeded anew in each process")
    let piped = try entente("extract", "-", input: "{\"id\": \"x\", \"text\": \"神戸市\", \"date\": \"2024-01-01\"}\n")
    #expect(piped.output.contains("\"id\":\"x\""))
  }

  @Test func oneBadArticleDoesNotStopTheRest() throws {
    try folder.write(
      "{\"text\": \"神戸市はシアトルと提携した。\", \"date\": \"2024-01-01\"}\n{broken\n{\"text\": \"東京\", \"date\": \"2024-01-01\"}\n",
      to: "mixed.jsonl")
    let run = try entente("extract", "mixed.jsonl")
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors == "error: mixed.jsonl:2: broken JSON (not an object): expected {\"title\": …, \"text\": …}\n")
    let kept = try entente("ingest", "mixed.jsonl", "--format", "csv")
    #expect(kept.status == 1 && kept.output.hasSuffix("2,0,0,1\r\n"))
  }

  @Test(arguments: [
    ["render", "mixed.jsonl", "-o", "-", "--format", "dot"], ["export", "dot", "mixed.jsonl"],
    ["neighbors", "Kobe", "mixed.jsonl"], ["why", "Kobe", "Seattle", "mixed.jsonl"], ["diff", "mixed.jsonl", "2024"],
  ])
  func aQuestionPutToArticlesIsAnsweredFromThoseThatCanBeReadAndEndsWithOne(_ arguments: [String]) throws {
    try folder.write(
      "{\"text\": \"神戸市はシアトルと提携した。\", \"date\": \"2024-01-01\"}\n{broken\n", to: "mixed.jsonl")
    _ = try entente("ingest", "articles")
    let run = try entente(arguments)
    #expect(run.status == 1)
    #expect(run.output.contains("Seattle"))
    #expect(run.errors.contains("error: mixed.jsonl:2: broken JSON"))
  }

  @Test func twoArticlesOfOneIdAreAnError() throws {
    try folder.write(
      "{\"id\": \"x\", \"text\": \"one\", \"date\": \"2024-01-01\"}\n{\"id\": \"x\", \"text\": \"two\", \"date\": \"2024-01-01\"}\n",
      to: "same.jsonl")
    let run = try entente("ingest", "same.jsonl", "--format", "csv")
    #expect(run.status == 1 && run.output.hasSuffix("1,0,0,1\r\n"))
    #expect(run.errors.contains("same.jsonl:2: article x was read from same.jsonl:1 too, with other content"))
  }

  @Test func theWholeWayFromArticlesToEachPicture() throws {
    for (name, beginning) in [("map.svg", "<?xml"), ("map.dot", "// A partnership map"), ("map.pdf", "%PDF")] {
      let run = try entente("render", "articles", "-o", name)
      #expect(run.status == 0 && run.errors.contains("\(name): 4 entities, 3 ties, laid out by neato"), "\(run.errors)")
      let data = try Data(contentsOf: folder.url.appending(path: name))
      #expect(String(decoding: data.prefix(beginning.utf8.count), as: UTF8.self) == beginning)
    }
    _ = try entente("render", "articles", "-o", "map.png")
    #expect(try Data(contentsOf: folder.url.appending(path: "map.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let piped = try entente("render", "articles", "-o", "-", "--format", "svg")
    #expect(try piped.output == String(contentsOf: folder.url.appending(path: "map.svg"), encoding: .utf8))
    let around = try entente("render", "articles", "-o", "-", "--format", "dot", "--around", "Google")
    #expect(around.output.contains("\"country:VN\"") && !around.output.contains("Kobe"))
    #expect(try entente("export", "dot", "articles").output.contains("kind=\"partnersWith\""))
  }

  @Test(arguments: [
    (["render", "articles", "-o", "map.gif"], Int32(64), "unknown format 'gif': known are svg, png, pdf, dot"),
    (["render", "articles", "-o", "articles"], 64, "articles: it is a folder: name a file in it, such as "),
    (["render", "articles", "-o", "map"], 64, "map: no format: expected a name that ends with one of svg, png"),
    (["render", "articles", "--layout", "spiral"], 64, "neato"),
    (["render", "articles", "-o", "-"], 64, "standard output needs a --format"),
    (["render", "articles", "-o", "none/map.svg"], 1, "none/map.svg: cannot be written: there is no folder"),
    (
      ["render", "articles", "-o", "articles.svg", "--since", "2030-01-01"], 1, "no tie is left with --since 2030-01-01"
    ),
    (["neighbors", "VN", "articles", "--since", "soon"], 64, "'soon' is no date: expected one such as 2024-05-30"),
    (["neighbors", "VN", "articles", "--depth", "1000000000"], 64, "--depth must be from 1 to 100"),
    (
      ["neighbors", "VN", "--graph", "none.db"], 1, "none.db: no such graph: read articles into it with 'entente ingest"
    ),
    (["ingest", "nowhere"], 1, "nowhere: no such file or folder"),
    (["stats", "--graph", "articles/kobe.txt.db"], 1, "no such graph"),
    (["neighbours"], 64, "Missing expected argument '<entity>'"),
    (["nieghbors"], 64, "nieghbors"),
  ])
  func mistakesAreExplained(_ arguments: [String], _ status: Int32, _ expected: String) throws {
    let run = try entente(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(expected), "\(run.errors)")
    #expect(run.output.isEmpty || arguments[0] == "ingest")
  }

  @Test func aFileThatIsNoStoreIsLeftAlone() throws {
    try folder.write(String(repeating: "a text, no database. ", count: 200), to: "entente.db")
    let run = try entente("ingest", "articles")
    #expect(run.status == 1)
    #expect(run.errors.contains("entente.db: not an Entente graph"))
    #expect(try String(contentsOf: folder.url.appending(path: "entente.db"), encoding: .utf8).hasPrefix("a text"))
  }

  @Test func explainShowsNamesLinksAndTheRule() throws {
    let text = try entente("explain", "神戸市はGoogleと覚書を締結した。", "--tokens")
    #expect(text.status == 0)
    #expect(text.output.contains("神戸市 → city:1859171 (Kobe)"))
    #expect(text.output.contains("city:1859171 ↔ organization:google  partnersWith, rule ja-partner-with, stated"))
    #expect(text.output.contains("は/topicParticle"))
    let json = try entente("explain", "神戸市はGoogleと覚書を締結した。", "--format", "json")
    #expect(json.output.contains("\"rule\":\"ja-partner-with\""))
    #expect(try entente("explain", "晴れた。").output.contains("no organization, city or country"))
    #expect(try entente("explain", "").status == 64)
  }

  @Test func confidenceFiltersWhatIsExtracted() throws {
    let all = try entente("extract", "articles").output
    let sure = try entente("extract", "articles", "--min-confidence", "0.9").output
    #expect(all.contains("\"kind\":\"funds\"") && !sure.contains("\"kind\":\"funds\""))
    #expect(sure.contains("partnersWith"))
  }

  @Test func evaluateMeasuresAndNamesWhatIsWrong() throws {
    try folder.write(
      """
      {"id": "k", "title": "Kobe and Seattle renew their pact", "entities": [{"ref": "kobe", "kind": "city", "name": "Kobe", "names": []}, \
      {"ref": "port", "kind": "organization", "name": "Port Authority", "names": []}], "relations": []}
      """, to: "gold.jsonl")
    let result = try entente("evaluate", "gold.jsonl", "articles/kobe.md", "--errors")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("articles     gold 1 paired 1 spurious 0"))
    #expect(result.output.contains("k\tmissed\torganization\tPort Authority"))
    #expect(result.output.contains("k\tfalse\tcity\tSeattle\tKobe and Seattle renew their pact"))
    let other = try entente("evaluate", "gold.jsonl", "articles/vietnam.md")
    #expect(other.status == 1 && other.output == "" && other.errors.contains("none of the 1 articles read"))
    let none = try entente("evaluate", "no-gold.jsonl")
    #expect(none.status == 1 && none.errors.contains("no-gold.jsonl: cannot be read"))
  }

  @Test func diffTellsWhatIsNewAndWhatEnded() throws {
    _ = try entente("ingest", "articles")
    let run = try entente("diff", "2024-05", "2024-06")
    #expect(run.status == 0 && run.errors == "2024-05 to 2024-06: 2 new, 0 continued, 1 ended\n")
    try Snapshot.expect(run.output, matches: "diff.txt")
    #expect(try entente("diff", "2024-Q1", "2024", "--format", "csv").output.contains("new,Kobe,partners with,Vietnam"))
    #expect(try entente("diff", "entente.db", "articles").errors.contains("0 new, 3 continued, 0 ended"))
    let drawn = try entente("diff", "2024-05", "2024-06", "-o", "changes.svg")
    let svg = try String(contentsOf: folder.url.appending(path: "changes.svg"), encoding: .utf8)
    #expect(drawn.status == 0 && svg.contains("class=\"edge funds new\"") && svg.contains(">ended<"))
  }

  @Test(arguments: [
    (["1999", "2024-13"], 1, "2024-13: no such graph"), (["1998", "1999"], 1, "neither 1998 nor 1999 holds a tie"),
    (["2023", "2024", "-o", "x.bmp"], 64, "unknown format 'bmp'"),
    (["2023", "2024", "-o", "articles"], 64, "articles: it is a folder: name a file in it, such as "),
  ])
  func aDiffThatCannotBeSaysWhy(_ arguments: [String], _ status: Int32, _ message: String) throws {
    _ = try entente("ingest", "articles")
    let run = try entente(["diff"] + arguments)
    #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
  }

  @Test func aMapIsReducedAndSaysSo() throws {
    let top = try entente("render", "articles", "-o", "top.svg", "--top", "2")
    #expect(top.errors.contains("2 entities, 1 tie, ") && top.errors.contains("Left out: 2 entities and 2 ties"))
    let svg = try String(contentsOf: folder.url.appending(path: "top.svg"), encoding: .utf8)
    #expect(svg.contains("Left out: 2 entities and 2 ties with fewer articles (&#45;&#45;top 2)"))
    // Kobe falls into Japan and Seattle into the United States.
    let collapsed = try entente("render", "articles", "-o", "countries.dot", "--collapse", "city")
    let dot = try String(contentsOf: folder.url.appending(path: "countries.dot"), encoding: .utf8)
    #expect(
      collapsed.status == 0 && dot.contains("\"country:JP\"") && dot.contains("\"country:US\"")
        && !dot.contains("\"city:"))
  }

  @Test func aLayoutByCountryFramesThem() throws {
    let run = try entente("render", "articles", "-o", "framed.svg", "--layout", "country")
    let svg = try String(contentsOf: folder.url.appending(path: "framed.svg"), encoding: .utf8)
    // Seattle and Google; Kobe is alone in Japan.
    #expect(run.status == 0 && svg.contains(">United States<") && !svg.contains(">Japan<"))
    #expect(svg.matches(of: #/class="cluster"/#).count == 1)
  }

  /// What thousands of articles lack is said a few times and counted.
  @Test func remarksOfOneKindAreCounted() throws {
    try folder.write((1...9).map { "{\"text\": \"NECは\($0)日に発表した。\"}" }.joined(separator: "\n"), to: "undated.jsonl")
    let run = try entente("extract", "undated.jsonl")
    #expect(run.status == 0 && run.output.split(separator: "\n").count == 9)
    #expect(run.errors.contains("undated.jsonl:3: missing field 'date'") && !run.errors.contains("undated.jsonl:4:"))
    #expect(run.errors.contains("undated.jsonl: 6 more like this, the last in line 9: missing field 'date'"))
  }

  /// A layout that takes too long is ended, and another takes over.
  @Test func aLayoutHasABudget() throws {
    var random = SeededGenerator(seed: 5)
    let ties = (0..<700).map { _ in
      "Kobe\(Int.random(in: 0..<250, using: &random)) Ltd signed an agreement with Kobe\(Int.random(in: 0..<250, using: &random)) Ltd."
    }
    try folder.write("{\"text\": \"\(ties.joined(separator: " "))\"}\n", to: "many.jsonl")
    let run = try entente("render", "many.jsonl", "-o", "many.svg", "--layout", "dot", "--budget", "0.1")
    #expect(run.status == 0)
    #expect(
      run.errors.contains("dot did not finish within 0.1 s")
        && run.errors.contains("laid out by sfdp (in place of dot)"))
  }

  @Test func aStyleIsAppliedOrRefused() throws {
    try folder.write("background: \"#123456\"\n", to: "my.yaml")
    #expect(try entente("render", "articles", "-o", "styled.dot", "--style", "my.yaml").status == 0)
    #expect(try String(contentsOf: folder.url.appending(path: "styled.dot"), encoding: .utf8).contains("#123456"))
    try folder.write("nodes:\n  citty: {}\n", to: "bad.yaml")
    let refused = try entente("render", "articles", "-o", "no.svg", "--style", "bad.yaml")
    #expect(refused.status == 1 && refused.errors.contains("bad.yaml:2: unknown key 'citty'"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "no.svg").path))
  }

  @Test func helpShowsExamples() throws {
    for command in ["ingest", "extract", "neighbors", "show", "render", "export", "stats"] {
      #expect(try entente(command, "--help").output.contains("Example"), "help of \(command)")
    }
    #expect(try entente("--version").output == "0.1.0\n")
    #expect(try entente("--generate-completion-script", "bash").output.contains("neighbors"))
  }
}
