import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// Names that no list and no shape tells, but the words around them do.
@Suite struct NamesInContextTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    "[NTT|NTT]と、米半導体大手の[ゼノファブ|ゼノファブ]が参加する。",
    "[NTT|NTT]、[ゼノファブ|ゼノファブ]、[シーメンス|Siemens]が参加する。",
    "[ドイツ|Germany]の[シーメンス|Siemens]、[イタリア|Italy]の[ゼノファブ|ゼノファブ]、[スペイン|Spain]の[イベルドローラ|Iberdrola]が参加する。",
    "[国連ハビタット福岡本部|UN-Habitat]が参加する。",
    "[FPTソフトウェア|FPTソフトウェア]は開発拠点を開いた。",
    "豪クイーンズランド州[グラッドストン|Gladstone]で生産する。[オーストラリア政府|Australia]は歓迎した。",
    "[地球環境戦略研究機関|地球環境戦略研究機関]([IGES|地球環境戦略研究機関])が受託した。",
    "[日産自動車|Nissan Motor]が増産する。[日産|Nissan Motor]の株価は上がった。",
    "スマートフォン大手が参加する。",
  ])
  func japanese(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }

  @Test(arguments: [
    "The start-up [Saidot|Saidot] supplies the software.",
    "[Siemens AG|Siemens] and [Honda Motor Co.|Honda Motor] reported.",
    "[Maersk|Maersk], [Xenofab|Xenofab] and [BP|BP] are among the partners.",
    "The [Maritime and Port Authority of Singapore|Maritime and Port Authority of Singapore] reported.",
    "The [Global Centre for Maritime Decarbonisation|Global Centre for Maritime Decarbonisation] reported.",
    "The [European Investment Bank|European Investment Bank] and [Germany|Germany]'s [KfW|KfW] pledged funding.",
    "A consortium of John Holland won.",
    "The company works on the Atacama salt flat.",
    "[Tata Electronics|Tata Electronics] reported. [Tata|Tata Electronics] is building a fab.",
    "[Seoul Metropolitan Government|Seoul] reported.",
  ])
  func english(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }
}
