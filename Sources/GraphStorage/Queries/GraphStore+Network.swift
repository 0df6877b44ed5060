import GRDB
package import GraphModel

extension GraphStore {
  /// Who is tied to whom by how many independent articles, as far as the filter lets it through: all that rankings and communities need, in a
  /// small part of the memory that the graph itself takes.
  ///
  /// - Throws: `GraphStoreError`.
  package func network(_ filter: GraphFilter = GraphFilter()) throws -> WeightedNetwork {
    try read { db in
      let view = try DerivedView(db, curation: try curation(db, asOf: filter.asOf))
      // A store of an earlier version has no views, and they know only what stands now.
      guard try db.viewExists("v_evidence"), filter.asOf == nil else {
        return WeightedNetwork(try graph(filter, view, db))
      }
      let source = view.isAsRead ? "evidence" : "v_evidence"
      let article = view.isAsRead ? "article_id" : "original"
      var conditions: [String] = []
      var arguments: [(any DatabaseValueConvertible)?] = []
      if !filter.relations.isEmpty {
        conditions.append("kind IN (\(filter.relations.map { _ in "?" }.joined(separator: ", ")))")
        arguments += filter.relations.map(\.rawValue).sorted() as [String]
      }
      if filter.minimumConfidence > 0 {
        conditions.append("confidence >= ?")
        arguments.append(filter.minimumConfidence)
      }
      let date = view.isAsRead ? "(SELECT date FROM article WHERE id = article_id)" : "date"
      if let since = filter.since {
        conditions.append("\(date) >= ?")
        arguments.append(since.description)
      }
      if let until = filter.until {
        conditions.append("\(date) <= ?")
        arguments.append(until.description)
      }
      let sql = """
        SELECT head, tail, kind, count(DISTINCT \(article)) AS articles FROM \(source)
        \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")) GROUP BY head, tail, kind
        """
      var numbers: [EntityID: Int32] = [:]
      var ids: [EntityID] = []
      var ties: [(one: Int32, other: Int32, weight: Float)] = []
      func number(_ id: EntityID) -> Int32 {
        if let number = numbers[id] { return number }
        let number = Int32(ids.count)
        numbers[id] = number
        ids.append(id)
        return number
      }
      let rows = try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
      while let row = try rows.next() {
        guard let head = EntityID(row[0] as String), let tail = EntityID(row[1] as String),
          filter.admits(kind: head.kind),
          filter.admits(kind: tail.kind)
        else { continue }
        ties.append((number(head), number(tail), Float(row[3] as Int)))
      }
      numbers = [:]
      // In order of id.
      let order = ids.indices.sorted { ids[$0] < ids[$1] }
      var places = [Int32](repeating: 0, count: ids.count)
      for (place, index) in order.enumerated() { places[index] = Int32(place) }
      for index in ties.indices {
        ties[index].one = places[Int(ties[index].one)]
        ties[index].other = places[Int(ties[index].other)]
      }
      return WeightedNetwork(ids: order.map { ids[$0] }, ties: ties)
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
