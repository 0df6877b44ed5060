import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

@Suite struct RecognitionTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  /// Two articles, one in each language, speak of one organization that no list knows.
  @Test func aLatinNameInBracketsIdentifiesAcrossLanguages() throws {
    let japanese = extractor.read(MarkedText("新興企業アーバーグリッド(Arbor Grid)は神戸市と提携した。").article())
    let english = extractor.read(MarkedText("Kobe signed an agreement with Arbor Grid.").article())
    let ids = [japanese, english].map { $0.entities.map(\.entity.id).filter { $0.kind == .organization } }
    #expect(ids == [[EntityID(.organization, "arbor-grid")], [EntityID(.organization, "arbor-grid")]])
  }

  @Test func aFullStopBelongsToAnAbbreviationAndADateToNoName() throws {
    let text = "Google, Inc. opened an office in Kenya (June 1944)."
    let names = extractor.read(MarkedText(text).article()).entities.map { entity in
      entity.mentions.map { String(Array(text)[$0.start..<$0.end]) }
    }
    #expect(Set(names) == [["Google, Inc."], ["Kenya"]])
  }

  @Test(arguments: [
    "[国土交通省|Ministry of Land, Infrastructure, Transport and Tourism]は[ベトナム|Vietnam]と協議した。",
    "[日|Japan][米|United States]両国は合意した。",
    "日中の気温が上がった。",
    "[韓|South Korea]・[サウジアラビア|Saudi Arabia]間の協力を議論した。",
    "[経済産業省|Ministry of Economy, Trade and Industry][資源エネルギー庁|Agency for Natural Resources and Energy]の審議官が出席した。",
    "[米国国際開発金融公社|U.S. International Development Finance Corporation]が融資する。",
    "[欧州投資銀行|European Investment Bank]([EIB|European Investment Bank])は[EIB|European Investment Bank]の方針を示した。",
    "[北部港湾開発公社|北部港湾開発公社]([NPDC|北部港湾開発公社])は[NPDC|北部港湾開発公社]の計画を示した。",
    "[ゼノファブ社|ゼノファブ]と[Xenofab Robotics|Xenofab Robotics]は別の会社である。",
    "[株式会社みらい設計|株式会社みらい設計]が落札した。",
    "[株式会社みらい設計|株式会社みらい設計]が落札した。後に[みらい設計|株式会社みらい設計]は工事を始めた。",
    "株式会社化が進む。",
    "[米|United States][ウーバー・テクノロジーズ|Uber]が発表した。",
    "チェ・ビョンイル[安養市議会|安養市議会]議長が出席した。",
    "[北九州市|Kitakyushu]と[広州|Guangzhou]は友好都市である。",
    "[ビクトリア州政府|ビクトリア州政府]が負担する。", "ビクトリア州で開かれた。",
    "[ISO/TC 268|ISO/TC 268]は都市の規格をつくる。",
    "ISO 37120を発行した。",
    "パリ協定に基づく。",
    "ローレンス・ウォン副首相が述べた。",
    "広東省の計画である。",
    "[神戸市|Kobe]の市長が[シアトル|Seattle]を訪れた。",
    "中国地方の電力は足りている。",
    "[株式会社みらい設計|株式会社みらい設計]代表取締役の森は語った。",
    "[株式会社みらい設計|株式会社みらい設計]設立に加わった。",
    "元[ゼノファブ社|ゼノファブ]の社員が語った。",
    "サッカーの試合で[アルゼンチン代表|アルゼンチン代表]と対戦した。",
    "会議に[アルゼンチン|Argentina]代表として出席した。",
    "[クリントン政権|クリントン政権]は増税を決めた。",
    "彼は[Kリーグ|Kリーグ]・[仁川ユナイテッドFC|仁川ユナイテッドFC]に入団した。",
  ])
  func japanese(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    "[Acme Robotics Inc|Acme Robotics Inc] signed a contract with [Siemens|Siemens].",
    "The [Ministry of Health and Sports of Bhutan|Ministry of Health and Sports of Bhutan] met officials.",
    "[The World Bank|World Bank] lends to [Kenya|Kenya].",
    "Prime Minister Lawrence Wong spoke.",
    "The US$5 million plan was announced.",
    "The [Japanese government|Japan] and the [City of Lyon|Lyon] agreed.",
    "[Nokia|Nokia] and [Ericsson|Ericsson] signed an agreement.",
  ])
  func english(_ marked: String) {
    let text = MarkedText(marked.replacing("[The World Bank|World Bank]", with: "The [World Bank|World Bank]"))
    #expect(
      text.marked(by: extractor.read(text.article()))
        == marked.replacing("[The World Bank|World Bank]", with: "The [World Bank|World Bank]"))
  }

  @Test(arguments: [
    ("バレンシアで会議が開かれた。", "スペイン", "ES"), ("バレンシアで会議が開かれた。", "ベネズエラ", "VE"),
    ("Cambridge is a partner city of ours in the United Kingdom.", "", "GB"), ("安陽市の計画。", "中国", "CN"),
  ])
  func sameNamedCitiesGoByTheirCountry(_ text: String, _ region: String, _ country: String) {
    let reading = extractor.read(MarkedText(text).article(region: region.isEmpty ? [] : [region]))
    #expect(reading.entities.first { $0.entity.kind == .city }?.entity.country == country)
  }

  @Test func katakanaIsAnotherNameOfTheLatinOne() throws {
    let text = MarkedText("クラウドの大手であるRubiconix Technologiesは契約を締結した。ルビコニクスは市を支援する。")
    let organizations = extractor.read(text.article()).entities.filter { $0.entity.kind == .organization }
    #expect(organizations.map(\.entity.name) == ["Rubiconix Technologies"])
    #expect(organizations.first?.entity.names.contains("ルビコニクス") == true)
  }

  @Test(arguments: [
    ("マドリッド市", "スペイン", "Madrid"), ("コーラル・ゲーブルズ市", "アメリカ", "Coral Gables"), ("プーケット市", "タイ", "Phuket"),
  ])
  func citiesAreLinkedByTheirSoundWithinTheCountry(_ name: String, _ region: String, _ expected: String) {
    let reading = extractor.read(MarkedText("\(name)で開かれた。").article(region: [region]))
    #expect(reading.entities.first { $0.entity.kind == .city }?.entity.name == expected)
  }

  @Test func theSameMinistryOfTwoCountriesIsTwo() {
    let reading = extractor.read(MarkedText("国家計画省は会見した。").article(region: ["ケニア"]))
    let other = extractor.read(MarkedText("国家計画省は会見した。").article(region: ["ガーナ"]))
    #expect(reading.entities.last?.entity.id != other.entities.last?.entity.id)
  }

  @Test func positionsCountScalars() throws {
    let text = MarkedText("𠮷野と家族👨‍👩‍👧は神戸市にいる。")
    let mention = try #require(
      extractor.read(text.article()).entities.first { $0.entity.name == "Kobe" }?.mentions.first)
    let scalars = Array(text.plain.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[mention.start..<mention.end])) == "神戸市")
  }

  /// Names that stand in no list, found by what stands around them.
  @Test(arguments: [
    ("2019年、ゾルテックスと株式会社ミナトベースが資本提携を発表した。", ["ゾルテックス", "ミナトベース"]),
    ("Quantrex has partnered with Ovandi Mobility to test buses.", ["Quantrex", "Ovandi Mobility"]),
    // What a name ends in or sounds like tells a company from a person.
    ("グロスター・エアクラフトが新型機を発表した。", ["グロスター・エアクラフト"]),
    // Common words that a dictionary lists as one name, and a company called like a thing.
    ("国際興業と良品計画が提携した。", ["国際興業", "良品計画"]),
    ("音楽家の田中花子は、京都で生まれた。", []),
    ("デジタルツインとクラウドを使う。", []), ("The Green Deal and Horizon Europe fund it.", []),
  ])
  func unseenOrganizations(_ text: String, _ names: [String]) {
    let found = extractor.read(MarkedText(text).article()).entities.filter { $0.entity.kind == .organization }
    for name in names {
      #expect(found.contains { $0.entity.names.contains { $0.contains(name) } }, "\(name) in \(text)")
    }
    #expect(found.count == names.count, "\(found.map(\.entity.name))")
  }

  @Test(arguments: [
    ("Springfield, Illinois, signed a pact with Cambridge, Mass.", [("Springfield", "US"), ("Cambridge", "US")]),
    ("The mayor of London, Ont., met visitors.", [("London", "CA")]),
    ("Lebanese officials spoke in Tripoli.", [("Tripoli", "LB")]),
    ("The Spanish city of Valencia agreed.", [("Valencia", "ES")]),
    ("Officials in Georgia and Illinois met in Atlanta.", [("Atlanta", "US")]),
  ])
  func citiesGoByWhatStandsBeside(_ text: String, _ cities: [(String, String)]) {
    let found = extractor.read(MarkedText(text).article()).entities.filter { $0.entity.kind == .city }
    #expect(found.map(\.entity.name) == cities.map(\.0))
    #expect(found.map(\.entity.country) == cities.map { Optional($0.1) })
  }

  @Test(arguments: [
    ("早稲田大学は協定を結んだ。", "Waseda University signed an agreement."),
    ("欧州復興開発銀行は融資する。", "The European Bank for Reconstruction and Development lends money."),
    ("三菱重工業は契約した。", "Mitsubishi Heavy Industries signed a contract."),
  ])
  func japaneseAndEnglishNamesAreOneEntity(_ japanese: String, _ english: String) {
    let ids = [japanese, english].map { text in
      extractor.read(MarkedText(text).article()).entities.first { $0.entity.kind == .organization }?.entity.id
    }
    #expect(ids[0] != nil && ids[0] == ids[1])
  }
}
