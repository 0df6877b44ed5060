import Foundation

/// A table among the resources: remarks behind `#`, then a line for each row.
enum ResourceTable {
  /// Writes a table and says how many rows it has.
  ///
  /// - Parameters:
  ///   - rows: What stands in the lines, in order.
  ///   - remarks: Sources and licences, each line with its end.
  ///   - path: The file; what stands there stays where it cannot be written.
  ///   - noun: What the rows are.
  /// - Throws: The system's error where the file cannot be written.
  static func write(_ rows: [String], under remarks: String, to path: String, counting noun: String) throws {
    try (remarks + rows.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    print("\(rows.count) \(noun)")
  }
}
