import GraphModel
import Morphology

/// Finds ministries that an English text writes in small letters: the ministry of urban development.
struct MinistryRecognizer: MentionRecognizer {
  let name = "English ministry"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .title || field.field == .text else { return [] }
    return field.sentences.flatMap { sentence in
      sentence.tokens.indices.compactMap { index in
        end(ofMinistryAt: index, sentence.tokens, article.shapes).map {
          Candidate(
            range: sentence.tokens[index].range.lowerBound..<$0, reading: .unknown(.organization, country: nil),
            strength: 0.85)
        }
      }
    }
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
