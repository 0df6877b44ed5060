import ArgumentParser
import Articles
import Extraction
import Foundation
import GraphModel

/// Shows how sentences are read.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a text is read: words, names, what they stand for, and the rule behind each tie.",
    discussion: """
      Example: entente explain "横浜市はバンコク都と覚書を締結した。"
      """)

  @Argument(help: "The text; - to read articles from standard input.")
  var text: String = "-"

  @Option(help: "A headline for the text.")
  var title = ""

  @Option(help: "Countries or regions that the text is filed under.")
  var region: [String] = []

  @Option(help: "text for people, json for programs.")
  var format = ReportFormat.text

  @Flag(help: "Show the words of each sentence, too.")
  var tokens = false

  func run() throws {
    let extractor = try Extractor()
    var hasFailed = false
    for article in try articles(&hasFailed) {
      let explanation = extractor.explain(article)
      switch format {
      case .text:
        for sentence in explanation.sentences { try Output.print(lines(of: sentence).joined(separator: "\n") + "\n\n") }
      case .json:
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try Output.print(String(decoding: encoder.encode(explanation), as: UTF8.self) + "\n")
      }
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func articles(_ hasFailed: inout Bool) throws -> [Article] {
    if text != "-" {
      guard !text.allSatisfy(\.isWhitespace) || !title.isEmpty else {
        throw ValidationError("the text is empty: give a sentence to explain")
      }
      return [Article(title: title, text: text, region: region, position: SourcePosition(file: "argument", line: 1))]
    }
    if Console.readsTerminal { Console.note("reading articles from the terminal; end them with Ctrl-D") }
    var articles: [Article] = []
    for item in ArticleStream(paths: ["-"]) {
      switch item {
      case .article(let article): articles.append(article)
      case .failure(let error):
        Console.error("\(error)")
        hasFailed = true
      case .note(let remark): Console.note("\(remark)")
      }
    }
    return articles
  }

  private func lines(of sentence: Explanation.Sentence) -> [String] {
    var lines = ["\(sentence.field.rawValue): \(sentence.text)"]
    if tokens {
      let words = sentence.tokens.map { token in token.partOfSpeech.map { "\(token.text)/\($0)" } ?? token.text }
      lines.append("  words      " + words.joined(separator: " "))
    }
    for candidate in sentence.candidates {
      lines.append(
        "  \(candidate.isTaken ? "name" : "passed")".padded(to: 13)
          + "\(candidate.text)  \(candidate.reading), \(candidate.origin), \(decimal(candidate.strength))")
    }
    for mention in sentence.mentions {
      lines.append(
        "  \(mention.isAnaphor ? "points to" : "link")".padded(to: 13)
          + "\(mention.text) → \(mention.entity) (\(mention.name)), \(decimal(mention.confidence))")
    }
    for relation in sentence.relations {
      let arrow = relation.kind.isSymmetric ? "↔" : "→"
      lines.append(
        "  relation".padded(to: 13)
          + "\(relation.head) \(arrow) \(relation.tail)  \(relation.kind.rawValue), rule \(relation.rule), "
          + "\(relation.modality.rawValue), \(decimal(relation.confidence))")
    }
    if sentence.mentions.isEmpty { lines.append("  no organization, city or country") }
    return lines
  }

  private func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
}

extension String {
  fileprivate func padded(to width: Int) -> String { padding(toLength: max(width, count), withPad: " ", startingAt: 0) }
}
