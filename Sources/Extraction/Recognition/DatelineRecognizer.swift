import Gazetteers
import GraphModel

/// Reads where an English report was filed, in capitals at its beginning: BONN, Germany – ….
struct DatelineRecognizer: MentionRecognizer {
  let name = "dateline"

  /// Within how many characters the dash must stand.
  private static let reach = 48
  private static let dashes: Set<Unicode.Scalar> = ["–", "—", "-"]

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .text else { return [] }
    let scalars = field.scalars
    let end = scalars.prefix(Self.reach).firstIndex { !($0.isUppercase || $0 == " " || $0 == "'" || $0 == ".") } ?? 0
    guard end > 2, end < scalars.count, scalars[end] == "," || Self.dashes.contains(scalars[end]),
      let dash = scalars.prefix(Self.reach).firstIndex(where: Self.dashes.contains), dash > 0, scalars[dash - 1] == " "
    else { return [] }
    let range = 0..<(scalars[end - 1] == " " ? end - 1 : end)
    let words = field.string(range).split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
    let cities = article.gazetteer.readings(of: words.joined(separator: " ")).filter {
      article.gazetteer.entry($0.entry).id.kind == .city
    }
    // What is no known city is still no company.
    return [Candidate(range: range, reading: cities.isEmpty ? .other : .known(cities), strength: 0.97)]
  }
}
