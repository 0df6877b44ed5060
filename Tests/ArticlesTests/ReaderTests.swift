import Articles
import Foundation
import GraphModel
import TestSupport
import Testing

@Suite struct ReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func markdownWithFrontMatter() throws {
    let article = try only(
      "a.md",
      """
      ---
      title: "A: and B"
      date: 2024/5/3
      source: [City Hall, The Post]
      url: https://example.org/a
      region: ベトナム
      ---

      # Ignored heading?

      First *line*
      goes on with [a link](https://example.org).

      - item
      """)
    #expect(article.title == "A: and B")
    #expect(article.date == CalendarDate("2024-05-03"))
    #expect(article.sources == ["City Hall", "The Post"])
    #expect(article.url == "https://example.org/a")
    #expect(article.region == ["ベトナム"])
    #expect(article.text == "Ignored heading?\nFirst line goes on with a link.\nitem")
  }

  @Test func plainTextTakesItsFirstLineAsTitle() throws {
    let article = try only("a.txt", "Headline\n\nBody one.\nBody two.\n")
    #expect(article.title == "Headline")
    #expect(article.text == "Body one.\nBody two.")
  }

  @Test func jsonLines() throws {
    try folder.write(
      """
      {"title": "one", "text": "x", "date": "2024-01-02T10:00:00Z", "sources": "S", "region": ["日本"]}

      {"text": "only text", "date": "2024-01-02"}
      {"title": "broken"
      {"id": "kept", "title": "last", "date": "2024-01-03"}
      """, to: "a.jsonl")
    let results = read("a.jsonl")
    let articles = results.articles
    #expect(articles.map(\.title) == ["one", "", "last"])
    #expect(articles.map(\.date?.description) == ["2024-01-02", "2024-01-02", "2024-01-03"])
    #expect(articles.last?.id == "kept")
    #expect(results.failures.count == 1)
    #expect(results.failures[0].contains("a.jsonl:4: broken JSON"))
  }

  @Test(arguments: [
    ("", "x.md", "nothing in it"), ("---\ntitle: [a\n---\nx", "x.md", "x.md:3:1: front matter does not parse"),
    ("---\ntitle: a\n", "x.md", "x.md:1: front matter does not parse (it has no end)"),
    (
      "---\ntitle: a\ndate: soon\n---\nx", "x.md",
      "x.md:3:7: field 'date' is 'soon': expected a date such as 2024-05-30"
    ),
    ("{\"date\": \"2024-01-01\"}", "x.jsonl", "x.jsonl:1: missing field 'text'"), ("a\u{0}b", "x.txt", "a binary file"),
    ("{\"text\": 5}", "x.jsonl", "x.jsonl:1: field 'text' is of another type: expected a text"),
    (
      "{\"text\": \"a\", \"sources\": [null]}", "x.jsonl",
      "field 'sources' is of another type: expected a text or a list"
    ),
    ("[\"a\"]", "x.jsonl", "x.jsonl:1: broken JSON (not an object): expected {\"title\""),
  ])
  func badInputIsNamedWithItsPlace(_ text: String, _ name: String, _ expected: String) throws {
    try folder.write(text, to: name)
    let results = read(name)
    #expect(results.articles.isEmpty)
    #expect(results.failures.count == 1)
    #expect(results.failures.first?.contains(expected) == true, "\(results.failures)")
  }

  /// Foundation writes no EUC-JP on Linux, so its bytes stand here.
  @Test func eucIsRead() throws {
    // 見出し\n\n神戸市は協定を結んだ。
    let bytes: [UInt8] = [
      0xB8, 0xAB, 0xBD, 0xD0, 0xA4, 0xB7, 0x0A, 0x0A, 0xBF, 0xC0, 0xB8, 0xCD, 0xBB, 0xD4, 0xA4, 0xCF, 0xB6, 0xA8, 0xC4,
      0xEA,
      0xA4, 0xF2, 0xB7, 0xEB, 0xA4, 0xF3, 0xA4, 0xC0, 0xA1, 0xA3,
    ]
    try folder.write(Data(bytes), to: "a.txt")
    let results = read("a.txt")
    #expect(results.articles.first?.title == "見出し")
    #expect(results.articles.first?.text == "神戸市は協定を結んだ。")
    #expect(results.notes.contains { $0.contains("read as EUC-JP") }, "\(results.notes)")
  }

  @Test(arguments: [("Shift_JIS", String.Encoding.shiftJIS), ("ISO-2022-JP", .iso2022JP), ("UTF-16", .utf16)])
  func otherEncodingsAreReadWithANote(_ name: String, _ encoding: String.Encoding) throws {
    let text = "見出し\n\n神戸市はベトナムのダナン市と協定を結んだ。"
    try folder.write(try #require(text.data(using: encoding)), to: "a.txt")
    let results = read("a.txt")
    #expect(results.articles.first?.title == "見出し")
    #expect(results.notes.contains { $0.contains("read as \(name)") }, "\(results.notes)")
  }

  @Test func bytesOfNoEncodingAreRefused() throws {
    try folder.write(Data([0xFF, 0xC3, 0x28, 0xA0, 0xA1, 0xFF, 0x80, 0xFD, 0xFD]), to: "a.txt")
    #expect(read("a.txt").failures.first?.contains("UTF-8") == true)
  }

  @Test func foldersAreReadInOrderAndRecursively() throws {
    for name in ["b.md", "a/z.md", "a/b.txt", ".hidden/x.md", "c.pdf", "README.md"] {
      try folder.write("# \(name)\n\nx", to: name)
    }
    let results = read("")
    #expect(
      results.articles.map { $0.position.file.split(separator: "/").last.map(String.init) } == [
        "b.txt", "z.md", "b.md",
      ])
    #expect(results.notes.contains { $0.contains("c.pdf: left out") })
  }

  @Test func anEmptyFolderIsAnError() throws {
    #expect(read("").failures.first?.contains("no article in this folder") == true)
    #expect(
      ArticleStream(paths: [folder.url.path + "/none"]).compactMap(\.failure).first?.contains("no such file") == true)
  }

  @Test func identityComesFromWhatStays() throws {
    func article(_ title: String, _ text: String, _ url: String?) -> Article {
      Article(title: title, text: text, url: url, position: SourcePosition(file: "x"))
    }
    let first = article("T", "one", "https://example.org")
    #expect(first.id == article("T", "two", "https://example.org").id, "a corrected text is the same article")
    #expect(first.digest != article("T", "two", "https://example.org").digest)
    #expect(first.id != article("T", "one", "https://example.com").id)
    #expect(first.id == "b5b7b7d664f15ad1", "the same on every machine")
  }

  @Test func twoArticlesOfOneIdAreToldApart() throws {
    var register = ArticleRegister()
    let first = Article(id: "x", title: "a", text: "", position: SourcePosition(file: "one.jsonl", line: 1))
    try register.admit(first)
    try register.admit(first)
    #expect(throws: ReaderError.self) {
      try register.admit(Article(id: "x", title: "b", text: "", position: SourcePosition(file: "two.jsonl", line: 9)))
    }
  }

  // MARK: Reading

  private func only(_ name: String, _ text: String) throws -> Article {
    try folder.write(text, to: name)
    return try #require(read(name).articles.first)
  }

  private func read(_ name: String) -> [ReadingResult] { Array(ArticleStream(paths: [folder.url.path + "/" + name])) }
}

extension ReadingResult {
  var failure: String? { if case .failure(let error) = self { error.description } else { nil } }
}

extension [ReadingResult] {
  var articles: [Article] { compactMap { if case .article(let article) = $0 { article } else { nil } } }
  var failures: [String] { compactMap(\.failure) }
  var notes: [String] { compactMap { if case .note(let note) = $0 { note.description } else { nil } } }
}
