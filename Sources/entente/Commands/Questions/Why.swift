import ArgumentParser
import Articles
import GraphModel
import GraphStorage

/// Says why two entities are tied: all of the evidence in reading order.
struct Why: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Print every piece of evidence for the ties between two entities, in reading order.",
    discussion: "Example: entente why EIB ABB")

  @Argument(help: "One entity, by id or any name.")
  var one: String

  @Argument(help: "The other.")
  var other: String

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions
  @OptionGroup var filter: FilterOptions

  @Option(help: "How to print: table, json or csv.")
  var format = TableFormat.table

  private struct Proof: Encodable {
    var relation: RelationKind
    var head: EntityID
    var tail: EntityID
    var sentence: String
    var field: ArticleField
    var start: Int
    var end: Int
    var rule: String
    var confidence: Double
    var modality: Modality
    var article: ArticleReference
    /// The forms of the two names within the sentence.
    var forms: [String]
    /// Version of the extractor that read it; nil where a person added it.
    var reader: String?
    /// Dates that the sentence itself states.
    var stated: [String]
  }

  func answer(from store: any GraphStore) throws {
    let first = try EntityLookup.entity(named: one, in: store)
    let second = try EntityLookup.entity(named: other, in: store)
    let ties = try store.ties(between: first.id, second.id, filter: filter.filter)
    let items = ties.flatMap { relation in relation.evidence.map { (relation: relation, item: $0) } }
    let details = try store.details(of: items.map(\.item), naming: [first.id, second.id])
    let proofs = zip(items, details).map { found, details in
      let (relation, item) = found
      return Proof(
        relation: relation.kind, head: relation.head, tail: relation.tail, sentence: item.evidence.sentence,
        field: item.evidence.field, start: item.evidence.start, end: item.evidence.end, rule: item.evidence.rule,
        confidence: item.evidence.confidence, modality: item.evidence.modality, article: item.article,
        forms: details.forms, reader: details.reader, stated: Self.dates(in: item.evidence.sentence))
    }
    if proofs.isEmpty {
      Console.note(
        "\(first.name) (\(first.id)) and \(second.name) (\(second.id)) have no ties\(filter.suffix)")
    }
    if format == .table { return try Output.print(Self.text(ties, proofs, [first, second])) }
    var table = TextTable([
      "relation", "head", "tail", "date", "sources", "title", "url", "article", "copy of", "field", "start", "end",
      "forms",
      "rule", "reader", "confidence", "modality", "stated", "sentence",
    ])
    for proof in proofs {
      table.add([
        proof.relation.rawValue, proof.head.description, proof.tail.description, proof.article.date?.description ?? "",
        proof.article.sources.joined(separator: "; "), proof.article.title, proof.article.url ?? "", proof.article.id,
        proof.article.copyOf ?? "", proof.field.rawValue, String(proof.start), String(proof.end),
        proof.forms.joined(separator: "; "), proof.rule, proof.reader ?? "", String(proof.confidence),
        proof.modality.rawValue, proof.stated.joined(separator: "; "), proof.sentence,
      ])
    }
    try format.print(table, json: proofs)
  }

  /// The evidence under each relation, for people.
  private static func text(_ ties: [Relation], _ proofs: [Proof], _ ends: [Entity]) -> String {
    func name(_ id: EntityID) -> String { ends.first { $0.id == id }?.name ?? id.key }
    return ties.map { relation in
      let articles = relation.articleCount
      var text =
        "\(name(relation.head)) \(relation.kind.label) \(name(relation.tail)): \(articles.counted("independent article")), confidence \(relation.confidence)\n"
      for proof in proofs where proof.relation == relation.kind && proof.head == relation.head {
        let origin = [
          proof.article.date?.description, proof.article.sources.joined(separator: ", "), proof.article.url,
        ]
        .compactMap { $0 }.filter { !$0.isEmpty }
        text += "  \"\(proof.sentence)\"\n"
        text +=
          "    \(proof.article.title.isEmpty ? "untitled" : proof.article.title)\(origin.isEmpty ? "" : " (\(origin.joined(separator: ", ")))")\n"
        var parts = ["\(proof.field.rawValue) \(proof.start)–\(proof.end)"]
        if !proof.forms.isEmpty { parts.append("names \(proof.forms.joined(separator: ", "))") }
        parts.append("rule \(proof.rule)" + (proof.reader.map { " of reader \($0)" } ?? ""))
        parts.append("confidence \(proof.confidence)")
        if proof.modality != .stated { parts.append(proof.modality.rawValue) }
        if !proof.stated.isEmpty { parts.append("dates stated: \(proof.stated.joined(separator: ", "))") }
        parts.append("article \(proof.article.id)" + (proof.article.copyOf.map { ", a copy of \($0)" } ?? ""))
        text += "    \(parts.joined(separator: "; "))\n"
      }
      return text
    }.joined(separator: "\n")
  }

  /// Days, months and years that a sentence states, as they are written.
  private static func dates(in sentence: String) -> [String] {
    let months = "January|February|March|April|May|June|July|August|September|October|November|December"
    guard
      let pattern = try? Regex(
        "[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日|(?:[0-9]{1,2} )?(?:\(months)) (?:[0-9]{1,2}, )?[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|(?:in|since|by) (?:19|20)[0-9]{2}"
      )
    else { return [] }
    return sentence.matches(of: pattern).map { String(sentence[$0.range]) }.withoutRepeats()
  }
}
