import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// What press releases and news agencies write: seats in brackets, headlines, lists of companies, share symbols.
@Suite struct PressReleaseTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    "[ソラリスコード|ソラリスコード]([東京都|Tokyo]港区)と[高砂電鋼|高砂電鋼](長崎県佐世保郡)が協定の発表会を開いた。",
    "開発と運営を担う新会社「[MEKONG GRID COMPANY LIMITED|MEKONG GRID COMPANY LIMITED]」を設立する。",
    "水道事業を営む「[あおぞらウォーター|あおぞらウォーター]」への出資を決めた。",
    "[ベトナム|Vietnam]・ゲアン省に工場を建てる。",
    "李建国省長が歓迎した。",
    "[経産|Ministry of Economy, Trade and Industry]、[外務両省|Ministry of Foreign Affairs of Japan]が共催した。",
    "ポーランド南東部で工事が続く。",
    "[中国|China]の[華陽電力控股|華陽電力控股]が参加する。",
    "[米国ハワイ州政府|ハワイ州政府]と[ベトナム|Vietnam]・[フエ科学大学|フエ科学大学]が参加する。",
    "[JFEエンジ|JFE Engineering]が参加する。",
    "[三菱UFJFG|MUFG]が増益となった。",
  ])
  func japaneseNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    ("富士電機 タイの送電網に協力", []),
    ("JICA ケニアに300億円の円借款", ["funds: JICA > Kenya"]),
    (
      "三菱電機は10月3日、ラオスのビエンチャン市およびネパールのカトマンズ市の交通整備に関する協力覚書を締結した。",
      ["partnersWith: Kathmandu - Mitsubishi Electric", "partnersWith: Mitsubishi Electric - Vientiane"]
    ),
    (
      "NEDOでは、委託先として東芝、富士通の2社を決定した。",
      ["partnersWith: Fujitsu - NEDO", "partnersWith: NEDO - Toshiba"]
    ),
    (
      "田中国土交通大臣は、シーメンスの社長と会談した。",
      ["consultsWith: Ministry of Land, Infrastructure, Transport and Tourism - Siemens"]
    ),
    ("日本の田中次郎国土交通大臣は、シーメンスの社長と会談した。", ["consultsWith: Japan - Siemens"]),
    ("東京メトロは、ベトナムのダナン市の人民委員会と覚書を締結した。", ["partnersWith: Da Nang - Tokyo Metro"]),
    ("日本では東芝、JETROが協力して実施した。", ["partnersWith: JETRO - Toshiba"]),
    ("ソフトバンクは、インドネシアの物流企業「Go-Jek」へ投資した。", ["funds: SoftBank > Gojek"]),
    ("協定を22日、NEDOと東京ガスが結んだ。", ["partnersWith: NEDO - Tokyo Gas"]),
    ("東芝や日立製作所が、中国企業との協力に関する覚書に調印した。", []),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text).filter { !$0.hasPrefix("locatedIn") } == expected)
  }

  @Test(arguments: [
    "The bidders are [Enel|Enel], [IBM|IBM], [Siemens|Siemens], [Voltarama|Voltarama], [Gridwerk Iberia|Gridwerk Iberia], [Nokia|Nokia] and [Solvexa|Solvexa].",
    "Members of the [International Organisation for Standardisation|International Organization for Standardization] met.",
    "[Volkswagen AG|Volkswagen] (VOW.XE) and [Ford Motor Co.|Ford Motor] (F) build electric vehicles (EVs).",
    "[CHARLESTON|Charleston], S.C. – The port grew.",
    "Mayor Anna B. Ostrander met [Siemens|Siemens], and Ostrander said so.",
    "The venture, called [Chargeon|Chargeon], will build stations for [Siemens|Siemens].",
  ])
  func englishNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    (
      "Seven makers including BMW, General Motors Corp., Honda, Hyundai, Kia, Mercedes-Benz Group and Stellantis created a joint venture.",
      [
        "partnersWith: BMW - General Motors", "partnersWith: BMW - Honda Motor", "partnersWith: BMW - Hyundai",
        "partnersWith: BMW - Kia", "partnersWith: BMW - Mercedes-Benz Group", "partnersWith: BMW - Stellantis",
      ]
    ),
    ("In Jakarta, Siemens and Nokia signed an agreement.", ["partnersWith: Nokia - Siemens"]),
    (
      "Siemens Mobility secured four $560 million contracts from Nokia.",
      ["partnersWith: Nokia - Siemens Mobility"]
    ),
    ("The agreement was signed by Nokia and Siemens.", ["partnersWith: Nokia - Siemens"]),
    (
      "Siemens, Nokia and Ericsson plan a joint venture.",
      [
        "partnersWith: Ericsson - Nokia", "partnersWith: Ericsson - Siemens", "partnersWith: Nokia - Siemens",
      ]
    ),
    (
      "As the U.S. member body to ISO, the American National Standards Institute voted.",
      [
        "memberOf: American National Standards Institute > International Organization for Standardization"
      ]
    ),
    ("Siemens said the plant followed Nokia's $2 billion investment in Kenya.", ["funds: Nokia > Kenya"]),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test func initialsStandForTheNameThatTheyAbbreviate() {
    let text =
      "The Lakeview Chamber of Commerce and Industry met. Siemens signed an agreement with LCCI on Monday."
    #expect(
      extractor.statements(in: text).contains("partnersWith: Lakeview Chamber of Commerce and Industry - Siemens"))
  }
}
