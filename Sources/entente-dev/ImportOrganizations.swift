import ArgumentParser
import Foundation
import GraphModel

/// Makes the list of organizations with Japanese and English names out of ENAMDICT.
struct ImportOrganizations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make organizations-enamdict.tsv out of ENAMDICT, the dictionary of Japanese proper names.",
    discussion: """
      Example: apt-get download enamdict && dpkg -x enamdict_*.deb x && iconv -f euc-jp -t utf-8 x/usr/share/edict/enamdict >enamdict.txt &&
               entente-dev import-organizations enamdict.txt --edict edict.txt
      """)

  @Argument(help: "ENAMDICT, in UTF-8.")
  var enamdict: String

  @Option(help: "EDICT, in UTF-8: a name that is a common noun, too, is left out (レベル is a level before it is Revell).")
  var edict: String

  @Argument(help: "The file to write.")
  var output = "Sources/Gazetteers/Resources/organizations-enamdict.tsv"

  private struct Organization {
    var japanese: [String]
    var english: [String]
  }

  func run() throws {
    let nouns = Set(
      try String(contentsOf: URL(filePath: edict), encoding: .utf8).split(separator: "\n").compactMap { line in
        line.split(separator: " ").first.map { String($0).precomposedStringWithCompatibilityMapping }
      })
    var organizations: [Organization] = []
    var byEnglish: [String: Int] = [:]
    for line in try String(contentsOf: URL(filePath: enamdict), encoding: .utf8).split(separator: "\n") {
      guard let entry = Self.entry(line), !nouns.contains(entry.japanese[0]) else { continue }
      // Spellings of one name share an entry; a name of several words is one organization's.
      let key = entry.english.first { $0.contains(" ") }.map(NameKey.of)
      if let key, let known = byEnglish[key] {
        organizations[known].japanese += entry.japanese
        organizations[known].english += entry.english
      } else {
        if let key { byEnglish[key] = organizations.count }
        organizations.append(entry)
      }
    }
    let rows = organizations.map { organization in
      (
        organization.english[0],
        [organization.english.withoutRepeats(), organization.japanese.withoutRepeats()].map {
          $0.joined(separator: "|")
        }
        .joined(separator: "\t")
      )
    }
    let head = """
      # Organizations: ENAMDICT/JMnedict, property of the Electronic Dictionary Research and Development Group, CC BY-SA 4.0
      # (https://www.edrdg.org/edrdg/licence.html), as in Debian's package enamdict 2021.02.03.
      # Changed: entries marked (o) or (c) with a name in either language, remarks left out. Made by 'entente-dev import-organizations'.
      # English names, Japanese names

      """
    let lines = rows.sorted { $0 < $1 }.map(\.1)
    try ResourceTable.write(lines, under: head, to: output, counting: "organizations")
  }

  /// An organization of the dictionary with a useful name in either language.
  private static func entry(_ line: Substring) -> Organization? {
    guard let line = DictionaryLine(line), line.isAny(of: ["o", "c"]) else { return nil }
    let japanese = line.name
    let english = line.glosses.map { name in
      name.replacing(#/\([^)]*\)/#, with: "").split(separator: " ").joined(separator: " ")
    }
    .filter(isUseful)
    let isLong = japanese.count > 2 || japanese.count == 2 && japanese.allSatisfy { ("ァ"..."ー").contains($0) }
    let isAcronym = japanese.allSatisfy { $0.isASCII }
    guard isLong, !english.isEmpty, !isAcronym || japanese.count > 3 else { return nil }
    return Organization(japanese: [japanese], english: english)
  }

  /// Short words and acronyms stand for too many things; a name begins with a capital.
  private static func isUseful(_ name: String) -> Bool {
    // A city's government is the city; Eximbanks there are many.
    if name.hasSuffix(" Metropolitan Government") || name == "Eximbank" { return false }
    guard name.count > 3, let first = name.unicodeScalars.first, first.properties.isUppercase, !name.contains("|")
    else { return false }
    return name.contains(where: \.isLowercase) || name.count > 5
  }
}
