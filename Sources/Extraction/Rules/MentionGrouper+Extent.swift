import GraphModel
import Morphology

/// What belongs to a name.
extension MentionGrouper {
  /// Where a name ends with what belongs to it: brackets, a person who speaks for it, a count.
  func extendedEnd(of mention: LinkedMention, in sentence: Sentence) -> Int {
    var end = afterBracket(mention.range.upperBound, sentence)
    guard isJapanese else { return end }
    // An abbreviation in brackets whose long form nothing knows: 東部経済回廊(EEC)事務局.
    if has(")", at: end), has("(", at: mention.range.lowerBound - 1) { end += 1 }
    // キガリ(Kigali)市.
    if end > mention.range.upperBound, entities[mention.entity].kind == .city, has("市", at: end) { end += 1 }
    for word in ["コリア", "ジャパン", "チャイナ", "アジア", "有限公司", "有限責任公司", "股份有限公司", "株式会社", "事務局", "本部", "の理事会", "の執行理事会"]
    where has(word, at: end) { end += word.unicodeScalars.count }
    if entities[mention.entity].kind == .city,
      let site = Self.sites.first(where: { site in
        has(site, at: end) && ["に", "へ", "の"].contains { has($0, at: end + site.unicodeScalars.count) }
      })
    {
      end += site.unicodeScalars.count
    }
    if entities[mention.entity].kind == .organization, let branch = branchEnd(from: end, sentence) { end = branch }
    for suffix in ["の人民委員会", "人民委員会", "政府", "当局", "両政府", "側", "社", "など", "ら", "等"] where has(suffix, at: end) {
      end += suffix.unicodeScalars.count
    }
    if let role = roleEnd(from: end, sentence) { end = afterBracket(role, sentence) }
    if has("など", at: end) { end += 2 }
    // 仙台市など、日本の都市と: what they are examples of.
    if has("など、", at: end - 2), let noun = nounEnd(from: end + 1, sentence),
      Self.several.contains(where: { has($0, at: noun - $0.unicodeScalars.count) })
    {
      return noun
    }
    if has("の各社", at: end) { return end + 3 }
    if let counted = countedEnd(from: end, sentence) {
      return ["政府", "当局", "首脳"].first { has($0, at: counted) }.map { counted + $0.unicodeScalars.count }
        ?? afterBracket(counted, sentence)
    }
    for opener in Self.openers where has(opener, at: end) {
      if let noun = nounEnd(from: end + opener.unicodeScalars.count, sentence) { return noun }
    }
    return end
  }

  /// What of a city money goes to: カイロ地下鉄に融資.
  private static let sites = [
    "地下鉄", "メトロ", "国際空港", "空港", "港", "工場", "水道", "上下水道", "市内", "都市圏", "首都圏", "港湾", "地区", "近郊", "郊外",
  ]

  private static let several = ["都市", "企業", "団体", "機関", "大学", "自治体", "各社", "事業者", "組織", "各国", "銀行", "地域"]

  /// What joins a name to the word for those that it is one of, or that it leads: 丸紅が率いるコンソーシアム.
  private static let openers = [
    "やその他", "とその他", "を含む", "をはじめとする", "を始めとする", "など、", "など", "といった", "が率いる", "が主導する", "を中心とする", "を中核とする", "を代表とする",
    "主導の",
    "が代表を務める",
    "が幹事を務める", "が主幹事を務める",
  ]

  /// End of the name of a branch or a unit behind its organization's: 国連人間居住計画(ハビタット)福岡本部, 復旦大学日本研究センター.
  private func branchEnd(from start: Int, _ sentence: Sentence) -> Int? {
    let scalars = field.annotated.scalars
    var position = start
    while position < min(sentence.range.upperBound, start + 10),
      scalars[position].isKanji || scalars[position].isKatakana, field.mention(startingAt: position) == nil
    {
      if let unit = Self.units.first(where: { field.annotated.has($0, at: position) }) { return position + unit.count }
      if let word = shapes.branchWords.first(where: { field.annotated.has($0, at: position) }) {
        return position + word.count
      }
      position += 1
    }
    return nil
  }

  private static let units = ["センター", "研究所", "研究科", "研究室", "学部", "大学院", "病院"].map { Array($0.unicodeScalars) }

  private func afterBracket(_ position: Int, _ sentence: Sentence) -> Int {
    let scalars = field.annotated.scalars
    var start = position
    if start < sentence.range.upperBound, scalars[start] == " " { start += 1 }
    let end = field.annotated.end(ofBracketAt: start, within: min(50, sentence.range.upperBound - start))
    return end > start ? end : position
  }

  /// End of a person's name and title behind the name (EIBのホイヤー総裁), or of a title alone (ベトナム首相).
  private func roleEnd(from start: Int, _ sentence: Sentence) -> Int? {
    let scalars = field.annotated.scalars
    var position = start
    if has("の", at: position) { position += 1 }
    let limit = min(sentence.range.upperBound, position + 40)
    var cursor = position
    while cursor < limit {
      // A body under a ministry is none that speaks for it.
      if ["管轄", "所管", "所轄", "傘下"].contains(where: { has($0, at: cursor) }) { return nil }
      if let role = shapes.roles.first(where: { field.annotated.has($0, at: cursor) }) {
        let end = cursor + role.count
        // NECとシーメンスの共同企業体 are the two of them.
        if ["体", "連合"].contains(where: { has($0, at: end) }) { return nil }
        // ASEAN議長国 is a country, nobody who speaks for ASEAN.
        if has("議長国", at: cursor) { return nil }
        // A title may be followed by another: 会長兼CEO.
        if end + 1 < limit, scalars[end] == "兼", !field.isCovered((end + 1)..<(end + 2)) {
          cursor = end + 1
          continue
        }
        // So may those whom somebody leads: 企業の代表者ら.
        if end < limit, scalars[end] == "の", shapes.roles.contains(where: { field.annotated.has($0, at: end + 1) }) {
          cursor = end + 1
          continue
        }
        if end < limit, scalars[end] == "(", let close = scalars[end..<limit].firstIndex(of: ")") { return close + 1 }
        return end
      }
      // How a name is read may stand in it: 姜鎬人(カン・ホイン)長官.
      let close = field.annotated.end(ofBracketAt: cursor, within: 24)
      if close > cursor,
        scalars[(cursor + 1)..<(close - 1)].allSatisfy({ $0.isKatakana || "・ ".unicodeScalars.contains($0) })
      {
        cursor = close
        continue
      }
      let scalar = scalars[cursor]
      guard scalar.isKatakana || scalar.isKanji || scalar.isLatinLetter || "・-. '兼の".unicodeScalars.contains(scalar)
      else { return nil }
      if scalar == "の", cursor > position + 12 { return nil }
      if let office = field.mention(startingAt: cursor) {
        // An office may bear a name itself: ラルー欧州連合業務総局長.
        guard cursor > position, let end = titleEnd(from: office.range.upperBound, limit: limit) else { return nil }
        return end
      }
      cursor += 1
    }
    return nil
  }

  /// End of a title of kanji alone that starts there.
  private func titleEnd(from start: Int, limit: Int) -> Int? {
    var position = start
    while position < min(limit, start + 10), field.annotated.scalars[position].isKanji {
      if let role = shapes.roles.first(where: { field.annotated.has($0, at: position) }) {
        return position + role.count
      }
      position += 1
    }
    return nil
  }

  /// End of a count that sums an enumeration up: の3者, の2都市.
  private func countedEnd(from start: Int, _ sentence: Sentence) -> Int? {
    guard has("の", at: start) else { return nil }
    let scalars = field.annotated.scalars
    var position = start + 1
    while position < sentence.range.upperBound,
      scalars[position].isDigit || "二三四五両".unicodeScalars.contains(scalars[position])
    { position += 1 }
    guard position > start + 1 else { return nil }
    return ["法人", "企業", "組織", "都市", "大学", "団体", "機関", "か国", "カ国", "自治体", "者", "社", "市", "国", "省", "校"].first {
      has($0, at: position)
    }
    .map { position + $0.unicodeScalars.count }
  }

  /// End of the noun that starts there.
  private func nounEnd(from start: Int, _ sentence: Sentence) -> Int? {
    var index = sentence.tokens.partitionIndex { $0.range.lowerBound < start }
    let first = index
    while index < sentence.tokens.count, index - first < 8 {
      let token = sentence.tokens[index]
      guard token.partOfSpeech?.isNominal == true || token.text == "の" || field.isCovered(token.range) else { break }
      index += 1
    }
    while index > first, sentence.tokens[index - 1].text == "の" { index -= 1 }
    return index > first ? sentence.tokens[index - 1].range.upperBound : nil
  }
}
