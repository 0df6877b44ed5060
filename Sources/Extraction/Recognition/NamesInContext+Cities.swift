import Gazetteers
import GraphModel
import Morphology

/// Cities that other cities or the article's countries show.
extension NamesInContext {
  /// How much a city must have of what is in no table but sounds like it.
  private enum Sound {
    /// Characters of a name that nothing but a particle shows.
    static let alone = 5
    /// Consonants of such a name.
    static let consonants = 4
    /// People of the city that it then names.
    static let population = 100_000
    /// Countries of an article beyond which its cities are not looked for by sound.
    static let countries = 4
  }

  /// A known city behind another place of a list: Oslo and Leuven.
  func addCities(of sentence: Sentence, to chosen: inout [Candidate]) {
    var index = chosen.partitionIndex { $0.range.lowerBound < sentence.range.lowerBound }
    while index < chosen.count, chosen[index].range.lowerBound < sentence.range.upperBound {
      defer { index += 1 }
      let end = chosen[index].range.upperBound
      guard chosen[index].reading.kind(in: article.gazetteer) == .city,
        let joiner = Self.placeJoiners.first(where: { field.has($0, at: end) }),
        let first = sentence.tokenIndex(startingAt: end + joiner.count)
      else { continue }
      let range = sentence.tokens[first].range
      let isFollowed =
        first + 1 < sentence.tokens.count && field.scalars[sentence.tokens[first + 1].range.lowerBound].isUppercase
      let cities = article.gazetteer.readings(of: field.string(range)).filter { reading in
        let entry = article.gazetteer.entry(reading.entry)
        return entry.id.kind == .city
          && (entry.population > 100_000 || entry.population > 15_000 && reading.use.contains(.usual))
      }
      guard !cities.isEmpty, !isFollowed, !article.shapes.ambiguousPlaces.contains(field.string(range)) else {
        continue
      }
      add(
        Candidate(range: range, reading: .known(cities), strength: Strength.city, origin: .rule("context")),
        against: Doubt.inList, to: &chosen)
    }
  }

  private static let placeJoiners = [" and ", ", and ", ", "].map { Array($0.unicodeScalars) }

  /// A name in katakana that no table has and that sounds like a city: one of the country of the city beside it in a list
  /// (ムンバイ、ベンガルール), or a large one of a country of the article where something is done (アーメダバードに).
  func addSoundingCities(_ runs: [Range<Int>], of sentence: Sentence, to chosen: inout [Candidate]) {
    for run in runs where run.count >= 4 && (isAlone(run) || PlaceCheck.isCityWord(at: run.upperBound, field.scalars)) {
      let about = article.regionCountries.isEmpty ? article.countries : article.regionCountries
      let beside = countryOfCity(beside: run, chosen)
      guard beside != nil || about.count <= Sound.countries && isSomewhere(run), !field.scalars[run].contains("・"),
        sentence.tokens(overlapping: run).contains(where: { $0.isUnknown || $0.partOfSpeech == .placeName }),
        !article.isCommonNoun(field.scalars[run]), article.gazetteer.readings(of: field.string(run)).isEmpty
      else { continue }
      let country = (beside.map { [$0] } ?? about.sorted()).first { country in
        let least = beside == nil ? Sound.population : 0
        return !article.citySounds.cities(spelledBy: field.string(run), in: country, ofAtLeast: least).isEmpty
      }
      guard let country else { continue }
      add(
        Candidate(
          range: run, reading: .unknown(.city, country: country), strength: Strength.sounding, origin: .rule("context")),
        against: Doubt.inList, to: &chosen)
    }
  }

  /// The country of a city that stands beside a name in a list.
  private func countryOfCity(beside run: Range<Int>, _ chosen: [Candidate]) -> String? {
    let places = MentionMerger.indices(in: chosen, overlapping: run)
    let before = places.lowerBound > 0 ? chosen[places.lowerBound - 1] : nil
    let behind = places.upperBound < chosen.count ? chosen[places.upperBound] : nil
    if let before, isJoiner(before.range.upperBound..<max(before.range.upperBound, run.lowerBound)),
      let country = countryOfCity(before)
    {
      return country
    }
    guard let behind, isJoiner(run.upperBound..<max(run.upperBound, behind.range.lowerBound)) else { return nil }
    return countryOfCity(behind)
  }

  private func countryOfCity(_ candidate: Candidate) -> String? {
    guard case .known(let readings) = candidate.reading else { return nil }
    let cities = readings.map { article.gazetteer.entry($0.entry) }.filter { $0.id.kind == .city }
    return cities.max { $0.population < $1.population }?.country
  }

  /// Whether a particle shows something to be done or to stand there.
  private func isSomewhere(_ run: Range<Int>) -> Bool {
    guard run.count >= Sound.alone, run.upperBound < field.scalars.count,
      Self.placeParticles.contains(field.scalars[run.upperBound]),
      !Self.otherParticles.contains(where: { field.has($0, at: run.upperBound) })
    else { return false }
    return Transliteration.key(katakana: field.string(run)).count >= Sound.consonants
  }

  private static let placeParticles: Set<Unicode.Scalar> = ["に", "で", "の", "へ", "市"]
  private static let otherParticles = ["によ", "に対", "での", "には"].map { Array($0.unicodeScalars) }
}
