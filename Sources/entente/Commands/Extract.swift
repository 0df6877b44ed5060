import ArgumentParser
import Articles
import Extraction
import Foundation

/// Prints what articles say, without keeping it.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print entities and relations of articles as JSON Lines, an article a line.",
    discussion: "Example: entente extract report.txt | head -1")

  @Argument(help: "Files and folders; - for standard input.")
  var paths: [String] = ["-"]

  func run() async throws {
    let pipeline = ReadingPipeline(extractor: try Extractor())
    var source = ArticleStream(paths: paths)
    var hasFailed = false
    try await pipeline.run(&source) { step in
      switch step {
      case .read(let article, let reading): try FileHandle.standardOutput.write(contentsOf: ExtractionRecord(article: article, reading: reading).line())
      case .failure(let error):
        Console.error("\(error)")
        hasFailed = true
      case .note(let remark): Console.note("\(remark)")
      }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
