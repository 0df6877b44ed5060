import Gazetteers
import GraphModel

/// Cities that the state named beside them tells from others of their name: マサチューセッツ州アーリントン市, Springfield, Illinois.
extension EntityLinker {
  /// Notes which cities the article says the state of: they are meant wherever it names them without.
  mutating func placeCities(_ recognized: [(field: AnnotatedField, candidates: [Candidate])]) {
    for (field, candidates) in recognized {
      for candidate in candidates {
        guard case .known(let readings) = candidate.reading, isCity(readings),
          let division = article.divisionNames.code(of: candidate.range, in: field)
        else { continue }
        let form = field.string(candidate.range)
        let own = readings.first { article.gazetteer.entry($0.entry).division == division }?.entry
        guard let city = own ?? city(named: form, readings, in: division) else { continue }
        let name = UnknownName.bare(form, kind: .city)
        if placed[name] == nil { placed[name] = city }
      }
    }
  }

  /// Notes which cities the sentences of the article tell by their country: 韓国の大田市 is meant by 大田市 everywhere.
  mutating func speakOfCities(_ recognized: [(field: AnnotatedField, candidates: [Candidate])]) {
    guard article.regionCountries.isEmpty, article.countries.count > 1 else { return }
    for (field, candidates) in recognized {
      for candidate in candidates {
        guard case .known(let readings) = candidate.reading, readings.count > 1, isCity(readings) else { continue }
        let named = countriesOfSentence(candidate.range, field)
        let fitting = readings.filter { article.gazetteer.entry($0.entry).country.map(named.contains) == true }
        guard Set(fitting.compactMap { article.gazetteer.entry($0.entry).country }).count == 1,
          let city = largest(fitting.map(\.entry))
        else { continue }
        spoken[UnknownName.bare(field.string(candidate.range), kind: .city), default: []].insert(city)
      }
    }
  }

  /// The one city that other sentences of the article tell, where the name's own sentence, of these countries, tells none.
  func spokenCity(named form: String, _ readings: [Gazetteer.Reading], unless sentence: Set<String>) -> Int? {
    guard !spoken.isEmpty, isCity(readings), let cities = spoken[UnknownName.bare(form, kind: .city)],
      cities.count == 1,
      !readings.contains(where: { article.gazetteer.entry($0.entry).country.map(sentence.contains) == true })
    else { return nil }
    return cities.first
  }

  /// The city that a name stands for by the state beside it, or beside the same name elsewhere in the article; nil where neither tells.
  func placedCity(named form: String, _ readings: [Gazetteer.Reading], in division: String?) -> Int? {
    if let division { return city(named: form, readings, in: division) }
    return isCity(readings) ? placed[UnknownName.bare(form, kind: .city)] : nil
  }

  /// The name with its prefecture, where the gazetteer knows towns of that name in other prefectures alone: 岐阜県池田町.
  func townElsewhere(_ form: String, _ readings: [Gazetteer.Reading], in division: String?) -> String? {
    guard let division, division.hasPrefix("JP."), article.language == .japanese, isCity(readings),
      !readings.contains(where: { article.gazetteer.entry($0.entry).division == division })
    else { return nil }
    return article.divisionNames.prefecture(division).map { $0 + form }
  }

  private func isCity(_ readings: [Gazetteer.Reading]) -> Bool {
    readings.first.map { article.gazetteer.entry($0.entry).id.kind == .city } == true
  }

  /// The city of a state whose name sounds like one in katakana that the gazetteer knows of other states alone: Arlington in Massachusetts.
  private func city(named form: String, _ readings: [Gazetteer.Reading], in division: String) -> Int? {
    let name = UnknownName.bare(form, kind: .city)
    guard Transliteration.isKatakana(name),
      !readings.contains(where: { article.gazetteer.entry($0.entry).division == division })
    else { return nil }
    let cities = article.citySounds.cities(spelledBy: name, in: String(division.prefix(2)))
    return largest(cities.filter { article.gazetteer.entry($0).division == division })
  }
}
