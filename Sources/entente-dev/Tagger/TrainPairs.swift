import ArgumentParser
import Extraction
import Foundation
import SequenceLabeling

/// Learns from sentences with two marked companies how a partnership is put.
struct TrainPairs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from sentences with two marked companies how a partnership is put.",
    discussion: """
      Example: entente-dev train-pairs ../shared/datasets/en-core-train.jsonl
      With --hold-out 5 every fifth sentence is kept from learning, and what the model says of its marked companies is compared with what
      people saw.
      """)

  @Argument(help: "A file of sentences, each with two companies and the relation between them.")
  var file: String

  @Option(help: "Keep one sentence in that many from learning and measure on those.")
  var holdOut: Int?

  @Option(help: "Which of the parts to hold out.")
  var part = 0

  @Option(help: "Strength of the pull of weights towards zero.")
  var penalty = 1.0

  @Option(help: "The model to write; with --hold-out none unless named.")
  var output: String?

  func run() async throws {
    let extractor = try Extractor(untrained: ())
    var (learning, held): ([TrainingSequence], [TrainingSequence]) = ([], [])
    for (number, pair) in try CompanyPair.read(file).enumerated() {
      let (first, second) = (pair.entities[0].range, pair.entities[1].range)
      guard let sequence = extractor.trainingPair(first, second, in: pair.text, isPair: pair.isPartnership) else {
        continue
      }
      if let holdOut, number % holdOut == part { held.append(sequence) } else { learning.append(sequence) }
    }
    var trainer = ModelTrainer()
    trainer.settings.penalty = penalty
    let model = await trainer.model(of: learning, labels: Extractor.pairLabels)
    talk("\(learning.count) sentences")
    if let output = output ?? (holdOut == nil ? "Sources/Extraction/Resources/pairs-en.bin" : nil) {
      let data = model.encoded()
      try data.write(to: URL(filePath: output))
      talk("\(output): \(data.count) bytes")
    }
    if !held.isEmpty {
      var figures = Figures()
      for sequence in held {
        figures.add(
          isFound: !model.spans(sequence.features).isEmpty,
          isRight: sequence.allowed != [1 << UInt64(LabelSet.outside)])
      }
      print("partners     \(figures)")
    }
  }
}
