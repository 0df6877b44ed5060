import ArgumentParser
import GraphModel

/// How sure a relation must be.
struct ConfidenceOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only evidence of this confidence or more, from 0 to 1.", valueName: "number"))
  var minConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1, not \(minConfidence)")
    }
  }

  /// The reading without relations that are less sure.
  func applied(to reading: ArticleReading) -> ArticleReading {
    guard minConfidence > 0 else { return reading }
    var reading = reading
    reading.relations.removeAll { $0.evidence.confidence < minConfidence }
    return reading
  }
}
