import Gazetteers
import GraphModel
import SequenceLabeling

/// Finds names that no list holds by what was learned from annotated text: a linear-chain model for each language.
struct NameTagger: Sendable {
  private let japanese: LinearChainModel?
  private let english: LinearChainModel?
  private let japaneseFeatures: JapaneseFeatures
  private let englishFeatures: EnglishFeatures

  /// Loads the models, or none of them to learn them anew.
  ///
  /// - Throws: `ResourceError` when a file is missing or damaged.
  init(shapes: NameShapes, isTrained: Bool = true) throws(ResourceError) {
    japanese = isTrained ? try ResourceError.model(named: "tagger-ja.bin") : nil
    english = isTrained ? try ResourceError.model(named: "tagger-en.bin") : nil
    japaneseFeatures = JapaneseFeatures(
      clusters: try ResourceError.classes(named: "clusters-ja.bin"),
      senses: try ResourceError.classes(named: "senses-ja.bin"), nameTypes: try NameTypes())
    englishFeatures = EnglishFeatures(
      clusters: try ResourceError.classes(named: "clusters-en.bin"), businessWords: shapes.businessWords)
  }

  /// What dictionaries know words for.
  var senses: WordClasses { japaneseFeatures.senses }

  /// Clusters of English words, small letters and capitals apart.
  var englishWords: WordClasses { englishFeatures.clusters }

  /// What a model takes a stretch of text for.
  struct Finding {
    var range: Range<Int>
    var type: String
    var probability: Double
  }

  /// The names in a sentence, given what gazetteers and rules say of it.
  func findings(in sentence: Sentence, of field: AnnotatedField, priors: [Candidate], _ gazetteer: Gazetteer)
    -> [Finding]
  {
    guard let model = isJapanese(sentence) ? japanese : english else { return [] }
    let tokens = sentence.tokens
    let (features, isClosed) = described(sentence, field, priors, gazetteer, forLearning: false)
    return model.spans(features, isClosed: isClosed).map { span, probability in
      Finding(
        range: tokens[span.tokens.lowerBound].range.lowerBound..<tokens[span.tokens.upperBound - 1].range.upperBound,
        type: model.labels.types[span.type], probability: probability)
    }
  }

  /// The names of a field as candidates: organizations, and names of other things, which keep organizations from being found in them.
  func candidates(in field: AnnotatedField, of article: ArticleContext, given known: [Candidate]) -> [Candidate] {
    let ordered = known.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return field.sentences.flatMap { sentence -> [Candidate] in
      let first = ordered.partitionIndex { $0.range.lowerBound < sentence.range.lowerBound }
      let priors = Array(ordered[first...].prefix { $0.range.lowerBound < sentence.range.upperBound })
      return findings(in: sentence, of: field, priors: priors, article.gazetteer).compactMap { finding in
        switch finding.type {
        case "organization", "company", "body", "group":
          Candidate(
            range: finding.range, reading: .unknown(.organization, country: nil),
            strength: finding.probability * (article.isCommonNoun(field.scalars[finding.range]) ? Self.doubt : 1),
            origin: .tagger(finding.type))
        case "place": nil
        // A university is a building, too: one that the model takes for such is still an organization.
        case "facility" where Self.isSchool(finding.range, field):
          Candidate(
            range: finding.range, reading: .unknown(.organization, country: nil), strength: finding.probability,
            origin: .tagger(finding.type))
        default:
          Candidate(range: finding.range, reading: .other, strength: finding.probability, origin: .tagger(finding.type))
        }
      }
    }
  }

  /// What is left of a probability where a dictionary knows the name as a common noun: クラウド, レベル.
  private static let doubt = 0.3

  private static let schools = ["大学", "大学院", "大学校", "学院", "研究所", "研究院"].map { Array($0.unicodeScalars) }

  private static func isSchool(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    schools.contains { $0.count < range.count && field.has($0, at: range.upperBound - $0.count) }
  }

  /// What the tagger sees of a sentence.
  func features(
    of sentence: Sentence, in field: AnnotatedField, priors: [Candidate], _ gazetteer: Gazetteer
  ) -> FeatureSequence {
    described(sentence, field, priors, gazetteer, forLearning: true).features
  }

  private func described(
    _ sentence: Sentence, _ field: AnnotatedField, _ priors: [Candidate], _ gazetteer: Gazetteer, forLearning: Bool
  ) -> (features: FeatureSequence, isClosed: [Bool]) {
    let marks = PriorMarks(tokens: sentence.tokens, candidates: priors, gazetteer: gazetteer)
    return isJapanese(sentence)
      ? japaneseFeatures.features(of: sentence, in: field, priors: marks, forLearning: forLearning)
      : englishFeatures.features(of: sentence, in: field, priors: marks, forLearning: forLearning)
  }

  /// Sentences are cut into words by the language of their letters.
  private func isJapanese(_ sentence: Sentence) -> Bool { sentence.tokens.first?.partOfSpeech != nil }
}
