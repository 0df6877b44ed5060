import Foundation

/// The files that come with this room.
enum DrawingResources {
  /// Where a file lies.
  static func url(_ name: String) -> URL {
    Bundle.module.bundleURL.appending(path: "Resources").appending(path: name)
  }

  /// What a file holds.
  ///
  /// - Throws: what the system says when it is missing.
  static func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }
}
