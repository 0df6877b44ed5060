import Gazetteers
import GraphModel
import SequenceLabeling

/// Finds names of one sort in a field.
///
/// Recognisers know nothing of each other: `MentionMerger` decides where they differ.
protocol MentionRecognizer: Sendable {
  /// What it is called where a reading is explained.
  var name: String { get }
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

    /// Whether it is no entity.
    var isOther: Bool {
      if case .other = self { true } else { false }
    }

    /// The kind of entity; nil where it is none.
    func kind(in gazetteer: Gazetteer) -> EntityKind? {
      switch self {
      case .known(let readings): readings.first.map { gazetteer.entry($0.entry).id.kind }
      case .unknown(let kind, _): kind
      case .other: nil
      }
    }
  }

  /// Whether no list knows what is found, only rules or the tagger.
  var isUnknown: Bool {
    if case .unknown = reading { true } else { false }
  }

  /// Whether it is the adjective of a country: Indonesian.
  var isAdjective: Bool {
    if case .known(let readings) = reading { readings.contains { $0.use.contains(.demonym) } } else { false }
  }

  let range: Range<Int>
  let reading: Reading
  /// How far to trust it, from 0 to 1; also what decides between equally long ones.
  var strength: Double
  /// Who found it.
  var origin = Origin.rule("")

  /// The same finding over another range, taken for something else where one says so.
  func over(_ range: Range<Int>, reading: Reading? = nil) -> Candidate {
    Candidate(range: range, reading: reading ?? self.reading, strength: strength, origin: origin)
  }

  /// Who found a candidate: what is written in a list weighs more than what was learned.
  enum Origin: Sendable, Hashable, CustomStringConvertible {
    case rule(String)
    /// The tagger, with the type that it gave.
    case tagger(String)

    var isTagger: Bool {
      if case .tagger = self { true } else { false }
    }

    var description: String {
      switch self {
      case .rule(let name): name
      case .tagger(let type): "tagger (\(type))"
      }
    }
  }
}

/// What recognisers may know of the whole article.
struct ArticleContext: Sendable {
  let gazetteer: Gazetteer
  let shapes: NameShapes
  let nameWords: NameWords
  let citySounds: CitySounds
  let language: Language
  let divisionNames: Divisions
  /// What dictionaries know words for; the first class is that of common nouns.
  let senses: WordClasses
  /// Clusters of English words, small letters and capitals apart.
  let englishWords: WordClasses
  /// Countries that the region column names.
  var regionCountries: Set<String> = []
  /// States and provinces that the article names.
  var divisions: Set<String> = []
  /// Every country that the article names.
  var countries: Set<String> = []
  /// Countries of which the article names a public body that no other country has by that name.
  var bodyCountries: Set<String> = []
  /// Countries of which a Japanese article names a city or a prefecture as such: 裾野市, 静岡県.
  var cityCountries: Set<String> = []

  /// Whether the article is about the country of an organization.
  ///
  /// Its region column says so, or no region is given and the text names the country, a city or a body of it, or none at all:
  /// names of bodies are too much alike for that in English, but for those of the United States.
  func isAbout(_ organization: GazetteerEntry) -> Bool {
    guard let country = organization.country else { return true }
    if regionCountries.contains(country) { return true }
    let maySayNone = language == .japanese || country == "US" || !organization.isPublicBody
    return regionCountries.isEmpty
      && (countries.isEmpty && maySayNone || bodyCountries.contains(country) || names(country))
  }

  /// Whether region or text name a country or a city of it.
  func names(_ country: String) -> Bool {
    regionCountries.contains(country) || countries.contains(country) || cityCountries.contains(country)
  }

  /// Whether a name that occurs may be a country's.
  func isCountry(_ match: Gazetteer.Match) -> Bool { countryCode(of: match) != nil }

  /// Whether a name that occurs may be that of a city, of one of these countries where any are given, with more than so many inhabitants.
  func isCity(_ match: Gazetteer.Match, of countries: Set<String>? = nil, above population: Int = -1) -> Bool {
    gazetteer.readings(ofName: match.name).contains {
      let entry = gazetteer.entry($0.entry)
      return entry.id.kind == .city && entry.population > population
        && (countries.map { entry.country.map($0.contains) == true } ?? true)
    }
  }

  /// The code of the country that a name which occurs may be of; nil where no country has it.
  func countryCode(of match: Gazetteer.Match) -> String? {
    gazetteer.readings(ofName: match.name).lazy.map { gazetteer.entry($0.entry).id }.first { $0.kind == .country }?.key
  }

  /// Whether an English text somewhere writes a word in small letters: Standards, but not Xcel.
  func isCommonEnglish(_ word: String) -> Bool {
    englishWords.group(of: FeatureHash.of(Array(word.unicodeScalars)[...], small: true)) != nil
  }

  /// Whether an English word is of what ministries and agencies are named after.
  func isTask(_ word: String) -> Bool {
    nameWords.isTaskWord(word) || shapes.englishPortfolios.contains(word.lowercased())
  }

  /// Whether a dictionary knows a word only as a common noun.
  func isCommonNoun(_ word: String) -> Bool { isCommonNoun(Array(word.unicodeScalars)[...]) }

  func isCommonNoun(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    senses.group(of: FeatureHash.of(word, small: true)).map { senses.groups[$0] == [0] } ?? false
  }
}
