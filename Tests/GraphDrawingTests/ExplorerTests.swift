import Foundation
import GraphDrawing
import GraphModel
import HeadlessBrowser
import TestSupport
import Testing

@Suite struct ExplorerTests {
  private static func page(_ graph: EntityGraph, language: Language = .english) throws -> String {
    var options = MapOptions()
    options.language = language
    let data = try MapRenderer(style: MapStyle()).render(
      graph, options: options, layout: LayoutChoice(for: graph), format: .html)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try Self.page(MapTests.graph())
    #expect(page.contains("default-src 'none'; script-src 'sha256-"))
    for text in ["<link", "src=", "@import", "javascript:"] { #expect(!page.contains(text), "the page holds \(text)") }
    #expect(try Self.page(MapTests.graph()) == page)
  }

  @Test func aJapanesePageSpeaksJapanese() throws {
    let page = try Self.page(MapTests.graph(), language: .japanese)
    for text in ["名前で検索", "lang=\"ja\"", "> 連携</label>"] { #expect(page.contains(text)) }
  }

  /// The JSON cannot end its element, whatever a name holds.
  @Test func hostileNamesStayText() throws {
    let name = "</script><script>document.title='pwned'</script><img src=x onerror=alert(1)>"
    let page = try Self.page(MapTests.graph(names: [name, "B", "C", "D"]))
    #expect(page.matches(of: #/<script/#).count == 2 && !page.contains("<img"))
  }

  /// As a reader does: open, search, filter, click a tie, read its sentence.
  @Test(.enabled(if: Browser.program != nil, "needs Chromium"), .timeLimit(.minutes(2)))
  func aReaderFindsTheEvidence() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "map.html")
    let hostile = "<img src=x onerror=document.title='pwned'>"
    try Data(Self.page(MapTests.graph(names: ["Ministry of Trade", hostile, "東京", "Viet Nam"])).utf8).write(to: file)
    let browser = try Browser(page: file)
    #expect(try browser.value("document.getElementById('count').textContent") == "4 entities, 6 ties")

    try browser.click(at: Self.middle("document.getElementById('search')"))
    try browser.type("viet")
    #expect(try browser.value("document.querySelector('#results li').textContent") == "Viet Nam")
    try browser.press("Enter", code: 13)
    #expect(try browser.value("document.querySelector('#panel h2').textContent") == "Viet Nam")
    #expect(try browser.value("document.querySelectorAll('#panel blockquote').length") == "4")
    #expect(try browser.value("document.getElementById('panel').textContent").contains("further sentences: 2"))
    #expect(try browser.value("location.hash").contains("entity=country"))

    let funds = "document.querySelector('input[value=funds]')"
    try browser.click(at: Self.middle(funds))
    #expect(try browser.value("document.querySelector('.edge.funds').classList.contains('gone')") == "true")
    #expect(try browser.value("document.getElementById('count').textContent") == "4 entities, 5 ties")
    try browser.click(at: Self.middle(funds))

    try browser.press("Escape", code: 27)
    // A point on the line itself: the middle of its box may lie beside it.
    try browser.click(
      at: """
        (() => { const line = document.querySelector('.edge.funds path'); const place = line.getPointAtLength(line.getTotalLength() / 2)
          .matrixTransform(line.getScreenCTM()); return [place.x, place.y]; })()
        """)
    #expect(try browser.value("document.querySelector('#panel h2').textContent") == "Viet Nam funds \(hostile)")
    #expect(
      try browser.value("document.querySelector('#panel blockquote').firstChild.textContent")
        == "A \"quoted\" <sentence> & \\more")
    #expect(try browser.value("document.querySelector('#panel a').href") == "https://example.org/?a=1&b=%222%22")
    #expect(try browser.value("document.title") == "Partnership map", "a name has run as a script")
    try browser.press("+", code: 187)
    try browser.wait(
      for: "location.hash.includes('view=') && document.querySelector('#map svg').style.transform === ''")
  }

  /// The page looks as it did when somebody last looked at it: `Snapshots/explorer.png` and, with an entity chosen, `explorer-chosen.png`.
  @Test(.enabled(if: Browser.program != nil, "needs Chromium"), .timeLimit(.minutes(2)))
  func thePageLooksAsItDid() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "map.html")
    try Data(Self.page(MapTests.graph()).utf8).write(to: file)
    let pictures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let plain = try Self.look(file, "", pictures.appending(path: "explorer.png"))
    let chosen = try Self.look(
      file, "#entity=city%3A1&no-kind=country", pictures.appending(path: "explorer-chosen.png"))
    // The comparison itself sees what a reader would.
    #expect(try plain.browser.difference(plain.picture, chosen.picture) > 0.02)
  }

  /// Opens a page and compares what is seen with a picture, or keeps it as that with `ENTENTE_RECORD=1`.
  private static func look(_ file: URL, _ view: String, _ expected: URL) throws -> (browser: Browser, picture: Data) {
    let browser = try Browser(page: #require(URL(string: file.absoluteString + view)))
    let picture = try browser.screenshot()
    guard let known = try? Data(contentsOf: expected), ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == nil
    else {
      try picture.write(to: expected)
      Issue.record("recorded \(expected.path): look at it, then run the test again")
      return (browser, picture)
    }
    #expect(try browser.difference(picture, known) < 0.01, "differs from \(expected.path)")
    return (browser, picture)
  }

  /// A link brings a view back.
  @Test(.enabled(if: Browser.program != nil, "needs Chromium"), .timeLimit(.minutes(2)))
  func aLinkRestoresTheView() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "map.html")
    try Data(Self.page(MapTests.graph()).utf8).write(to: file)
    let link = try #require(URL(string: file.absoluteString + "#entity=city%3A1&no-kind=country&since=2024-01-01"))
    let browser = try Browser(page: link)
    #expect(try browser.value("document.querySelector('#panel h2').textContent") == "東京")
    #expect(try browser.value("document.querySelector('input[value=country]').checked") == "false")
    #expect(try browser.value("document.getElementById('count').textContent") == "3 entities, 3 ties")
  }

  private static func middle(_ element: String) -> String {
    "(() => { const box = \(element).getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()"
  }
}
