import ArgumentParser
import Articles
import Extraction
import Foundation
import GraphModel
import Morphology

/// Prints how fast articles are read, beside MeCab alone on the same text in the same run.
struct Benchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time extraction on one core beside MeCab alone on the same text.",
    discussion: "Example: entente-dev benchmark Graphs/smart-cities/articles --repeat 40")

  @Argument(help: "Articles to read.")
  var paths: [String]

  @Option(name: .customLong("repeat"), help: "How often to read each article.")
  var repetitions = 20

  @Flag(help: "Time GiNZA on a part of the text, too, where Python and GiNZA are installed.")
  var withGinza = false

  func run() async throws {
    let articles = ArticleStream(paths: paths).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
    guard !articles.isEmpty else { throw ValidationError("no article in \(paths.joined(separator: ", "))") }
    let bytes = articles.reduce(0) { $0 + $1.title.utf8.count + $1.text.utf8.count } * repetitions
    let clock = ContinuousClock()
    var extractor: Extractor?
    let loading = try clock.measure { extractor = try Extractor() }
    guard let extractor else { return }
    let analyzer = try MorphologicalAnalyzer()

    // The two take turns, so that a machine that slows down slows both.
    var morphology = Duration.zero
    var extraction = Duration.zero
    var found = 0
    for _ in 0..<repetitions {
      morphology += clock.measure {
        for article in articles {
          for line in article.text.split(separator: "\n") {
            found &+= analyzer.morphemes(of: line.unicodeScalars).count
          }
        }
      }
      extraction += clock.measure { for article in articles { found &+= extractor.read(article).relations.count } }
    }
    func rate(_ time: Duration) -> String { String(format: "%.2f MB/s", Double(bytes) / 1e6 / seconds(time)) }
    print(
      "text            \(String(format: "%.2f", Double(bytes) / 1e6)) MB, \(articles.count) articles, read \(repetitions) times on one core"
    )
    print("loading         \(String(format: "%.0f", seconds(loading) * 1000)) ms")
    print("MeCab alone     \(rate(morphology))")
    print(
      "extraction      \(rate(extraction)), \(String(format: "%.1f", seconds(extraction) / seconds(morphology))) times MeCab's time"
    )
    // GiNZA takes minutes for a megabyte: a part will do.
    var sample = ""
    for article in articles where sample.utf8.count < 30_000 { sample += article.text + "\n" }
    if withGinza {
      if let time = try GinzaTiming.seconds(for: sample) {
        print(
          "GiNZA           \(String(format: "%.4f MB/s", Double(sample.utf8.count) / 1e6 / time)), on the first \(sample.utf8.count / 1000) kB"
        )
      } else {
        print("GiNZA           not installed (pip install ginza ja_ginza)")
      }
    }
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
