import Foundation
import GraphDrawing
import GraphFormats
import GraphModel
import Graphviz
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct MapTests {
  /// Every kind of entity and of relation once, with names from the outside world.
  static func graph(names: [String] = ["Ministry of Trade", "国土交通省都市局国際・デジタル政策課", "東京", "Viet Nam"]) throws
    -> EntityGraph
  {
    let a = Entity(id: EntityID(.organization, "a"), name: names[0])
    let b = Entity(id: EntityID(.organization, "b"), name: names[1])
    let city = Entity(id: EntityID(.city, "1"), name: names[2], country: "JP")
    let country = Entity(id: EntityID(.country, "VN"), name: names[3], country: "VN")
    func tie(_ kind: RelationKind, _ head: Entity, _ tail: Entity, articles: Int = 1) throws -> Relation {
      Relation(
        key: try .init(kind, head: head.id, tail: tail.id),
        evidence: (0..<articles).map { number in
          ArticleEvidence(
            article: ArticleReference(
              id: "\(kind)\(number)", title: "t", date: CalendarDate("2024-01-0\(number + 1)"), sources: ["Source"],
              url: number == 0 ? "https://example.org/?a=1&b=\"2\"" : "javascript:alert(1)"),
            evidence: Evidence(
              sentence: "A \"quoted\" <sentence> & \\more", field: .text, start: 0, end: 5, rule: "r", confidence: 0.9))
        })
    }
    return EntityGraph(
      entities: [a, b, city, country],
      relations: [
        try tie(.partnersWith, a, country, articles: 4), try tie(.consultsWith, a, city), try tie(.funds, country, b),
        try tie(.memberOf, city, a), try tie(.partOf, b, a), try tie(.locatedIn, city, country),
      ])
  }

  @Test func dotIsThatOfTheSnapshot() throws {
    let graph = try Self.graph()
    let data = try MapRenderer(style: MapStyle()).render(
      graph, options: MapOptions(), layout: LayoutChoice(for: graph), format: .dot)
    try Snapshot.expect(String(decoding: data, as: UTF8.self), matches: "map.dot")
    try Snapshot.expect(String(decoding: GraphFormat.dot.writer.data(of: graph), as: UTF8.self), matches: "export.dot")
  }

  /// Years stand beside the lines of a small map where they differ, on no box, and not beside lines of structure.
  @Test func linesSayWhenWhereThatDiffers() throws {
    let ids = ["a", "b", "c", "d"].map { EntityID(.organization, $0) }
    func tie(_ kind: RelationKind, _ head: Int, _ tail: Int, _ dates: String...) throws -> Relation {
      Relation(
        key: try .init(kind, head: ids[head], tail: ids[tail]),
        evidence: dates.enumerated().map { number, date in
          ArticleEvidence(
            article: ArticleReference(
              id: "\(head)\(tail)\(number)", title: "t", date: CalendarDate(date), sources: [], url: nil),
            evidence: Evidence(sentence: "S.", field: .text, start: 0, end: 2, rule: "r", confidence: 0.9))
        })
    }
    func picture(_ options: MapOptions, _ second: String) throws -> (text: String, picture: SVGPicture) {
      let graph = EntityGraph(
        entities: ids.map { Entity(id: $0, name: "Organization \($0.key)") },
        relations: [
          try tie(.partnersWith, 0, 1, "2019-03-01", second), try tie(.funds, 1, 2, "2019-05-01"),
          try tie(.partOf, 2, 3, "2011-05-01"),
        ])
      let svg = try MapRenderer(style: MapStyle()).render(
        graph, options: options, layout: LayoutChoice(chosen: .dot), format: .svg)
      let text = String(decoding: svg, as: UTF8.self)
      return (text, SVGPicture(text))
    }
    let shown = try picture(MapOptions(), "2024-01-01")
    #expect(shown.text.contains(">2019–2024</text>") && shown.text.contains(">2019</text>"))
    #expect(!shown.text.contains(">2011</text>"))
    #expect(shown.picture.boxes.count == 4)
    var plain = MapOptions()
    plain.showsEdgeLabels = false
    #expect(try !picture(plain, "2024-01-01").text.contains(">2019</text>"))
    // What is the same everywhere stands in the subtitle.
    #expect(try !picture(MapOptions(), "2019-12-01").text.contains(">2019</text>"))
  }

  @Test func sameGraphSameBytes() throws {
    let graph = try Self.graph()
    let layout = LayoutChoice(for: graph)
    let first = try MapRenderer(style: MapStyle()).render(graph, options: MapOptions(), layout: layout, format: .svg)
    #expect(
      try MapRenderer(style: try MapStyle()).render(graph, options: MapOptions(), layout: layout, format: .svg) == first
    )
  }

  @Test func svgSaysWhatItShows() throws {
    let svg = try svg(Self.graph())
    for text in [
      "id=\"country:VN\"", "class=\"node country\"", "class=\"edge partnersWith\"", "Partnership map",
      "from 9 articles", "partners with",
      "located in", "role=\"graphics-document\"", "<title>Ministry of Trade</title>",
      "<title>Viet Nam – partners with – Ministry of Trade</title>", "Sources: Source",
      "xlink:href=\"https://example.org/", "2024&#45;01&#45;01, Source",
    ] {
      #expect(svg.contains(text), "the map lacks \(text)")
    }
  }

  /// The legend shows what is in the map and nothing else.
  @Test func legendIsOfThisMap() throws {
    var filter = GraphFilter()
    filter.relations = [.funds]
    let svg = try svg(Self.graph().filtered(filter))
    #expect(svg.contains(">funds<") && svg.contains(">Country<"))
    #expect(!svg.contains(">partners with<") && !svg.contains(">City<"))
  }

  @Test func aJapaneseMapSpeaksJapanese() throws {
    var options = MapOptions()
    options.language = .japanese
    let graph = try Self.graph()
    let data = try MapRenderer(style: MapStyle()).render(
      graph, options: options, layout: LayoutChoice(for: graph), format: .svg)
    let svg = String(decoding: data, as: UTF8.self)
    for text in [">連携<", ">組織<", "主体 4、つながり 6"] { #expect(svg.contains(text), "the map lacks \(text)") }
  }

  /// Names and sentences come from the outside world: nothing in them becomes markup.
  @Test(arguments: [
    "<script>alert(1)</script>", "\"], evil [label=\"x", "a\\nb\\G\\N", "]]>", "&lt;b&gt;", "名前\u{0}\u{1B}[31m",
    "👩‍👩‍👧 \u{202E}rtl",
    String(repeating: "長い名前", count: 2500),
  ])
  func hostileNamesStayText(_ name: String) throws {
    let graph = try Self.graph(names: [name, "B", "C", "D"])
    let svg = try svg(graph)
    #expect(!svg.contains("<script") && !svg.contains("javascript:"))
    #expect(XMLParser(data: Data(svg.utf8)).parse(), "the picture is no XML")
    #expect(groups(of: svg, class: "node organization").count == 2)
    let dot = String(decoding: GraphFormat.dot.writer.data(of: graph), as: UTF8.self)
    let drawn = try GraphvizLibrary.shared.render(dot: dot, engine: .dot, format: .svg)
    #expect(groups(of: String(decoding: drawn, as: UTF8.self), class: "node").count == 4, "a name has become a node")
  }

  /// Labels lie inside their boxes: their measured width is no more than the box's.
  @Test func labelsFitTheirBoxes() throws {
    let svg = try svg(Self.graph())
    let nodes = groups(of: svg, class: "node organization") + groups(of: svg, class: "node country")
    #expect(nodes.count == 3)
    for node in nodes {
      let texts = node.matches(of: #/<text[^>]*>([^<]*)<\/text>/#).map { String($0.output.1) }
      let size = try #require(node.firstMatch(of: #/font-size="([\d.]+)"/#).flatMap { Double($0.output.1) })
      let shape = try #require(node.firstMatch(of: #/ (?:points|d)="([^"]+)"/#)?.output.1)
      #expect(!texts.isEmpty)
      let numbers = shape.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
      let xs = stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }
      let width = (xs.max() ?? 0) - (xs.min() ?? 0)
      for text in texts { #expect(LabelMetrics.width(text, fontSize: size) <= width, "\(text) is wider than its box") }
    }
  }

  @Test(arguments: [
    ("Short", ["Short"]),
    ("Ministry of Land, Infrastructure and Transport", ["Ministry of Land,", "Infrastructure", "and Transport"]),
    ("国土交通省都市局国際・デジタル政策課", ["国土交通省都市局", "国際・デジタル政策課"]),
    ("サウジアラビアデータ・人工知能庁", ["サウジアラビア", "データ・人工知能庁"]),
    ("グレーター・マンチェスター合同行政機構", ["グレーター・", "マンチェスター", "合同行政機構"]),
    ("インド国家産業回廊開発公社", ["インド国家産業", "回廊開発公社"]),
    ("伊藤忠テクノソリューションズ", ["伊藤忠テクノ", "ソリューションズ"]),
    ("ASEANスマートシティネットワーク", ["ASEANスマートシティ", "ネットワーク"]),
    ("三菱UFJリサーチ&コンサルティング", ["三菱UFJリサーチ&", "コンサルティング"]),
    ("国立研究開発法人新エネルギー・産業技術総合開発機構", ["国立研究開発法人", "新エネルギー・産業", "技術総合開発機構"]),
    ("アメリカ国立標準技術研究所", ["アメリカ国立", "標準技術研究所"]),
    ("東南アジア国際標準化機構連合会", ["東南アジア国際", "標準化機構連合会"]),
    ("マイクロファイナンスインターナショナルコーポレーション", ["マイクロファイナンス", "インターナショナル", "コーポレーション"]),
  ])
  func labelsBreakIntoLines(_ text: String, _ expected: [String]) {
    let lines = LabelMetrics.lines(text)
    #expect(lines == expected)
  }

  @Test func engineGoesBySizeAndShape() throws {
    #expect(LayoutChoice(for: try Self.graph()).engine == .neato)
    func chain(_ count: Int, _ kind: RelationKind) throws -> EntityGraph {
      let entities = (0..<count).map { Entity(id: EntityID(.organization, "n\($0)"), name: "N\($0)") }
      let ties = try (1..<count).map {
        Relation(key: try .init(kind, head: entities[$0].id, tail: entities[$0 / 2].id), evidence: [])
      }
      return EntityGraph(entities: entities, relations: ties)
    }
    #expect(LayoutChoice(for: try chain(20, .partOf)).engine == .dot)
    #expect(LayoutChoice(for: try chain(20, .partnersWith)).engine == .neato)
    #expect(LayoutChoice(for: try chain(900, .partnersWith)).engine == .sfdp)
  }

  /// The source of each group of a class.
  private func groups(of svg: String, class name: String) -> [Substring] {
    svg.split(separator: "<!-- ").filter { $0.contains("class=\"\(name)\"") }
  }

  private func svg(_ graph: EntityGraph) throws -> String {
    let data = try MapRenderer(style: MapStyle()).render(
      graph, options: MapOptions(), layout: LayoutChoice(for: graph), format: .svg)
    return String(decoding: data, as: UTF8.self)
  }
}
