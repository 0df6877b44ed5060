import ArgumentParser
import Extraction
import Foundation
import GraphModel
import SequenceLabeling

/// Learns a tagger from annotated texts.
struct TrainTagger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the tagger of a language from annotated texts.",
    discussion: """
      Example: entente-dev train-tagger ja ../shared/datasets/ja-stockmark-train.jsonl --penalty 0.2
               entente-dev train-tagger en ../shared/datasets/en-{wikigold-train,uner-dev,core-train}.jsonl
      With --hold-out 5 every fifth text is kept from learning, and what the tagger finds in those is compared with what people marked.
      """)

  @Argument(help: "The language: ja or en.")
  var language: Language

  @Argument(help: "Files of annotated texts.")
  var files: [String]

  @Option(help: "Keep one text in that many from learning and measure on those.")
  var holdOut: Int?

  @Option(help: "Take no more than that many texts, evenly, of a set that marks only some names.")
  var partial = 2500

  @Option(help: "Which of the parts to hold out.")
  var part = 0

  @Option(help: "How often each text is learned once more with its names changed for others of the same type.")
  var varied = 0

  @Option(help: "Strength of the pull of weights towards zero.")
  var penalty: Double?

  @Option(help: "Weights nearer to zero than this are dropped.")
  var smallest: Double?

  @Option(help: "The model to write; with --hold-out none unless named.")
  var output: String?

  func run() async throws {
    let extractor = try Extractor(untrained: ())
    let labels = LabelSet(types: AnnotatedSet.types(of: language))
    let sets = try files.map { try AnnotatedSet(file: $0, language: language) }
    var (learning, held): ([AnnotatedText], [AnnotatedText]) = ([], [])
    for set in sets {
      let marked = set.texts.count { !$0.text.isComplete }
      for (number, item) in set.texts.enumerated() {
        // Spread over the set: one in so many.
        if !item.text.isComplete,
          number * partial / max(marked, partial) == (number + 1) * partial / max(marked, partial)
        {
          continue
        }
        if let holdOut, number % holdOut == part {
          // What a set leaves open cannot be compared, but is kept from learning all the same.
          if item.text.isComplete { held.append(item.text) }
        } else {
          learning.append(item.text)
        }
      }
    }
    let swaps = NameSwaps(namesOf: learning.filter(\.isComplete))
    learning += (0..<varied).flatMap { round in learning.compactMap { swaps.varied($0, round: round) } }
    let sequences = learning.flatMap { extractor.trainingSequences(of: $0, labels: labels) }
    var trainer = ModelTrainer()
    if let penalty { trainer.settings.penalty = penalty }
    if let smallest { trainer.settings.smallest = smallest }
    talk(
      "\(learning.count) texts, \(sequences.count) sentences, \(sequences.reduce(0) { $0 + $1.features.count }) words")
    let report = { (step: Int, value: Double) in
      if step % 10 == 0 { talk("step \(step): \(String(format: "%.1f", value))") }
    }
    let complete = sequences.filter(\.isComplete)
    var model = await trainer.model(of: complete, labels: labels, report: report)
    if complete.count < sequences.count {
      talk("what \(sequences.count - complete.count) sentences leave open is filled in by what the others taught")
      model = await trainer.model(of: sequences.map { $0.completed(by: model) }, labels: labels, report: report)
    }
    if let file = output ?? (holdOut == nil ? "Sources/Extraction/Resources/tagger-\(language.rawValue).bin" : nil) {
      let data = model.encoded()
      try data.write(to: URL(filePath: file))
      talk("\(file): \(data.count) bytes")
    }
    if !held.isEmpty { measure(model, on: held, extractor, labels) }
  }

  private func measure(_ model: LinearChainModel, on held: [AnnotatedText], _ extractor: Extractor, _ labels: LabelSet)
  {
    var counts = [Figures](repeating: Figures(), count: labels.types.count)
    var all = Figures()
    for sequence in held.flatMap({ extractor.trainingSequences(of: $0, labels: labels) }) {
      let right = Set(LabelSet.spans(of: sequence.allowed.map(\.trailingZeroBitCount)))
      let found = Set(model.spans(sequence.features).map(\.span))
      for type in counts.indices {
        counts[type].add(found: found.filter { $0.type == type }, right: right.filter { $0.type == type })
      }
      func places(_ spans: Set<LabeledSpan>) -> Set<Range<Int>> {
        Set(spans.filter { AnnotatedSet.organizations.contains(labels.types[$0.type]) }.map(\.tokens))
      }
      all.add(found: places(found), right: places(right))
    }
    for (type, count) in zip(labels.types, counts) {
      print("\(type.padding(toLength: 13, withPad: " ", startingAt: 0))\(count)")
    }
    print("organizations\(all)")
  }
}

extension Language: ExpressibleByArgument {}
