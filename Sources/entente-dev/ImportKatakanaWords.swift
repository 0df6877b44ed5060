import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of foreign words and names in katakana out of two dictionaries.
struct ImportKatakanaWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make katakana-words.tsv out of EDICT, the Japanese-English dictionary, and UniDic.",
    discussion: """
      EDICT's words are taken where their first gloss that is a single word sounds like them: ビヨンド is beyond, but アルバイト is no \
      part-time job. UniDic says of foreign words and names how they are written at home.
      Example: apt-get download edict unidic-mecab && for f in *.deb; do dpkg -x $f x; done &&
               iconv -f euc-jp -t utf-8 x/usr/share/edict/edict >edict.txt &&
               entente-dev import-katakana-words edict.txt x/usr/share/mecab/dic/unidic/lex_3_1.csv
      """)

  @Argument(help: "EDICT, in UTF-8.")
  var edict: String

  @Argument(help: "UniDic's lexicon.")
  var unidic: String

  @Argument(help: "The file to write.")
  var output = "Sources/Extraction/Resources/katakana-words.tsv"

  func run() throws {
    let glossed = try englishWords()
    let origins = try foreignWords()
    var words = glossed.mapValues { [$0] }
    for (name, options) in origins {
      let usual = Dictionary(grouping: options, by: \.isName).compactMapValues { $0.min(by: ForeignWord.isUsual) }
      var word = glossed[name] ?? usual[false]?.latin
      // Of words that sound alike, the usual one: sign rather than sine; of those about as usual, EDICT's.
      if let listed = options.first(where: { !$0.isName && $0.latin == glossed[name] }), let other = usual[false],
        other.cost + 500 < listed.cost
      {
        word = other.latin
      }
      let own = usual[true].flatMap { $0.latin.lowercased() == word ? nil : $0.latin }
      words[name] = [word, own].compactMap { $0 }
    }
    let head = """
      # Foreign words and names in katakana. Sources:
      # EDICT, property of the Electronic Dictionary Research and Development Group, CC BY-SA 4.0
      # (https://www.edrdg.org/edrdg/licence.html), as in Debian's package edict. Changed: words in katakana alone with the first gloss
      # that is one word of that sound.
      # UniDic 3.1.1, (c) 2011-2018 The UniDic Consortium, BSD 3-clause (https://clrd.ninjal.ac.jp/unidic/), as in Debian's package
      # unidic-mecab. Changed: words in katakana alone with their origin where it is one word, names with a capital
      # behind the word of that sound, if any.
      # Made by 'entente-dev import-katakana-words'.

      """
    let rows = words.map { ([$0] + $1).joined(separator: "\t") }
    try ResourceTable.write(rows.sorted(by: scalarOrder), under: head, to: output, counting: "words")
  }

  /// EDICT's words in katakana with the English one of their sound.
  private func englishWords() throws -> [String: String] {
    var words: [String: String] = [:]
    for line in try String(contentsOf: URL(filePath: edict), encoding: .utf8).split(separator: "\n") {
      guard let entry = DictionaryLine(line), Self.isWord(entry.name), words[entry.name] == nil else { continue }
      let glosses = entry.glosses.map {
        $0.replacing(#/\([^)]*\)/#, with: "").trimmingCharacters(in: .whitespaces).lowercased()
      }
      words[entry.name] = glosses.first { gloss in
        gloss.count > 1 && gloss.utf8.allSatisfy { (0x61...0x7A).contains($0) }
          && Transliteration.spells(katakana: entry.name, word: gloss)
      }
    }
    return words
  }

  /// UniDic's words and names in katakana with all that are said so.
  private func foreignWords() throws -> [String: [ForeignWord]] {
    var words: [String: [ForeignWord]] = [:]
    for line in try String(contentsOf: URL(filePath: unidic), encoding: .utf8).split(separator: "\n") {
      guard let word = ForeignWord(unidic: line), Self.isWord(word.katakana) else { continue }
      words[word.katakana, default: []].append(word)
    }
    return words
  }

  /// Whether a head is one word in katakana.
  private static func isWord(_ head: String) -> Bool {
    Transliteration.isKatakana(head) && !head.contains("・") && (2...12).contains(head.count)
  }
}
