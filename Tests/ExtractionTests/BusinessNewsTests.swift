import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// Joint ventures, rounds, orders and alliances as business pages and their headlines tell of them.
@Suite struct BusinessNewsTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    ("神戸市は、国際協力機構(JICA)の支援を受け、計画を進めている。", ["partnersWith: JICA - Kobe"]),
    (
      "バルセロナ市は、シーメンス、NECなどとともに、研究拠点を設けた。",
      ["partnersWith: Barcelona - NEC", "partnersWith: Barcelona - Siemens"]
    ),
    ("NECは、ケニアに53億ドルを投じ、拠点を開設する。", ["funds: NEC > Kenya"]),
    ("NECは、シーメンス株25%を取得することで合意した。", ["funds: NEC > Siemens"]),
    ("シーメンスの株価が上がり、NECが工場を取得した。", []),
    ("NECとシーメンスの共同企業体が受注した。", ["partnersWith: NEC - Siemens"]),
    ("NECは、シーメンスに部品を納入する。", ["partnersWith: NEC - Siemens"]),
    ("米電気自動車メーカーのテスラに、NECが10億ドルを出資した。", ["funds: NEC > Tesla Inc."]),
    ("ベトナム南部ビンズオン省のNECが開発する。", []),
    (
      "NECは指針を公表した。この指針は、シーメンス、インテルと共同で作成されたものである。",
      ["partnersWith: Intel - NEC", "partnersWith: NEC - Siemens"]
    ),
    (
      "ISO/TC 268の国際幹事を務める日本規格協会は、計画を発表した。",
      ["memberOf: Japanese Standards Association > ISO/TC 268"]
    ),
    ("NECは、シーメンス、インテルとのコンソーシアムとして工事を受注した。", ["partnersWith: Intel - NEC", "partnersWith: NEC - Siemens"]),
    ("シーメンスを事業者に選定した神戸市が発表した。", ["partnersWith: Kobe - Siemens"]),
    (
      "ノキアは、ブラジルのシーメンスおよびサンパウロ州のリメイラ市と協力し、実証を行う。",
      ["partnersWith: Limeira - Nokia", "partnersWith: Nokia - Siemens"]
    ),
    (
      "ロスアトムは、ハンガリーの増設を巡り、米ウエスチングハウスとの競合に勝ち、同国政府と契約した。",
      ["locatedIn: Westinghouse > United States", "partnersWith: Hungary - Rosatom"]
    ),
    (
      "欧州宇宙機関は、独航空宇宙センター(DLR)と協力する。",
      ["partnersWith: European Space Agency - German Aerospace Center"]
    ),
    ("世界銀行グループの国際金融公社は計画を発表した。", ["partOf: International Finance Corporation > World Bank"]),
    ("サンパウロ—カンピーナス間の鉄道で、NECは契約に調印した。", []),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    "[ミア・トランスポーテーション|ミア・トランスポーテーション]と[シーメンス|Siemens]が提携した。",
    "[ストライプ|Stripe]は7日、覚書を締結した。", "メーカーは7日、覚書を締結した。", "スタートアップは7日、覚書を締結した。",
    "[独|Germany][ティッセンクルップ|Thyssenkrupp]と[印|India][タタ製鉄|Tata Steel]は提携した。",
    "[インド|India]のアンドラプラデシュ州は計画を発表した。", "[サンパウロ|São Paulo]—[カンピーナス|Campinas]間を結ぶ。",
    "[シーメンス|Siemens]は標準化団体[ハルモニクス・アライアンス|ハルモニクス・アライアンス]と協力する。",
  ])
  func japaneseNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    ("Nokia and Intel's chip unit have agreed to study it.", ["partnersWith: Intel - Nokia"]),
    ("Nokia and Intel are testing a network.", ["partnersWith: Intel - Nokia"]),
    ("Nokia and Intel each are testing a network.", []),
    (
      "Nokia and Intel began a partnership; Intel also cooperates with Siemens.",
      ["partnersWith: Intel - Nokia", "partnersWith: Intel - Siemens"]
    ),
    (
      "A group led by Toyota, including Denso and Aisin, will run the buses.",
      ["partnersWith: Aisin - Toyota Motor", "partnersWith: DENSO - Toyota Motor"]
    ),
    ("Nokia, whose backers include Intel, plans to build it.", ["funds: Intel > Nokia"]),
    (
      "Nokia led a $20 million round in Siemens, with participation from Intel and Bosch.",
      ["funds: Bosch > Siemens", "funds: Intel > Siemens", "funds: Nokia > Siemens"]
    ),
    ("Nokia will buy chips from Intel under a two-year contract.", ["partnersWith: Intel - Nokia"]),
    (
      "Nokia joined the Wireless Broadband Alliance, of which Intel and Cisco are members.",
      [
        "memberOf: Cisco > Wireless Broadband Alliance", "memberOf: Intel > Wireless Broadband Alliance",
        "memberOf: Nokia > Wireless Broadband Alliance",
      ]
    ),
    (
      "Nokia will supply radios to Vodafone under a deal, alongside rival Ericsson.", ["partnersWith: Nokia - Vodafone"]
    ),
    ("Nokia and Intel exchanged a memorandum of collaboration.", ["partnersWith: Intel - Nokia"]),
    ("Kobe signed up to the Open & Agile Smart Cities network.", ["memberOf: Kobe > Open & Agile Smart Cities"]),
    (
      "Kobe became a member of CityNet, whose secretariat is hosted by Seoul.",
      ["memberOf: Kobe > CityNet", "memberOf: Seoul > CityNet"]
    ),
    (
      "The Mayor of Lisbon and his counterpart from Praia renewed the twinning agreement.",
      ["partnersWith: Lisbon - Praia"]
    ),
    ("Nokia, the Catalan government and Intel agreed to set up a centre.", ["partnersWith: Intel - Nokia"]),
    ("Nokia was awarded a contract by Copenhagen's Byensrum to build it.", []),
    (
      "Nokia and Intel won a supply contract for the tram from Siemens.",
      ["partnersWith: Intel - Nokia", "partnersWith: Intel - Siemens", "partnersWith: Nokia - Siemens"]
    ),
    (
      "AIIB joins ADB in funding a bypass.",
      ["partnersWith: Asian Development Bank - Asian Infrastructure Investment Bank"]
    ),
    ("Nokia plans to invest in networks, it announced at a ceremony in Rabat.", []),
    ("Nokia wins Riyadh metro contract with Siemens.", ["partnersWith: Nokia - Siemens"]),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    "[Rwanda|Rwanda]'s [Ministry of ICT and Innovation|Ministry of ICT and Innovation] and the [Tony Blair Institute|Tony Blair Institute] met.",
    "[Nokia|Nokia] met the [Mongolian University of Science and Technology|Mongolian University of Science and Technology].",
    "[Nokia|Nokia] lends to [Taiwan|Taiwan]'s Formosa 4.",
    "[Nokia|Nokia] and [Fujisawa|Fujisawa] City opened the [Fujisawa Sustainable Smart Town|Fujisawa Sustainable Smart Town].",
    "Swedish-Kenyan startup [Roam|Roam] signed with [Nokia|Nokia].",
  ])
  func englishNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    ("インドのアダニ・グループ、シーメンスと提携", ["locatedIn: Adani Group > India", "partnersWith: Adani Group - Siemens"]),
    ("EBRD、カイロ地下鉄に2億ユーロ融資", ["funds: European Bank for Reconstruction and Development > Cairo"]),
  ])
  func headlines(_ title: String, _ expected: [String]) {
    let article = Article(
      title: title, text: "詳細は未定。", language: .japanese, position: SourcePosition(file: "test", line: 1))
    #expect(extractor.read(article).statements == expected)
  }
}
