import Foundation
import Gazetteers
import GraphModel

/// What can be told from a name that no gazetteer knows.
enum UnknownName {
  /// The name without the words that only say what it is: ヴィナフォア社, フェニックス市, 株式会社.
  static func bare(_ form: String, kind: EntityKind) -> String {
    switch kind {
    case .city:
      return form.count > 2 && (form.hasSuffix("市") || form.hasSuffix("町")) ? String(form.dropLast()) : form
    case .organization:
      if form.hasSuffix("社"), let before = form.unicodeScalars.dropLast().last,
        before.isKatakana || before.isLatinLetter
      {
        return String(form.dropLast())
      }
      // The Qatar Investment Authority is called so without its article, too.
      if form.startsWith(bytesOf: "The "), form.utf8.count(where: { $0 == 0x20 }) > 2 {
        return String(form.dropFirst(4))
      }
      // Saudi Arabia's energy ministry is its Ministry of Energy.
      if form.endsWith(bytesOf: " ministry"), form.unicodeScalars.first?.isUppercase == false {
        return "Ministry of " + form.dropLast(9).capitalizedTasks
      }
      return form
    case .country: return form
    }
  }

  /// Words that an identifier leaves out.
  private static let unsaid: Set<String> = [
    "inc", "ltd", "llc", "corp", "co", "the", "plc", "jsc", "pte", "pty", "sdn", "bhd",
  ]

  /// A readable identifier: words of a Latin name joined by hyphens, a Japanese name as it is.
  static func id(_ name: String, kind: EntityKind, country: String?) -> EntityID {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == "ー") }.map { $0.lowercased() }
    let isLatin = name.unicodeScalars.allSatisfy { $0.value < 0x250 }
    let key =
      isLatin
      ? words.filter { !unsaid.contains($0) }.joined(separator: "-")
      : NameKey.of(name)
    let safe = key.isEmpty ? NameKey.of(name) : key
    return EntityID(kind, (safe.isEmpty ? name : safe) + (country.map { "-" + $0.lowercased() } ?? ""))
  }

  /// Whether the name's ending is that of a public body.
  static func isPublicBody(_ name: String, shapes: NameShapes) -> Bool {
    if ["Ministry", "Department", "Agency", "Authority", "Bureau", "Commission", "Directorate"].contains(where: {
      name.startsWith(bytesOf: $0 + " ") || name.endsWith(bytesOf: " " + $0)
    }) {
      return true
    }
    return ["省", "庁", "局", "議会", "人民委員会", "警察", "裁判所"].contains { name.endsWith(bytesOf: $0) }
  }

  /// The country at the beginning of the name, or behind `of`.
  static func countryInName(_ name: String, gazetteer: Gazetteer) -> String? {
    let text = MatchableText(name)
    // インドネシア begins with インド: of those that begin at one place the longest counts.
    let matches = gazetteer.matches(in: text).sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
    for match in matches {
      let starts = match.range.lowerBound == 0 || name.unicodeScalars.first.map { $0.isLatinLetter } == true
      guard starts else { continue }
      for reading in gazetteer.readings(ofName: match.name) {
        let entry = gazetteer.entry(reading.entry)
        guard entry.id.kind == .country, reading.use.isDisjoint(with: [.adjective, .demonym]) else { continue }
        if reading.use.contains(.kanji),
          name.unicodeScalars.count < 4 || name.first.map(plainKanji.contains) != true
            || kanjiWords.contains(where: name.hasPrefix)
        {
          continue
        }
        let end = match.range.upperBound
        if end < text.scalars.count, text.scalars[end - 1].isLatinLetter, text.scalars[end].isLatinLetter { continue }
        return entry.id.key
      }
    }
    return nil
  }

  /// Kanji of countries that seldom begin another word: 米財務省, but not 中央委員会.
  private static let plainKanji: Set<Character> = [
    "米", "英", "仏", "独", "伊", "豪", "露", "韓", "印", "越", "加", "土", "比", "泰",
  ]

  /// Words that begin with one of them all the same: 土地銀行庁, 独立行政法人.
  private static let kanjiWords = [
    "土地", "土木", "土壌", "土建", "独立", "独占", "独自", "印刷", "印紙", "英語", "英会話", "加工", "加盟", "加入", "加古", "加賀", "伊勢", "伊豆",
    "伊藤", "伊丹", "伊那", "伊予", "伊東", "伊万里", "米子", "米沢", "米穀", "米原", "豪雨", "豪雪", "露天", "仏教", "仏具", "越前", "越後", "越谷", "越智",
    "比較", "比叡", "泰明",
  ]

  /// The country of a city that stands in an English name as a word, or that begins a Japanese one: Port of Rotterdam Authority,
  /// 東京都水道局.
  static func countryOfCity(in name: String, gazetteer: Gazetteer) -> String? {
    guard name.unicodeScalars.allSatisfy({ $0.value < 0x250 }) else {
      // 北海道庁 is none of the Chinese 北海.
      guard !name.startsWith(bytesOf: "北海道") else { return "JP" }
      let match = gazetteer.matches(in: MatchableText(name)).filter { $0.range.lowerBound == 0 && $0.range.count > 1 }
        .max { $0.range.count < $1.range.count }
      return match.flatMap { match in
        gazetteer.readings(ofName: match.name).lazy.map { gazetteer.entry($0.entry) }.filter {
          $0.id.kind == .city && $0.population > 100_000
        }.max { $0.population < $1.population }?.country
      }
    }
    return name.split(separator: " ").lazy.compactMap { word -> String? in
      gazetteer.readings(of: String(word)).lazy.map { gazetteer.entry($0.entry) }.filter {
        $0.id.kind == .city && $0.population > 100_000
      }.max { $0.population < $1.population }?.country
    }.first
  }

  private static let american = ["United States ", "U.S. ", "US "]

  /// Other ways to write a name that begins with the United States.
  static func americanSpellings(of name: String) -> [String] {
    guard let own = american.first(where: { name.startsWith(bytesOf: $0) }) else { return [] }
    return american.filter { $0 != own }.map { $0 + name.dropFirst(own.count) }
  }

  /// An English name in American spelling, a Japanese one with its last letters written out.
  ///
  /// International Organisation for Standardisation and 三井住友FG are known by another spelling.
  static func respelled(_ name: String) -> [String] {
    // Korea Land & Housing Corp. is Korea Land and Housing Corporation.
    if name.contains(bytesOf: " & ") || name.endsWith(bytesOf: " Corp.") || name.endsWith(bytesOf: " Corp") {
      let full = name.replacingOccurrences(of: " & ", with: " and ").trimmingSuffix(".")
      return [full, full.endsWith(bytesOf: " Corp") ? full + "oration" : full]
    }
    if name.unicodeScalars.last.map({ $0.isLatinLetter && !$0.isUppercase }) == true {
      guard spellings.contains(where: { name.contains(bytesOf: $0.0) }) else { return [] }
      return [spellings.reduce(name) { $0.replacingOccurrences(of: $1.0, with: $1.1) }]
    }
    return holdings.compactMap { short, full in
      name.endsWith(bytesOf: short) && name.count > short.count + 1
        ? String(name.dropLast(short.count)) + full : nil
    }
  }

  /// A company's name without the words for its being a stock company, its other words kept: BRG Group Joint Stock Co.; nil for others.
  static func withoutStock(_ name: String) -> String? {
    [" Joint Stock Company", " Joint-Stock Company", " Joint Stock Co.", " Joint Stock Co", " JSC"]
      .first { name.endsWith(bytesOf: $0) }.map { String(name.dropLast($0.count)) }
  }

  private static let spellings = [
    ("rganisation", "rganization"), ("tandardisation", "tandardization"), ("Centre ", "Center "),
    ("Defence", "Defense"),
    ("Labour", "Labor"),
  ]
  private static let holdings = [
    ("FG", "フィナンシャルグループ"), ("FG", "フィナンシャル・グループ"), ("HD", "ホールディングス"), ("エンジ", "エンジニアリング"),
  ]

  /// An English name without the country's before it, or without a word that companies add and drop; nil where it has none.
  ///
  /// U.S. National Institute of Standards and Technology is called without the first word, too, Infineon Technologies without the last.
  static func plain(_ name: String) -> String? {
    if let country = (american + ["UK ", "U.K. "]).first(where: { name.startsWith(bytesOf: $0) }) {
      return String(name.dropFirst(country.count))
    }
    let words = name.split(separator: " ")
    return words.count == 2 && ["Technologies", "Holdings"].contains(words[1]) ? String(words[0]) : nil
  }

  /// A company's name without the word for its sort or its legal form: ウーバー・テクノロジーズ, 株式会社NTTデータ, Siemens AG; nil where it has none.
  static func stem(of name: String, shapes: NameShapes) -> String? {
    for legal in shapes.legalForms where name.startsWith(bytesOf: legal) || name.endsWith(bytesOf: legal) {
      let stem = name.startsWith(bytesOf: legal) ? name.dropFirst(legal.count) : name.dropLast(legal.count)
      return stem.count >= 2 ? stem.trimmingCharacters(in: .whitespaces) : nil
    }
    if let stem = withoutLegalForm(name) { return stem }
    if name.endsWith(bytesOf: "グループ"), name.count > 6 { return String(name.dropLast(4)).trimmingSuffix("・") }
    for word in ["集団", "・テクノロジーズ", "テクノロジーズ", "・コーポレーション", "・グループ", "グループ", "ホールディングス", "・インク", "・リミテッド"]
    where name.endsWith(bytesOf: word) && name.unicodeScalars.first?.isKatakana == true {
      let stem = String(name.dropLast(word.count))
      return stem.count >= 3 ? stem : nil
    }
    return nil
  }

  private static let latinLegalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "llp", "plc", "jsc", "gmbh", "ag", "sa",
    "se",
    "group", "spa", "bv", "nv", "kk", "co", "company", "ab", "oy", "oyj", "asa", "a/s", "kg", "pjsc", "tbk",
  ]

  static func isLatin(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { $0.value < 0x250 } }

  /// Whether a name in Latin letters is more than an abbreviation, which others may have, too.
  static func isFullLatin(_ name: String) -> Bool {
    isLatin(name) && name.count >= 4 && name.contains(where: \.isLowercase)
      && (name.contains(" ") || name.count(where: \.isUppercase) == 1)
  }

  /// Whether a word is a company's legal form and nothing else: Corporation, GmbH, but not Group.
  static func isLegalForm(_ word: String) -> Bool {
    let bare = word.lowercased()
    return latinLegalForms.contains(bare) && !["group", "company", "co", "sa", "se", "ab", "oy", "kg"].contains(bare)
  }

  private static func withoutLegalForm(_ name: String) -> String? {
    var words = name.split(separator: " ")
    let count = words.count
    while words.count > 1, let last = words.last {
      let bare = last.lowercased().filter { $0 != "." && $0 != "," }
      guard latinLegalForms.contains(bare) || last == "&" else { break }
      words.removeLast()
    }
    guard words.count < count else { return nil }
    let stem = words.joined(separator: " ").trimmingSuffix(",")
    return stem.count >= 2 ? stem : nil
  }

  /// Other forms under which the article may go on to speak of it.
  static func shortForms(of name: String, kind: EntityKind, shapes: NameShapes) -> [String] {
    var forms = [name]
    if kind == .city { return forms }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    if isPlain, !name.utf8.contains(0x20) { return forms }
    if !isPlain {
      for legal in ["株式会社", "一般社団法人", "一般財団法人", "公益財団法人", "独立行政法人", "国立研究開発法人"] where name.contains(legal) {
        let rest = name.replacing(legal, with: "")
        if rest.count >= 2 { forms.append(rest) }
      }
    }
    // ソウル半導体 for ソウル半導体グループ.
    if name.hasSuffix("グループ"), name.count > 7, name.unicodeScalars.contains(where: \.isKanji) {
      forms.append(String(name.dropLast(4)))
    }
    // パラマウント for パラマウント・グローバル.
    if let dot = name.firstIndex(of: "・"), name.allSatisfy({ $0 == "・" || $0.unicodeScalars.allSatisfy(\.isKatakana) })
    {
      let first = String(name[..<dot])
      if first.count >= 3 { forms.append(first) }
    }
    let words = name.split(separator: " ").map(String.init)
    if words.count > 1, name.unicodeScalars.allSatisfy({ $0.value < 0x250 }) {
      var stem = words
      while stem.count > 1, let last = stem.last,
        shapes.englishDesignators.contains(last.trimmingSuffix(".").trimmingSuffix(","))
      { stem.removeLast() }
      let short = stem.joined(separator: " ").trimmingSuffix(",")
      if short != name, short.count >= 3, !shapes.latinStopwords.contains(short) { forms.append(short) }
      // VinaFore for VinaFore Informatics and Telecommunication: a first word of mixed case is a name by itself.
      if let first = words.first, first.count >= 4, first.dropFirst().contains(where: \.isUppercase),
        first.contains(where: \.isLowercase)
      {
        forms.append(first)
      }
    }
    return forms.count == 1 ? forms : forms.withoutRepeats()
  }
}

extension Substring {
  /// Tasks as they stand in a ministry's name: Trade and Industry.
  fileprivate var capitalizedTasks: String {
    split(separator: " ").map { $0 == "and" ? "and" : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: " ")
  }
}
