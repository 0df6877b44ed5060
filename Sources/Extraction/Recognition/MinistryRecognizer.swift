import Gazetteers
import GraphModel
import Morphology

/// Finds ministries that an English text writes in small letters: the ministry of urban development, Saudi Arabia's energy ministry.
struct MinistryRecognizer: MentionRecognizer {
  let name = "English ministry"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .title || field.field == .text else { return [] }
    return field.sentences.flatMap { sentence in
      sentence.tokens.indices.compactMap { index in
        if let end = end(ofMinistryAt: index, sentence.tokens, article.shapes) {
          return Candidate(
            range: sentence.tokens[index].range.lowerBound..<end, reading: .unknown(.organization, country: nil),
            strength: 0.85)
        }
        return owned(ministryAt: index, sentence.tokens, field, article)
      }
    }
  }

  /// A ministry behind its tasks and the country whose it is: Saudi Arabia's energy ministry, the Indonesian trade and industry ministry.
  private func owned(
    ministryAt index: Int, _ tokens: [Token], _ field: AnnotatedField, _ article: ArticleContext
  ) -> Candidate? {
    guard tokens[index].text == "ministry", index > 1 else { return nil }
    let tasks = tokens[..<index].suffix(5).reversed().prefix {
      article.shapes.englishPortfolios.contains($0.text) || ["and", "&", ","].contains($0.text)
    }
    guard let first = tasks.last, article.shapes.englishPortfolios.contains(first.text) else { return nil }
    let start = first.range.lowerBound
    guard let country = article.ownerCountry(before: start, in: field, citiesAbove: 500_000) else { return nil }
    return Candidate(
      range: start..<tokens[index].range.upperBound, reading: .unknown(.organization, country: country), strength: 0.85)
  }

  /// Where the tasks end that a ministry is named after, nil where none is: finance; housing and urban affairs.
  private func end(ofMinistryAt index: Int, _ tokens: [Token], _ shapes: NameShapes) -> Int? {
    guard tokens[index].text == "ministry", index + 2 < tokens.count, ["of", "for"].contains(tokens[index + 1].text)
    else { return nil }
    var end: Int?
    var position = index + 2
    while position < tokens.count, shapes.englishPortfolios.contains(tokens[position].text) {
      end = tokens[position].range.upperBound
      position += 1
      // What joins two tasks: industry and trade; railways, communications and electronics.
      while position + 1 < tokens.count, ["and", ",", "&"].contains(tokens[position].text),
        shapes.englishPortfolios.contains(tokens[position + 1].text)
          || tokens[position + 1].text == "and" && position + 2 < tokens.count
            && shapes.englishPortfolios.contains(tokens[position + 2].text)
      { position += 1 }
    }
    return end
  }
}
