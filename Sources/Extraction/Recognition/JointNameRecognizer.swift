import Gazetteers
import GraphModel

/// Finds two bodies or cities that share the word for what they are: 経産、外務両省, 横浜、川崎両市.
struct JointNameRecognizer: MentionRecognizer {
  let name = "joint name"

  private static let sorts: Set<Unicode.Scalar> = ["省", "庁", "市", "銀"]
  private static let joiners: Set<Unicode.Scalar> = ["、", "・", "と"]
  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool { scalar.isKanji || scalar.isKatakana }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese else { return [] }
    let scalars = field.scalars
    return scalars.indices.dropLast().flatMap { both -> [Candidate] in
      guard scalars[both] == "両", Self.sorts.contains(scalars[both + 1]) else { return [] }
      let second = field.start(ofRunEndingAt: both, where: Self.isNamePart)..<both
      guard second.count > 1, second.lowerBound > 2, Self.joiners.contains(scalars[second.lowerBound - 1]) else {
        return []
      }
      let first = field.start(ofRunEndingAt: second.lowerBound - 1, where: Self.isNamePart)..<(second.lowerBound - 1)
      let known = [first, second].map { range in
        article.gazetteer.readings(of: field.string(range) + String(Character(scalars[both + 1]))).filter {
          article.gazetteer.entry($0.entry).id.kind != .country
        }
      }
      guard !known[0].isEmpty, !known[1].isEmpty else { return [] }
      return [
        Candidate(range: first, reading: .known(known[0]), strength: 0.97),
        Candidate(range: second.lowerBound..<(both + 2), reading: .known(known[1]), strength: 0.97),
      ]
    }
  }
}
