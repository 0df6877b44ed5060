import Gazetteers
package import GraphModel

/// What each step of a reading found.
struct ReadingSteps {
  /// Candidates for names, field by field.
  let candidates: [[Candidate]]
  let linked: [LinkedField]
  let entities: [LinkedEntity]
  let relations: [(field: LinkedField, found: FoundRelation)]
}

/// How an article was read, sentence by sentence: for people who ask why a tie is there, or why it is not.
package struct Explanation: Sendable, Encodable {
  /// How one sentence was read.
  package struct Sentence: Sendable, Encodable {
    package let field: ArticleField
    package let text: String
    /// The words, in order, each with its part of speech where the language has one.
    package let tokens: [Token]
    /// What might be a name, whether it was taken for one or not.
    package let candidates: [Candidate]
    /// What the names stand for.
    package let mentions: [Mention]
    /// What the rules found.
    package let relations: [Relation]
  }

  package struct Token: Sendable, Encodable {
    package let text: String
    package let partOfSpeech: String?
  }

  package struct Candidate: Sendable, Hashable, Encodable {
    package let text: String
    /// Who found it.
    package let origin: String
    /// What it may be: a kind of entity, or `other`.
    package let reading: String
    package let strength: Double
    /// Whether it was taken, rather than a longer or stronger one that overlaps it.
    package let isTaken: Bool
  }

  package struct Mention: Sendable, Encodable {
    package let text: String
    package let entity: EntityID
    package let name: String
    package let confidence: Double
    /// Whether it is a word such as 同社 that points back.
    package let isAnaphor: Bool
  }

  package struct Relation: Sendable, Hashable, Encodable {
    package let kind: RelationKind
    package let head: EntityID
    package let tail: EntityID
    package let rule: String
    package let confidence: Double
    package let modality: Modality
  }

  /// The sentences, in order.
  package let sentences: [Sentence]

  init(_ steps: ReadingSteps, gazetteer: Gazetteer) {
    sentences = zip(steps.linked, steps.candidates).flatMap { linked, candidates in
      linked.annotated.sentences.map { sentence in
        Self.sentence(sentence, linked, candidates, steps, gazetteer)
      }
    }
  }

  private static func sentence(
    _ sentence: Extraction.Sentence, _ linked: LinkedField, _ candidates: [Extraction.Candidate], _ steps: ReadingSteps,
    _ gazetteer: Gazetteer
  ) -> Sentence {
    let field = linked.annotated
    return Sentence(
      field: field.field, text: field.string(sentence.range),
      tokens: sentence.tokens.map { Token(text: $0.text, partOfSpeech: $0.partOfSpeech.map { "\($0)" }) },
      candidates: candidates.filter { sentence.range.contains($0.range.lowerBound) }
        .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        .map { candidate in
          Candidate(
            text: field.string(candidate.range), origin: candidate.origin.description,
            reading: candidate.reading.kind(in: gazetteer)?.rawValue ?? "other",
            strength: (candidate.strength * 100).rounded() / 100,
            isTaken: linked.mention(at: candidate.range) != nil)
        }.withoutRepeats(),
      mentions: linked.mentions.filter { sentence.range.contains($0.range.lowerBound) }.map { mention in
        let entity = steps.entities[mention.entity]
        return Mention(
          text: field.string(mention.range), entity: entity.id, name: entity.name,
          confidence: (entity.confidence * 100).rounded() / 100, isAnaphor: mention.isAnaphor)
      },
      relations: steps.relations
        .filter { $0.field.annotated.field == field.field && $0.found.range == sentence.range }
        .map { _, found in
          Relation(
            kind: found.kind, head: steps.entities[found.head].id, tail: steps.entities[found.tail].id,
            rule: found.rule,
            confidence: ConfidenceModel.confidence(
              worth: found.confidence, head: steps.entities[found.head].confidence,
              tail: steps.entities[found.tail].confidence), modality: found.modality)
        }.withoutRepeats())
  }
}
