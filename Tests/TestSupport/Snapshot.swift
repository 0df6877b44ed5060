package import Foundation
package import Testing

/// Compares output with a file that a person reads.
package enum Snapshot {
  /// Expects `text` to equal the file `Snapshots/NAME` beside the test that calls it.
  ///
  /// With `ENTENTE_RECORD=1`, or where the file is missing, it is written and the test fails once.
  package static func expect(
    _ text: String, matches name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots").appending(path: name)
    try expect(text, matches: url, location: location)
  }

  /// Expects `text` to equal a file.
  package static func expect(_ text: String, matches url: URL, location: SourceLocation = #_sourceLocation) throws {
    let recorded = try? String(contentsOf: url, encoding: .utf8)
    if let recorded, ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == nil {
      #expect(text == recorded, "differs from \(url.path)", sourceLocation: location)
    } else {
      try text.write(to: url, atomically: true, encoding: .utf8)
      if text != recorded {
        Issue.record("recorded \(url.path): read it, then run the test again", sourceLocation: location)
      }
    }
  }

  /// The checkout that holds the test.
  package static func repository(file: String = #filePath) -> URL {
    var url = URL(filePath: file)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appending(path: "Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url
  }
}
