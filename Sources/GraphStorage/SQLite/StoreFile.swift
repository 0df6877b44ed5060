import Foundation
import GRDB

/// How the file of a store is opened and brought up to date.
enum StoreFile {
  /// Opens the file.
  ///
  /// Writers keep a write-ahead log, so that readers never wait for them; the log is folded into the file when the last process closes it.
  static func open(_ file: String, access: SQLiteStore.Access) throws -> DatabaseQueue {
    if access == .reading {
      // A reader that may not write would leave the log's files behind: where the place can be written, the connection could, too, but does not.
      if let database = try? DatabaseQueue(path: file, configuration: configuration(pragmas: "query_only = ON")),
        (try? database.read { db in try Int.fetchOne(db, sql: "PRAGMA schema_version") }) != nil
      {
        return database
      }
      return try openReadOnly(file)
    }
    return try DatabaseQueue(
      path: file,
      configuration: configuration(
        pragmas: "journal_mode = WAL",
        // With a log this is safe against ending a process at any moment.
        "synchronous = NORMAL",
        // Keys come in no order: pages that stay in memory, and a log that is folded in seldom, halve the time (32 MB each).
        "cache_size = -32000", "wal_autocheckpoint = 8000"))
  }

  private static func configuration(pragmas: String...) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Others may be ingesting for a long time, but each transaction of theirs is a few articles.
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { db in
      for pragma in pragmas { _ = try Row.fetchOne(db, sql: "PRAGMA \(pragma)") }
    }
    return configuration
  }

  private static func openReadOnly(_ file: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    do {
      let database = try DatabaseQueue(path: file, configuration: configuration)
      try database.read { db in _ = try Int.fetchOne(db, sql: "PRAGMA schema_version") }
      return database
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
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
