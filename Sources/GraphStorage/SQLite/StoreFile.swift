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

  /// How long to wait for other processes that make or change the tables of the same file, in seconds.
  private static let patience = 20.0

  /// Whether a file has no table of a store yet, at most the list of the steps to take.
  ///
  /// Another process may be about to take the first step, or may have been ended before it could.
  static func isBegun(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name != 'grdb_migrations'") == 0
  }

  /// Does something with the tables of a file, again when it fails because other processes make or change them meanwhile.
  static func waitingForOthers(_ database: DatabaseQueue, _ work: () throws -> Void) throws {
    let start = ContinuousClock.now
    while true {
      do {
        return try work()
      } catch let error as DatabaseError
        where [.SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_CONSTRAINT, .SQLITE_LOCKED].contains(error.resultCode)
        && ContinuousClock.now - start < .seconds(patience)
      {
        // Each step is a transaction: a table that is there already, or not yet, is another's.
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  /// Makes an empty store beside the place where it is to be, then puts it there: no other process ever sees a half-made one.
  ///
  /// Where another process was faster, its store stays.
  static func create(_ file: String) throws {
    try put(at: file) { new in
      let database = try DatabaseQueue(path: new, configuration: configuration(pragmas: "journal_mode = DELETE"))
      try Migrations.migrator.migrate(database)
      try database.close()
      return true
    }
  }

  /// Makes a file beside its place and then gives it its name, unless the name is taken or the file was not to be kept.
  private static func put(at file: String, _ make: (String) throws -> Bool) throws {
    let new = "\(file).new-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: new) }
    guard try make(new) else { return }
    do {
      try FileManager.default.linkItem(atPath: new, toPath: file)
    } catch {
      // Some places know no links.
      try? FileManager.default.moveItem(atPath: new, toPath: file)
    }
  }

  /// Takes the steps that an older file lacks, each in a transaction, after a copy of the file as it was.
  ///
  /// Fails where another process takes the same step meanwhile.
  static func migrate(_ database: DatabaseQueue, file: String) throws {
    let migrator = Migrations.migrator
    if try database.read(migrator.hasCompletedMigrations) { return }
    let applied = try database.read(migrator.appliedMigrations)
    if !applied.isEmpty { try keepCopy(of: database, file, having: applied) }
    try migrator.migrate(database)
  }

  /// Keeps a copy of a file as it was before its next step, unless there is one.
  private static func keepCopy(of database: DatabaseQueue, _ file: String, having applied: [String]) throws {
    let copy = "\(file).before-step-\(applied.count + 1)"
    guard !FileManager.default.fileExists(atPath: copy) else { return }
    try put(at: copy) { new in
      let target = try DatabaseQueue(path: new)
      try database.backup(to: target)
      // Another process may have taken the step before the copy began.
      let isAsItWas = try target.read(Migrations.migrator.appliedMigrations) == applied
      try target.close()
      return isAsItWas
    }
  }
}
