import Foundation
import GRDB

/// Why a store cannot be used, and the way out.
package struct GraphStoreError: Error, Hashable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Hashable, Sendable {
    case notFound
    case notAStore
    case otherProgram
    case newerVersion(found: String)
    case readOnly
    case diskFull
    case busy
    case damaged(String)
    case cannotOpen(String)
  }

  package let code: Code
  /// The store's file.
  package let file: String

  package init(_ code: Code, file: String) {
    self.code = code
    self.file = file
  }

  package var description: String {
    switch code {
    case .notFound:
      "\(file): no such graph: read articles into it with 'entente ingest --graph \(file) PATH', or name another with --graph"
    case .notAStore: "\(file): not an Entente graph, nor any SQLite file: name another with --graph, or move it away"
    case .otherProgram: "\(file): an SQLite file of another program: name another with --graph"
    case .newerVersion(let found):
      "\(file): made by a newer Entente (it knows step '\(found)'): update Entente, or name another with --graph"
    case .readOnly:
      "\(file): cannot be written: change its permissions or those of its folder, or name another with --graph"
    case .diskFull: "\(file): the disk is full: what was read before is kept; make room and run the same command again"
    case .busy: "\(file): another process is writing to it: try again when it is done"
    case .damaged(let reason):
      "\(file): damaged (\(reason)): restore it from a copy, or read the articles again into a new one"
    case .cannotOpen(let reason): "\(file): cannot be opened: \(reason)"
    }
  }

  /// What an error of SQLite means for the user.
  init(_ error: any Error, file: String) {
    guard let error = error as? DatabaseError else {
      self.init((error as? GraphStoreError)?.code ?? .cannotOpen("\(error)"), file: file)
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.notAStore, file: file)
    case .SQLITE_READONLY, .SQLITE_PERM: self.init(.readOnly, file: file)
    case .SQLITE_FULL: self.init(.diskFull, file: file)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, file: file)
    case .SQLITE_CORRUPT: self.init(.damaged(error.message ?? "SQLite finds it malformed"), file: file)
    case .SQLITE_CANTOPEN:
      let isThere = FileManager.default.fileExists(atPath: file)
      self.init(isThere ? .readOnly : .cannotOpen("its folder is missing or cannot be written"), file: file)
    case .SQLITE_IOERR: self.init(.cannotOpen("the disk does not answer (\(error.message ?? "I/O error"))"), file: file)
    default: self.init(.cannotOpen(error.message ?? "SQLite error \(error.resultCode.rawValue)"), file: file)
    }
  }
}
