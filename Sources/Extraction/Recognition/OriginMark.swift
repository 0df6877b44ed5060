/// What joins a place or an owner to an English name that it leads: Singapore-based Grab Holdings, the Leuven-based institute.
enum OriginMark {
  /// Marks of where somebody has its seat.
  static let seats = marks(["based", "headquartered", "registered"])
  /// Marks that may lead a company's name, whose it is or where.
  static let leading = marks(["based", "headquartered", "listed", "owned", "backed", "led"])
  /// All of them.
  static let all = leading + marks(["registered"])

  /// A name with the country's name for the single kanji that begins it: フランス開発庁 for 仏開発庁.
  static func written(out name: String) -> String? {
    guard name.count > 3, let country = name.first.flatMap({ countries[$0] }) else { return nil }
    return country + name.dropFirst()
  }

  private static let countries: [Character: String] = [
    "米": "米国", "英": "英国", "仏": "フランス", "独": "ドイツ", "伊": "イタリア", "豪": "オーストラリア", "加": "カナダ", "韓": "韓国", "中": "中国",
    "印": "インド", "露": "ロシア", "西": "スペイン", "蘭": "オランダ", "越": "ベトナム", "泰": "タイ", "比": "フィリピン",
  ]

  private static func marks(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array("-\($0)".unicodeScalars) } }
}
