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
      in a sentence of its own; the second line leaves these out.

      Example: entente-dev measure-collaboration ../shared/datasets/en-core-train.jsonl
      """)

  @Argument(help: "A file of sentences, each with two companies and the relation between them.")
  var file: String

  private struct Line: Decodable {
    struct Span: Decodable { var start: Int, end: Int, form: String }
    struct Link: Decodable { var relation: String }
    var text: String
    var entities: [Span]
    var relations: [Link]
  }

  func run() throws {
    let extractor = try Extractor()
    var (all, named) = (Figures(), Figures())
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    for (number, line) in text.split(separator: "\n").enumerated() {
      let item: Line
      do { item = try JSONDecoder().decode(Line.self, from: Data(line.utf8)) } catch {
        throw AnnotatedSetError(file: file, line: number + 1, problem: "\(error)")
      }
      guard item.entities.count > 1 else { continue }
      let article = Article(
        title: "", text: item.text, language: .english, position: SourcePosition(file: file, line: number + 1))
      let reading = extractor.read(article)
      func entities(_ span: Line.Span) -> Set<EntityID> {
        Set(
          reading.entities.filter { entity in
            entity.mentions.contains { $0.field == .text && $0.start < span.end && span.start < $0.end }
          }.map(\.entity.id))
      }
      let (first, second) = (entities(item.entities[0]), entities(item.entities[1]))
      let isFound = reading.relations.contains { relation in
        let (head, tail) = (relation.key.head, relation.key.tail)
        return relation.key.kind == .partnersWith
          && (first.contains(head) && second.contains(tail) || first.contains(tail) && second.contains(head))
      }
      let isRight = item.relations.contains { $0.relation == "collaboration" }
      all.add(isFound: isFound, isRight: isRight)
      if item.entities.prefix(2).allSatisfy({ AnnotatedSet.isName($0.form) }) {
        named.add(isFound: isFound, isRight: isRight)
      }
    }
    print("all          \(all)")
    print("both named   \(named)")
  }
}
