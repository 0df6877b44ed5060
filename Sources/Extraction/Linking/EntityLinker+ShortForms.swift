import Gazetteers
import GraphModel

/// Short forms under which an article goes on to speak of what it has named.
extension EntityLinker {
  /// Short forms that need no definition: Rubicon for Rubicon Technologies, ヴィナフォア for ヴィナフォア社.
  mutating func applyShortForms(of used: Set<String>) {
    for entity in entities.indices where entities[entity].mergedInto == nil {
      let isKnown = entities[entity].isKnown
      if isKnown, entities[entity].kind != .organization { continue }
      for name in entities[entity].names {
        // Of what a gazetteer knows only names in Latin letters have more short forms than those listed: Ayala for Ayala Corporation.
        if isKnown, !(name.utf8.contains(0x20) && used.contains(name)) { continue }
        var forms = UnknownName.shortForms(of: name, kind: entities[entity].kind, shapes: article.shapes)
        if let first = ownFirstWord(of: name), !forms.contains(first) { forms.append(first) }
        for form in forms {
          if form == name ? isKnown : isTaken(form) { continue }
          mergeUnknown(named: form, into: entity)
          addMentions(of: form, entity: entity)
        }
      }
    }
  }

  /// The first word of a company's English name where it is a word of no language and begins no other's: Xcel of Xcel Energy.
  private func ownFirstWord(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, first.count >= 4, name.utf8.allSatisfy({ $0 < 0x80 }),
      first.allSatisfy(\.isLetter), first.first?.isUppercase == true,
      !words.contains(where: article.shapes.englishHeads.contains), !article.isCommonEnglish(first),
      !article.shapes.latinStopwords.contains(first), !article.shapes.regions.contains(first)
    else { return nil }
    let bearers = entities.filter { entity in
      entity.mergedInto == nil
        && entity.names.contains { $0.utf8.starts(with: first.utf8) && $0.dropFirst(first.count).first == " " }
    }
    return bearers.count == 1 ? first : nil
  }

  /// Whether a gazetteer knows a short form as something that the article may well speak of.
  private func isTaken(_ form: String) -> Bool {
    article.gazetteer.readings(of: form).contains { reading in
      let entry = article.gazetteer.entry(reading.entry)
      guard entry.id.kind == .city, let country = entry.country else { return true }
      return entry.population > 1_000_000 || article.countries.contains(country)
        || article.regionCountries.contains(country)
    }
  }

  /// A group is whom it is named after: JSAグループ, African Development Bank Group.
  mutating func applyGroups() {
    for entity in entities.indices where entities[entity].mergedInto == nil && !entities[entity].isKnown {
      guard entities[entity].kind == .organization,
        let suffix = ["グループ", " Group"].first(where: entities[entity].name.hasSuffix)
      else { continue }
      let owner = String(entities[entity].name.dropLast(suffix.count))
      let other = entities.indices.first { other in
        other != entity && entities[other].kind == .organization && entities[other].mergedInto == nil
          && entities[other].names.contains(owner)
      }
      if let other { merge(other, with: entity) }
    }
  }

  /// Letters that are the initials of one organization's name stand for it: SCCI for Sharjah Chamber of Commerce and Industry.
  mutating func applyInitials() {
    let abbreviations = entities.indices.filter { entity in
      let name = entities[entity].name
      return entities[entity].kind == .organization && entities[entity].mergedInto == nil && !entities[entity].isKnown
        && name.count > 2 && name.unicodeScalars.allSatisfy(\.isUppercase)
    }
    guard !abbreviations.isEmpty else { return }
    let named = entities.indices.filter {
      entities[$0].kind == .organization && entities[$0].mergedInto == nil
    }.flatMap { entity in
      entities[entity].names.compactMap { name -> (entity: Int, initials: String)? in
        let words = name.split(separator: " ").filter { $0.unicodeScalars.first?.isUppercase == true }
        guard words.count > 2, name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        // Letters in a name stand for themselves: LGES for LG Energy Solution.
        return (entity, words.map { $0.count < 4 && $0.allSatisfy(\.isUppercase) ? $0 : $0.prefix(1) }.joined())
      }
    }
    for entity in abbreviations {
      let name = entities[entity].name
      let owners = Set(named.filter { $0.entity != entity && $0.initials == name }.map { resolved($0.entity) })
      if owners.count == 1, let owner = owners.first { merge(owner, with: entity) }
    }
  }

  /// A body that is named with its country and without it is one: 米国ハワイ州政府, ハワイ州政府.
  mutating func applyCountryPrefixes(of used: Set<String>) {
    for entity in entities.indices where entities[entity].mergedInto == nil {
      guard entities[entity].kind == .organization else { continue }
      let names = entities[entity].isKnown ? entities[entity].names.filter(used.contains) : [entities[entity].name]
      for name in names {
        guard name.unicodeScalars.first?.isJapanese == true, let country = leadingCountry(of: name) else { continue }
        let rest = String(name.dropFirst(country.count).drop { $0 == "・" })
        if rest.count > 3, rest.unicodeScalars.allSatisfy(\.isJapanese) { mergeUnknown(named: rest, into: entity) }
      }
    }
  }

  /// A ministry or agency without its country is that of the only country of the article that has one: 貿易産業省 beside シンガポール.
  mutating func applyOwnCountries() {
    let countries = entities.filter { $0.kind == .country && $0.mergedInto == nil }
    for entity in entities.indices where entities[entity].mergedInto == nil && !entities[entity].isKnown {
      let name = entities[entity].name
      guard entities[entity].kind == .organization, let end = name.last, "省庁".contains(end) else { continue }
      let owners = countries.flatMap { country in
        country.names.compactMap { knownOrganization($0 + name) }.prefix(1)
      }
      guard owners.count == 1, let owner = owners.first,
        entities[entity].country == nil || entities[entity].country == article.gazetteer.entry(owner).country
      else { continue }
      merge(add(entry: owner, form: name, confidence: entities[entity].confidence * 0.9), with: entity)
    }
  }

  /// An unknown Japanese name that begins the name of one organization of the article is short for it: 日産 for 日産自動車.
  mutating func applyBeginnings(of used: Set<String>) {
    let organizations = entities.indices.filter {
      entities[$0].kind == .organization && entities[$0].mergedInto == nil
    }.flatMap { entity in entities[entity].names.filter(used.contains).map { (entity: entity, name: $0) } }
    for entity in entities.indices where entities[entity].mergedInto == nil && !entities[entity].isKnown {
      let name = entities[entity].name
      guard entities[entity].kind == .organization, name.count >= 2,
        name.unicodeScalars.allSatisfy({ $0.value > 0x2FF })
      else { continue }
      let owners = Set(
        organizations.filter { other in
          other.entity != entity && other.name.utf8.count > name.utf8.count && other.name.utf8.starts(with: name.utf8)
        }.map { resolved($0.entity) })
      if owners.count == 1, let owner = owners.first { merge(owner, with: entity) }
    }
  }

  /// Every form that the article itself uses.
  func usedForms() -> Set<String> {
    Set(
      fields.lazy.filter { $0.annotated.field != .sources }.flatMap { field in
        field.mentions.map { field.annotated.string($0.range) }
      })
  }

  /// Words for bodies that are called after the place where they are.
  private static let placeBodies: Set<String> = [
    "City", "Council", "University", "Institute", "College", "Port", "Airport", "Authority", "Chamber", "Metropolitan",
    "Municipality", "County", "Police", "Hospital", "School",
  ]

  /// What a gazetteer takes for a far city is the first word of a company of the article: Tata of Tata Electronics.
  mutating func applyFirstWords() {
    var owners: [String: Int] = [:]
    for entity in entities.indices where entities[entity].kind == .organization && entities[entity].mergedInto == nil {
      for name in entities[entity].names {
        let words = name.split(separator: " ").map(String.init)
        // Málaga City Council is the city's, not Málaga short for it.
        if words.count > 1, !words.contains(where: Self.placeBodies.contains) {
          owners[words[0]] = entity
        }
      }
    }
    for field in fields.indices where fields[field].annotated.language == .english {
      for index in fields[field].mentions.indices {
        let mention = fields[field].mentions[index]
        let city = entities[resolved(mention.entity)]
        let form = fields[field].annotated.string(mention.range)
        guard city.kind == .city, let owner = owners[form], !isCalledCity(mention, fields[field].annotated),
          !isTaken(form) || isBesideOrganization(index, fields[field])
            || isPartner(mention, fields[field].annotated) && isOnlyName(form, of: owner)
        else { continue }
        fields[field].mentions[index].entity = owner
        addName(form, to: owner)
      }
    }
  }

  /// Whether the word for a city stands beside a name: Fujisawa City, the city of Fujisawa.
  private func isCalledCity(_ mention: LinkedMention, _ field: AnnotatedField) -> Bool {
    field.has(" City", at: mention.range.upperBound)
      || ["city of ", "City of "].contains { field.has($0, at: mention.range.lowerBound - $0.count) }
      || field.string(mention.range).hasPrefix("city of ")
  }

  /// Whether somebody does something with whom a mention names: is working with Chiyoda.
  private func isPartner(_ mention: LinkedMention, _ field: AnnotatedField) -> Bool {
    ["with ", "by "].contains { field.has($0, at: mention.range.lowerBound - $0.count) }
  }

  /// Whether nothing but a legal form goes on with a form in an organization's name: Chiyoda Corp.
  private func isOnlyName(_ form: String, of entity: Int) -> Bool {
    entities[entity].names.contains { UnknownName.stem(of: $0, shapes: article.shapes) == form }
  }

  /// Whether `and` joins a mention to an organization before it: Huawei and Hexing.
  private func isBesideOrganization(_ index: Int, _ field: LinkedField) -> Bool {
    guard index > 0 else { return false }
    let (before, mention) = (field.mentions[index - 1], field.mentions[index])
    return entities[resolved(before.entity)].kind == .organization && before.range.upperBound < mention.range.lowerBound
      && field.annotated.string(before.range.upperBound..<mention.range.lowerBound) == " and "
  }

  mutating func addMentions(of form: String, entity: Int) {
    let wanted = Array(form.unicodeScalars)
    guard let first = wanted.first, wanted.count >= 2 else { return }
    for index in fields.indices where fields[index].annotated.field != .sources {
      let starts = wordStarts[index] ?? WordStarts(fields[index].annotated.scalars)
      wordStarts[index] = starts
      for position in starts.places(of: first) where fields[index].annotated.has(wanted, at: position) {
        let range = position..<(position + wanted.count)
        if WordBoundaries.isWord(range, in: fields[index].annotated),
          !fields[index].isCovered(range) || begins(form, entity) && uncovers(range, entity, &fields[index]),
          !isProduct(range, fields[index].annotated), !isDivision(range, entity, fields[index].annotated)
        {
          fields[index].add(LinkedMention(range: range, entity: entity))
          addName(form, to: entity)
        }
      }
    }
  }

  /// Whether a longer name of the entity begins with a form.
  private func begins(_ form: String, _ entity: Int) -> Bool {
    entities[resolved(entity)].names.contains { $0.utf8.count > form.utf8.count && $0.startsWith(bytesOf: form) }
  }

  /// Takes away the place that begins a company's name, as ソウル does ソウル半導体; false where something else lies there.
  private func uncovers(_ range: Range<Int>, _ entity: Int, _ field: inout LinkedField) -> Bool {
    guard entities[resolved(entity)].kind == .organization, let place = field.mention(startingAt: range.lowerBound),
      place.range.upperBound < range.upperBound, !field.isCovered(place.range.upperBound..<range.upperBound),
      entities[resolved(place.entity)].kind != .organization
    else { return false }
    field.mentions.removeAll { $0.range == place.range }
    return true
  }

  /// Whether a city's name is that of its state or province there: バッタンバン州.
  private func isDivision(_ range: Range<Int>, _ entity: Int, _ field: AnnotatedField) -> Bool {
    entities[entity].kind == .city
      && ["州", "省", "県", "郡", " Province", " province"].contains {
        field.has($0, at: range.upperBound)
      }
  }

  /// A short form with a product's word right behind it is part of the product's name.
  private func isProduct(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    article.shapes.nonOrganizationHeads.contains { field.has($0, at: range.upperBound) && $0.count > 1 }
  }
}
