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
    ("神戸市の新会社はシーメンス傘下の金融子会社アオバ・キャピタルである。", ["partOf: アオバ・キャピタル > Siemens"]),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    (
      "NEC helps to build the new capital Nusantara. Nusantara signed an agreement with NEC.",
      ["partnersWith: NEC - Nusantara"]
    ),
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
