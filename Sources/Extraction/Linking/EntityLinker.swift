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
  /// For each field the places where a word may start, once they are asked for.
  var wordStarts: [WordStarts?] = []

  init(article: ArticleContext) { self.article = article }

  /// Links the candidates of every field, then what the article's own definitions and short forms add.
  mutating func link(_ recognized: [(field: AnnotatedField, candidates: [Candidate])]) {
    placeCities(recognized)
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
      let sentence = readings.count > 1 ? countriesOfSentence(candidate.range, field) : []
      let division = article.divisionNames.code(of: candidate.range, in: field)
      if let city = placedCity(named: form, readings, in: division) {
        return add(entry: city, form: form, confidence: 0.8 * candidate.strength)
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

  /// Whose public body a Japanese name is, by the place before it: the known body of that place, its country (ドバイの道路交通局).
  private func owner(before range: Range<Int>, _ form: String, in field: AnnotatedField) -> (
    body: Int?, country: String?
  )? {
    guard field.language == .japanese, field.has("の", at: range.lowerBound - 1),
      UnknownName.isPublicBody(form, shapes: article.shapes)
    else { return nil }
    var country: String?
    for match in field.matches(endingAt: range.lowerBound - 1) where match.range.count > 1 {
      for reading in article.gazetteer.readings(ofName: match.name) where reading.use.isDisjoint(with: [.kanji]) {
        let entry = article.gazetteer.entry(reading.entry)
        guard entry.id.kind != .organization else { continue }
        let place = field.string(match.range)
        if let body = knownOrganization(place + form) { return (body, nil) }
        if entry.id.kind == .country || entry.population > 100_000 { country = country ?? entry.country }
      }
    }
    return country.map { (nil, $0) }
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

  /// A state's government is the same with its country before it: 米国ハワイ州政府.
  private func withoutCountryOfState(_ name: String) -> String {
    guard name.endsWith(bytesOf: "州政府"), let country = leadingCountry(of: name), name.count > country.count + 4 else {
      return name
    }
    return String(name.dropFirst(country.count).drop { $0 == "・" || $0 == "の" })
  }

  /// The country with which a Japanese name begins: 米国 of 米国ハワイ州政府.
  func leadingCountry(of name: String) -> String? {
    (2...6).reversed().lazy.map { String(name.prefix($0)) }.first {
      article.gazetteer.number(ofName: $0, kind: .country) != nil
    }
  }

  /// The known entity that a name means though it spells it otherwise: ウーバー・テクノロジーズ, マドリッド in Spain.
  private func knownEntry(for name: String, kind: EntityKind, country: String?) -> Int? {
    switch kind {
    case .country: return nil
    case .organization:
      if let entry = knownOrganization(name) ?? branchOwner(of: name) { return entry }
      // Ministry of Economy, Trade, and Industry.
      let unserial = name.replacing(", and ", with: " and ")
      let spellings =
        UnknownName.americanSpellings(of: name) + (unserial == name ? [] : [unserial])
        + UnknownName.respelled(name) + [UnknownName.plain(name)].compactMap { $0 } + writtenOut(name)
        + [UnknownName.withoutStock(name), UnknownName.stem(of: name, shapes: article.shapes)].compactMap { $0 }
      return spellings.lazy.compactMap { knownOrganization($0) }.first ?? knownBody(ofCountryIn: unserial)
    case .city:
      if let town = formerTown(name) { return town }
      guard name.unicodeScalars.allSatisfy({ $0.isKatakana || $0 == "・" }),
        Transliteration.key(katakana: name).count >= 3
      else { return nil }
      let about =
        country.map { [$0] } ?? (article.regionCountries.isEmpty ? article.countries : article.regionCountries)
      let fitting = about.sorted().flatMap { article.citySounds.cities(spelledBy: name, in: $0) }
      return fitting.max { article.gazetteer.entry($0).population < article.gazetteer.entry($1).population }
    }
  }

  /// The Japanese town that has become the city of its name: 安来 of 安来市, which the gazetteer has as 安来町.
  private func formerTown(_ name: String) -> Int? {
    guard name.unicodeScalars.allSatisfy(\.isKanji) else { return nil }
    return article.gazetteer.readings(of: name + "町").first {
      let entry = article.gazetteer.entry($0.entry)
      return entry.id.kind == .city && entry.country == "JP"
    }?.entry
  }

  /// The public body of a country that stands in its English name: the Japanese Ministry of …, the Digital Agency of Japan.
  private func knownBody(ofCountryIn name: String) -> Int? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 2 else { return nil }
    var parts = [(words[0], words.dropFirst().joined(separator: " "))]
    if words[words.count - 2] == "of" {
      parts.append((words[words.count - 1], words.dropLast(2).joined(separator: " ")))
    }
    for (country, rest) in parts {
      let countries = article.gazetteer.readings(of: country).compactMap { reading in
        let entry = article.gazetteer.entry(reading.entry)
        return entry.id.kind == .country ? entry.country : nil
      }
      let body = article.gazetteer.readings(of: rest).first { reading in
        let entry = article.gazetteer.entry(reading.entry)
        return entry.id.kind == .organization && entry.isPublicBody && entry.country.map(countries.contains) == true
      }
      if let body { return body.entry }
    }
    return nil
  }

  /// The organization of exactly that name; one that several countries have only where the article is about its country.
  func knownOrganization(_ name: String) -> Int? {
    article.gazetteer.readings(of: name).first { reading in
      let entry = article.gazetteer.entry(reading.entry)
      guard entry.id.kind == .organization else { return false }
      return !reading.use.contains(.needsCountry) || entry.country.map(article.isAbout) ?? true
    }?.entry
  }

  /// A name with the names of its country for the single kanji that begins it: フランス開発庁 for 仏開発庁.
  private func writtenOut(_ name: String) -> [String] {
    guard name.unicodeScalars.first?.isKanji == true else { return [] }
    // 米連邦政府エネルギー省 is 米エネルギー省.
    let federal = name.replacing("連邦政府", with: "")
    if federal != name, federal.count > 3 { return [federal] + writtenOut(federal) }
    guard name.count > 3, let mark = name.first,
      let reading = article.gazetteer.readings(of: String(mark)).first(where: { $0.use.contains(.kanji) })
    else { return [] }
    return article.gazetteer.names(ofEntry: reading.entry).map { $0 + name.dropFirst() }
  }

  /// The known organization whose branch a name is: 国連ハビタット福岡本部.
  private func branchOwner(of name: String) -> Int? {
    if let office = [" Headquarters", " Head Office", " HQ"].first(where: name.hasSuffix) {
      return knownOrganization(String(name.dropLast(office.count)))
    }
    // ジェトロ・バンコク.
    if let dot = name.lastIndex(of: "・"),
      article.gazetteer.number(ofName: String(name[name.index(after: dot)...]), kind: .city) != nil
    {
      return knownOrganization(String(name[..<dot]))
    }
    let scalars = Array(name.unicodeScalars)
    guard
      let branch = article.shapes.branchWords.first(where: { scalars.count > $0.count + 3 && scalars.hasSuffix($0) })
    else { return nil }
    return (3...(scalars.count - branch.count)).reversed().lazy.compactMap { end in
      knownOrganization(String(String.UnicodeScalarView(scalars[..<end])))
    }.first
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
  private func countriesOfSentence(_ range: Range<Int>, _ field: AnnotatedField) -> Set<String> {
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
