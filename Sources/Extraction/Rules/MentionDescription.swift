/// What Japanese sentences put right before a name to say of where or of what sort it is: 仏グルノーブル市, 米カリフォルニア州アーバイン市, 米半導体大手のエヌビディア.
enum MentionDescription {
  /// Single kanji that stand for a country in front of a name.
  static let marks: Set<Unicode.Scalar> = [
    "米", "英", "仏", "独", "伊", "豪", "加", "韓", "中", "台", "印", "露", "蘭", "西", "越", "泰", "墨", "伯",
  ]
  private static let divisions: Set<Character> = ["州", "省", "県", "都", "府"]
  private static let sorts = [
    "大手", "メーカー", "企業", "会社", "スタートアップ", "ベンチャー", "事業者", "センター", "機関", "団体", "公社", "銀行", "大学", "財閥", "グループ", "通信社",
  ].flatMap { [$0, $0 + "の"] }
  /// Particles that end a noun: what holds one is more than a description.
  private static let particles: Set<Character> = ["は", "が", "を", "に", "で", "も", "、", "。", ")", "へ"]
  private static let joiners = ["および", "及び", "並びに", "ならびに", "、", "や", "と", "・"]

  /// What stands between two names of a list without such a description of the second: 、仏 becomes 、.
  static func withoutDescription(_ gap: String) -> String {
    guard gap.count > 1, gap.count <= 18, let joiner = joiners.first(where: { gap.hasPrefix($0) }) else { return gap }
    var rest = gap.dropFirst(joiner.count)
    if rest.first == "、" { rest = rest.dropFirst() }
    // インド政府との合弁会社NLDS is with one of them only.
    guard joiner != "と" || !rest.hasPrefix("の") && !rest.contains("合弁") && !rest.contains("子会社") else { return gap }
    return isDescription(rest) ? joiner : gap
  }

  /// Whether what stands between a place and a name says of what sort the name is: フランスのソフトウェア大手ダッソー・システムズ.
  static func isOwned(_ gap: String) -> Bool {
    // The name may be quoted: オーストラリアの総合大学「RMIT」.
    let gap = gap.last.map { "「『".contains($0) } == true ? String(gap.dropLast()) : gap
    // ベトナムの現地企業、ISN-GROUP: a comma may part the sort from the name.
    let plain = gap.hasSuffix("企業、") || gap.hasSuffix("会社、") || gap.hasSuffix("大手、") ? gap.dropLast() : gap[...]
    guard plain.count <= 18 else { return false }
    return plain.hasPrefix("の") ? isDescription(plain.dropFirst()) : isPlainSort(plain)
  }

  /// Whether a sort follows a country without a particle: ベトナムIT最大手FPT, 中国ネット大手のアリババ集団.
  private static func isPlainSort(_ text: Substring) -> Bool {
    !text.contains { particles.contains($0) || $0 == "と" || $0 == "や" || $0 == "・" }
      && plainSorts.contains { text.hasSuffix($0) }
  }

  private static let plainSorts = ["大手", "メーカー", "企業", "スタートアップ", "ベンチャー", "財閥", "公社", "国営会社"].flatMap {
    [$0, $0 + "の"]
  }

  private static func isDescription(_ text: Substring) -> Bool {
    guard !text.contains(where: particles.contains), let last = text.last else { return false }
    if text.unicodeScalars.count == 1 { return text.unicodeScalars.first.map(marks.contains) ?? false }
    // TIMおよびサンパウロ州のリメイラ市.
    let isDivision = divisions.contains(last) || last == "の" && text.dropLast().last.map(divisions.contains) == true
    return isDivision || sorts.contains { text.hasSuffix($0) }
  }

  /// Whether English words between a place and a name say of what sort the name is: state copper company, AI start-ups.
  static func isEnglish(_ words: Substring, _ shapes: NameShapes) -> Bool {
    let words = words.split(separator: " ")
    guard (1...4).contains(words.count), let last = words.last else { return false }
    return isSort(last, shapes)
      && words.allSatisfy { word in
        word.allSatisfy { $0.isLowercase || $0 == "-" } || shapes.latinStopwords.contains(String(word))
      }
  }

  private static func isSort(_ word: Substring, _ shapes: NameShapes) -> Bool {
    let word = String(word)
    if shapes.englishDescriptions.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    return shapes.englishDescriptions.contains(String(word.dropLast()))
      || word.hasSuffix("ies") && shapes.englishDescriptions.contains(word.dropLast(3) + "y")
  }

  /// Whether what stands between an English place and a name says of what sort it is: Chile's state copper company Codelco,
  /// the Bratislava transport company DPB; behind 's, and behind an adjective, a comma may part the two: Indonesia's energy firm, Pertamina.
  static func isEnglishOwned(_ gap: String, behindAdjective isAdjective: Bool, _ shapes: NameShapes) -> Bool {
    let owned = ["'s", "’s"].first { gap.hasPrefix($0) } ?? ""
    guard gap.hasPrefix(owned + " ") else { return false }
    let words = gap.dropFirst(owned.count)
    guard words.hasSuffix(", ") else { return isEnglish(words, shapes) }
    // For Icelandic companies, Animal Planet and others: several are somebody else.
    let sort = words.dropLast(2)
    return (!owned.isEmpty || isAdjective) && isEnglish(sort, shapes)
      && sort.split(separator: " ").last.map { shapes.englishDescriptions.contains(String($0)) } ?? false
  }
}
