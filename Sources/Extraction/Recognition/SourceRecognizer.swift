import GraphModel

/// Takes a source cell as the name of who published: an outlet, a company, an agency.
struct SourceRecognizer: MentionRecognizer {
  let name = "source"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.field == .sources else { return [] }
    return field.sentences.compactMap { sentence in
      let text = field.string(sentence.range)
      // A sentence about sources ("based on press releases and others") names nobody.
      let isSentence = ["等", "など", "基づき", "作成", "より", "による", "。"].contains { text.contains($0) }
      guard text.count >= 2, text.count <= 60, !isSentence, !text.contains("://") else { return nil }
      return Candidate(range: sentence.range, reading: .unknown(.organization, country: nil), strength: 0.8)
    }
  }
}
