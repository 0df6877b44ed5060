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
    "[新潟商船|新潟商船]は[中国|China][HAIYUN Ocean Transportation Co.,Ltd.|HAIYUN Ocean Transportation Co.,Ltd.](以下、[HOT|HAIYUN Ocean Transportation Co.,Ltd.])と覚書を交わした。",
    "新会社「[Suzuran Textile Vietnam Co.,Ltd.|Suzuran Textile Vietnam Co.,Ltd.]」を設立した。",
    "[ケニア|Kenya]で同国[電力エネルギー省|電力エネルギー省]から業務を受託した。",
    "[フランス|France]の[ミル=ラ=フォレ市|ミル=ラ=フォレ]と交流する。",
    "[EU|European Union]は「重要な共同プロジェクト(HYPX)」を承認し、HYPXに資金を出す。",
    "[ドイツ|Germany]沖の北海で風車が回る。",
    "LPガスや医薬品を扱う。",
    "「[ケアンズ市|Cairns]」(人口15万)を[オーストラリア|Australia]の会社が訪れた。",
    "阪神・淡路大震災のあと、[ルワンダICT商工会議所|ルワンダICT商工会議所]を訪れた。",
    "国・地域中[フィリピン|Philippines]が最大だった。",
    "[米|United States][オハヨー州電力公社|オハヨー州電力公社]([OHPC|オハヨー州電力公社])が参加する。",
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
    (
      "東芝は連結子会社の川北電子(本社:東京都中央区)が、シーメンスと開発の加速を目的として覚書を締結した。",
      ["partnersWith: Siemens - 川北電子"]
    ),
    ("NECは、ベトナムの現地企業、ABC-GROUPとの折半出資により合弁会社を設立した。", ["partnersWith: ABC-GROUP - NEC"]),
    ("当協会(日本)、NEDO、韓国標準協会の間で覚書を調印した。", ["partnersWith: Korean Standards Association - NEDO"]),
    ("NECと提携している東芝を訪問した。", ["partnersWith: NEC - Toshiba"]),
    ("「ナガ総合研究所」と長崎県対馬市の間で連携協定を締結する。", ["partnersWith: Tsushima - ナガ総合研究所"]),
    ("NECの田中一郎社長と対馬市の山田太郎市長による協定調印式を開く。", ["partnersWith: NEC - Tsushima"]),
    ("東芝がNEDOから補助金の拠出を受けた。", ["funds: NEDO > Toshiba"]),
    (
      "ドイツ、デンマーク、オランダのエネルギー相は5月18日、協力協定を締結した。",
      ["partnersWith: Denmark - Germany", "partnersWith: Denmark - Netherlands", "partnersWith: Germany - Netherlands"]
    ),
    ("ドイツ、デンマークやその他欧州諸国は協定に署名した。", ["partnersWith: Denmark - Germany"]),
    (
      "ノキアは、欧州投資銀行(EIB)から5億ユーロ(5億7200万ドル)の融資を受け、開発を進める。",
      ["funds: European Investment Bank > Nokia"]
    ),
    ("世界銀行は、アジア開発銀行と協調融資することを承認した。", ["partnersWith: Asian Development Bank - World Bank"]),
    ("キガリ(Kigali)市と神戸市は、連携協定を結んだ。", ["partnersWith: Kigali - Kobe"]),
    ("神戸市と覚書を結んでいる首都キガリ市を訪れた。", ["partnersWith: Kigali - Kobe"]),
    ("長野市と神戸市は古い友人である。両市による提携は1959年に始まった。", ["partnersWith: Kobe - Nagano"]),
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
    "Under the State Digital Uplift (SDU) program and the Clean Rivers Mission, the States issued a Request for Proposals.",
    "The harbour belongs to [Kuwait|Kuwait]'s [KMQR Safe Harbours|KMQR Safe Harbours], a company.",
    "The [ministry of rural development|ministry of rural development] signed with [Siemens|Siemens].",
    "Funds go to [Lakeview Tram and Trolleybus Company|Lakeview Tram and Trolleybus Company].",
    "The [Institute of Standards and Metrology of Island Countries|Institute of Standards and Metrology of Island Countries] met.",
    "On Monday [Cisco|Cisco] announced that Hon. Peter Avesta-Quill agreed.",
    "Jane Orwell met [Siemens|Siemens]. Jane Orwell said so in [Ghent|Gent].",
    "[SINGAPORE|Singapore], NNA - The partner is [Terra Gas Corp. Pte Ltd.|Terra Gas Corp. Pte Ltd.] of [Chile|Chile].",
    "Experts spoke at the World Tram Forum, which was held in [Ghent|Gent].",
    "The network took in [Hamilton|Hamilton], [Canada|Canada]; and [London|London], from March 19.",
    "The President and CEO of [Tarnwell Consultants Group|Tarnwell Consultants Group] crossed the Sinai Peninsula.",
    "[MONTREAL|Montréal] May 12 The agency chose [Siemens|Siemens].",
    "The [Lakeview Standards Institute|Lakeview Standards Institute] ([LSI|Lakeview Standards Institute]) – the local body – met.",
    "Currently, the [Siemens|Siemens] arm builds cars.",
    "[Bangkok|Bangkok] (VNA) – The Deputy Minister of Information and Communication Tran Huy Dat met [Siemens|Siemens].",
    "The [Department of Planning and Investment|Department of Planning and Investment] Nguyen Vui Khanh met [Siemens|Siemens].",
    "The [Korea Institute of Road Engineering and Bridge Technology|Korea Institute of Road Engineering and Bridge Technology] ([KIRT|Korea Institute of Road Engineering and Bridge Technology]) of [RoK|South Korea] met.",
    "The [Joint Tariff Committee|Joint Tariff Committee] ([JTC|Joint Tariff Committee]) of the State of Indiana met.",
    "The [Japanese Ministry of Internal Affairs and Communications|Ministry of Internal Affairs and Communications] hosted the Smart Rivers Forum.",
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
    (
      "A memorandum was signed between Siemens and the Danish city of Aalborg on Thursday.",
      ["partnersWith: Aalborg - Siemens"]
    ),
    (
      "The EBRD and Odessa municipal enterprise Odestram have signed a loan agreement, the Interfax news agency reported.",
      ["funds: European Bank for Reconstruction and Development > Odestram", "locatedIn: Odestram > Odesa"]
    ),
    ("The EIB is lending EUR 200m to Siemens.", ["funds: European Investment Bank > Siemens"]),
    (
      "Siemens, the province's Department of Roads and Bridges, and Ghent University signed an agreement.",
      [
        "partnersWith: Department of Roads and Bridges - Ghent University",
        "partnersWith: Department of Roads and Bridges - Siemens", "partnersWith: Ghent University - Siemens",
      ]
    ),
    (
      "Siemens and the Lakeview Transit Commission have finalized an agreement.",
      ["partnersWith: Lakeview Transit Commission - Siemens"]
    ),
    ("Under the MOU, Siemens and Nokia will cooperate.", ["partnersWith: Nokia - Siemens"]),
    ("The five Singapore companies will cooperate with Siemens.", []),
    (
      "The National Wave Foundation (NWF) Singapore will collaborate with Siemens.",
      ["partnersWith: National Wave Foundation - Siemens"]
    ),
    (
      "The American National Standards Institute (ANSI), the member body to ISO, voted.",
      ["memberOf: American National Standards Institute > International Organization for Standardization"]
    ),
    ("Cooperation Agreement between Siemens and Nokia", ["partnersWith: Nokia - Siemens"]),
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
