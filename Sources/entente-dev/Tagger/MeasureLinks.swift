import ArgumentParser
import Articles
import Extraction
import Foundation
import GraphModel

/// Measures how often a Japanese and an English name of one organization become one entity.
struct MeasureLinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Compare what Japanese and English names of the same organizations are linked to, each in an article of its own.",
    discussion: """
      A line holds a Japanese name, a tab and an English one, as a text may put it: Denmark's Ministry of Foreign Affairs.

      Example: entente-dev measure-links Tests/ExtractionTests/Fixtures/name-pairs.tsv --errors
      """)

  @Argument(help: "Files of pairs.")
  var files: [String]

  @Flag(help: "Print each pair that did not become one, with what was read instead.")
  var errors = false

  func run() throws {
    let extractor = try Extractor()
    for file in files {
      var one = 0
      var all = 0
      let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !line.isEmpty && !line.hasPrefix("#") {
        let cells = line.split(separator: "\t").map(String.init)
        guard cells.count == 2 else {
          throw ValidationError("\(file):\(number + 1): expected a Japanese name, a tab and an English name")
        }
        let position = SourcePosition(file: file, line: number + 1)
        func organizations(_ text: String, _ language: Language) -> Set<EntityID> {
          let article = Article(title: "", text: text, language: language, position: position)
          return Set(extractor.read(article).entities.map(\.entity.id).filter { $0.kind == .organization })
        }
        let japanese = organizations("\(cells[0])は7日、覚書を締結した。", .japanese)
        let english = organizations("The memorandum was signed by \(cells[1]) on Monday.", .english)
        all += 1
        if !japanese.isDisjoint(with: english) {
          one += 1
        } else if errors {
          let read = [japanese, english].map { $0.map(\.description).sorted().joined(separator: " ") }
          print("- \(cells[0])\t\(cells[1])\t\(read[0])\t\(read[1])")
        }
      }
      let share = (Double(one) / Double(max(all, 1)) * 1000).rounded() / 1000
      print("\(file)  \(one) of \(all) pairs are one entity, \(share)")
    }
  }
}
