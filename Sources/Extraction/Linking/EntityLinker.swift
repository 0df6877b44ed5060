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
      // Italy's Ministry of Economy and Finance is not Korea's.
      if let countries = countriesOfBodies(readings),
        let owner = article.ownerCountry(before: candidate.range.lowerBound, in: field), !countries.contains(owner)
      {
        return add(unknown: form, kind: .organization, country: owner, confidence: candidate.strength)
      }
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
      // 独航空宇宙センター is the ドイツ航空宇宙センター, though the kanji is a name of its own.
      if kind == .organization, field.language == .japanese, candidate.range.lowerBound > 0,
        MentionDescription.marks.contains(field.scalars[candidate.range.lowerBound - 1]),
        let entry = writtenOut(field.string((candidate.range.lowerBound - 1)..<candidate.range.upperBound)).lazy
          .compactMap(knownOrganization).first
      {
        return add(entry: entry, form: form, confidence: candidate.strength)
      }
      let isBody = kind == .organization && UnknownName.isPublicBody(form, shapes: article.shapes)
      let owner = isBody && country == nil ? article.ownerCountry(before: candidate.range.lowerBound, in: field) : nil
      return add(unknown: form, kind: kind, country: country ?? owner, confidence: candidate.strength)
    }
  }

  /// The countries whose public bodies a name may stand for; nil where it may stand for anything else.
  private func countriesOfBodies(_ readings: [Gazetteer.Reading]) -> Set<String>? {
    let entries = readings.map { article.gazetteer.entry($0.entry) }
    guard entries.allSatisfy({ $0.id.kind == .organization && $0.isPublicBody }) else { return nil }
    return Set(entries.compactMap(\.country))
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
    let latin = kind == .organization ? article.nameWords.latinized(bare, article.gazetteer) : nil
    if let entry = knownEntry(for: bare, kind: kind, country: country) ?? latin.flatMap(knownOrganization) {
      return add(entry: entry, form: form, confidence: confidence * 0.8)
    }
    bare = latin ?? bare
    let said =
      country ?? UnknownName.countryInName(bare, gazetteer: article.gazetteer) ?? countryOfAdjective(in: bare)
      ?? UnknownName.countryOfCity(in: bare, gazetteer: article.gazetteer)
    let identity = identity(of: bare, kind, in: said)
    if let index = unknownEntity(identity, in: said) {
      addName(form, to: index)
      entities[index].confidence = max(entities[index].confidence, confidence)
      if let said, entities[index].isCountryGuessed, entities[index].isPublicBody {
        place(index, in: said)
        unknown[identity.key] = index
      }
      return index
    }
    let about = article.regionCountries.isEmpty ? article.countries : article.regionCountries
    let region = about.count == 1 ? about.first : nil
    let place = said ?? (identity.isPublicBody || kind == .city ? region : nil)
    let index = entities.count
    unknown[identity.key] = index
    let owner = identity.isPublicBody ? place : nil
    // The identity knows only the country that was said.
    let name = owner == said || owner == nil ? identity.name : commonName(of: bare, kind, country: owner)
    entities.append(
      LinkedEntity(
        id: UnknownName.id(name, kind: kind, country: owner), name: bare,
        names: [bare], country: place, confidence: confidence * 0.95, isKnown: false, isCountryGuessed: said == nil,
        isPublicBody: identity.isPublicBody))
    addName(form, to: index)
    return index
  }

  /// Gives a body whose country was not said before its country.
  private mutating func place(_ entity: Int, in country: String) {
    let common = commonName(of: entities[entity].name, .organization, country: country)
    entities[entity].id = UnknownName.id(common, kind: .organization, country: country)
    entities[entity].country = country
    entities[entity].isCountryGuessed = false
  }

  /// The unknown entity of that identity; of a body without its country the only one of the name.
  private func unknownEntity(_ identity: UnknownIdentity, in country: String?) -> Int? {
    if let index = unknown[identity.key] { return index }
    guard identity.isPublicBody else { return nil }
    if country != nil {
      // Named without its country before.
      let index = unknown[identity.keyAlone].map(resolved)
      return index.flatMap { entities[$0].isCountryGuessed ? $0 : nil }
    }
    let others = Set(unknown.filter { $0.key.hasPrefix(identity.key + "/") }.values.map(resolved))
    return others.count == 1 ? others.first : nil
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
    let kind = entities[entity].kind
    let country = entities[entity].country
    let other = unknownEntity(identity(of: UnknownName.bare(form, kind: kind), kind, in: country), in: country)
    if let other, resolved(other) != resolved(entity) { merge(resolved(entity), with: resolved(other)) }
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
