package import Articles
import Gazetteers
package import GraphModel
import Morphology
package import SequenceLabeling

/// Reads articles: one in, one reading out, nothing shared but what never changes.
package final class Extractor: Sendable {
  /// Changes whenever the same article may give another reading, so that stores know what to read again.
  package static let version = "15"

  private let gazetteer: Gazetteer
  private let annotator: FieldAnnotator
  private let shapes: NameShapes
  private let nameWords: NameWords
  private let citySounds: CitySounds
  private let grammar: RelationGrammar
  private let divisions: Divisions
  private let tagger: NameTagger
  private let pairs: PairScorer
  private let recognizers: [any MentionRecognizer] = [
    GazetteerRecognizer(), DivisionRecognizer(), CountryCompoundRecognizer(), CommitteeRecognizer(),
    JapaneseOrganizationRecognizer(),
    CityShapeRecognizer(),
    LatinNameRecognizer(), EnglishOrganizationRecognizer(), DefinitionRecognizer(), SourceRecognizer(),
    MinistryRecognizer(),
    TickerRecognizer(), DatelineRecognizer(), JointNameRecognizer(),
    MinisterRecognizer(), PortRecognizer(), PeoplesCommitteeRecognizer(),
  ]

  /// Loads names, dictionary and rules.
  ///
  /// - Throws: `GazetteerError`, `MorphologyError` or `ResourceError` when one of them is missing or damaged.
  package convenience init() throws { try self.init(isTrained: true) }

  /// Loads all but the taggers' models, which are to be learned.
  package convenience init(untrained: Void) throws {
    try self.init(isTrained: false)
  }

  private init(isTrained: Bool) throws {
    shapes = try NameShapes.bundled()
    nameWords = try NameWords.bundled()
    tagger = try NameTagger(shapes: shapes, isTrained: isTrained)
    pairs = try PairScorer(isTrained: isTrained)
    gazetteer = try Gazetteer.bundled()
    annotator = FieldAnnotator(analyzer: try MorphologicalAnalyzer(), gazetteer: gazetteer)
    citySounds = CitySounds(gazetteer: gazetteer)
    grammar = try RelationGrammar.bundled()
    divisions = try Divisions.bundled()
  }

  /// The entities and relations of an article.
  package func read(_ article: Article) -> ArticleReading {
    let steps = steps(article)
    return ReadingAssembly(fields: steps.linked, entities: steps.entities).reading(
      of: article, relations: steps.relations)
  }

  /// How the sentences of an article are read: words, candidates for names, what they stand for, and which rule ties them.
  package func explain(_ article: Article) -> Explanation { Explanation(steps(article), gazetteer: gazetteer) }

  private func steps(_ article: Article) -> ReadingSteps {
    let fields = annotator.fields(of: article)
    let context = context(of: article, fields)
    let text = fields.first { $0.field == .text }
    let candidates = fields.map { field in
      Headline(field: field, text: text)
        .confirmed(self.candidates(in: field, of: context), in: gazetteer)
    }
    let names = zip(fields, candidates).map { merged($1, in: $0, of: context) }
    let things = definedThings(fields, candidates, names)
    var linker = EntityLinker(article: context)
    linker.link(
      zip(fields, names).map { field, names in
        (field, names.filter { !$0.isUnknown || !things.contains(field.string($0.range)) })
      })
    let entities = linker.entities
    var linked = linker.fields
    let title = linked.first { $0.annotated.field == .title }
    for index in linked.indices { Anaphora.resolve(in: &linked[index], title: title, entities: entities, gazetteer) }
    return ReadingSteps(
      candidates: candidates, linked: linked, entities: entities,
      relations: relations(linked, entities, context, article.language))
  }

  /// Short forms that the article defines for things, and so are no organizations anywhere in it: 重要プロジェクト(IPCEI) … IPCEI.
  private func definedThings(
    _ fields: [AnnotatedField], _ candidates: [[Candidate]], _ names: [[Candidate]]
  ) -> Set<String> {
    var things: Set<String> = []
    for (index, field) in fields.enumerated() {
      let definitions = Definition.all(in: field, shapes: shapes)
      guard !definitions.isEmpty else { continue }
      let starts = Dictionary(
        names[index].filter(\.reading.isOther).map { ($0.range.upperBound, $0.range.lowerBound) }, uniquingKeysWith: min
      )
      // Letters that stand for its words: not who somebody works for, as in Saul Klein (Index Ventures).
      let shorts = definitions.filter { definition in
        guard let start = starts[definition.longEnd] else { return false }
        let short = field.scalars[definition.short]
        return (2...6).contains(short.count) && short.first == field.scalars[start]
          && short.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "-" }
      }.map(\.short)
      let generic = candidates[index].filter {
        $0.reading.isOther && $0.origin == .rule(DefinitionRecognizer.recognizerName)
      }.map(\.range)
      things.formUnion((shorts + generic).map(field.string))
    }
    return things
  }

  /// What gazetteers and rules take for names.
  private func known(in field: AnnotatedField, of context: ArticleContext) -> [Candidate] {
    recognizers.flatMap { recognizer in
      recognizer.candidates(in: field, of: context).map { candidate in
        var candidate = candidate
        candidate.origin = .rule(recognizer.name)
        return candidate
      }
    }
  }

  private func candidates(in field: AnnotatedField, of context: ArticleContext) -> [Candidate] {
    let known = known(in: field, of: context)
    guard field.field == .title || field.field == .text else { return known }
    return known + tagger.candidates(in: field, of: context, given: known)
  }

  private func merged(_ candidates: [Candidate], in field: AnnotatedField, of context: ArticleContext) -> [Candidate] {
    let known = MentionMerger.merged(candidates.filter { !$0.origin.isTagger })
    let learned = LearnedMentions(field: field, article: context).merged(
      known, with: candidates.filter(\.origin.isTagger))
    return NamesInContext(field: field, article: context).adding(to: learned)
  }

  /// What the tagger is to learn from an annotated text: a sequence for each of its sentences.
  package func trainingSequences(of annotated: AnnotatedText, labels: LabelSet) -> [TrainingSequence] {
    let article = Article(
      title: "", text: annotated.text, language: annotated.language, position: SourcePosition(file: "", line: 1))
    // Normalising must not move the marks.
    guard article.text == annotated.text else { return [] }
    return annotator.fields(of: article).flatMap { field in
      let context = context(of: article, [field])
      let known = known(in: field, of: context)
      return field.sentences.map { sentence in
        let priors = known.filter { sentence.range.contains($0.range.lowerBound) }
        return TrainingSequence(
          features: tagger.features(of: sentence, in: field, priors: priors, gazetteer),
          allowed: annotated.allowedLabels(of: sentence.tokens, labels))
      }
    }
  }

  /// What Japanese names are told apart as by their characters.
  package static let nameTypeLabels = NameTypes.labels

  /// A name to learn from what its characters say of its type.
  package static func trainingName(_ name: String, type: Int) -> TrainingSequence {
    TrainingSequence(
      features: NameTypes.features(of: Array(name.unicodeScalars)[...]), allowed: [1 << UInt64(LabelSet.begin(type))])
  }

  package static let pairLabels = PairScorer.labels

  /// What is to be learned of two names of an English text; nil where they overlap or stand in different sentences.
  package func trainingPair(_ first: Range<Int>, _ second: Range<Int>, in text: String, isPair: Bool)
    -> TrainingSequence?
  {
    let article = Article(title: "", text: text, language: .english, position: SourcePosition(file: "", line: 1))
    let (first, second) = first.lowerBound < second.lowerBound ? (first, second) : (second, first)
    guard article.text == text, first.upperBound <= second.lowerBound,
      let field = annotator.fields(of: article).first, let place = field.sentenceIndex(at: first.lowerBound),
      place == field.sentenceIndex(at: second.lowerBound)
    else { return nil }
    let label = isPair ? LabelSet.begin(0) : LabelSet.outside
    return TrainingSequence(
      features: PairFeatures.features(of: first, second, in: field.sentences[place], of: field),
      allowed: [1 << UInt64(label)])
  }

  private func context(of article: Article, _ fields: [AnnotatedField]) -> ArticleContext {
    var context = ArticleContext(
      gazetteer: gazetteer, shapes: shapes, nameWords: nameWords, citySounds: citySounds, language: article.language,
      divisionNames: divisions, senses: tagger.senses,
      englishWords: tagger.englishWords)
    for field in fields {
      // Japan's aid is spoken of without Japan.
      if field.language == .japanese,
        Self.japaneseAid.contains(where: { field.contains($0, in: 0..<field.scalars.count) })
      {
        context.countries.insert("JP")
      }
      if field.language == .english { addDivisions(of: field, to: &context) }
      if field.language == .japanese { context.divisions.formUnion(divisions.prefectures(in: field)) }
      for match in field.matches where WordBoundaries.isWord(match.range, in: field) {
        for reading in gazetteer.readings(ofName: match.name) where reading.use.isDisjoint(with: [.kanji]) {
          let entry = gazetteer.entry(reading.entry)
          if entry.id.kind == .city, let country = entry.country, isPlaceWord(at: match.range.upperBound, field) {
            context.cityCountries.insert(country)
          }
          // A Japanese article names its own country by its ministries.
          if entry.isPublicBody, let country = entry.country, !reading.use.contains(.needsCountry) {
            context.bodyCountries.insert(country)
            if country == "JP", field.language == .japanese { context.countries.insert("JP") }
          }
          guard entry.id.kind == .country else { continue }
          context.countries.insert(entry.id.key)
          if field.field == .region { context.regionCountries.insert(entry.id.key) }
        }
      }
    }
    return context
  }

  private static let japaneseAid = ["円借款", "無償資金協力", "政府開発援助"].map { Array($0.unicodeScalars) }

  /// Whether a word for city or prefecture stands there.
  private func isPlaceWord(at position: Int, _ field: AnnotatedField) -> Bool {
    position < field.scalars.count && "市県都府".unicodeScalars.contains(field.scalars[position])
  }

  /// A state or province speaks for its country, too.
  private func addDivisions(of field: AnnotatedField, to context: inout ArticleContext) {
    for token in field.sentences.lazy.flatMap(\.tokens) {
      let named = divisions.named(at: token.range.lowerBound, in: field)
      let behind = divisions.behind(token.range, in: field)
      guard let code = named?.code ?? behind?.code else { continue }
      // New York and Washington alone are cities.
      let isCity =
        behind == nil && ["US.NY", "US.WA"].contains(code)
        && ![" State", " state"].contains { field.has($0, at: named?.range.upperBound ?? token.range.upperBound) }
      if !isCity { context.divisions.insert(code) }
      // Georgia alone may be the country.
      if code != "US.GA" { context.countries.insert(String(code.prefix(2))) }
    }
  }

  /// Whether a doubtful partnership is only that of an organization with its own unit: Honeywell Indonesia spoke of the company's agreement.
  private func isOwnUnit(_ relation: FoundRelation, _ structure: [FoundRelation]) -> Bool {
    relation.kind == .partnersWith
      && structure.contains { $0.kind == .partOf && $0.ties(relation.head, relation.tail) }
  }

  private func relations(
    _ fields: [LinkedField], _ entities: [LinkedEntity], _ context: ArticleContext, _ language: Language
  ) -> [(field: LinkedField, found: FoundRelation)] {
    var found: [(field: LinkedField, found: FoundRelation)] = []
    var before = RuleMatcher.Discourse()
    for field in fields where field.annotated.field == .title || field.annotated.field == .text {
      let matcher = RuleMatcher(
        rules: grammar.rules(for: language), field: field, entities: entities, shapes: shapes, before: before)
      let (matched, discourse) = matcher.relations()
      if field.annotated.field == .title { before = discourse }
      let structure = NameStructure(field: field, entities: entities, article: context).relations()
      let ruled = matched + structure
      let learned = PairMatcher(
        scorer: pairs, field: field, entities: entities, rules: grammar.rules(for: language), shapes: shapes
      ).relations(besides: ruled)
      found += (ruled + learned).filter { !isOwnUnit($0, structure) }.map { (field, $0) }
    }
    return found
  }
}
