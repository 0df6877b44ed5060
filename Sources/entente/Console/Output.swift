import Articles
import Foundation

/// Writes data to standard output or, whole or not at all, to a file.
enum Output {
  /// Whether standard output is a terminal that wants colours.
  static var wantsColor: Bool {
    isatty(FileHandle.standardOutput.fileDescriptor) != 0
      && ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty != false
  }

  static func print(_ text: String) throws { try write(Data(text.utf8), to: "-") }

  /// Writes a file beside its place and then renames it, so that no half-written one is left.
  ///
  /// - Throws: `OutputError` naming the file.
  static func write(_ data: Data, to file: String) throws {
    if file == "-" {
      try FileHandle.standardOutput.write(contentsOf: data)
      return
    }
    do {
      try data.write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw OutputError(file: file, reason: reason(error, file: file))
    }
  }

  private static func reason(_ error: any Error, file: String) -> String {
    let folder = URL(filePath: file).deletingLastPathComponent().path
    let manager = FileManager.default
    if URL(filePath: file).isFolder { return "it is a folder" }
    if !manager.fileExists(atPath: folder) { return "there is no folder \(folder)" }
    let code = (error as NSError).code
    if code == CocoaError.fileWriteOutOfSpace.rawValue { return "the disk is full; nothing was written" }
    if !manager.isWritableFile(atPath: folder) { return "no permission to write in \(folder)" }
    return (error as NSError).localizedDescription
  }
}

/// Why a result could not be written.
struct OutputError: Error, CustomStringConvertible {
  let file: String
  let reason: String
  var description: String { "\(file): cannot be written: \(reason)" }
}

/// Nothing is left to show.
struct EmptySelectionError: Error, CustomStringConvertible {
  /// What emptied the selection.
  let reason: String

  init(reason: String) { self.reason = reason }

  /// No tie is left by options, given in words; with none of them there was none to begin with.
  init(filteredBy words: String) {
    reason = words.isEmpty ? "the graph has no ties yet" : "no tie is left with \(words)"
  }

  var description: String { "nothing to show: \(reason)" }
}
