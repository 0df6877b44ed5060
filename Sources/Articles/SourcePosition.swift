/// A place in an input: file, line and column, counted from 1.
package struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// Path as the user gave it, or `standard input`.
  package let file: String
  package let line: Int?
  package let column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}
