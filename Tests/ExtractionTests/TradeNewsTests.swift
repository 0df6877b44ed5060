import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// Loans, orders and memoranda as agencies and trade papers write of them.
@Suite struct TradeNewsTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    (
      "デンソーは、名古屋大学とシーメンスの協力を得ながら研究する。",
      [
        "partnersWith: DENSO - Nagoya University", "partnersWith: DENSO - Siemens",
        "partnersWith: Nagoya University - Siemens",
      ]
    ),
    (
      "神戸市は、5日にシーメンスと、8日にNECと、それぞれ協定を締結する。",
      ["partnersWith: Kobe - NEC", "partnersWith: Kobe - Siemens"]
    ),
    (
      "神戸市は、インドネシア、ベトナム両国と覚書を締結する。",
      ["partnersWith: Indonesia - Kobe", "partnersWith: Kobe - Vietnam"]
    ),
    (
      "神戸市はインドネシア、ベトナム両国に事務所を置く。日本の自治体では初めて。神戸市長が、12月に両国を訪問した。",
      ["consultsWith: Indonesia - Kobe", "consultsWith: Kobe - Vietnam"]
    ),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    "[都市再生機構|Urban Renaissance Agency](中村太郎理事長)が参加する。",
    "デジタルツインの開発に[シーメンス|Siemens]が参加する。",
    "[ベトナム|Vietnam]両国政府機関が参加する。",
  ])
  func japaneseNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    (
      "The EBRD will provide Nokia with €14 million to purchase meters.",
      ["funds: European Bank for Reconstruction and Development > Nokia"]
    ),
    (
      "Nokia signed with the EBRD a loan agreement worth 40 million euros to finance meters in Nis.",
      [
        "funds: European Bank for Reconstruction and Development > Nokia",
        "partnersWith: European Bank for Reconstruction and Development - Nokia",
      ]
    ),
    (
      "EBRD finances smart meters in Montenegro.",
      ["funds: European Bank for Reconstruction and Development > Montenegro"]
    ),
    (
      "The initiative builds business linkages between Singapore and Shenzhen.", ["partnersWith: Shenzhen - Singapore"]
    ),
    ("Nokia has received an order from Siemens for eight trains.", ["partnersWith: Nokia - Siemens"]),
    ("The company has partnerships with suppliers including Nokia, Ericsson and Intel.", []),
    ("Kigali Rwanda and Barcelona, Spain, signed an agreement.", ["partnersWith: Barcelona - Kigali"]),
    (
      "Nokia signed an agreement with Acme Rail Pte. Ltd. (ARL). In May ARL met Intel.",
      ["consultsWith: Acme Rail Pte. Ltd. - Intel", "partnersWith: Acme Rail Pte. Ltd. - Nokia"]
    ),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    "Trains for the Automated Guideway Transit (AGT) were made by [Siemens|Siemens] with our CBTC system.",
    "[Siemens|Siemens] signed it during the Green Cities Forum, held at a hotel.",
    "Two memorandums (MOUs) were signed by [Siemens|Siemens].",
  ])
  func englishNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test func headlinesTellWhoDrivesCooperation() {
    let article = Article(
      title: "Singapore and Shenzhen Drive Smart City Collaboration", text: "The cities met in May.",
      language: .english,
      position: SourcePosition(file: "test", line: 1))
    #expect(extractor.read(article).statements == ["partnersWith: Shenzhen - Singapore"])
  }
}
