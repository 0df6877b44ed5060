import Extraction
import Foundation
import GraphModel

/// A set of annotated texts, one a line: `{"id", "text", "entities": [{"start", "end", "kind", "type", "form"}]}`.
struct AnnotatedSet {
  /// The texts, in the order of the file.
  let texts: [(id: String, text: AnnotatedText)]

  private struct Line: Decodable {
    struct Span: Decodable {
      var start: Int
      var end: Int
      var kind: String
      var type: String?
      var form: String
    }
    struct Link: Decodable { var relation: String }
    var id: String
    var text: String
    var entities: [Span]
    var relations: [Link]?
  }

  /// Reads a file.
  ///
  /// - Throws: an error that names the line that is not as expected.
  init(file: String, language: Language) throws {
    let content = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    texts = try content.split(separator: "\n").enumerated().map { number, line in
      let decoded: Line
      do { decoded = try JSONDecoder().decode(Line.self, from: Data(line.utf8)) } catch {
        throw AnnotatedSetError(file: file, line: number + 1, problem: "\(error)")
      }
      // Where a set marks only the companies of one relation, other names may stand beside them.
      let isComplete = decoded.relations == nil
      let names = decoded.entities.compactMap { span -> AnnotatedText.Name? in
        if !isComplete, !Self.isName(span.form) { return nil }
        return AnnotatedText.Name(range: span.start..<span.end, type: Self.type(span.type, span.kind, language))
      }
      return (
        decoded.id,
        AnnotatedText(text: decoded.text, language: language, names: names, isComplete: isComplete)
      )
    }
  }

  /// Pronouns and common nouns that a set marks for what they point at are no names.
  static func isName(_ form: String) -> Bool {
    form.unicodeScalars.contains { $0.properties.isUppercase }
      && !["It", "The company", "The Company", "They", "We"].contains(form)
  }

  /// The types that are organizations.
  static let organizations: Set<String> = ["company", "body", "group", "organization"]

  /// The tagger's types: fine ones learn better than coarse ones.
  static func types(of language: Language) -> [String] {
    language == .japanese
      ? ["company", "body", "group", "place", "facility", "person", "product", "event"]
      : ["organization", "place", "person", "other"]
  }

  private static func type(_ type: String?, _ kind: String, _ language: Language) -> String {
    switch type {
    case "人名", "PER": "person"
    case "法人名": "company"
    case "政治的組織名": "body"
    case "その他の組織名": "group"
    case "地名", "LOC": "place"
    case "施設名": "facility"
    case "製品名": "product"
    case "イベント名": "event"
    case "ORG": "organization"
    default: kind == "organization" ? (language == .japanese ? "company" : "organization") : "other"
    }
  }
}

/// A line that is no annotated text.
struct AnnotatedSetError: Error, CustomStringConvertible {
  let file: String
  let line: Int
  let problem: String
  var description: String { "\(file):\(line): expected an annotated text (\(problem))" }
}
