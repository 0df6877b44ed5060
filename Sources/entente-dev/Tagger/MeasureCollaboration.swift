import ArgumentParser
import Articles
import Extraction
import Foundation
import GraphModel

/// Measures whether partnerships between two marked companies are found.
struct MeasureCollaboration: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the partnerships found between two marked companies with those that people saw.",
    discussion: """
      A line counts where one of its relations is 'collaboration'. Pronouns that are marked in place of a company have no name to be found by
      in a sentence of its own; the second line leaves these out. The third takes only lines
      where something is recognised at both places.

      Example: entente-dev measure-collaboration ../shared/datasets/en-core-train.jsonl
      """)

  @Argument(help: "A file of sentences, each with two companies and the relation between them.")
  var file: String

  @Option(help: "Measure one sentence in that many only, as 'train-pairs --hold-out' keeps them from learning.")
  var every: Int?

  @Option(help: "Which of the parts to measure.")
  var part = 0

  @Option(help: "Only ties of this confidence or more, from 0 to 1.")
  var minConfidence = 0.0

  @Flag(help: "List what is missed (-) and what is wrong (+), with what was recognised at both places.")
  var errors = false

  func run() throws {
    let extractor = try Extractor()
    var (all, named, met) = (Figures(), Figures(), Figures())
    for (number, item) in try CompanyPair.read(file).enumerated() {
      if let every, number % every != part { continue }
      let article = Article(
        title: "", text: item.text, language: .english, position: SourcePosition(file: file, line: number + 1))
      let reading = extractor.read(article)
      func entities(_ span: CompanyPair.Span) -> Set<EntityID> {
        Set(
          reading.entities.filter { entity in
            entity.mentions.contains { $0.field == .text && $0.start < span.end && span.start < $0.end }
          }.map(\.entity.id))
      }
      let (first, second) = (entities(item.entities[0]), entities(item.entities[1]))
      let isFound = reading.relations.contains { relation in
        let (head, tail) = (relation.key.head, relation.key.tail)
        return relation.key.kind == .partnersWith && relation.evidence.confidence >= minConfidence
          && (first.contains(head) && second.contains(tail) || first.contains(tail) && second.contains(head))
      }
      if errors, isFound != item.isPartnership {
        let forms = item.entities.map(\.form)
        let seen = [first, second].map {
          $0.isEmpty ? "nothing" : $0.map(\.description).sorted().joined(separator: ",")
        }
        print(
          "\(isFound ? "+" : "-") \(forms.joined(separator: " – "))\t\(seen.joined(separator: " – "))\t\(item.text)")
      }
      all.add(isFound: isFound, isRight: item.isPartnership)
      if item.isNamed { named.add(isFound: isFound, isRight: item.isPartnership) }
      if !first.isEmpty, !second.isEmpty { met.add(isFound: isFound, isRight: item.isPartnership) }
    }
    print("all          \(all)")
    print("both named   \(named)")
    print("both found   \(met)")
  }
}
