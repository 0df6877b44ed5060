import ArgumentParser
import Extraction
import Foundation
import SequenceLabeling

/// Learns from dictionaries of names what the characters of a Japanese name say of its type.
struct TrainNameTypes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from dictionaries of names what the characters of a Japanese name say of its type.",
    discussion: "Sources/Extraction/Resources/SOURCES.md says where the files come from and under which licences.")

  @Option(help: "ENAMDICT, in UTF-8.")
  var enamdict: String

  @Option(help: "Wikipedia.csv of the JUMAN dictionary, in UTF-8.")
  var titles: String

  @Option(help: "system.dic of the package sudachidict_core 20250129.")
  var sudachi: String

  @Option(help: "Strength of the pull of weights towards zero.")
  var penalty = 1.0

  @Option(help: "The model to write.")
  var output = "Sources/Extraction/Resources/name-types-ja.bin"

  func run() async throws {
    let lists = NameLists()
    var names = try lists.enamdict(enamdict)
    names.merge(try lists.titles(titles)) { first, _ in first }
    names.merge(try lists.sudachi(sudachi)) { first, _ in first }
    let types = Extractor.nameTypeLabels.types
    // The same names in the same order on every machine: sorted by a hash, cut to so many of each type.
    var ordered = names.map { (hash: FeatureHash.of($0.key.unicodeScalars), name: $0.key, type: $0.value) }
    ordered.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
    var counts: [String: Int] = [:]
    var (learning, held): ([TrainingSequence], [(TrainingSequence, Int)]) = ([], [])
    for item in ordered {
      guard let type = types.firstIndex(of: item.type), counts[item.type, default: 0] < Self.most else { continue }
      counts[item.type, default: 0] += 1
      let sequence = Extractor.trainingName(item.name, type: type)
      if counts[item.type, default: 0] % 20 == 0 { held.append((sequence, type)) } else { learning.append(sequence) }
    }
    talk(
      "\(learning.count) names: \(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))"
    )
    var trainer = ModelTrainer()
    trainer.settings.penalty = penalty
    trainer.settings.iterations = 150
    trainer.settings.smallest = 0.08
    let model = await trainer.model(of: learning, labels: Extractor.nameTypeLabels) { step, cost in
      if step % 10 == 0 { talk("step \(step): \(cost)") }
    }
    let data = model.encoded()
    try data.write(to: URL(filePath: output))
    talk("\(output): \(data.count) bytes")
    for (number, type) in types.enumerated() {
      var figures = Figures()
      for (sequence, right) in held {
        figures.add(isFound: model.spans(sequence.features).first?.span.type == number, isRight: right == number)
      }
      print("\(type.padding(toLength: 13, withPad: " ", startingAt: 0))\(figures)")
    }
  }

  /// No more names than that of one type: common words and persons are many.
  private static let most = 40_000
}
