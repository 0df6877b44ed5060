import Extraction
import GraphModel
import TestSupport
import Testing

/// Where companies are from, as news puts it right before their names.
@Suite struct OriginTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    "[中国|China][ファーウェイ|Huawei]が参加する。",
    "[韓国|South Korea][サムスン電子|Samsung Electronics]が参加する。",
    "[日本IBM|日本IBM]が提携した。",
    "[アメリカ食品医薬品局|Food and Drug Administration]が参加する。",
    "[米|United States][クアルコム|Qualcomm]と[英|United Kingdom][ボーダフォン|Vodafone]が参加する。",
    "[エヌビディア|NVIDIA]がトランプ[米|United States]大統領と会談した。",
    "米を食べる。",
  ])
  func names(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    ("米Qualcommは神戸市と覚書を締結した。", ["locatedIn: Qualcomm > United States", "partnersWith: Kobe - Qualcomm"]),
    (
      "米グーグルと仏トタルは覚書を締結した。",
      [
        "locatedIn: Google > United States", "locatedIn: TotalEnergies > France",
        "partnersWith: Google - TotalEnergies",
      ]
    ),
    (
      "ベトナムIT最大手FPTは、台湾の金融大手アオバ・パートナーズと覚書を締結した。",
      ["locatedIn: FPT > Vietnam", "locatedIn: アオバ・パートナーズ > Taiwan", "partnersWith: FPT - アオバ・パートナーズ"]
    ),
    ("京畿道科学技術振興院(韓国)が会議を開いた。", ["locatedIn: 京畿道科学技術振興院 > South Korea"]),
    ("アブダビで、エヌビディアがトランプ米大統領と会談した。", ["consultsWith: NVIDIA - United States"]),
    (
      "英広告大手、アオバ・コミュニケーションズは神戸市と契約を結んだ。",
      ["locatedIn: アオバ・コミュニケーションズ > United Kingdom", "partnersWith: Kobe - アオバ・コミュニケーションズ"]
    ),
    ("日本工営(東京都千代田区)が会議を開いた。", ["locatedIn: Nippon Koei > Tokyo"]),
    ("オマーンでオマーン商工会議所が会議を開いた。", ["locatedIn: オマーン商工会議所 > Oman"]),
  ])
  func japaneseTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    (
      "Indonesian telecommunications company, Telkom Indonesia, and South Korean telecommunications company, KT Corp, have signed a memorandum of understanding.",
      [
        "locatedIn: KT Corporation > South Korea", "locatedIn: Telkom Indonesia > Indonesia",
        "partnersWith: KT Corporation - Telkom Indonesia",
      ]
    ),
    (
      "NEC and US-based multinational company Honeywell agreed to cooperate.",
      ["locatedIn: Honeywell > United States", "partnersWith: Honeywell - NEC"]
    ),
    ("The Bratislava transport company DPB opened a line.", ["locatedIn: DPB > Bratislava"]),
    (
      "Google works with DNeX, a Malaysian IT services provider.",
      ["locatedIn: DNeX > Malaysia", "partnersWith: DNeX - Google"]
    ),
    ("The clients include NEC, the German group Siemens, and others.", ["locatedIn: Siemens > Germany"]),
    (
      "HANOI, NNA - Japanese trading house Sumitomo Corp. will build a city.",
      ["locatedIn: Sumitomo Corporation > Japan"]
    ),
    // Several companies of a country are not those named behind them, and known companies keep their own country.
    ("It has worked for Icelandic companies, Siemens and others.", []),
    ("The Japanese group Siemens opened an office.", []),
    ("A stake was bought in a Finnish firm, Siemens said.", []),
  ])
  func englishTies(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }
}
