import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

@Suite struct RelationTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    ("国土交通省はベトナムと覚書を締結した。", ["partnersWith: Ministry of Land, Infrastructure, Transport and Tourism - Vietnam"]),
    ("北九州市とハイフォン市は姉妹都市協定を締結した。", ["partnersWith: Haiphong - Kitakyushu"]),
    ("シーメンスとエリクソンの間で合意が成立した。", ["partnersWith: Ericsson - Siemens"]),
    ("神戸市の市長はシアトルを訪問した。", ["consultsWith: Kobe - Seattle"]),
    ("住友商事の社長は、経済産業省の局長と会談した。", ["consultsWith: Ministry of Economy, Trade and Industry - Sumitomo Corporation"]),
    ("グーグルはマレーシアに20億ドルを投資する。", ["funds: Google > Malaysia"]),
    ("ABBは欧州投資銀行から融資を受けた。", ["funds: European Investment Bank > ABB"]),
    ("欧州投資銀行のABBへの融資が決まった。", ["funds: European Investment Bank > ABB"]),
    ("スイスに本社を置くABBは発表した。", ["locatedIn: ABB > Switzerland"]),
    ("アルファベット社傘下のグーグルが発表した。", ["partOf: Google > Alphabet"]),
    ("日本はASEANに加盟した。", ["memberOf: Japan > ASEAN"]),
    ("ハノイの交通局が発表した。", ["locatedIn: 交通局 > Hanoi"]),
    (
      "デジタル経済振興庁は、ファーウェイと大阪市の都市づくりに関する覚書を締結した。", ["partnersWith: Digital Economy Promotion Agency - Huawei"]
    ),
    (
      "神戸市は、トヨタ自動車、NTT西日本、東京大学の3者と協定を締結した。",
      [
        "partnersWith: Kobe - NTT West", "partnersWith: Kobe - Toyota Motor",
        "partnersWith: Kobe - University of Tokyo",
      ]
    ),
    ("神戸市は、シアトルを含む複数の都市と提携した。", ["partnersWith: Kobe - Seattle"]),
    ("ダナン市人民委員会は横浜市と提携した。", ["partnersWith: Da Nang - Yokohama"]),
    ("グーグルはマレーシアとの提携を否定した。", []),
    ("グーグルはマレーシアとの提携を検討している。", []),
    ("グーグルとマレーシアが式典に出席した。", []),
  ])
  func japanese(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    ("Nokia signed a memorandum of understanding with Viettel.", ["partnersWith: Nokia - Viettel"]),
    ("Kobe and Seattle signed an agreement.", ["partnersWith: Kobe - Seattle"]),
    ("A partnership between Siemens and Ericsson begins.", ["partnersWith: Ericsson - Siemens"]),
    ("Nokia met with Viettel in Hanoi.", ["consultsWith: Nokia - Viettel"]),
    ("Google will invest US$2 billion in Malaysia.", ["funds: Google > Malaysia"]),
    ("The World Bank granted Kenya a loan.", ["funds: World Bank > Kenya"]),
    ("Waymo is a subsidiary of Alphabet.", ["partOf: Waymo > Alphabet"]),
    ("Kenya joined the African Union.", ["memberOf: Kenya > African Union"]),
    ("Switzerland-based ABB reported.", ["locatedIn: ABB > Switzerland"]),
    ("Nokia has not signed an agreement with Viettel.", []),
    ("Nokia may sign an agreement with Viettel.", []),
  ])
  func english(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  /// No rule foresees how these put it.
  @Test(arguments: [
    ("NEC linked up with Cisco for its software.", ["partnersWith: Cisco - NEC"]),
    ("Siemens competes with Hitachi.", []),
    ("Toyota supplies vehicles to Uber.", []),
    // What companies' sentences teach does not hold for others.
    ("The Labor Party was associated with the League of Rights and with One Nation.", []),
  ])
  func learnedPairs(_ text: String, _ expected: [String]) {
    let reading = extractor.read(MarkedText(text).article())
    #expect(reading.statements == expected)
    #expect(reading.relations.allSatisfy { $0.evidence.rule == "en-learned-pair" && $0.evidence.confidence <= 0.85 })
  }

  @Test func evidenceIsTheSentence() throws {
    let text = "前文である。国土交通省はベトナムと覚書を締結した。後文である。"
    let evidence = try #require(extractor.read(MarkedText(text).article()).relations.first?.evidence)
    #expect(evidence.sentence == "国土交通省はベトナムと覚書を締結した。")
    #expect(String(Array(text)[evidence.start..<evidence.end]) == evidence.sentence)
    #expect(!evidence.rule.isEmpty && (0.5...1).contains(evidence.confidence))
  }

  @Test func talksAboutAnAgreementAreNoTieOfTheirOwn() {
    let text = "グーグルはマレーシアと会談した。グーグルはマレーシアと協定を締結した。"
    #expect(extractor.statements(in: text) == ["partnersWith: Google - Malaysia"])
  }

  @Test func readingIsTheSameWhateverRunsBeside() async throws {
    let articles = (0..<40).map { MarkedText("第\($0)回。シーメンスとエリクソンは協定を締結した。神戸市はシアトルと提携した。").article() }
    let serial = articles.map { extractor.read($0) }
    let parallel = await withTaskGroup(of: (Int, ArticleReading).self) { group in
      for (index, article) in articles.enumerated() {
        group.addTask { [extractor] in (index, extractor.read(article)) }
      }
      return await group.reduce(into: [Int: ArticleReading]()) { $0[$1.0] = $1.1 }
    }
    for index in articles.indices { #expect(parallel[index] == serial[index]) }
  }
}
