import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of English words in katakana out of EDICT.
struct ImportKatakanaWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make katakana-words.tsv out of EDICT, the Japanese-English dictionary.",
    discussion: """
      A word is taken where its first gloss that is a single word sounds like it: ビヨンド is beyond, but アルバイト is no part-time job.
      Example: apt-get download edict && dpkg -x edict_*.deb x && iconv -f euc-jp -t utf-8 x/usr/share/edict/edict >edict.txt &&
               entente-dev import-katakana-words edict.txt
      """)

  @Argument(help: "EDICT, in UTF-8.")
  var edict: String

  @Argument(help: "The file to write.")
  var output = "Sources/Extraction/Resources/katakana-words.tsv"

  func run() throws {
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
    let head = """
      # English words in katakana: EDICT, property of the Electronic Dictionary Research and Development Group, CC BY-SA 4.0
      # (https://www.edrdg.org/edrdg/licence.html), as in Debian's package edict.
      # Changed: words in katakana alone with the first gloss that is one word of that sound. Made by 'entente-dev import-katakana-words'.

      """
    let lines = words.map { "\($0)\t\($1)" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try (head + lines.joined(separator: "\n") + "\n").write(toFile: output, atomically: true, encoding: .utf8)
    print("\(words.count) words")
  }

  /// Whether a head is one word in katakana.
  private static func isWord(_ head: String) -> Bool {
    Transliteration.isKatakana(head) && !head.contains("・") && (2...12).contains(head.count)
  }
}
