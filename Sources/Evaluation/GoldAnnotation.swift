import Foundation
package import GraphModel

/// What people found in an article: the answer against which a reading is measured.
package struct GoldArticle: Sendable, Decodable {
  /// An entity that the article names.
  package struct Entity: Sendable, Decodable {
    /// What the relations of the article call it; the ISO code of a country.
    package var ref: String
    package var kind: EntityKind
    package var name: String
    package var names: [String]
    package var country: String?
    /// A borderline case, neither rewarded nor punished.
    package var isOptional: Bool

    private enum CodingKeys: String, CodingKey { case ref, kind, name, names, country, optional }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      ref = try container.decode(String.self, forKey: .ref)
      kind = try container.decode(EntityKind.self, forKey: .kind)
      name = try container.decode(String.self, forKey: .name)
      names = try container.decodeIfPresent([String].self, forKey: .names) ?? []
      country = try container.decodeIfPresent(String.self, forKey: .country)
      isOptional = try container.decodeIfPresent(Bool.self, forKey: .optional) ?? false
    }
  }

  /// A relation that the article states.
  package struct Relation: Sendable, Decodable {
    package var kind: RelationKind
    package var head: String
    package var tail: String
    package var evidence: String?
    package var isOptional: Bool

    private enum CodingKeys: String, CodingKey { case kind, head, tail, evidence, optional }

    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      kind = try container.decode(RelationKind.self, forKey: .kind)
      head = try container.decode(String.self, forKey: .head)
      tail = try container.decode(String.self, forKey: .tail)
      evidence = try container.decodeIfPresent(String.self, forKey: .evidence)
      isOptional = try container.decodeIfPresent(Bool.self, forKey: .optional) ?? false
    }
  }

  package var id: String
  package var title: String
  package var date: String?
  package var sources: [String]?
  package var url: String?
  package var entities: [Entity]
  package var relations: [Relation]

  /// Reads a file of one article a line.
  ///
  /// - Throws: `GoldError` naming the line that is none, or that speaks of an entity it does not list.
  package static func articles(ofFile file: String) throws(GoldError) -> [GoldArticle] {
    guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else { throw .unreadable(file) }
    var articles: [GoldArticle] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      let article: GoldArticle
      do {
        article = try JSONDecoder().decode(GoldArticle.self, from: Data(line.utf8))
      } catch {
        throw .malformed(file: file, line: index + 1, problem: Self.problem(error))
      }
      let known = Set(article.entities.map(\.ref))
      if let stray = article.relations.flatMap({ [$0.head, $0.tail] }).first(where: { !known.contains($0) }) {
        throw .malformed(
          file: file, line: index + 1, problem: "a relation speaks of '\(stray)', which is not among the entities")
      }
      articles.append(article)
    }
    guard !articles.isEmpty else { throw .malformed(file: file, line: 1, problem: "the file holds no article") }
    return articles
  }

  private static func problem(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "\((context.codingPath + [key]).map(\.stringValue).joined(separator: ".")) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    case DecodingError.dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "not JSON" : "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    default: "\(error)"
    }
  }
}

/// Why a gold file cannot be used.
package enum GoldError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case malformed(file: String, line: Int, problem: String)

  package var description: String {
    switch self {
    case .unreadable(let file): "\(file): cannot be read: expected a gold file, one article as JSON a line"
    case .malformed(let file, let line, let problem): "\(file):\(line): no gold annotation (\(problem))"
    }
  }
}

/// What was read out of an article, as far as it is measured.
package struct PredictedArticle: Sendable {
  package var id: String
  package var title: String
  package var text: String
  package var date: String?
  package var sources: [String]
  package var url: String?
  package var reading: ArticleReading

  package init(
    id: String, title: String, text: String, date: String?, sources: [String], url: String?, reading: ArticleReading
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
    self.sources = sources
    self.url = url
    self.reading = reading
  }
}
