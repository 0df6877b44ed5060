import ArgumentParser
import Articles
import Extraction

/// Prints what articles say, without keeping it.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print entities and relations of articles as JSON Lines, an article a line.",
    discussion: """
      The output comes in the order of the input, and as it is found.

      Example: entente extract report.txt | head -1
      """)

  @Argument(help: "Files and folders; - for standard input.")
  var paths: [String] = ["-"]

  @OptionGroup var confidence: ConfidenceOptions

  func run() async throws {
    if paths == ["-"], Console.readsTerminal {
      Console.note("reading articles from the terminal; end them with Ctrl-D")
    }
    let pipeline = ReadingPipeline(extractor: try Extractor())
    var source = ArticleStream(paths: paths)
    var hasFailed = false
    var remarks = Remarks()
    try await pipeline.run(&source) { step in
      switch step {
      case .read(let article, let reading):
        try Output.write(ExtractionRecord(article: article, reading: confidence.applied(to: reading)).line(), to: "-")
      case .skipped: break
      case .failure(let error):
        Console.error("\(error)")
        hasFailed = true
      case .note(let remark): remarks.note(remark)
      }
    }
    remarks.sayRest()
    if hasFailed { throw ExitCode(1) }
  }
}
