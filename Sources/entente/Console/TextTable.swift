import Foundation
import GraphDrawing

/// Rows of text in columns: aligned for people, CSV for programs.
struct TextTable {
  let header: [String]
  private(set) var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// Aligned columns; full-width characters count twice.
  func aligned(isBold: Bool) -> String {
    let widths = header.indices.map { column in ([header] + rows).map { TextTable.width($0[column]) }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      var cells = row.indices.map { column in
        column == row.count - 1
          ? row[column] : row[column] + String(repeating: " ", count: widths[column] - TextTable.width(row[column]))
      }
      while cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
      return cells.joined(separator: "  ")
    }
    let head = isBold ? "\u{1B}[1m\(line(header))\u{1B}[0m" : line(header)
    return ([head] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// Comma-separated values (RFC 4180).
  ///
  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, because names and sentences come from the outside world.
  var csv: String {
    ([header] + rows).map { $0.map(TextTable.csvCell).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
  }

  private static func csvCell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t".contains($0) && Double(text) == nil } == true ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (LabelMetrics.isWide($1) ? 2 : 1) }
  }
}
