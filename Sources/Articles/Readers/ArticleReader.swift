/// Reads one kind of input into articles.
protocol ArticleReader: SendableMetatype {
  /// Whether the input looks like this kind.
  ///
  /// `fileExtension` is in lower case, empty for standard input. `text` is the whole input, or its beginning.
  static func recognizes(fileExtension: String, text: Substring) -> Bool

  /// The articles of a whole input, in its order, each failure in its place.
  static func read(_ text: String, from file: String) -> [ReadingResult]
}

/// The readers, the more particular ones first.
enum ArticleReaders {
  static let all: [any ArticleReader.Type] = [
    JSONLinesReader.self, MarkdownReader.self, SurveyReportReader.self, PlainTextReader.self,
  ]

  /// File name extensions that a folder is searched for.
  static let fileExtensions: Set<String> = ["md", "markdown", "txt", "text", "jsonl", "ndjson"]

  /// The articles of an input whose kind is told from its name and content.
  static func read(_ text: String, from file: String, fileExtension: String) -> [ReadingResult] {
    let reader =
      all.first { $0.recognizes(fileExtension: fileExtension, text: text.prefix(20_000)) } ?? PlainTextReader.self
    return reader.read(text, from: file)
  }
}
