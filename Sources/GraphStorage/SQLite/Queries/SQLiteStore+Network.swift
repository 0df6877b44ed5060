import GRDB
package import GraphModel

extension SQLiteStore {
  /// Who is tied to whom by how many independent articles, as far as the filter lets it through: all that rankings, communities and ways need,
  /// in a small part of the memory that the graph itself takes.
  ///
  /// - Throws: `GraphStoreError`.
  package func network(_ filter: GraphFilter) throws -> WeightedNetwork {
    try read { db in
      let view = try DerivedView(db, curation: try curation(db, asOf: filter.asOf))
      // What decisions make of the rows is kept as it stands now, not as it stood on another day.
      if filter.asOf != nil, !(try curation(db).isEmpty && view.curation.isEmpty) {
        return WeightedNetwork(try graph(filter, view, db))
      }
      var ties = TieCollection()
      let copies = try view.copies.groups()
      try collect(&ties, filter, view, copies, db)
      // Once more, each in its place.
      ties.endCounting()
      try collect(&ties, filter, view, copies, db)
      return ties.network()
    }
  }

  /// Goes over all ties that stand, article by article.
  private func collect(
    _ ties: inout TieCollection, _ filter: GraphFilter, _ view: DerivedView, _ copies: [[String]], _ db: Database
  ) throws {
    let rows = StandingRows(filter, hasDecisions: !view.curation.isEmpty)
    let copied = Set(copies.joined())
    let all = try Row.fetchCursor(db, sql: rows.sql(), arguments: StatementArguments(rows.arguments))
    var article = ""
    var isCopied = false
    while let row = try all.next() {
      let id: String = row[3]
      if id != article {
        (article, isCopied) = (id, copied.contains(id))
        ties.endArticle()
      }
      if !isCopied { ties.add(row[2], row[0], row[1]) }
    }
    ties.endArticle()
    // Copies count once, whichever of them says it.
    let ofArticle = try db.cachedStatement(sql: rows.sql("article_id = ?"))
    for group in copies {
      for copy in group {
        ofArticle.arguments = StatementArguments(rows.arguments + [copy])
        let found = try Row.fetchCursor(ofArticle)
        while let row = try found.next() { ties.add(row[2], row[0], row[1]) }
      }
      ties.endArticle()
    }
    for (key, item) in view.curation.addedRelations()
    where filter.admits(key) && filter.admits(date: item.article.date, confidence: item.evidence.confidence) {
      // A tie that was added rests while no article names both of its ends.
      guard try view.entities([key.head, key.tail]).count == 2 else { continue }
      ties.add(key.kind.rawValue, key.head.description, key.tail.description)
      ties.endArticle()
    }
  }

  /// The entities of some ids, as readings and decisions name them.
  ///
  /// - Throws: `GraphStoreError`.
  package func entities(_ ids: some Sequence<EntityID>) throws -> [EntityID: Entity] {
    try read { db in
      let found = try DerivedView(db, curation: try curation(db)).entities(Set(ids))
      return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
  }
}

/// The evidence that stands, as SQL: readings as decisions leave them.
private struct StandingRows {
  private let source: String
  private var conditions: [String]
  private(set) var arguments: [(any DatabaseValueConvertible)?] = []

  init(_ filter: GraphFilter, hasDecisions: Bool) {
    func standing(_ column: String) -> String { hasDecisions ? "coalesce(s.\(column), e.\(column))" : "e.\(column)" }
    source =
      hasDecisions
      ? """
      SELECT coalesce(s.head, e.head), coalesce(s.tail, e.tail), coalesce(s.kind, e.kind), e.article_id
      FROM evidence AS e LEFT JOIN standing_evidence AS s ON s.evidence_id = e.id
      """
      : "SELECT head, tail, kind, article_id FROM evidence AS e"
    conditions = hasDecisions ? ["(s.evidence_id IS NULL OR s.head IS NOT NULL)"] : []
    func among(_ expression: String, _ values: [String]) {
      if values.isEmpty { return }
      conditions.append("\(expression) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
      arguments += values as [String]
    }
    among(standing("kind"), filter.relations.map(\.rawValue).sorted())
    let kinds = filter.kinds.map(\.rawValue).sorted()
    for end in ["head", "tail"].map(standing) { among("substr(\(end), 1, instr(\(end), ':') - 1)", kinds) }
    func compare(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
      guard let value else { return }
      conditions.append(condition)
      arguments.append(value)
    }
    compare("\(standing("confidence")) >= ?", filter.minimumConfidence > 0 ? filter.minimumConfidence : nil)
    let date = "(SELECT date FROM article WHERE id = e.article_id)"
    compare("\(date) >= ?", filter.since?.description)
    compare("\(date) <= ?", filter.until?.description)
    compare("\(date) <= ?", filter.asOf?.description)
  }

  /// Rows of head, tail, kind and article, those of an article one after the other.
  func sql(_ further: String...) -> String {
    let all = conditions + further
    return source + (all.isEmpty ? "" : " WHERE " + all.joined(separator: " AND "))
  }
}

/// Ties by number, each once for every article or group of copies; all are to be added twice, first to be counted.
///
/// It cannot be copied, so that millions of ties are handed over and never doubled.
private struct TieCollection: ~Copyable {
  private var numbers = EntityNumbers()
  /// How many ties each number has; none once they are counted.
  private var degrees: [Int32] = []
  /// The place of each number in the order of ids, once they are counted.
  private var places: [Int32] = []
  private var builder: WeightedNetworkBuilder?
  /// What the article in hand has tied already.
  private var seen: Set<Tie> = []

  private struct Tie: Hashable {
    let kind: String
    let head: Int32
    let tail: Int32
  }

  mutating func add(_ kind: String, _ head: String, _ tail: String) {
    let tie = Tie(kind: kind, head: numbers.number(of: head), tail: numbers.number(of: tail))
    guard seen.insert(tie).inserted else { return }
    guard places.isEmpty else {
      builder?.tie(places[Int(tie.head)], places[Int(tie.tail)])
      return
    }
    while degrees.count < numbers.count { degrees.append(0) }
    degrees[Int(tie.head)] += 1
    degrees[Int(tie.tail)] += 1
  }

  mutating func endArticle() { seen.removeAll(keepingCapacity: true) }

  mutating func endCounting() {
    let order = numbers.order()
    places = [Int32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[Int(number)] = Int32(place) }
    builder = WeightedNetworkBuilder(ids: numbers.table(in: order), degrees: order.map { degrees[Int($0)] })
    degrees = []
  }

  consuming func network() -> WeightedNetwork {
    guard let builder = builder.take() else {
      return WeightedNetworkBuilder(ids: EntityIDTable([]), degrees: []).network()
    }
    return builder.network()
  }
}
