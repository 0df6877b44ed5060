import Foundation

/// A sentence with two marked companies and what they are to each other.
struct CompanyPair: Decodable {
  /// A marked company.
  struct Span: Decodable {
    var start: Int
    var end: Int
    var form: String

    var range: Range<Int> { start..<end }
  }

  private struct Link: Decodable { var relation: String }

  let text: String
  let entities: [Span]
  private let relations: [Link]

  /// Whether people saw a partnership.
  var isPartnership: Bool { relations.contains { $0.relation == "collaboration" } }
  /// Whether both are called by a name, not a pronoun.
  var isNamed: Bool { entities.prefix(2).allSatisfy { AnnotatedSet.isName($0.form) } }

  /// The lines of a file that mark two.
  ///
  /// - Throws: an error that names the line that is not as expected.
  static func read(_ file: String) throws -> [CompanyPair] {
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    return try text.split(separator: "\n").enumerated().compactMap { number, line in
      do {
        let pair = try JSONDecoder().decode(CompanyPair.self, from: Data(line.utf8))
        return pair.entities.count > 1 ? pair : nil
      } catch {
        throw AnnotatedSetError(file: file, line: number + 1, problem: "\(error)")
      }
    }
  }
}
