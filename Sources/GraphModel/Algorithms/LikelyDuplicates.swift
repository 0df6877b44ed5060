import OrderedCollections

/// Two entities that are likely one.
package struct LikelyDuplicate: Sendable, Equatable {
  /// The less known of the two, which would go on as the other.
  package let one: Entity
  package let other: Entity
  /// From 0 to 1.
  package let score: Double
  package let reasons: [String]
}

extension EntityGraph {
  /// Entities of one kind whose names are alike, the likeliest first; those that people said to be different are left out.
  ///
  /// Only names that share a beginning, an end, initials or a sound are compared, so that the time does not grow with the square of the graph.
  package func likelyDuplicates(except curation: Curation) -> [LikelyDuplicate] {
    var blocks: OrderedDictionary<String, [EntityID]> = [:]
    for entity in entities.values where entity.kind == .organization || entity.kind == .city {
      var keys: Set<String> = []
      for name in entity.names {
        let key = NameKey.of(name)
        guard key.count > 1 else { continue }
        keys.insert("<" + key.prefix(4))
        keys.insert(">" + key.suffix(5))
        if let initials = Self.initials(name) { keys.insert("=" + initials) }
        if name.count <= 6, name.allSatisfy({ $0.isUppercase }) { keys.insert("=" + key) }
        if entity.kind == .organization { keys.formUnion(Transliteration.sharedKeys(name).map { "~" + $0 }) }
      }
      for key in keys { blocks[entity.kind.rawValue + key, default: []].append(entity.id) }
    }
    let degrees = weightedDegrees()
    var seen: Set<[EntityID]> = []
    var found: [LikelyDuplicate] = []
    for block in blocks.values where block.count > 1 && block.count <= 60 {
      for (place, one) in block.enumerated() {
        for other in block[(place + 1)...] {
          let pair = [one, other].sorted()
          guard pair[0] != pair[1], seen.insert(pair).inserted, !curation.areDifferent(one, other),
            let first = self[pair[0]], let second = self[pair[1]],
            let (score, reasons) = Self.likeness(first, second)
          else { continue }
          // Of two that are as well known the one with an English name stays.
          func rank(_ entity: Entity, against other: Entity) -> (Int, Int, Int) {
            (degrees[entity.id] ?? 0, entity.name.utf8.allSatisfy { $0 < 0x80 } ? 1 : 0, other.id.key.count)
          }
          let isFirstKnown = rank(first, against: second) >= rank(second, against: first)
          found.append(
            LikelyDuplicate(
              one: isFirstKnown ? second : first, other: isFirstKnown ? first : second, score: score, reasons: reasons))
        }
      }
    }
    return found.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.one.id, $0.other.id) < ($1.one.id, $1.other.id)
    }
  }

  private static func likeness(_ one: Entity, _ other: Entity) -> (score: Double, reasons: [String])? {
    if let country = one.country, let second = other.country, country != second { return nil }
    // Cities of one name are told apart by where they are; a gazetteer knows those with a number.
    if one.kind == .city, one.geoNamesID != nil, other.geoNamesID != nil { return nil }
    var best: (score: Double, reason: String)?
    func note(_ score: Double, _ reason: String) { if score > best?.score ?? 0 { best = (score, reason) } }
    for name in one.names.prefix(12) {
      for second in other.names.prefix(12) {
        let (key, secondKey) = (NameKey.of(name), NameKey.of(second))
        guard key.count > 1, secondKey.count > 1 else { continue }
        if one.kind == .organization,
          Transliteration.spells(katakana: name, organization: second)
            || Transliteration.spells(katakana: second, organization: name)
        {
          note(0.7, "'\(name)' and '\(second)' sound alike")
        }
        if key == secondKey {
          note(0.95, "both are called '\(name)'")
        } else if initials(name) == secondKey || initials(second) == key {
          note(
            0.8,
            "'\(key.count < secondKey.count ? name : second)' has the initials of '\(key.count < secondKey.count ? second : name)'"
          )
        } else if key.count > 3, secondKey.count > 3 {
          let (short, long) = key.count < secondKey.count ? (key, secondKey) : (secondKey, key)
          if long.hasPrefix(short), generic.contains(String(long.dropFirst(short.count))) {
            note(0.85, "'\(name)' and '\(second)' differ by '\(long.dropFirst(short.count))'")
          } else if Double(long.count - short.count) <= Double(long.count) * 0.15 {
            let distance = EditDistance.between(Array(short), Array(long))
            let share = Double(distance) / Double(long.count)
            if share <= 0.15 {
              note(0.75 - share, "'\(name)' and '\(second)' differ by \(distance.counted("letter"))")
            }
          }
        }
      }
    }
    guard let best else { return nil }
    return ((best.score * 100).rounded() / 100, [best.reason])
  }

  /// What a name may have behind it without naming another.
  private static let generic: Set<String> = [
    "group", "グループ", "holdings", "ホールディングス", "international", "company", "社", "technologies", "global", "japan",
    "corporation", "市", "city",
  ]

  /// The first letters of a name of several words: eib of European Investment Bank.
  private static func initials(_ name: String) -> String? {
    let words = name.split { !$0.isLetter }.filter { $0.first?.isUppercase == true }
    guard words.count > 2 else { return nil }
    return String(words.compactMap(\.first)).lowercased()
  }
}
