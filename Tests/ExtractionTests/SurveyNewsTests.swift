import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// What surveys of news from other countries write: loans and who receives them, ministers, offices, capitals that are being built.
@Suite struct SurveyNewsTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    "[インド|India]の[デリー産業開発公社|Delhi Industrial Development Corporation]([DIDC|Delhi Industrial Development Corporation]:[Delhi Industrial Development Corporation|Delhi Industrial Development Corporation])が参加する。",
    "[中国|China]広東省の[深セン|Shenzhen]で会議を開く。",
    "[中国|China]の[成都|Chengdu]で、[韓国|South Korea]の[仁川|Incheon]に続いて会議を開く。",
    "成都氏が語った。",
    "[ナゴヤ電力|ナゴヤ電力](中部)、[アオバ電力|アオバ電力](北東部)が参加する。",
    "金賢美(キム・ヒョンミ)[国土交通部|Ministry of Land, Infrastructure and Transport]長官が[韓国|South Korea]で語った。",
    "[韓|South Korea][中|China]がスマートシティーで協力を強める。",
    "[SKホールディングス|SK Holdings]と[SK Holdings|SK Holdings]は同じである。",
    "[ジェトロ・バンコク|JETRO]は会議を開いた。",
    "高市早苗[総務大臣|Ministry of Internal Affairs and Communications](当時)は会議を開いた。",
    "書記官等・独立行政法人[都市再生機構|Urban Renaissance Agency]が参加した。",
    "[海外通信・放送コンサルティング協力|海外通信・放送コンサルティング協力]([JTEC|海外通信・放送コンサルティング協力])が参加した。",
    "[ジェトロ|JETRO]が「港湾開発関連都市開発セミナー」を開く。",
    "[米国科学財団|National Science Foundation]([National Science Foundation|National Science Foundation]:[NSF|National Science Foundation])が参加する。",
    "松本[総務大臣|Ministry of Internal Affairs and Communications]が語った。",
    "マジッド・アル・ホガイル都市村落・住宅相が語った。",
    "「サウジ4IRセンター」が開かれた。",
    "[カンザスシティー|Kansas City]で会議を開いた。",
    "[日揮|JGC Corporation]が率いるコンソーシアムは会議を開いた。",
  ])
  func japaneseNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    (
      "欧州投資銀行がスロベニアの電力会社への融資を計画している。融資を受けるのはルブリャナ電力(中部)、マリボル電力(北東部)。",
      [
        "funds: European Investment Bank > Slovenia", "funds: European Investment Bank > マリボル電力",
        "funds: European Investment Bank > ルブリャナ電力",
      ]
    ),
    ("経済産業省は、日本からインドへの投資を加速させる。", ["funds: Japan > India"]),
    ("平松大使は、神戸市、横浜市、長野市の都市整備の取組に協力していくことを決めた。", []),
    ("JICAは神戸市、横浜市の都市整備の取組に協力する。", ["partnersWith: JICA - Kobe", "partnersWith: JICA - Yokohama"]),
    (
      "神戸市の田中一郎副市長は、JICA、シーメンス(ドイツ)企業の代表者らとの会合に出席した。",
      ["consultsWith: JICA - Kobe", "consultsWith: Kobe - Siemens", "locatedIn: Siemens > Germany"]
    ),
    (
      "総務省と経済産業省との間の協力に関する覚書に署名した。",
      ["partnersWith: Ministry of Economy, Trade and Industry - Ministry of Internal Affairs and Communications"]
    ),
    ("発表は、JICAとシーメンスとの提携によるものだ。", ["partnersWith: JICA - Siemens"]),
    (
      "神戸市は、建材会社バリックパパン・レディミックスとスラバヤ国立大学の2法人との間で、協定を締結した。",
      ["partnersWith: Kobe - スラバヤ国立大学", "partnersWith: Kobe - バリックパパン・レディミックス"]
    ),
    ("神戸市は、仙台市など、日本の都市と提携関係を結んでいる。", ["partnersWith: Kobe - Sendai"]),
    ("三菱総合研究所は、経済産業省所管の機関である。", ["partOf: Mitsubishi Research Institute > Ministry of Economy, Trade and Industry"]),
    (
      "中国ウィーライドは、ドバイの道路交通局と覚書を締結した。",
      [
        "locatedIn: Roads and Transport Authority > Dubai", "locatedIn: WeRide > China",
        "partnersWith: Roads and Transport Authority - WeRide",
      ]
    ),
    ("コロンバス市は、Vulcanから1000万ドルの資金供与を受けた。", ["funds: Vulcan > Columbus"]),
    ("外務省は、ルワンダの物流のため、円借款を供与する。", ["funds: Ministry of Foreign Affairs of Japan > Rwanda"]),
    ("欧州委員会は、EUとシンガポールの包括的なデジタルパートナーシップ締結に向けた声明を発表した。", ["partnersWith: European Union - Singapore"]),
    ("ジェトロとオーストラリア貿易投資促進庁は、会議をシドニー市内で開催した。", ["partnersWith: Austrade - JETRO"]),
    ("神戸市は交流を進めている。この事業は、キガリ市との間で締結した共同宣言による。", ["partnersWith: Kigali - Kobe"]),
    ("タイ政府と日本政府との間で、協力覚書に署名した。", ["partnersWith: Japan - Thailand"]),
    ("シンガポールがASEAN議長国として提案した。", ["memberOf: Singapore > ASEAN"]),
    ("ETSI(欧州)が参加した。", []),
    ("神戸市の新会社はシーメンス傘下の金融子会社アオバ・キャピタルである。", ["partOf: アオバ・キャピタル > Siemens"]),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test func wordsPointAtTheOnlyOneOfTheirKindInTheTitle() {
    let article = Article(
      title: "カンザス・シティーのスマート都市化", text: "同市は、通信網をグーグルから寄付された。", language: .japanese,
      position: SourcePosition(file: "test", line: 1))
    #expect(extractor.read(article).relations.map(\.key.kind) == [.funds])
  }

  @Test(arguments: [
    "The minister visited Bali, [Indonesia|Indonesia], in May.",
    "Karrie C. Ilagan spoke for [Cisco|Cisco] in [Manila|Manila].",
    "[Korea Overseas Infrastructure and Urban Development Corporation|Korea Overseas Infrastructure & Urban Development Corporation]([KIND|Korea Overseas Infrastructure & Urban Development Corporation]) and [KOTRA|KOTRA] opened it.",
    "President of [Sumitomo Corp|Sumitomo Corporation] Masayuki Hyodo spoke.",
  ])
  func englishNames(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    (
      "NEC helps to build the new capital Nusantara. Nusantara signed an agreement with NEC.",
      ["partnersWith: NEC - Nusantara"]
    ),
    (
      "RIYADH: Saudi Arabia's energy ministry signed an agreement with NEC.",
      ["locatedIn: Ministry of Energy > Saudi Arabia", "partnersWith: Ministry of Energy - NEC"]
    ),
    ("The EIB invests in smart cities, NEC said, according to Siemens.", []),
    (
      "The EIB will finance bus fleets in Spain. The project will provide finance to Spanish bus operator, Grupo Ruiz, to replace them.",
      [
        "funds: European Investment Bank > Grupo Ruiz", "funds: European Investment Bank > Spain",
        "locatedIn: Grupo Ruiz > Spain",
      ]
    ),
    (
      "NEC held a meeting in Tokyo with Hajime Wakuda, deputy commissioner for International Affairs at Siemens.",
      ["consultsWith: NEC - Siemens"]
    ),
    (
      "NEC held a meeting with Chairman of the Hanoi People's Committee Nguyen Duc Chung.",
      ["consultsWith: Hanoi - NEC"]
    ),
    (
      "Microsoft's Chairman and CEO, Satya Nadella, announced an investment in Malaysia.",
      ["funds: Microsoft > Malaysia"]
    ),
    (
      "The Digital Agency under the Cabinet Office met NEC.",
      ["consultsWith: Digital Agency - NEC", "partOf: Digital Agency > Cabinet Office of Japan"]
    ),
    (
      "The city is built by a joint venture between NEC and Siemens with a total investment of $4 billion.",
      ["partnersWith: NEC - Siemens"]
    ),
    ("Kyoto and Florence signed a sister city agreement.", ["partnersWith: Florence - Kyoto"]),
    ("Kyoto signed a sister city agreement with Florence.", ["partnersWith: Florence - Kyoto"]),
    ("The European Commission on Monday signed an agreement with NEC.", ["partnersWith: European Commission - NEC"]),
    (
      "ITU, ISO and IEC announced a new Joint Task Force.",
      [
        "partnersWith: International Electrotechnical Commission - International Organization for Standardization",
        "partnersWith: International Electrotechnical Commission - International Telecommunication Union",
        "partnersWith: International Organization for Standardization - International Telecommunication Union",
      ]
    ),
    (
      "Honeywell signed it. The head of Honeywell Indonesia, who was present, affirmed that the agreement is a testament to the company's commitment.",
      ["partOf: Honeywell Indonesia > Honeywell"]
    ),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }
}
