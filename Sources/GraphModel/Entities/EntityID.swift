/// The stable, readable name of an entity: the same on every machine and in every store.
///
/// `country:VN` (ISO 3166-1 alpha-2), `city:1850147` (GeoNames), `organization:eib` for known ones; a slug of the
/// normalised name for those that no gazetteer knows.
package struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// What the entity is.
  package let kind: EntityKind
  /// What tells it from others of its kind.
  package let key: String

  /// Makes the identifier of `kind` whose own part is `key`.
  package init(_ kind: EntityKind, _ key: String) {
    self.kind = kind
    self.key = key
  }

  /// Reads `kind:key`, or returns nil when the text has another form or names an unknown kind.
  package init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let kind = EntityKind(rawValue: String(text[..<colon])) else {
      return nil
    }
    let key = String(text[text.index(after: colon)...])
    guard !key.isEmpty else { return nil }
    self.init(kind, key)
  }

  package var description: String { "\(kind.rawValue):\(key)" }

  /// Order of the Unicode scalars of the description: the same in every locale.
  package static func < (left: Self, right: Self) -> Bool {
    left.kind == right.kind
      ? left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars)
      : left.kind.rawValue < right.kind.rawValue
  }
}

extension EntityID: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let id = EntityID(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "expected an entity id such as country:JP, found \(text)"))
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
