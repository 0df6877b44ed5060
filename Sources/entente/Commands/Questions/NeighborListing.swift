import GraphModel

/// The ties of an entity as rows.
struct NeighborListing {
  /// One tie between the centre, or one of its neighbours, and an entity.
  struct Row: Encodable {
    var distance: Int
    var relation: RelationKind
    /// `both`, or whether the relation leads to the neighbour or from it.
    var direction: Relation.Direction
    var id: EntityID
    var name: String
    var kind: EntityKind
    /// The entity at the other end, when that is not the centre.
    var via: EntityID?
    var articles: Int
    var sources: Int
    var firstSeen: CalendarDate?
    var lastSeen: CalendarDate?
    var confidence: Double
    var evidence: [Proof]?
  }

  /// A sentence and where it stands.
  struct Proof: Encodable {
    var sentence: String
    var title: String
    var date: CalendarDate?
    var sources: [String]
    var url: String?
    var rule: String
    var confidence: Double
  }

  let rows: [Row]
  private let showsEvidence: Bool

  init(center: Entity, neighbors: [Neighbor], showsEvidence: Bool) {
    self.showsEvidence = showsEvidence
    rows = neighbors.flatMap { neighbor in
      neighbor.relations.map { relation in
        let id = neighbor.entity.id
        let other = relation.other(than: id)
        return Row(
          distance: neighbor.distance, relation: relation.kind,
          direction: relation.direction(from: other), id: id,
          name: neighbor.entity.name, kind: neighbor.entity.kind, via: other == center.id ? nil : other,
          articles: relation.articleCount,
          sources: relation.sourceCount, firstSeen: relation.firstSeen, lastSeen: relation.lastSeen,
          confidence: relation.confidence,
          evidence: showsEvidence ? relation.evidence.map(Self.proof) : nil)
      }
    }
  }

  func print(as format: TableFormat) throws {
    if format == .table, showsEvidence { return try Output.print(withSentences) }
    try format.print(showsEvidence ? proofTable : table, json: rows)
  }

  private static let columns = ["relation", "neighbour", "kind", "articles", "first", "last", "confidence", "id"]

  private func cells(_ row: Row) -> [String] {
    let label = row.relation.label(row.direction)
    return [
      label + (row.via.map { " (\($0))" } ?? ""), row.name, row.kind.rawValue, String(row.articles),
      row.firstSeen?.description ?? "",
      row.lastSeen?.description ?? "", String(row.confidence), row.id.description,
    ]
  }

  private var table: TextTable {
    var table = TextTable(Self.columns)
    for row in rows { table.add(cells(row)) }
    return table
  }

  /// A row for each sentence, for programs.
  private var proofTable: TextTable {
    var table = TextTable(Self.columns + ["date", "title", "sources", "url", "sentence"])
    for row in rows {
      for proof in row.evidence ?? [] {
        table.add(
          cells(row) + [
            proof.date?.description ?? "", proof.title, proof.sources.joined(separator: "; "), proof.url ?? "",
            proof.sentence,
          ])
      }
    }
    return table
  }

  /// The table with the sentences under each row, for people.
  private var withSentences: String {
    let lines = table.aligned(isBold: Output.wantsColor).split(separator: "\n").map(String.init)
    var result = lines.first.map { $0 + "\n" } ?? ""
    for (line, row) in zip(lines.dropFirst(), rows) {
      result += line + "\n"
      for proof in row.evidence ?? [] {
        let origin = [proof.date?.description, proof.sources.joined(separator: ", "), proof.url].compactMap { $0 }
          .filter { !$0.isEmpty }
        result +=
          "    \"\(proof.sentence)\"\n      \(proof.title.isEmpty ? "untitled" : proof.title) (\(origin.joined(separator: ", ")))\n"
      }
    }
    return result
  }

  private static func proof(_ item: ArticleEvidence) -> Proof {
    Proof(
      sentence: item.evidence.sentence, title: item.article.title, date: item.article.date,
      sources: item.article.sources, url: item.article.url,
      rule: item.evidence.rule, confidence: item.evidence.confidence)
  }
}
