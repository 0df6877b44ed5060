import Gazetteers
import GraphModel

/// Finds names of one sort in a field.
///
/// Recognisers know nothing of each other: `MentionMerger` decides where they differ.
protocol MentionRecognizer: Sendable {
  /// What of the field may be a name.
  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate]
}

/// A place of a field that may be a name.
struct Candidate: Sendable {
  /// What the name may stand for.
  enum Reading: Sendable {
    /// Entries of the gazetteer, all of one kind.
    case known([Gazetteer.Reading])
    /// Something that no gazetteer knows.
    case unknown(EntityKind, country: String?)
    /// A name of something else, such as a person or a product: it keeps others from being found in it.
    case other
  }

  let range: Range<Int>
  let reading: Reading
  /// How far to trust it, from 0 to 1; also what decides between equally long ones.
  let strength: Double
}

/// What recognisers may know of the whole article.
struct ArticleContext: Sendable {
  let gazetteer: Gazetteer
  let shapes: NameShapes
  let citySounds: CitySounds
  let language: Language
  /// Countries that the region column names.
  var regionCountries: Set<String> = []
  /// Every country that the article names.
  var countries: Set<String> = []
}
