/// Where an article says that two entities are related.
package struct Evidence: Hashable, Sendable, Codable {
  /// The sentence, normalised.
  package var sentence: String
  /// The part of the article that holds it.
  package var field: ArticleField
  /// Where the sentence starts and ends, in Unicode scalars of the field.
  package var start: Int
  package var end: Int
  /// The name of the rule that read it.
  package var rule: String
  /// How far the reading can be trusted, from 0 to 1.
  package var confidence: Double
  /// Whether the sentence states, plans or ends the relation.
  package var modality: Modality

  package init(
    sentence: String, field: ArticleField, start: Int, end: Int, rule: String, confidence: Double,
    modality: Modality = .stated
  ) {
    self.sentence = sentence
    self.field = field
    self.start = start
    self.end = end
    self.rule = rule
    self.confidence = confidence
    self.modality = modality
  }
}

/// A part of an article in which names are found.
package enum ArticleField: String, Codable, Sendable, CaseIterable {
  case title, text, region, sources
}
