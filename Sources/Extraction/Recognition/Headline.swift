import Gazetteers
import GraphModel

/// An English headline in which every word has a capital, so that capitals show no names: Utility to Manage the Grid Edge.
struct Headline {
  /// People of a city that may be named in a headline alone.
  private static let population = 1_000_000
  /// Words of a text beneath which the headline says more than the text.
  private static let shortText = 25

  let field: AnnotatedField
  /// The article's text, in which its names are to be found, too.
  let text: AnnotatedField?

  /// The candidates without names that only the capitals show: those that nothing knows, and small cities, unless the text names them.
  func confirmed(_ candidates: [Candidate], in gazetteer: Gazetteer) -> [Candidate] {
    guard isTitleCase, let text, text.sentences.reduce(0, { $0 + $1.tokens.count }) >= Self.shortText else {
      return candidates
    }
    return candidates.filter { candidate in
      guard isDoubtful(candidate, gazetteer) else { return true }
      let name = Array(field.scalars[candidate.range])
      return text.contains(name, in: 0..<text.scalars.count)
    }
  }

  private func isDoubtful(_ candidate: Candidate, _ gazetteer: Gazetteer) -> Bool {
    switch candidate.reading {
    case .other: false
    case .unknown(let kind, _): kind != .country
    case .known(let readings):
      readings.allSatisfy {
        let entry = gazetteer.entry($0.entry)
        return entry.id.kind == .city && entry.population < Self.population
      }
    }
  }

  private var isTitleCase: Bool {
    guard field.field == .title, field.language == .english else { return false }
    let words = field.sentences.flatMap(\.tokens).filter { field.scalars[$0.range.lowerBound].isLetter }
    return Self.isTitleCase(
      words: words.count, capitals: words.count { field.scalars[$0.range.lowerBound].isUppercase })
  }

  /// Whether so many words of all have capitals that these tell little: seven in ten.
  static func isTitleCase(words: Int, capitals: Int) -> Bool { words > 3 && capitals * 10 >= words * 7 }
}
