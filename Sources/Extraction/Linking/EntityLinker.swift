import Gazetteers
import GraphModel

/// Decides which entity each name of an article stands for, one entity for one thing.
struct EntityLinker {
  let article: ArticleContext
  var entities: [LinkedEntity] = []
  var fields: [LinkedField] = []
  private var known: [Int: Int] = [:]
  private var unknown: [String: Int] = [:]
  /// Cities of which the article says the state, by name.
  var placed: [String: Int] = [:]
  /// Cities that a sentence with their country tells from others of their name, by name.
  var spoken: [String: Set<Int>] = [:]
  /// For each field the places where a word may start, once they are asked for.
  var wordStarts: [WordStarts?] = []

  init(article: ArticleContext) { self.article = article }

  /// Links the candidates of every field, then what the article's own definitions and short forms add.
  mutating func link(_ recognized: [(field: AnnotatedField, candidates: [Candidate])]) {
    placeCities(recognized)
    speakOfCities(recognized)
    for (field, candidates) in recognized {
      var mentions: [LinkedMention] = []
      for candidate in candidates {
        guard let entity = entity(for: candidate, in: field) else { continue }
        mentions.append(
          LinkedMention(range: candidate.range, entity: entity, isAdjective: candidate.isAdjective))
      }
      fields.append(LinkedField(annotated: field, mentions: mentions))
      wordStarts.append(nil)
    }
    applyCityNames()
    applyDefinitions()
    let used = usedForms()
    applyShortForms(of: used)
    applyTransliterations()
    applyGroups()
    applyCountryPrefixes(of: used)
    applyOwnCountries()
    applyInitials()
    applyBeginnings(of: used)
    applyFirstWords()
    applyLatinNames()
    for index in fields.indices {
      for mention in fields[index].mentions.indices {
        fields[index].mentions[mention].entity = resolved(fields[index].mentions[mention].entity)
      }
    }
  }

  /// The entity that stands for what was merged into it.
  func resolved(_ entity: Int) -> Int {
    var entity = entity
    while let next = entities[entity].mergedInto { entity = next }
    return entity
  }

  private mutating func entity(for candidate: Candidate, in field: AnnotatedField) -> Int? {
    let form = field.string(candidate.range)
    switch candidate.reading {
    case .other: return nil
    case .known(let readings):
      let nearby = readings.count > 1 ? countriesBeside(candidate.range, field) : []
      let sentence = readings.count > 1 || !spoken.isEmpty ? countriesOfSentence(candidate.range, field) : []
      let division = article.divisionNames.code(of: candidate.range, in: field)
      if let city = placedCity(named: form, readings, in: division) {
        return add(entry: city, form: form, confidence: 0.8 * candidate.strength)
      }
      if nearby.isEmpty, division == nil, let city = spokenCity(named: form, readings, unless: sentence) {
        return add(entry: city, form: form, confidence: 0.8 * candidate.strength)
      }
      if let town = townElsewhere(form, readings, in: division) {
        return add(unknown: town, kind: .city, country: "JP", confidence: candidate.strength)
      }
      guard
        let (entry, confidence) = CandidateRanking(article: article).best(
          readings, nearby: nearby, sentence: sentence, division: division)
      else {
        return nil
      }
      return add(entry: entry, form: form, confidence: confidence * candidate.strength)
    case .unknown(let kind, let country):
      if kind == .organization, let owner = owner(before: candidate.range, form, in: field) {
        if let body = owner.body { return add(entry: body, form: form, confidence: candidate.strength * 0.9) }
        return add(unknown: form, kind: kind, country: country ?? owner.country, confidence: candidate.strength)
      }
      return add(unknown: form, kind: kind, country: country, confidence: candidate.strength)
    }
  }

  mutating func add(entry number: Int, form: String, confidence: Double) -> Int {
    if let index = known[number] {
      addName(form, to: index)
      return index
    }
    let entry = article.gazetteer.entry(number)
    let index = entities.count
    known[number] = index
    entities.append(
      LinkedEntity(
        id: entry.id, name: entry.name, names: article.gazetteer.names(ofEntry: number), country: entry.country,
        confidence: confidence, isKnown: true, isPublicBody: entry.isPublicBody))
    addName(form, to: index)
    return index
  }

  private mutating func add(unknown form: String, kind: EntityKind, country: String?, confidence: Double) -> Int {
    var bare = withoutCountryOfState(UnknownName.bare(form, kind: kind))
    let latin = kind == .organization ? UnknownName.latinized(bare) : nil
    if let entry = knownEntry(for: bare, kind: kind, country: country) ?? latin.flatMap(knownOrganization) {
      return add(entry: entry, form: form, confidence: confidence * 0.8)
    }
    bare = latin ?? bare
    let key = kind.rawValue + ":" + NameKey.of(bare)
    if let index = unknown[key] {
      addName(form, to: index)
      entities[index].confidence = max(entities[index].confidence, confidence)
      return index
    }
    let isBody = kind == .organization && UnknownName.isPublicBody(bare, shapes: article.shapes)
    let about = article.regionCountries.isEmpty ? article.countries : article.regionCountries
    let region = about.count == 1 ? about.first : nil
    let said =
      country ?? UnknownName.countryInName(bare, gazetteer: article.gazetteer)
      ?? UnknownName.countryOfCity(in: bare, gazetteer: article.gazetteer)
    let place = said ?? (isBody || kind == .city ? region : nil)
    let index = entities.count
    unknown[key] = index
    entities.append(
      LinkedEntity(
        id: UnknownName.id(bare, kind: kind, country: isBody ? place : nil), name: bare, names: [bare], country: place,
        confidence: confidence * 0.95, isKnown: false, isCountryGuessed: said == nil, isPublicBody: isBody))
    addName(form, to: index)
    return index
  }

  /// The entry with the most inhabitants.
  func largest(_ entries: some Sequence<Int>) -> Int? {
    entries.max { article.gazetteer.entry($0).population < article.gazetteer.entry($1).population }
  }

  mutating func addName(_ name: String, to entity: Int) {
    let entity = resolved(entity)
    if !entities[entity].names.contains(where: { $0.hasSameBytes(as: name) }) { entities[entity].names.append(name) }
  }

  /// Countries named right behind the place in brackets, or right before it.
  private func countriesBeside(_ range: Range<Int>, _ field: AnnotatedField) -> Set<String> {
    var found: Set<String> = []
    // Matches lie in the order of their starts; no country's name is longer than sixty characters.
    let first = field.matches.partitionIndex { $0.range.lowerBound < range.lowerBound - 60 }
    for match in field.matches[first...].prefix(while: { $0.range.lowerBound <= range.upperBound + 2 }) {
      let gap =
        match.range.lowerBound >= range.upperBound
        ? match.range.lowerBound - range.upperBound : range.lowerBound - match.range.upperBound
      guard gap >= 0, gap <= 2 else { continue }
      for reading in article.gazetteer.readings(ofName: match.name) {
        let entry = article.gazetteer.entry(reading.entry)
        if entry.id.kind == .country, reading.use.isDisjoint(with: [.kanji, .adjective, .demonym]) {
          found.insert(entry.id.key)
        }
      }
    }
    return found
  }

  /// Countries that the sentence of a place names, by adjective too: Lebanese sources in Tripoli.
  func countriesOfSentence(_ range: Range<Int>, _ field: AnnotatedField) -> Set<String> {
    guard let index = field.sentenceIndex(at: range.lowerBound) else { return [] }
    let sentence = field.sentences[index].range
    var found: Set<String> = []
    let first = field.matches.partitionIndex { $0.range.lowerBound < sentence.lowerBound }
    for match in field.matches[first...].prefix(while: { $0.range.lowerBound < sentence.upperBound })
    where !match.range.overlaps(range) && WordBoundaries.isWord(match.range, in: field) {
      for reading in article.gazetteer.readings(ofName: match.name) where !reading.use.contains(.kanji) {
        let entry = article.gazetteer.entry(reading.entry)
        if entry.id.kind == .country { found.insert(entry.id.key) }
      }
    }
    return found
  }

  /// What the article somewhere shows to be a city is one wherever it is named: the new capital Nusantara.
  private mutating func applyCityNames() {
    for (key, city) in unknown.sorted(by: { $0.key < $1.key }) where key.hasPrefix("city:") {
      guard let other = unknown["organization:" + key.dropFirst(5)] else { continue }
      absorb(other, into: city)
    }
  }

  /// Makes an unknown entity one with another, of whatever kind.
  mutating func absorb(_ gone: Int, into kept: Int) {
    let (gone, kept) = (resolved(gone), resolved(kept))
    guard gone != kept, !entities[gone].isKnown else { return }
    for name in entities[gone].names { addName(name, to: kept) }
    entities[gone].mergedInto = kept
  }

  /// An entity of that very name is the same.
  mutating func mergeUnknown(named form: String, into entity: Int) {
    let key = entities[entity].kind.rawValue + ":" + NameKey.of(UnknownName.bare(form, kind: entities[entity].kind))
    if let other = unknown[key], resolved(other) != resolved(entity) { merge(resolved(entity), with: resolved(other)) }
  }

  /// Makes one entity of two of a kind; the known one stays.
  mutating func merge(_ first: Int, with second: Int) {
    guard first != second, entities[first].kind == entities[second].kind else { return }
    guard !(entities[first].isKnown && entities[second].isKnown) else { return }
    let (kept, gone) = entities[second].isKnown && !entities[first].isKnown ? (second, first) : (first, second)
    for name in entities[gone].names { addName(name, to: kept) }
    entities[gone].mergedInto = kept
    if entities[kept].country == nil { entities[kept].country = entities[gone].country }
  }
}
