import GraphModel
import Yams

/// One article in Markdown, its data in YAML between two lines of `---`.
enum MarkdownReader: ArticleReader {
  static func recognizes(fileExtension: String, text: Substring) -> Bool {
    if ["md", "markdown"].contains(fileExtension) { return true }
    return ["", "txt", "text"].contains(fileExtension) && (text.hasPrefix("---\n") || text.hasPrefix("---\r\n"))
  }

  static func read(_ text: String, from file: String) -> [ReadingResult] {
    let normal = TextNormalizer.normalize(text)
    let lines = normal.split(separator: "\n", omittingEmptySubsequences: false)
    do throws(ReaderError) {
      let (matter, bodyStart) = try frontMatter(of: lines, file: file)
      let fields = try FrontMatter(yaml: matter, file: file)
      var (heading, body) = MarkdownText.plain(lines[bodyStart...])
      if let title = fields.title {
        if heading != nil, heading != title { body = [heading ?? "", body].joined(separator: "\n") }
        heading = title
      }
      let position = SourcePosition(file: file, line: 1)
      guard !body.trimmed.isEmpty || heading?.isEmpty == false else {
        throw ReaderError(.emptyInput, at: position, expected: "an article")
      }
      let article = Article(
        id: fields.id, title: heading ?? "", text: body, date: fields.date, sources: fields.sources, url: fields.url,
        region: fields.region, language: fields.language, position: position)
      return fields.date == nil ? [.article(article), .note(.noDate(at: position))] : [.article(article)]
    } catch {
      return [.failure(error)]
    }
  }

  /// The YAML between the marks, and the index of the line behind them.
  private static func frontMatter(
    of lines: [Substring], file: String
  ) throws(ReaderError) -> (yaml: String, bodyStart: Int) {
    guard lines.first?.trimmed == "---" else { return ("", 0) }
    guard let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) }) else {
      throw ReaderError(
        .badFrontMatter("it has no end"), at: SourcePosition(file: file, line: 1),
        expected: "a line of --- behind the fields")
    }
    return (lines[1..<end].joined(separator: "\n"), end + 1)
  }
}
