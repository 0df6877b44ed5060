import ArgumentParser
import Articles
import Evaluation
import Extraction
import Foundation
import GraphModel

/// Measures readings against what people found.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure precision, recall and F1 against a gold file.",
    discussion: """
      The gold file holds one annotated article a line. The articles themselves are read from the paths; without any, from the folder
      'articles' beside the gold file.

      Example: entente evaluate Graphs/smart-cities/gold.jsonl --errors
      """)

  @Argument(help: "The gold file.")
  var gold: String

  @Argument(help: "Articles to read: files and folders.")
  var paths: [String] = []

  @Flag(help: "List what was missed and what was wrongly found, each with its sentence.")
  var errors = false

  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: "text for people, json for programs.")
  var format = ReportFormat.text

  func run() async throws {
    let gold = try GoldArticle.articles(ofFile: self.gold)
    let beside = URL(filePath: self.gold).deletingLastPathComponent().appending(path: "articles").path
    guard !paths.isEmpty || FileManager.default.fileExists(atPath: beside) else {
      throw ValidationError("no articles: name the files that \(self.gold) annotates, or put them into \(beside)")
    }
    var source = ArticleStream(paths: paths.isEmpty ? [beside] : paths)
    let pipeline = ReadingPipeline(extractor: try Extractor())
    var predicted: [PredictedArticle] = []
    var hasFailed = false
    var remarks = Remarks()
    try await pipeline.run(&source) { step in
      switch step {
      case .read(let article, let reading):
        predicted.append(
          PredictedArticle(
            id: article.id, title: article.title, text: article.text, date: article.date?.description,
            sources: article.sources, url: article.url, reading: confidence.applied(to: reading)))
      case .skipped: break
      case .failure(let error):
        Console.error("\(error)")
        hasFailed = true
      case .note(let remark): remarks.note(remark)
      }
    }
    remarks.sayRest()
    let report = EvaluationReport(gold: gold, predicted: predicted)
    guard report.paired > 0 else {
      Console.error(
        "\(self.gold): none of the \(predicted.count) articles read is among the \(gold.count) annotated ones: they are paired by address, headline or id"
      )
      throw ExitCode(1)
    }
    switch format {
    case .text: try Output.print(text(of: report))
    case .json: try Output.print(json(of: report))
    }
    if hasFailed { throw ExitCode(1) }
  }

  private func text(of report: EvaluationReport) -> String {
    var lines = [
      "articles     gold \(report.gold) paired \(report.paired) spurious \(report.spurious); of the paired, "
        + report.metadata.map { "\($0.name) \($0.right)" }.joined(separator: " ") + " right"
    ]
    for measure in EvaluationReport.Measure.all {
      let counts = report.counts(measure)
      let interval = report.interval(measure)
      lines.append(
        measure.name.padding(toLength: 15, withPad: " ", startingAt: 0)
          + String(
            format: "P %.3f  R %.3f  F1 %.3f [%.3f–%.3f]   (tp %d fp %d fn %d)", counts.precision, counts.recall,
            counts.f1,
            interval.lowerBound, interval.upperBound, counts.truePositives, counts.falsePositives, counts.falseNegatives
          ))
    }
    lines.append("calibration of the relations")
    for (range, count, right) in report.calibration() where count > 0 {
      lines.append(
        String(
          format: "  confidence %.1f–%.1f  %4d found, %.3f right", range.lowerBound, range.upperBound, count,
          Double(right) / Double(count)))
    }
    if errors {
      lines.append("errors")
      for error in report.errors {
        lines.append(
          [
            "  " + error.article, error.isMissed ? "missed" : "false", error.what, error.names.joined(separator: " – "),
            error.sentence ?? "",
          ].joined(separator: "\t"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(of report: EvaluationReport) throws -> String {
    struct Row: Encodable {
      let precision: Double
      let recall: Double
      let f1: Double
      let interval: [Double]
      let truePositives: Int
      let falsePositives: Int
      let falseNegatives: Int
    }
    struct Bin: Encodable {
      let from: Double
      let to: Double
      let found: Int
      let right: Int
    }
    struct Miss: Encodable {
      let article: String
      let status: String
      let what: String
      let names: [String]
      let sentence: String?
    }
    struct Report: Encodable {
      let articles: [String: Int]
      let measures: [String: Row]
      let calibration: [Bin]
      let errors: [Miss]?
    }
    let rows = EvaluationReport.Measure.all.map { measure -> (String, Row) in
      let (counts, interval) = (report.counts(measure), report.interval(measure))
      return (
        measure.name.trimmingCharacters(in: .whitespaces),
        Row(
          precision: counts.precision, recall: counts.recall, f1: counts.f1,
          interval: [interval.lowerBound, interval.upperBound], truePositives: counts.truePositives,
          falsePositives: counts.falsePositives, falseNegatives: counts.falseNegatives)
      )
    }
    let articles = ["gold": report.gold, "paired": report.paired, "spurious": report.spurious]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let data = try encoder.encode(
      Report(
        articles: articles.merging(report.metadata.map { ($0.name, $0.right) }) { $1 },
        measures: Dictionary(uniqueKeysWithValues: rows),
        calibration: report.calibration().map {
          Bin(from: $0.range.lowerBound, to: $0.range.upperBound, found: $0.count, right: $0.right)
        },
        errors: errors
          ? report.errors.map {
            Miss(
              article: $0.article, status: $0.isMissed ? "missed" : "false", what: $0.what, names: $0.names,
              sentence: $0.sentence)
          } : nil))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
