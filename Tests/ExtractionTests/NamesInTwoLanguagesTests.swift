import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// One organization is one entity, whether a Japanese or an English article names it.
@Suite struct NamesInTwoLanguagesTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    // Known by a list.
    ("ケニア電力", "Kenya Power"), ("中国鉄建", "China Railway Construction Corporation"), ("タイ工業団地公社", "IEAT"),
    ("武蔵野銀行", "Musashino Bank"), ("株式会社アキレス", "Achilles Corporation"),
    // Made of known words.
    ("ズベルバンク・キャピタル", "Sberbank Capital"), ("ボローニャ大学", "University of Bologna"),
    ("名古屋商工会議所", "Nagoya Chamber of Commerce and Industry"), ("ダッカ大学", "University of Dhaka"),
    ("京都大学", "University of Kyoto"), ("ナイロビ証券取引所", "Nairobi Securities Exchange"),
    ("トヨタ・モビリティ基金", "Toyota Mobility Foundation"), ("ソーラー・マテリアルズ・ジャパン", "Solar Materials Japan"),
    // English words in katakana.
    ("クリーン・エナジー・アソシエイツ", "Clean Energy Associates"), ("ルーフテクノロジーズ", "Roof Technologies"),
    ("グローバル・インフラストラクチャー・パートナーズ", "Global Infrastructure Partners"), ("ボストン・サイエンス・パートナーズ", "Boston Science Partners"),
    // Foreign words and names in katakana, one of them alone, two as one word, behind a known company, behind letters.
    ("フェンダー", "Fender"), ("フラッターゲート", "Fluttergate"), ("フリーワイヤー・パートナーズ", "Freewire Partners"),
    ("パナソニック・インサイト", "Panasonic Insight"), ("日立アーバンソリューションズ", "Hitachi Urban Solutions"),
    ("日本ユニリーバ", "Unilever Japan"), ("NTTハーバーソリューションズ", "NTT Harbor Solutions"),
    // Listed companies by their sounds.
    ("レントキル", "Rentokil"), ("シグネティックス", "Signetics"), ("コルゲート・リニューアブルズ", "Colgate Renewables"),
    // Small words by sign and in full.
    ("グリーン・アンド・パートナーズ", "Green & Partners"),
    // Bodies of a country, named with it.
    ("タイ港湾庁", "Port Authority of Thailand"), ("スリランカ港湾庁", "Sri Lanka Ports Authority"),
    ("ラオス計画投資省", "Laos' Ministry of Planning and Investment"),
    ("キューバ外国貿易・外国投資省", "Cuba's Ministry of Foreign Trade and Foreign Investment"),
    ("BPパルス", "BP Pulse"), ("モンゴル国立大学", "National University of Mongolia"),
    ("ケニア投資促進センター", "Kenya Investment Promotion Centre"),
    ("モンゴル科学技術大学", "Mongolian University of Science and Technology"),
    ("カザフスタンエネルギー省", "Kazakhstan's Ministry of Energy"), ("カンボジア鉱業・エネルギー省", "Ministry of Mines and Energy of Cambodia"),
    ("韓国環境部", "Korean Ministry of Environment"), ("フィリピン運輸省", "Philippines' Department of Transportation"),
    ("スウェーデンエネルギー庁", "Swedish Energy Agency"), ("スリランカ港湾局", "Sri Lanka Ports Authority"),
    // Tasks in another order, in other words, in a list.
    ("サウジアラビア産業・鉱物資源省", "Saudi Ministry of Industry and Mineral Resources"),
    ("オマーン商工・投資促進省", "Oman's Ministry of Industry, Commerce and Investment Promotion"),
    ("エジプト電力・再生可能エネルギー省", "Egypt's Ministry of Electricity and Renewable Energy"),
    ("カザフスタン・デジタル開発・イノベーション省", "Kazakh Ministry of Digital Development and Innovations"),
    ("マレーシア通信マルチメディア委員会", "Malaysian Communications and Multimedia Commission"),
    ("フィリピン民間航空局", "Civil Aviation Authority of the Philippines"),
    ("フィリピンエネルギー省", "Philippine Department of Energy"), ("ナイジェリア連邦電力省", "Nigeria's Federal Ministry of Power"),
    ("シンガポール貿易産業省", "Singapore's Ministry of Trade and Industry"),
    ("アメリカ合衆国エネルギー省", "U.S. Department of Energy"),
    ("ヨルダン計画・国際協力省", "Jordan's Ministry of Planning and International Cooperation"),
  ])
  func areOne(_ japanese: String, _ english: String) {
    let first = organizations(in: "\(japanese)は7日、覚書を締結した。")
    let second = organizations(in: "The memorandum was signed by \(english) on Monday.")
    #expect(first.count == 1 && first == second, "\(first) and \(second)")
  }

  @Test(arguments: [
    ("Saudi Arabia's Ministry of Energy met Chile's Ministry of Energy.", 2),
    ("サウジアラビアのエネルギー省とチリのエネルギー省が会談した。", 2),
    ("Morocco's Ministry of Industry and Trade signed. Vietnam's Ministry of Industry and Trade did, too.", 2),
    ("チリのエネルギー省は覚書を締結した。エネルギー省は計画を発表した。", 1),
    ("エネルギー省は計画を発表した。チリのエネルギー省は覚書を締結した。チリのエネルギー省は会談した。", 1),
  ])
  func ministriesOfTwoCountriesAreTwo(_ text: String, _ count: Int) {
    #expect(organizations(in: text).count == count)
  }

  @Test(arguments: [
    ("University of Washington", "Washington University"), ("University of Florida", "Florida University"),
    ("Bank of Nairobi", "Central Bank of Nairobi"),
  ])
  func namesOfWhichTwoBodiesAreCalledStayApart(_ one: String, _ other: String) {
    #expect(organizations(in: "\(one) and \(other) signed an agreement.").count == 2)
  }

  @Test(arguments: [
    "アクセスの良い土地を探す。", "サービスの充実をめざしたアドバンスコースを開いた。", "We will advance our vision and access new markets.",
  ])
  func companiesNamedByOrdinaryWordsAreNotReadIntoThem(_ text: String) {
    #expect(organizations(in: text).isEmpty)
  }

  @Test func anotherCountrysCompanyOfTheSameLettersIsNotTheJapaneseOne() {
    let article = MarkedText("Vietnam's CMC Corporation signed a memorandum with Hanoi.").article()
    let read = extractor.read(article).entities.map(\.entity).filter { $0.id.kind == .organization }
    #expect(read.count == 1 && read.first?.country != "JP", "\(read)")
  }

  /// Identifiers of the organizations of a text.
  private func organizations(in text: String) -> [String] {
    extractor.read(MarkedText(text).article()).entities.map(\.entity.id).filter { $0.kind == .organization }
      .map(\.description).sorted()
  }
}
