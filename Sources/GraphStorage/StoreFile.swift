import Foundation
import GRDB

/// How the file of a store is opened and brought up to date.
enum StoreFile {
  /// Opens the file.
  ///
  /// Writers keep a write-ahead log, so that readers never wait for them; the log is folded into the file when the last process closes it.
  static func open(_ file: String, access: GraphStore.Access) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.foreignKeysEnabled = true
    // Others may be ingesting for a long time, but each transaction of theirs is one article.
    configuration.busyMode = .timeout(60)
    if access != .reading {
      configuration.prepareDatabase { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        // With a log this is safe against ending a process at any moment.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        // Keys come in no order: pages that stay in memory, and a log that is folded in seldom, halve the time (32 MB each).
        try db.execute(sql: "PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000")
      }
    }
    do {
      let database = try DatabaseQueue(path: file, configuration: configuration)
      if access == .reading { try database.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") } }
      return database
    } catch let error as DatabaseError
      where access == .reading && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && !FileManager.default.fileExists(atPath: file + "-wal")
    {
      // A place that cannot be written has no room for the log's index; without a log nothing can change there either.
      let address = URL(filePath: file).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: address, configuration: configuration)
    }
  }

  /// Takes the steps that an older file lacks, each in a transaction, after a copy of the file as it was.
  static func migrate(_ database: DatabaseQueue, file: String) throws {
    let migrator = Migrations.migrator
    if try database.read(migrator.hasCompletedMigrations) { return }
    let applied = try database.read(migrator.appliedMigrations)
    if !applied.isEmpty {
      let copy = file + ".before-step-\(applied.count + 1)"
      if !FileManager.default.fileExists(atPath: copy) {
        try database.backup(to: DatabaseQueue(path: copy))
      }
    }
    do {
      try migrator.migrate(database)
    } catch {
      // Another process may have taken the same step in the meantime.
      guard try database.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }
}
