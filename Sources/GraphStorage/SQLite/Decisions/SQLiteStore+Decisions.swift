import Foundation
import GRDB
package import GraphModel

/// A decision that a store keeps.
package struct KeptDecision: Sendable {
  package let number: Int
  package let decision: Decision
  /// Who took it back, and when; nil while it stands.
  package let undoneBy: String?
  package let undoneOn: String?
}

extension SQLiteStore {
  /// The decisions that stand.
  ///
  /// - Throws: `GraphStoreError`.
  package func curation() throws -> Curation { try read { try curation($0) } }

  /// Every decision, oldest first, those that were undone among them.
  ///
  /// - Throws: `GraphStoreError`.
  package func decisions() throws -> [KeptDecision] {
    try read(kept)
  }

  private func kept(_ db: Database) throws -> [KeptDecision] {
    try Row.fetchAll(db, sql: "SELECT number, content, undone_by, undone_on FROM decision ORDER BY number").map { row in
      KeptDecision(
        number: row["number"], decision: try decision(row["content"]), undoneBy: row["undone_by"],
        undoneOn: row["undone_on"])
    }
  }

  /// Takes decisions in, all or none.
  ///
  /// One that stands already is not taken in twice.
  /// - Returns: the numbers of those that are new, or nil for one that stands already.
  /// - Throws: `RefusedDecision` for the first that contradicts what stands or speaks of what the store lacks; `GraphStoreError`.
  package func decide(_ decisions: [Decision]) throws -> [Int?] {
    try write { db in
      var curation = try curation(db)
      let numbers = try decisions.enumerated().map { place, decision -> Int? in
        if curation.decisions.contains(decision) { return nil }
        do {
          try check(decision, curation, db)
          try curation.decide(decision)
        } catch let error as DecisionError {
          throw RefusedDecision(place: place, error: error)
        }
        try db.execute(
          sql: "INSERT INTO decision (action, entity, other, content, made_by, made_on) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            decision.action.rawValue, decision.entity.description, decision.other?.description, try content(decision),
            decision.by, decision.on,
          ])
        return Int(db.lastInsertedRowID)
      }
      try StandingTables.rebuild(curation, db)
      return numbers
    }
  }

  /// Takes a decision back: the graph is again what it was without it.
  ///
  /// - Returns: the decision.
  /// - Throws: `UndoError` when there is none of that number that stands, or a later one stands on it; `GraphStoreError`.
  package func undo(_ number: Int?, by person: String, on time: String) throws -> KeptDecision {
    try write { db in
      let standing = try kept(db).filter { $0.undoneBy == nil }
      guard let last = number.map({ number in standing.first { $0.number == number } }) ?? standing.last else {
        throw UndoError.noneStands(number)
      }
      let rest: Curation
      do {
        rest = try Curation(standing.filter { $0.number != last.number }.map(\.decision))
      } catch {
        throw UndoError.needed(last.number, reason: "\(error)")
      }
      try db.execute(
        sql: "UPDATE decision SET undone_by = ?, undone_on = ? WHERE number = ?",
        arguments: [person, time, last.number])
      try StandingTables.rebuild(rest, db)
      return last
    }
  }

  /// The decisions that stand, or that stood on a day.
  func curation(_ db: Database, asOf day: CalendarDate? = nil) throws -> Curation {
    // A store of an earlier version, opened for reading, has none.
    guard try db.tableExists("decision") else { return Curation() }
    let rows = try String.fetchAll(
      db,
      sql: """
        SELECT content FROM decision
        WHERE CASE WHEN ?1 IS NULL THEN undone_on IS NULL
          ELSE substr(made_on, 1, 10) <= ?1 AND (undone_on IS NULL OR substr(undone_on, 1, 10) > ?1) END
        ORDER BY number
        """, arguments: [day?.description])
    if rows.isEmpty { return Curation() }
    do { return try Curation(try rows.map(decision)) } catch let error as DecisionError {
      throw GraphStoreError(.damaged("its decisions contradict each other: \(error)"), file: file)
    }
  }

  /// Entities and articles must be there: a slip of the pen must not be kept.
  private func check(_ decision: Decision, _ curation: Curation, _ db: Database) throws {
    func exists(_ id: EntityID) throws -> Bool {
      for origin in curation.origins(of: id)
      where try Row.fetchOne(db, sql: "SELECT 1 FROM entity WHERE id = ?", arguments: [origin.description]) != nil {
        return true
      }
      return false
    }
    guard try exists(decision.entity) else { throw DecisionError.unknownEntity(decision.entity) }
    if let other = decision.other, decision.action != .split, !(try exists(other)) {
      throw DecisionError.unknownEntity(other)
    }
    for article in decision.articles
    where try Row.fetchOne(db, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [article]) == nil {
      throw DecisionError.unknownArticle(article)
    }
  }

  private func content(_ decision: Decision) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(decision), as: UTF8.self)
  }

  private func decision(_ content: String) throws -> Decision {
    do { return try JSONDecoder().decode(Decision.self, from: Data(content.utf8)) } catch {
      throw GraphStoreError(.damaged("a decision cannot be read: \(content)"), file: file)
    }
  }
}

/// A decision that cannot be taken in.
package struct RefusedDecision: Error, CustomStringConvertible {
  /// Which of those that were offered, from 0.
  package let place: Int
  package let error: DecisionError
  package var description: String { error.description }
}

/// Why a decision cannot be undone.
package enum UndoError: Error, CustomStringConvertible {
  case noneStands(Int?)
  case needed(Int, reason: String)

  package var description: String {
    switch self {
    case .noneStands(let number):
      number.map { "no decision \($0) stands: 'entente curate list' shows those that do" } ?? "no decision stands"
    case .needed(let number, let reason): "decision \(number) cannot be undone alone: without it, \(reason)"
    }
  }
}
