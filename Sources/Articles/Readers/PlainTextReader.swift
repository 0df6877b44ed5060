import GraphModel

/// A text without any marks: its first line is the headline when a blank line follows it.
enum PlainTextReader: ArticleReader {
  static func recognizes(fileExtension: String, text: Substring) -> Bool { true }

  static func read(_ text: String, from file: String) -> [ReadingResult] {
    let normal = TextNormalizer.normalize(text).trimmed
    let position = SourcePosition(file: file, line: 1)
    guard !normal.isEmpty else { return [.failure(ReaderError(.emptyInput, at: position, expected: "an article"))] }
    let lines = normal.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    let hasTitle = lines.count == 3 && lines[1].trimmed.isEmpty && lines[0].count <= 200
    let article = Article(
      title: hasTitle ? String(lines[0]) : "", text: hasTitle ? String(lines[2]) : normal, position: position)
    return [.article(article), .note(.noDate(at: position))]
  }
}

extension ReaderError {
  /// Said of an article that is read without a day of publication.
  static func noDate(at position: SourcePosition) -> ReaderError {
    ReaderError(.missingField("date"), at: position, expected: "a date such as 2024-05-30; read without one")
  }
}
