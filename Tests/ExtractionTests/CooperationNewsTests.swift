import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// What news of cooperation writes: cities and their councils, agencies and those who head them, lenders and whom they lend to.
@Suite struct CooperationNewsTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    "[高波建設株式会社|高波建設株式会社](社長:山田 一郎、以下「[高波建設|高波建設株式会社]」)、[シラホシテクノ株式会社|シラホシテクノ株式会社](以下「[シラホシ|シラホシテクノ株式会社]」)が参加する。",
    "[埼玉工業大学|Saitama Institute of Technology](学長 山田一郎)と[株式会社西海理化|株式会社西海理化](代表取締役社長田中 次郎)が参加する。",
    "[経団連|Keidanren]から田中一郎スタートアップ委員長が出席した。",
    "会議は[インドネシア|Indonesia][ジャカルタ|Jakarta]で開かれた。",
    "[松江市|Matsue]と[安来市|Yasugi]の代表が[福岡市|Fukuoka]を訪れた。",
    "起業を支える[アオゾラニッポン|アオゾラニッポン]([東京|Tokyo]・新宿)が参加する。",
    "[ミナト・インク|ミナト・インク](岡山県)の山田一郎社長が語った。",
    "米シリコンバレーで会議を開く。",
    "[シンガポール|Singapore]の[貿易産業省|Ministry of Trade and Industry Singapore]と[企業庁|Enterprise Singapore]が参加する。",
    "ベルサリム地域行政総局長が語った。",
    "[ラオス|Laos]の[ルアンプラバン市|Luang Prabang]と[カンボジア|Cambodia]の[バッタンバン市|Battambang]を訪れ、バッタンバン州を回った。",
    "[ラオス|Laos]の[ルアンパバーン|Luang Prabang]を訪れた。",
    "[長野市|Nagano]は大阪府と話した。",
    "[アーリントン市|Arlington]の行事には、マサチューセッツ州[アーリントン市|Arlington]が出席した。",
    "[英国|United Kingdom]の[キダーミンスター市|Kidderminster]を訪れた。",
    "[ラオス|Laos]のアッタプー県で、[ミナトパワー・カンパニー・リミテッド|ミナトパワー・カンパニー・リミテッド]が発電する。",
    "電池メーカー3社が[タイ|Thailand]を訪れ、プラパン政府報道官が語った。",
    "[ジャカルタ・ポスト|ジャカルタ・ポスト]が報じ、[BYD|BYD]が認めた。",
    "[大府市|Ōbu]、[大府商工会議所|大府商工会議所]、[株式会社青空きらぼし銀行|株式会社青空きらぼし銀行]が参加する。",
    "独電池製造[ヴォルタラ|ヴォルタラ]が参加する。",
    "「[東湖・西湖・南山圏域市長会|東湖・西湖・南山圏域市長会]」が協定を結んだ。",
  ])
  func japaneseNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    ("NECは、東芝、日立製作所と「東京のまちづくりに関する協定書」を締結した。", ["partnersWith: Hitachi, Ltd. - NEC", "partnersWith: NEC - Toshiba"]),
    ("神戸市は、復旦大学環境研究センターと友好協定を結んだ。", ["partnersWith: Fudan University - Kobe"]),
    ("神戸市は「アオバ・シティ・ラボ(AOBALAB)」と覚書を締結した。", ["partnersWith: Kobe - アオバ・シティ・ラボ"]),
    ("NEC、日本大使館、東芝が協力して実施した。", ["partnersWith: NEC - Toshiba"]),
    ("神戸港とロッテルダム港は覚書を締結した。", ["partnersWith: Port of Rotterdam - 神戸港"]),
    ("神戸港に船が着いた。", []),
    ("神戸市と、高雄港などを営む「台湾港業」が「協力覚書」を締結した。", ["partnersWith: Kobe - 台湾港業"]),
    ("JICAは、東芝、NECが共同出資している。", ["funds: NEC > JICA", "funds: Toshiba > JICA"]),
    ("(株)みなと銀行×神戸市 包括連携協定を締結", ["partnersWith: Kobe - みなと銀行"]),
    ("福岡市とミャンマー国ヤンゴン市は『協力覚書』を締結しました。", ["partnersWith: Fukuoka - Yangon"]),
    ("長野市・神戸市姉妹都市提携55周年記念行事が開かれた。", ["partnersWith: Kobe - Nagano"]),
    ("神戸市、長野市の2市でつくる「青空都市協議会」が会合を開いた。", ["memberOf: Kobe > 青空都市協議会", "memberOf: Nagano > 青空都市協議会"]),
    ("JICAは、ケニアで道路整備の貸付契約を同国政府と締結した。", ["funds: JICA > Kenya", "partnersWith: JICA - Kenya"]),
    (
      "JICAは、ケニア政府との間で、「ナイロビ道路整備事業」を対象として、円借款貸付契約に調印した。",
      ["funds: JICA > Kenya", "partnersWith: JICA - Kenya"]
    ),
    ("JICAが出資する「青空信託基金」は融資を始めた。", ["funds: JICA > 青空信託基金"]),
    ("経済産業省は、日本の地方に「対日直接投資カンファレンス」を設けた。", []),
    ("NECは9日、子会社川北電子(本社:東京都中央区)がシーメンスと契約を締結したと発表した。", ["partnersWith: Siemens - 川北電子"]),
    ("NECは東芝とは共同開発を、また日立製作所とは共同研究を推進する。", ["partnersWith: Hitachi, Ltd. - NEC", "partnersWith: NEC - Toshiba"]),
    ("東芝は語った。NECを傘下に持つシーメンスも参加する。", ["partOf: NEC > Siemens"]),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text).filter { !$0.hasPrefix("locatedIn") } == expected)
  }

  @Test(arguments: [
    "[Kenya|Kenya] and [European Investment Bank|European Investment Bank] ([EIB|European Investment Bank]) signed an agreement.",
    "The [St. Lorenz Area Chamber of Commerce|St. Lorenz Area Chamber of Commerce] met.",
    "It flies between [Washington|Washington], DC and [Beijing|Beijing], [China|China].",
    "[Harbin|Harbin] is known as the \"City of Ice\".",
    "The Lakeview Metro Rail Project Phase II is late.",
    "Roger Quillfeather of the [Finance Ministry|Finance Ministry] signed it.",
    "The [RiverHall Visitors and Convention Authority|RiverHall Visitors and Convention Authority] met.",
    "The [People's Committee of Ho Chi Minh City|Ho Chi Minh City] and the [Korea Overseas Roads and Urban Development Corporation|Korea Overseas Roads and Urban Development Corporation] ([KORD|Korea Overseas Roads and Urban Development Corporation]) met.",
    "The [Presidential Committee on New Harbour Policy|Presidential Committee on New Harbour Policy] met in Gyeonggi.",
    "The signatories were [Velgas|Velgas], [Siemens|Siemens], [Nordquill|Nordquill], and [Kreis Quarn|Kreis Quarn].",
    "The Mayor of [Paris|Paris], Anne Quillfeather, met mayors from [Florence|Florence], [Athens|Athens] and [Helsinki|Helsinki].",
    "The [Congress of Local and Regional Authorities|Congress of Local and Regional Authorities] met Saudi Arabian companies.",
    "[PH|Philippines] Energy Minister Ana Quillfeather went to [JETRO Headquarters|JETRO], and the fan is a PH-TC14PE.",
    "The [Ministry of Economy, Trade, and Industry of Japan|Ministry of Economy, Trade and Industry] met.",
    "It has the lead cities [Stockholm|Stockholm], [Cologne|Köln] and [Barcelona|Barcelona].",
    "[Japan|Japan]'s Minister of Economy, Trade and Industry Quilla Koichi came.",
    "[Toyota|Toyota Motor] (TYT.L, TM) and [Granite Energy|Granite Energy] of Westborough, Mass., announced a joint venture at SK Harbour Building.",
    "At COP27 [Queensland government|Queensland government] met premier Anna Quillfeather.",
    "The City Clerk signed an agreement with [Siemens|Siemens].",
  ])
  func englishNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    (
      "The plan is a cooperative effort between the City of Memphis and the University of Memphis.",
      ["partnersWith: Memphis - University of Memphis"]
    ),
    ("Minneapolis is cold, and its sister city Harbin is known for ice.", ["partnersWith: Harbin - Minneapolis"]),
    (
      "It keeps the relationship with Nagasaki, Japan, which has been Seattle's sister city since 1955.",
      ["partnersWith: Nagasaki - Seattle"]
    ),
    (
      "Paris, Hamburg and Madrid became Kyiv's new sister cities.",
      ["partnersWith: Hamburg - Kyiv", "partnersWith: Kyiv - Madrid", "partnersWith: Kyiv - Paris"]
    ),
    (
      "Chernivtsi has three new sister cities, Dusseldorf, Mannheim and Metz.",
      [
        "partnersWith: Chernivtsi - Düsseldorf", "partnersWith: Chernivtsi - Mannheim",
        "partnersWith: Chernivtsi - Metz",
      ]
    ),
    (
      "Kharkiv has the support of Lublin, Chernihiv twinned with Rzeszów, and Rivne became sister cities with Federal Way.",
      ["partnersWith: Chernihiv - Rzeszów", "partnersWith: Federal Way - Rivne"]
    ),
    (
      "Gdynia and Pardubice are now sister cities of Zhytomyr.",
      ["partnersWith: Gdynia - Zhytomyr", "partnersWith: Pardubice - Zhytomyr"]
    ),
    ("Kobe is a sister city of Seattle.", ["partnersWith: Kobe - Seattle"]),
    ("The pact was signed by the cities of Bucha and Bergamo (Italy).", ["partnersWith: Bergamo - Bucha"]),
    (
      "US operator AT&T is working with the City of San Jose.",
      ["locatedIn: AT&T > United States", "partnersWith: AT&T - San Jose"]
    ),
    (
      "An agreement was signed between Siemens and Finland's state energy firm, Nokia.",
      ["locatedIn: Nokia > Finland", "partnersWith: Nokia - Siemens"]
    ),
    ("In partnership with Siemens, Nokia is building a network.", ["partnersWith: Nokia - Siemens"]),
    ("The MOU signed by Siemens and Nokia covers ports.", ["partnersWith: Nokia - Siemens"]),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test func lettersInANameStandForThemselves() {
    let text = "QX Harbour Solution signed nothing. Siemens signed an agreement with QXHS on Monday."
    #expect(extractor.statements(in: text).contains("partnersWith: QX Harbour Solution - Siemens"))
  }
}
