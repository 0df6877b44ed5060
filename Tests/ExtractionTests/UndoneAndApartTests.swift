import Extraction
import GraphModel
import TestSupport
import Testing

/// Ties that came to nothing, that partners made one by one, and money that several pay.
@Suite struct UndoneAndApartTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    // One by one.
    (
      "Hanoi and Da Nang have each teamed up with Siemens.",
      ["partnersWith: Da Nang - Siemens", "partnersWith: Hanoi - Siemens"]
    ),
    // Given up.
    ("Nokia said it had ended its joint venture with Siemens, denying reports of talks with Ericsson.", []),
    ("シーメンスはノキアと合弁で工場を建設する計画だったが、計画は中止となった。", []),
    ("シーメンスはノキアと合弁で工場を建設する計画だ。", ["partnersWith: Nokia - Siemens"]),
    // Money.
    (
      "IFC, Proparco and Siemens jointly invested $90 million in Nokia.",
      [
        "funds: International Finance Corporation > Nokia", "funds: Proparco > Nokia", "funds: Siemens > Nokia",
        "partnersWith: International Finance Corporation - Proparco",
        "partnersWith: International Finance Corporation - Siemens", "partnersWith: Proparco - Siemens",
      ]
    ),
    (
      "ADB approved a $250 million loan to help Siemens build the bridge.",
      ["funds: Asian Development Bank > Siemens"]
    ),
    (
      "国連開発計画は日本政府の拠出により、ダナン市に変圧器を供与した。",
      [
        "funds: Japan > United Nations Development Programme", "funds: United Nations Development Programme > Da Nang",
      ]
    ),
    // Side by side.
    (
      "Nokia, alongside Ericsson and Siemens, opened a test site.",
      ["partnersWith: Ericsson - Nokia", "partnersWith: Nokia - Siemens"]
    ),
    ("シーメンス、ノキアの2社は、発電事業に参画する。", ["partnersWith: Nokia - Siemens"]),
    ("JICAはシーメンスに対する技術協力を実施する。", ["partnersWith: JICA - Siemens"]),
    ("IEC/TC 57の国際幹事はノキアが務めている。", ["memberOf: Nokia > IEC/TC 57"]),
    // A farm's owner is not its customer's.
    ("Fortum will buy power from a wind farm owned by Nokia.", []),
    // Together with a third.
    (
      "シーメンスは、ABBをノキアとともに買収した。", ["partOf: ABB > Siemens", "partnersWith: Nokia - Siemens"]
    ),
    // The city of two that is called 市.
    (
      "横浜市とバンコク都は覚書を更新した。同市はダナン市とも連携している。",
      ["partnersWith: Bangkok - Yokohama", "partnersWith: Da Nang - Yokohama"]
    ),
    ("Tokyo Metropolitan Government and Paris signed an agreement.", ["partnersWith: Paris - Tokyo"]),
  ])
  func ties(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }
}
