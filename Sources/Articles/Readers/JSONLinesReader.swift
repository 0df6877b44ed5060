import Foundation
import GraphModel

/// One article a line, as JSON with the fields that `entente extract` prints.
enum JSONLinesReader: ArticleReader {
  static func recognizes(fileExtension: String, text: Substring) -> Bool {
    if ["jsonl", "ndjson"].contains(fileExtension) { return true }
    return fileExtension.isEmpty && text.first { !$0.isWhitespace && $0 != "\u{FEFF}" } == "{"
  }

  static func read(_ text: String, from file: String) -> [ReadingResult] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      read(line: Data(line.utf8), at: SourcePosition(file: file, line: index + 1))
    }
  }

  /// The article of one line; nothing for a blank one.
  static func read(line: Data, at position: SourcePosition) -> [ReadingResult] {
    if line.allSatisfy({ [0x20, 0x09, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) { return [] }
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: line)
    } catch DecodingError.typeMismatch(let type, let context) {
      return [.failure(wrongType(type, context, at: position))]
    } catch DecodingError.valueNotFound(let type, let context) {
      return [.failure(wrongType(type, context, at: position))]
    } catch {
      return [.failure(notAnObject(at: position))]
    }
    let title = record.title ?? ""
    let text = record.text ?? ""
    guard !title.isEmpty || !text.isEmpty else {
      return [.failure(ReaderError(.missingField("text"), at: position, expected: "a field 'text' or 'title'"))]
    }
    var date: CalendarDate?
    if let written = record.date, !written.isEmpty {
      date = CalendarDate(String(written.prefix { $0 != "T" }))
      guard date != nil else {
        return [
          .failure(ReaderError(.badField("date", found: written), at: position, expected: "a date such as 2024-05-30"))
        ]
      }
    }
    let article = Article(
      id: record.id, title: title, text: text, date: date, sources: record.sources?.items ?? [], url: record.url,
      region: record.region?.items ?? [], language: record.language.flatMap(Language.init(rawValue:)),
      position: position)
    return date == nil ? [.article(article), .note(.noDate(at: position))] : [.article(article)]
  }

  private static func notAnObject(at position: SourcePosition) -> ReaderError {
    ReaderError(.badJSON("not an object"), at: position, expected: "{\"title\": …, \"text\": …}")
  }

  private static func wrongType(_ type: Any.Type, _ context: DecodingError.Context, at position: SourcePosition)
    -> ReaderError
  {
    guard let field = context.codingPath.first else { return notAnObject(at: position) }
    let isPlain = type == String.self && context.codingPath.count == 1
    return ReaderError(
      .wrongType(field.stringValue), at: position, expected: isPlain ? "a text" : "a text or a list of texts")
  }

  private struct Record: Decodable {
    var id: String?
    var title: String?
    var text: String?
    var date: String?
    var sources: TextOrList?
    var url: String?
    var region: TextOrList?
    var language: String?
  }

  /// A field that holds one text or several.
  private struct TextOrList: Decodable {
    var items: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        items = text.isEmpty ? [] : [text]
      } else {
        items = try container.decode([String].self)
      }
    }
  }
}
