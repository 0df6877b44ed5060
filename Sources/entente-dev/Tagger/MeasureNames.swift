import ArgumentParser
import Articles
import Extraction
import GraphModel

/// Measures the organizations that the whole extractor finds in annotated texts.
struct MeasureNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Compare the organizations found in annotated texts, by their exact places, with those that people marked.",
    discussion: """
      Measure on texts that the tagger did not learn from: with --every 5 on those that 'train-tagger --hold-out 5' kept.

      Example: entente-dev measure-names ja ../shared/datasets/ja-stockmark-train.jsonl --every 5
      """)

  @Argument(help: "The language: ja or en.")
  var language: Language

  @Argument(help: "Files of annotated texts.")
  var files: [String]

  @Option(help: "Take one text in that many.")
  var every = 1

  @Option(help: "Which of the parts to measure.")
  var part = 0

  @Flag(help: "Print each organization that was missed (-) or wrongly found (+), with its sentence.")
  var errors = false

  func run() throws {
    let extractor = try Extractor()
    for file in files {
      var figures = Figures()
      for (number, item) in try AnnotatedSet(file: file, language: language).texts.enumerated()
      where number % every == part {
        let article = Article(
          title: "", text: item.text.text, language: language, position: SourcePosition(file: file, line: number + 1))
        guard article.text == item.text.text else { continue }
        let wanted = Set(item.text.names.filter { AnnotatedSet.organizations.contains($0.type) }.map(\.range))
        let found = Set(
          extractor.read(article).entities.filter { $0.entity.kind == .organization }.flatMap(\.mentions)
            .filter { $0.field == .text }.map { $0.start..<$0.end })
        figures.add(found: found, right: wanted)
        if errors { printErrors(in: item.text, found: found, wanted: wanted) }
      }
      print("\(file)  \(figures)")
    }
  }

  private func printErrors(in text: AnnotatedText, found: Set<Range<Int>>, wanted: Set<Range<Int>>) {
    let wrong = found.symmetricDifference(wanted).sorted { $0.lowerBound < $1.lowerBound }
    for range in wrong { print("\(found.contains(range) ? "+" : "-") \(text.form(of: range))\t\(text.text)") }
  }
}
