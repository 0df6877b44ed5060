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
    struct Link: Decodable {
      var relation: String
      var inverted: Bool?

      /// Which of the two marked names is a product, not an organization.
      var product: Int? {
        ["product_or_service_of", "brand_of"].contains(relation) ? (inverted == true ? 1 : 0) : nil
      }
    }
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
      let product = decoded.relations?.first?.product
      let names = decoded.entities.enumerated().compactMap { number, span -> AnnotatedText.Name? in
        guard let range = isComplete ? span.start..<span.end : Self.name(in: span.form, from: span.start) else {
          return nil
        }
        let type = number == product ? "other" : Self.type(span.type, span.kind, language)
        return AnnotatedText.Name(range: range, type: type)
      }
      return (
        decoded.id,
        AnnotatedText(text: decoded.text, language: language, names: names, isComplete: isComplete)
      )
    }
  }

  /// Whether a mark holds a name: pronouns and common nouns that a set marks for what they point at are none.
  static func isName(_ form: String) -> Bool { name(in: form, from: 0) != nil }

  /// Where the name lies in a mark that takes articles, marks and endings along: `the Company's,` holds none.
  private static func name(in form: String, from start: Int) -> Range<Int>? {
    var name = Substring(form)
    var start = start
    if name.lowercased().hasPrefix("the ") {
      name = name.dropFirst(4)
      start += 4
    }
    while let last = name.last, ",;:".contains(last) || last == "." && name.dropLast().last?.isLowercase == true,
      !["Inc.", "Corp.", "Ltd.", "Co.", "Bros."].contains(where: name.hasSuffix)
    { name = name.dropLast() }
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { name = name.dropLast(2) }
    guard name.unicodeScalars.contains(where: { $0.properties.isUppercase }),
      !["It", "Its", "They", "Their", "We", "Our", "He", "This", "Company", "Group", "Corporation", "Firm"].contains(
        String(name))
    else { return nil }
    return start..<(start + name.unicodeScalars.count)
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
