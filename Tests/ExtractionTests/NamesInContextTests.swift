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
    "[FPTソフトウェア|FPT Software]は開発拠点を開いた。",
    "豪クイーンズランド州[グラッドストン|Gladstone]で生産する。[オーストラリア政府|Australia]は歓迎した。",
    "[地球環境戦略研究機関|Institute for Global Environmental Strategies]([IGES|Institute for Global Environmental Strategies])が受託した。",
    "[日産自動車|Nissan Motor]が増産する。[日産|Nissan Motor]の株価は上がった。",
    "スマートフォン大手が参加する。",
    "[インド|India]の都市[ムンバイ|Mumbai]、[ベンガルール|Bengaluru]、[コルカタ|Kolkata]で実施する。",
    "[ケニア情報通信・デジタル経済省|ケニア情報通信・デジタル経済省]が参加する。",
    "朴相禹[国土交通部|Ministry of Land, Infrastructure and Transport]長官が出席した。",
    "[韓国標準協会|Korean Standards Association]([KSA|Korean Standards Association])は発足した。[KSA|Korean Standards Association]は普及に努める。",
    "国営銅公社[ゾルデコ|ゾルデコ]が参加する。",
    "[エジプト|Egypt]の[ゼノファブ・ミスル|ゼノファブ・ミスル]がカードを納入する契約を結んだ。",
    "電池メーカー、[安普高科|安普高科]([アンプーハイテク|安普高科])が参加する。",
    "[トヨタ・オーストラリア|トヨタ・オーストラリア]が車両を納める。",
    "[三菱重工業|Mitsubishi Heavy Industries]の子会社[三菱パワー|Mitsubishi Power]が参加する。",
    "[仏開発庁|Agence Française de Développement]が融資する。",
    "イリノイ州の[ゼノ・エジソン|ゼノ・エジソン]([ZeEd|ゼノ・エジソン])は拡張する。",
    "当社の海外子会社が参加する。",
    "[日本電気株式会社|NEC](本社:[東京都|Tokyo]港区、以下「[ゼノン|NEC]」)は発表した。[ゼノン|NEC]は続ける。",
    "[日本IBM|日本IBM]は、愛媛県・[松山市|Matsuyama]・[伊予銀行|Iyo Bank]と協業する。",
    "[ドイツ連邦情報セキュリティ庁|ドイツ連邦情報セキュリティ庁]([BSI|ドイツ連邦情報セキュリティ庁])も参加する。",
    "グエン・ヴァン・トゥン人民委員会委員長が出席した。",
    "[裾野市|Susono]は[環境省|Ministry of the Environment of Japan]の補助を受ける。",
    "アンドラ・プラデシュ州で実施する。",
    "[マカオ特別行政区政府|Macao]は発表した。",
    "[クライスラー社|Chrysler]は発表した。",
    "[グリドビオ|グリドビオ]は7日、覚書を締結した。",
    "[ゼノ・マイクロ・コンピューター|ゼノ・マイクロ・コンピューター]が共同開発を始める。",
    "プラットフォームは、業務提携により広がる。",
    "[楽天モバイル|Rakuten Mobile]と[MTNルワンダ|MTNルワンダ]が協業する。",
    "[インドネシア国営電力会社|PLN][PLN|PLN]が合意した。",
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
    "The [Ghana Parks and Harbours Authority|Ghana Parks and Harbours Authority] reported.",
    "The [National Widgets and Computer Technology Center|National Widgets and Computer Technology Center] reported.",
    "The [Ministry of Energy|Ministry of Energy] and [Microsoft|Microsoft] reported.",
    "The [Department of Energy, the Climate and Water|Department of Energy, the Climate and Water] reported.",
    "The company works on the Atacama salt flat.",
    "[Tata Electronics|Tata Electronics] reported. [Tata|Tata Electronics] is building a fab.",
    "[Seoul Metropolitan Government|Seoul] reported.",
    "[Xcel Energy|Xcel Energy] signed a contract with [Siemens|Siemens]. [Xcel|Xcel Energy] grows.",
    "[Zotraco|Zotraco], the state transmission firm, reported.",
    "[Volvo|Volvo], [China|China]'s [BYD|BYD] and [Eletra|Eletra] deliver the buses.",
    "[Toyota|Toyota], [Japan|Japan], is a city; so is the town of [Toyota|Toyota].",
    "The company works with [Sitowise|Sitowise] and [Tampere University|Tampere University].",
    "It shares data with [Helsinki|Helsinki], [Ghent|Gent] and [Rotterdam|Rotterdam].",
    "A [Marubeni|Marubeni]-led group won the contract.",
    "[Siemens|Siemens] (NYSE: ITRI) signed a contract.",
    "[BONN|Bonn], [Germany|Germany] – [Siemens|Siemens] signed a contract.",
    "[TOKYO|Tokyo] - [Siemens|Siemens] signed a contract.",
    "LIBERTY LAKE, Wash. -- [Siemens|Siemens] signed a contract.",
    "[Charles Darwin University|Charles Darwin University] signed an agreement with [Siemens|Siemens].",
    "[AboitizPower|Aboitiz Power] of [the Philippines|Philippines] reported.",
    "[Rotterdam|Rotterdam]-based [Royal Zenoskoning|Royal Zenoskoning] won the contract.",
  ])
  func english(_ marked: String) {
    #expect(extractor.marks(marked) == marked)
  }
}
