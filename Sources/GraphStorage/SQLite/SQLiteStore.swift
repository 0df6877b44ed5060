import Articles
import Foundation
import GRDB

/// Articles and what was read in them, kept in one SQLite file.
///
/// What was read is kept, the graph is derived from it: a relation is the sum of its evidence.
package final class SQLiteStore: GraphStore {
  let database: DatabaseQueue
  /// Path of the file, or a description of a store in memory.
  package let file: String

  /// How a store is to be used.
  package enum Access: Sendable {
    /// The file must be there; it is not written.
    case reading
    /// The file is made when it is not there.
    case writing
    /// The file must be there; it is written.
    case existing
  }

  /// Opens a store.
  ///
  /// - Throws: `GraphStoreError` saying what is wrong with the file and what to do.
  package init(file: String, access: Access) throws {
    self.file = file
    let isThere = FileManager.default.fileExists(atPath: file)
    if access != .writing, !isThere { throw GraphStoreError(.notFound, file: file) }
    do {
      if !isThere { try StoreFile.create(file) }
      database = try StoreFile.open(file, access: access)
      if access == .reading {
        // What a reader sees is whole at any moment.
        try SQLiteStore.check(database, file: file)
      } else {
        try StoreFile.waitingForOthers(database) {
          try SQLiteStore.check(database, file: file)
          try StoreFile.migrate(database, file: file)
        }
      }
    } catch {
      throw GraphStoreError(error, file: file)
    }
  }

  /// A store that lives as long as the process.
  ///
  /// - Throws: `GraphStoreError` when there is no memory for it.
  package init() throws {
    file = "memory"
    do {
      database = try DatabaseQueue()
      try Migrations.migrator.migrate(database)
    } catch {
      throw GraphStoreError(error, file: file)
    }
  }

  /// Refuses files of other programs and of later versions before anything is written to them.
  private static func check(_ database: DatabaseQueue, file: String) throws {
    try database.read { db in
      if try StoreFile.isBegun(db) { return }
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard application == Migrations.applicationID else { throw GraphStoreError(.otherProgram, file: file) }
      let known = Set(Migrations.migrator.migrations)
      let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
      if let step = applied.first(where: { !known.contains($0) }) {
        throw GraphStoreError(.newerVersion(found: step), file: file)
      }
    }
  }

  /// Runs a query; errors of SQLite become those of this room.
  func read<Value>(_ query: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(query)
    } catch let error as DatabaseError {
      throw GraphStoreError(error, file: file)
    }
  }

  /// Runs a change in one transaction.
  func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
    do {
      return try database.write(change)
    } catch let error as DatabaseError {
      throw GraphStoreError(error, file: file)
    }
  }

  /// Keeps the file from growing beyond a number of pages, as a full disk would; the pages it has stay usable.
  ///
  /// - Throws: `GraphStoreError`.
  package func limitSize(toPages pages: Int) throws {
    try write { db in _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(max(1, pages))") }
  }
}
