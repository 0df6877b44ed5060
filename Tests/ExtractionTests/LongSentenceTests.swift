import Articles
import Extraction
import GraphModel
import TestSupport
import Testing

/// Sentences as news writes them: lists, asides, words that point back, what is taken back.
@Suite struct LongSentenceTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  @Test(arguments: [
    // Where the members of a list are from stands between them.
    (
      "神戸市は、米ワシントン州シアトル市、仏マルセイユ市と姉妹都市の関係を結んでいる。",
      ["partnersWith: Kobe - Marseille", "partnersWith: Kobe - Seattle"]
    ),
    ("神戸市は中国・天津市と協定を結んだ。", ["partnersWith: Kobe - Tianjin"]),
    (
      "神戸市とフランスのソフトウェア大手ダッソー・システムズは、協定を締結した。",
      ["locatedIn: Dassault Systèmes > France", "partnersWith: Dassault Systèmes - Kobe"]
    ),
    ("欧州委員会は、欧州議会と理事会の間で合意が成立したことを歓迎した。", []),
    // Each has a partner of its own.
    (
      "東京大学は京都大学と、神戸市はシアトル市とそれぞれ協定を交わした。",
      ["partnersWith: Kobe - Seattle", "partnersWith: Kyoto University - University of Tokyo"]
    ),
    // The partner, and where the two work.
    ("住友商事は、シーメンスとマレーシアで水素の事業に乗り出す。", ["partnersWith: Siemens - Sumitomo Corporation"]),
    // A particle may hold the trigger.
    ("神戸市は、国際協力機構と連携して支援を進める。", ["partnersWith: JICA - Kobe"]),
    ("NTTはシスコシステムズと組み、実証を始める。", ["partnersWith: Cisco - NTT"]),
    ("神戸市の姉妹都市は、シアトル市、天津市など9都市だ。", ["partnersWith: Kobe - Seattle", "partnersWith: Kobe - Tianjin"]),
    // The two that were tied, not the two that were named last.
    (
      "住友商事とシーメンスは会談した。事業にはNTTとグーグルも期待する。両社は5月に提携で合意した。",
      ["partnersWith: Siemens - Sumitomo Corporation"]
    ),
    ("NTTはシスコシステムズと提携した。同社はグーグルとも合意した。", ["partnersWith: Cisco - NTT", "partnersWith: Google - NTT"]),
    ("神戸市は、シアトル、天津の2都市政府と覚書を交わした。", ["partnersWith: Kobe - Seattle", "partnersWith: Kobe - Tianjin"]),
    // Money.
    ("国際協力機構は、ベトナムとの間で円借款契約に調印した。", ["funds: JICA > Vietnam", "partnersWith: JICA - Vietnam"]),
    ("経済産業省は、シーメンスが進める計画に対し100億円を助成する。", ["funds: Ministry of Economy, Trade and Industry > Siemens"]),
    ("シーメンスには、住友商事が40%を出資している。", ["funds: Sumitomo Corporation > Siemens"]),
    // Whose it is, in a list too.
    (
      "神戸市と住友商事傘下のグーグルは、協定を結んだ。",
      ["partOf: Google > Sumitomo Corporation", "partnersWith: Google - Kobe"]
    ),
    // Who leads, who holds an office, who is meant by 両社.
    (
      "グーグルは、住友商事が率いる企業連合との間で契約に調印した。", ["partnersWith: Google - Sumitomo Corporation"]
    ),
    ("シーメンスはドローンの実証に関する協定を日立製作所と結んだ。", ["partnersWith: Hitachi, Ltd. - Siemens"]),
    (
      "国際協力機構は、グーグルとの間で10億円を限度とする円借款貸付契約に調印した。",
      ["funds: JICA > Google", "partnersWith: Google - JICA"]
    ),
    (
      "シーメンスは日立製作所に出資すると発表した。グーグルは米商務省と合意している。",
      ["funds: Siemens > Hitachi, Ltd.", "partnersWith: Google - U.S. Department of Commerce"]
    ),
    (
      "グーグルは日立製作所と提携した。シーメンスは米商務省と協議した。両社はデータセンターも共同で建設し、住友商事と契約を結んだ。",
      [
        "consultsWith: Siemens - U.S. Department of Commerce", "partnersWith: Google - Hitachi, Ltd.",
        "partnersWith: Google - Sumitomo Corporation", "partnersWith: Hitachi, Ltd. - Sumitomo Corporation",
      ]
    ),
    ("神戸市は、オランダ企業と水管理で提携した。", []),
    ("神戸市は日立製作所に融資を要請した。", []),
    (
      "日立製作所(本社:東京都千代田区)は発表した。設計は住友商事が担当し、グーグルとの契約は締結済みである。",
      ["locatedIn: Hitachi, Ltd. > Tokyo"]
    ),
    ("シーメンスは日立製作所とともに規格を公表した。", ["partnersWith: Hitachi, Ltd. - Siemens"]),
    (
      "住友商事は、日立製作所およびシンガポールのグーグルと、バンコク都内における開発を目的とした合弁会社を設立した。",
      [
        "partnersWith: Google - Sumitomo Corporation",
        "partnersWith: Hitachi, Ltd. - Sumitomo Corporation",
      ]
    ),
    ("神戸市は日立製作所からの出資受け入れを決めた。", []),
    ("シーメンスと日立製作所の子会社グーグルは発表した。", ["partOf: Google > Hitachi, Ltd."]),
    ("住友商事の子会社であるグーグルは発表した。", ["partOf: Google > Sumitomo Corporation"]),
    ("ベトナムに本社を置くグーグルは発表した。", ["locatedIn: Google > Vietnam"]),
  ])
  func japanese(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  @Test(arguments: [
    // Named by the way.
    (
      "Nokia, in which Siemens owns a stake, signed an agreement with Viettel.",
      ["partnersWith: Nokia - Viettel"]
    ),
    (
      "Nokia, a Singapore-based company, agreed to work with Viettel.",
      [
        "locatedIn: Nokia > Singapore", "partnersWith: Nokia - Viettel",
      ]
    ),
    ("Nokia, headquartered in Singapore, reported.", ["locatedIn: Nokia > Singapore"]),
    ("Medellín, Colombia, joined the African Union.", ["memberOf: Medellín > African Union"]),
    (
      "Nokia, Finland's biggest supplier, secured a loan from creditors including the World Bank.",
      [
        "funds: World Bank > Nokia"
      ]
    ),
    (
      "The city of Columbus, Ohio, and the Smart Mobility Institute signed an agreement.",
      [
        "partnersWith: Columbus - Smart Mobility Institute"
      ]
    ),
    ("Nokia and the Finnish start-up Viettel signed an agreement.", ["partnersWith: Nokia - Viettel"]),
    // Who pays whom.
    (
      "Nokia received funding from BlackRock, Siemens and the World Bank.",
      ["funds: BlackRock > Nokia", "funds: Siemens > Nokia", "funds: World Bank > Nokia"]
    ),
    ("Siemens awarded Nokia a $100 million grant to harden the grid around Denver.", ["funds: Siemens > Nokia"]),
    (
      "São Paulo signed a $248 million loan agreement with the World Bank.",
      ["funds: World Bank > São Paulo", "partnersWith: São Paulo - World Bank"]
    ),
    ("Siemens awarded Cairo contract.", []),
    ("Tokyo waterworks extends help to Jakarta.", []),
    ("Yokohama, supported by JICA, will advise the city.", ["partnersWith: JICA - Yokohama"]),
    (
      "Nokia has broken off talks with Boeing and signed a contract with BlackRock.",
      ["consultsWith: Boeing - Nokia", "partnersWith: BlackRock - Nokia"]
    ),
    (
      "Porto has signed an agreement with Nokia, a company based in Ghent. The World Bank is lending the city 12 million euros.",
      ["funds: World Bank > Porto", "locatedIn: Nokia > Gent", "partnersWith: Nokia - Porto"]
    ),
    ("Nokia said it had joined a consortium led by Siemens.", ["partnersWith: Nokia - Siemens"]),
    ("Nokia joined the trial, and Siemens reported.", []),
    // Sisters, units, asides.
    ("Lviv and its German sister city Freiburg have agreed to repair networks.", ["partnersWith: Freiburg - Lviv"]),
    (
      "Nokia has concluded an agreement with Boeing, a unit of Siemens, and BlackRock.",
      [
        "partOf: Boeing > Siemens", "partnersWith: BlackRock - Boeing", "partnersWith: BlackRock - Nokia",
        "partnersWith: Boeing - Nokia",
      ]
    ),
    (
      "The Port of Rotterdam Authority and the Busan Port Authority met. Nokia works with Siemens. The two authorities will also work with BlackRock.",
      [
        "partnersWith: BlackRock - Busan Port Authority", "partnersWith: BlackRock - Port of Rotterdam",
        "partnersWith: Busan Port Authority - Port of Rotterdam", "partnersWith: Nokia - Siemens",
      ]
    ),
    (
      "ISO/TC 268 met in Kobe. Its members include DIN of Germany and the Bureau of Indian Standards.",
      ["memberOf: Bureau of Indian Standards > ISO/TC 268", "memberOf: DIN > ISO/TC 268"]
    ),
    // Taken back.
    ("Nokia denied reports that it was in talks with Viettel.", []),
    ("Nokia had a plan to partner with Viettel that was dropped.", []),
    ("Nokia is interested in cooperating with Viettel.", []),
    ("Kobe signed an agreement with Seattle, with Nokia retaining 45%.", ["partnersWith: Kobe - Seattle"]),
    // Who is meant.
    (
      "Nokia met Viettel. Both companies are members of ISO.",
      [
        "consultsWith: Nokia - Viettel", "memberOf: Nokia > International Organization for Standardization",
        "memberOf: Viettel > International Organization for Standardization",
      ]
    ),
    (
      "Nokia, unlike Viettel, reported. The company signed an agreement with Siemens.",
      ["partnersWith: Nokia - Siemens"]
    ),
    (
      "Kobe relies on the operator Viettel. The World Bank lent the operator $60 million.",
      ["funds: World Bank > Viettel"]
    ),
    ("Nokia, a Viettel supplier based in Singapore, reported.", ["locatedIn: Nokia > Singapore"]),
    ("Kobe and Seattle signed agreements with local partners.", []),
    // Other ways to say it.
    ("Nokia's partner Viettel reported.", ["partnersWith: Nokia - Viettel"]),
    ("Kobe has chosen Nokia to supply the network.", ["partnersWith: Kobe - Nokia"]),
    ("Nokia won a contract from Viettel.", ["partnersWith: Nokia - Viettel"]),
    ("Waymo, the company owned by Alphabet, reported.", ["partOf: Waymo > Alphabet"]),
    ("The World Bank approved $15 million for Kenya.", ["funds: World Bank > Kenya"]),
  ])
  func english(_ text: String, _ expected: [String]) {
    #expect(extractor.statements(in: text) == expected)
  }

  /// A headline sets off with a comma what it is about.
  @Test(arguments: [
    ("EIB、ギリシャのスマートメーターに1億5000万ユーロを融資", ["funds: European Investment Bank > Greece"]),
    ("神戸市、シアトルと協定", ["partnersWith: Kobe - Seattle"]),
    ("グーグル、マレーシアに20億ドルを投資へ", ["funds: Google > Malaysia"]),
    ("神戸市、シアトルの協力が進む", []),
    ("経済産業省、シーメンスの新工場に100億円", ["funds: Ministry of Economy, Trade and Industry > Siemens"]),
  ])
  func headlines(_ title: String, _ expected: [String]) {
    let article = Article(
      title: title, text: "", language: .japanese, position: SourcePosition(file: "headline", line: 1))
    #expect(extractor.read(article).statements == expected)
  }
}
