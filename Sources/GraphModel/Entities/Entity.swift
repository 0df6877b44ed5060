/// An organization, city or country, with every name it is known by.
package struct Entity: Hashable, Sendable, Codable {
  /// The stable identifier.
  package let id: EntityID
  /// The usual name, English where there is one.
  package var name: String
  /// Every known form of the name, the usual one among them, in a stable order without repeats.
  package var names: [String]
  /// ISO 3166-1 alpha-2 code of the country it belongs to; a country's own code for a country; nil where unknown.
  package var country: String?
  /// How many of the names, from the front, articles use.
  package var usedNameCount = 0
  /// Addresses outside Entente that people linked it to.
  package var links: [String] = []

  /// What the entity is.
  package var kind: EntityKind { id.kind }

  /// Makes an entity; `name` is put first among `names` and repeats are dropped.
  package init(id: EntityID, name: String, names: [String] = [], country: String? = nil) {
    self.id = id
    self.name = name
    self.names = ([name] + names).withoutRepeats()
    self.country = country
  }

  /// Where the identifier leads outside Entente: GeoNames for a linked city, nil otherwise.
  package var geoNamesID: Int? { kind == .city ? Int(id.key) : nil }

  /// The name to draw or print for a reader of `language`.
  ///
  /// In Japanese the form that articles use most; where none is Japanese the shortest in katakana alone, then one with some, then one in
  /// kanji, which of a city elsewhere is Chinese: then rather the usual name.
  package func displayName(in language: Language) -> String {
    guard language == .japanese else { return name }
    func isKanji(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
    func isKatakana(_ scalar: Unicode.Scalar) -> Bool { (0x30A1...0x30FC).contains(scalar.value) }
    let japanese = names.filter { $0.unicodeScalars.contains { isKanji($0) || isKatakana($0) } }
    if usedNameCount > 0, let used = names.prefix(usedNameCount).first(where: japanese.contains) { return used }
    let spelled = japanese.filter(Transliteration.isKatakana)
    if let shortest = spelled.min(by: { $0.count < $1.count }) { return shortest }
    if let mixed = japanese.first(where: { $0.unicodeScalars.contains(where: isKatakana) }) { return mixed }
    let isChinese = kind == .city && country.map(Self.kanjiCountries.contains) != true
    return (isChinese ? nil : japanese.first) ?? name
  }

  /// Countries whose cities have names in kanji that a Japanese reader knows.
  private static let kanjiCountries: Set<String> = ["JP", "CN", "TW", "HK", "MO", "KR", "KP", "SG"]
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  package func withoutRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
