import GraphModel
import Yams

/// The fields at the head of a Markdown article.
struct FrontMatter {
  private(set) var id: String?
  private(set) var title: String?
  private(set) var date: CalendarDate?
  private(set) var sources: [String] = []
  private(set) var url: String?
  private(set) var region: [String] = []
  private(set) var language: Language?

  /// Reads the YAML that starts on the second line of `file`.
  ///
  /// - Throws: `ReaderError` with the line of what does not parse.
  init(yaml: String, file: String) throws(ReaderError) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw FrontMatter.parseError(error, file: file)
    }
    guard let node, node.scalar?.string.isEmpty != true else { return }
    guard let mapping = node.mapping else {
      throw ReaderError(
        .badFrontMatter("it is no list of fields"), at: SourcePosition(file: file, line: 2),
        expected: "lines such as title: …")
    }
    for (key, value) in mapping {
      let position = SourcePosition(file: file, line: (value.mark?.line ?? 1) + 1, column: value.mark?.column)
      switch key.string {
      case "id": id = try FrontMatter.text(value, "id", position)
      case "title": title = TextNormalizer.line(try FrontMatter.text(value, "title", position))
      case "date": date = try FrontMatter.day(value, position)
      case "source", "sources": sources += try FrontMatter.list(value, "source", position)
      case "url": url = try FrontMatter.text(value, "url", position)
      case "region", "regions": region += try FrontMatter.list(value, "region", position)
      case "language", "lang":
        let name = try FrontMatter.text(value, "language", position)
        guard let known = Language(rawValue: name) else {
          throw ReaderError(.badField("language", found: name), at: position, expected: "ja or en")
        }
        language = known
      default: continue  // Other tools keep fields of their own here.
      }
    }
  }

  private static func parseError(_ error: any Error, file: String) -> ReaderError {
    guard let error = error as? YamlError else {
      return ReaderError(.badFrontMatter("\(error)"), at: SourcePosition(file: file, line: 2), expected: "YAML")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ReaderError(
        .badFrontMatter(problem), at: SourcePosition(file: file, line: mark.line + 1, column: mark.column),
        expected: "YAML such as title: \"…\"")
    default:
      return ReaderError(.badFrontMatter("\(error)"), at: SourcePosition(file: file, line: 2), expected: "YAML")
    }
  }

  private static func text(_ node: Node, _ name: String, _ position: SourcePosition) throws(ReaderError) -> String {
    guard let text = node.scalar?.string else {
      throw ReaderError(.wrongType(name), at: position, expected: "a text")
    }
    return text
  }

  private static func list(_ node: Node, _ name: String, _ position: SourcePosition) throws(ReaderError) -> [String] {
    if let sequence = node.sequence {
      var items: [String] = []
      for item in sequence { items.append(try text(item, name, position)) }
      return items
    }
    return [try text(node, name, position)]
  }

  private static func day(_ node: Node, _ position: SourcePosition) throws(ReaderError) -> CalendarDate? {
    let text = try text(node, "date", position)
    if text.isEmpty { return nil }
    guard let date = CalendarDate(text) else {
      throw ReaderError(.badField("date", found: text), at: position, expected: "a date such as 2024-05-30")
    }
    return date
  }
}
