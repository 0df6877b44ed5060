package import Articles
import Gazetteers
package import GraphModel
import Morphology
package import SequenceLabeling

/// Reads articles: one in, one reading out, nothing shared but what never changes.
package final class Extractor: Sendable {
  /// Changes whenever the same article may give another reading, so that stores know what to read again.
  package static let version = "1"

  private let gazetteer: Gazetteer
  private let annotator: FieldAnnotator
  private let shapes: NameShapes
  private let citySounds: CitySounds
  private let grammar: RelationGrammar
  private let tagger: NameTagger
  private let recognizers: [any MentionRecognizer] = [
    GazetteerRecognizer(), CountryCompoundRecognizer(), CommitteeRecognizer(), JapaneseOrganizationRecognizer(),
    CityShapeRecognizer(),
    LatinNameRecognizer(), EnglishOrganizationRecognizer(), DefinitionRecognizer(), SourceRecognizer(),
  ]

  /// Loads names, dictionary and rules.
  ///
  /// - Throws: `GazetteerError`, `MorphologyError` or `ResourceError` when one of them is missing or damaged.
  package convenience init() throws { try self.init(tagger: NameTagger()) }

  /// Loads all but the taggers' models, which are to be learned.
  package convenience init(untrained: Void) throws { try self.init(tagger: NameTagger(isTrained: false)) }

  private init(tagger: NameTagger) throws {
    self.tagger = tagger
    gazetteer = try Gazetteer.bundled()
    annotator = FieldAnnotator(analyzer: try MorphologicalAnalyzer(), gazetteer: gazetteer)
    shapes = try NameShapes.bundled()
    citySounds = CitySounds(gazetteer: gazetteer)
    grammar = try RelationGrammar.bundled()
  }

  /// The entities and relations of an article.
  package func read(_ article: Article) -> ArticleReading {
    let fields = annotator.fields(of: article)
    let context = context(of: article, fields)
    var linker = EntityLinker(article: context)
    linker.link(
      fields.map { field in
        (field, MentionMerger.merged(candidates(in: field, of: context)))
      })
    let entities = linker.entities
    var linked = linker.fields
    for index in linked.indices { Anaphora.resolve(in: &linked[index], entities: entities) }
    let relations = relations(linked, entities, context, article.language)
    return ReadingAssembly(fields: linked, entities: entities).reading(of: article, relations: relations)
  }

  private func candidates(in field: AnnotatedField, of context: ArticleContext) -> [Candidate] {
    let known = recognizers.flatMap { $0.candidates(in: field, of: context) }
    guard field.field == .title || field.field == .text else { return known }
    return known + learnedCandidates(in: field, given: known, gazetteer)
  }

  private func learnedCandidates(in field: AnnotatedField, given known: [Candidate], _ gazetteer: Gazetteer) -> [Candidate] {
    field.sentences.flatMap { sentence -> [Candidate] in
      let priors = known.filter { sentence.range.contains($0.range.lowerBound) }
      return tagger.findings(in: sentence, of: field, priors: priors, gazetteer).compactMap { finding in
        switch finding.type {
        case "organization", "company", "body", "group":
          Candidate(range: finding.range, reading: .unknown(.organization, country: nil), strength: finding.probability)
        case "place": nil
        default: Candidate(range: finding.range, reading: .other, strength: finding.probability)
        }
      }
    }
  }

  /// What the tagger is to learn from an annotated text: a sequence for each of its sentences.
  package func trainingSequences(of annotated: AnnotatedText, labels: LabelSet) -> [TrainingSequence] {
    let article = Article(
      title: "", text: annotated.text, language: annotated.language, position: SourcePosition(file: "", line: 1))
    // Normalising must not move the marks.
    guard article.text == annotated.text else { return [] }
    return annotator.fields(of: article).flatMap { field in
      let context = context(of: article, [field])
      let known = recognizers.flatMap { $0.candidates(in: field, of: context) }
      return field.sentences.map { sentence in
        let priors = known.filter { sentence.range.contains($0.range.lowerBound) }
        return TrainingSequence(
          features: tagger.features(of: sentence, in: field, priors: priors, gazetteer),
          allowed: annotated.allowedLabels(of: sentence.tokens.map(\.range), labels))
      }
    }
  }

  private func context(of article: Article, _ fields: [AnnotatedField]) -> ArticleContext {
    var context = ArticleContext(
      gazetteer: gazetteer, shapes: shapes, citySounds: citySounds, language: article.language)
    for field in fields {
      for match in field.matches where WordBoundaries.isWord(match.range, in: field) {
        for reading in gazetteer.readings(ofName: match.name) where reading.use.isDisjoint(with: [.kanji]) {
          let entry = gazetteer.entry(reading.entry)
          guard entry.id.kind == .country else { continue }
          context.countries.insert(entry.id.key)
          if field.field == .region { context.regionCountries.insert(entry.id.key) }
        }
      }
    }
    return context
  }

  private func relations(
    _ fields: [LinkedField], _ entities: [LinkedEntity], _ context: ArticleContext, _ language: Language
  ) -> [(field: LinkedField, found: FoundRelation)] {
    var found: [(field: LinkedField, found: FoundRelation)] = []
    var topic: [Int] = []
    for field in fields where field.annotated.field == .title || field.annotated.field == .text {
      let matcher = RuleMatcher(
        rules: grammar.rules(for: language), field: field, entities: entities, shapes: shapes, titleTopic: topic)
      let (matched, firstTopic) = matcher.relations()
      if field.annotated.field == .title { topic = firstTopic }
      let structure = NameStructure(field: field, entities: entities, article: context).relations()
      found += (matched + structure).map { (field, $0) }
    }
    return found
  }
}
