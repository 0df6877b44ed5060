import Gazetteers
import GraphModel
import Morphology

/// Finds ministries that an English text writes in small letters, and those of several tasks: the ministry of urban development, Saudi
/// Arabia's energy ministry, Department of Climate Change, Energy, the Environment and Water.
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
          ?? ofSeveralTasks(ministryAt: index, sentence.tokens, field, article)
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

  /// A ministry of more than one task, with the adjective of its country: Saudi Ministry of Industry and Mineral Resources.
  private func ofSeveralTasks(
    ministryAt index: Int, _ tokens: [Token], _ field: AnnotatedField, _ article: ArticleContext
  ) -> Candidate? {
    guard ["Ministry", "Department"].contains(tokens[index].text), index + 2 < tokens.count,
      ["of", "for"].contains(tokens[index + 1].text)
    else { return nil }
    func isTask(_ token: Token) -> Bool { token.text.first?.isUppercase == true && article.isTask(token.text) }
    var position = index + 2
    var end: Int?
    var isLast = false
    while position < tokens.count {
      if tokens[position].text == "the" { position += 1 }
      let task = tokens[position...].prefix(while: isTask)
      guard let word = task.last else { break }
      // Transport and Water Authority is a ministry and an authority.
      let next = task.endIndex < tokens.count ? tokens[task.endIndex] : nil
      let goesOn = next.map { $0.text.first?.isUppercase == true && $0.range.lowerBound == word.range.upperBound + 1 }
      if goesOn == true { break }
      if isLast { end = word.range.upperBound }
      let joiners = tokens[task.endIndex...].prefix { [",", "and", "&"].contains($0.text) }
      guard !isLast || joiners.first?.text != ",", !joiners.isEmpty else { break }
      // Behind `and` stands the last, but for pairs of words: Municipal and Rural Affairs and Housing.
      isLast = joiners.last?.text != ","
      position = joiners.endIndex
    }
    guard let end else { return nil }
    var start = tokens[index].range.lowerBound
    if index > 0, tokens[index - 1].text == "Federal" { start = tokens[index - 1].range.lowerBound }
    let adjective = field.matches(endingAt: start - 1).first { match in
      article.gazetteer.readings(ofName: match.name).contains { $0.use.contains(.demonym) }
    }
    return Candidate(
      range: (adjective?.range.lowerBound ?? start)..<end, reading: .unknown(.organization, country: nil),
      strength: 0.96)
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
