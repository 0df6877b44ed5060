import Gazetteers
import GraphModel

/// Reads the people's committee of a city as the city: the Hanoi People's Committee, the People's Committee of Ho Chi Minh City.
struct PeoplesCommitteeRecognizer: MentionRecognizer {
  let name = "people's committee"

  private static let names = ["People's Committee", "People’s Committee"].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .title || field.field == .text else { return [] }
    return field.sentences.flatMap { sentence in
      sentence.tokens.compactMap { token -> Candidate? in
        guard token.text == "People",
          let name = Self.names.first(where: { field.has($0, at: token.range.lowerBound) })
        else { return nil }
        return candidate(token.range.lowerBound..<(token.range.lowerBound + name.count), field, article)
      }
    }
  }

  private func candidate(_ committee: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    let isBefore = field.has(" ", at: committee.lowerBound - 1)
    let before = isBefore ? field.matches(endingAt: committee.lowerBound - 1) : []
    let behind = field.has(" of ", at: committee.upperBound) ? field.matches(startingAt: committee.upperBound + 4) : []
    for match in (before + behind).sorted(by: { $0.range.count > $1.range.count }) {
      let cities = article.gazetteer.readings(ofName: match.name).filter {
        article.gazetteer.entry($0.entry).id.kind == .city
      }
      if !cities.isEmpty {
        let range =
          min(match.range.lowerBound, committee.lowerBound)..<max(match.range.upperBound, committee.upperBound)
        return Candidate(range: range, reading: .known(cities), strength: 0.97)
      }
    }
    return nil
  }
}
