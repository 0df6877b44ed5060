import Gazetteers
import GraphModel

/// What the article itself says of its names: X(Y), a name in katakana beside one in Latin letters.
extension EntityLinker {
  /// X(Y) makes Y another name of X, here and wherever it stands alone.
  mutating func applyDefinitions() {
    for index in fields.indices {
      for definition in Definition.all(in: fields[index].annotated, shapes: article.shapes) {
        guard let long = fields[index].mention(endingAt: definition.longEnd) else { continue }
        let entity = resolved(long.entity)
        let form = fields[index].annotated.string(definition.short)
        if let short = fields[index].mention(at: definition.short) {
          let other = resolved(short.entity)
          let isTheirs = entities[other].kind == .country && isAbbreviation(form, of: entity)
          if entities[entity].kind == .organization,
            isTheirs || isOfOtherCountry(other, than: entity) || isOtherOfSameLetters(other, than: entity, form)
          {
            repoint(form, to: entity)
          } else if entities[entity].kind == .city, entities[other].kind == .organization,
            isAbbreviation(form, of: entity)
          {
            absorb(other, into: entity)
          } else {
            merge(entity, with: other)
          }
        } else if isShortForm(form, of: entity) {
          addName(form, to: entity)
          mergeUnknown(named: form, into: entity)
          fields[index].add(LinkedMention(range: definition.short, entity: entity))
          addMentions(of: form, entity: entity)
        }
      }
    }
  }

  /// What an article defines to be an organization's is no country's: 韓国標準協会(KSA).
  private mutating func repoint(_ form: String, to entity: Int) {
    addName(form, to: entity)
    for field in fields.indices {
      for mention in fields[field].mentions.indices
      where fields[field].annotated.string(fields[field].mentions[mention].range) == form {
        fields[field].mentions[mention].entity = entity
      }
    }
  }

  /// Whether a known organization is another country's: ドイツ連邦情報セキュリティ庁(BSI) is not the British one.
  private func isOfOtherCountry(_ known: Int, than entity: Int) -> Bool {
    guard entities[known].kind == .organization, entities[known].isKnown, !entities[entity].isKnown,
      !entities[entity].isCountryGuessed, let one = entities[entity].country, let other = entities[known].country
    else { return false }
    return one != other
  }

  /// Whether a known organization has the letters of a name and none of its words.
  ///
  /// A Joint Trade Committee (JTC) is not the Jurong Town Corporation. Names in translation (French Development Agency, AFD) have other
  /// initials than the letters.
  private func isOtherOfSameLetters(_ known: Int, than entity: Int, _ form: String) -> Bool {
    guard entities[known].kind == .organization, entities[known].isKnown, !entities[entity].isKnown,
      isAbbreviation(form, of: entity)
    else { return false }
    let own = Set(entities[entity].names.flatMap { $0.split(separator: " ") }.filter { $0.count > 3 })
    let full = entities[known].names.filter { $0.contains(" ") && $0.utf8.allSatisfy { $0 < 0x80 } }
    return !full.isEmpty && !full.contains { $0.split(separator: " ").contains(where: own.contains) }
  }

  /// Whether an organization is called so, or its words begin so: KSA, but not (UK) behind a company's name.
  private func isAbbreviation(_ form: String, of entity: Int) -> Bool {
    entities[entity].names.contains { name in
      let initials = name.split(separator: " ").compactMap(\.first).filter(\.isUppercase)
      return name.hasSameBytes(as: form) || form.count > 2 && String(initials).hasSameBytes(as: form)
    }
  }

  private func isShortForm(_ form: String, of entity: Int) -> Bool {
    // Grand Hyatt Muscat is no name of the city.
    if entities[entity].kind == .city, entities[entity].isKnown, form.contains(" ") { return false }
    // Bangkok (VNA) names who reports from there.
    if entities[entity].kind == .city, form.count > 1, form.allSatisfy(\.isUppercase), !isAbbreviation(form, of: entity)
    {
      return false
    }
    guard entities[entity].kind != .country, !article.shapes.latinStopwords.contains(form), !isDate(form),
      !article.shapes.regions.contains(form)
    else {
      return false
    }
    return !article.gazetteer.readings(of: form).contains {
      article.gazetteer.entry($0.entry).id.kind != entities[entity].kind
    }
  }

  /// A month and a year in brackets: Normandy (June 1944).
  private func isDate(_ form: String) -> Bool {
    let words = form.split(separator: " ")
    return words.count > 1 && article.shapes.latinStopwords.contains(String(words[0]))
      && words.dropFirst().allSatisfy { $0.unicodeScalars.allSatisfy { $0.isDigit } }
  }

  /// What an article calls by its Latin name, too, is identified by that, as an English article would: アーバーグリッド(Arbor Grid).
  mutating func applyLatinNames() {
    for entity in entities.indices where entities[entity].mergedInto == nil && !entities[entity].isKnown {
      let found = entities[entity]
      guard found.kind == .organization, !UnknownName.isLatin(found.names[0]),
        let name = found.names.first(where: UnknownName.isFullLatin)
      else { continue }
      let isBody = UnknownName.isPublicBody(name, shapes: article.shapes)
      let country =
        UnknownName.countryInName(name, gazetteer: article.gazetteer)
        ?? UnknownName.countryOfCity(in: name, gazetteer: article.gazetteer) ?? found.country
      let id = UnknownName.id(name, kind: .organization, country: isBody ? country : nil)
      if let other = entities.indices.first(where: { entities[$0].id == id && entities[$0].mergedInto == nil }) {
        merge(other, with: entity)
      } else {
        entities[entity].id = id
      }
    }
  }

  /// A name in katakana that spells an organization's Latin name is its other name.
  mutating func applyTransliterations() {
    let latin = entities.indices.filter {
      entities[$0].kind == .organization && entities[$0].mergedInto == nil && !entities[$0].isKnown
        && entities[$0].name.unicodeScalars.first?.isLatinLetter == true
    }
    guard !latin.isEmpty, fields.contains(where: { $0.annotated.language == .japanese }) else { return }
    let sounds = latin.map { Transliteration.sounds(latin: entities[resolved($0)].name) }
    for index in fields.indices where fields[index].annotated.language == .japanese {
      for run in KatakanaRuns.all(in: fields[index].annotated) {
        let form = fields[index].annotated.string(run)
        guard form.count >= 3, !article.isCommonNoun(form) else { continue }
        let sound = Transliteration.sound(katakana: form)
        guard let place = sounds.firstIndex(where: { Transliteration.matches(sound, $0) }) else { continue }
        let entity = latin[place]
        if let mention = fields[index].mentions.first(where: {
          $0.range.lowerBound == run.lowerBound && $0.range.upperBound >= run.upperBound
            && $0.range.upperBound <= run.upperBound + 1
        }) {
          if !entities[resolved(mention.entity)].isKnown { merge(resolved(entity), with: resolved(mention.entity)) }
        } else if article.gazetteer.readings(of: form).isEmpty {
          fields[index].add(LinkedMention(range: run, entity: resolved(entity)))
          addName(form, to: entity)
        }
      }
    }
  }
}
