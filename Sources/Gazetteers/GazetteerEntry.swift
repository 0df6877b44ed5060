package import GraphModel

/// One known organization, city or country.
package struct GazetteerEntry: Sendable, Hashable {
  /// The stable identifier.
  package let id: EntityID
  /// The usual name, English.
  package let name: String
  /// ISO 3166-1 alpha-2 code: of the country itself, of a city's, of an organization's seat.
  package let country: String?
  /// Inhabitants of a city; 0 where unknown and for others.
  package let population: Int
  /// Degrees north and east of a city; nil for others.
  package let coordinate: Coordinate?
  /// Whether an organization is a public body of its country.
  package let isPublicBody: Bool
  /// State or province of a city, such as `US.IL`, in countries where these tell cities apart; nil elsewhere.
  package let division: String?
}

/// A place on the globe in degrees.
package struct Coordinate: Sendable, Hashable {
  package let latitude: Double
  package let longitude: Double
}

/// How a name stands for an entry.
package struct NameUse: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The entry's usual name, not one of the others.
  package static let usual = NameUse(rawValue: 1)
  /// A name that several countries' bodies share: it counts where the article is about the entry's country.
  package static let needsCountry = NameUse(rawValue: 2)
  /// An adjective such as Japanese: it counts before a word such as government.
  package static let adjective = NameUse(rawValue: 4)
  /// The adjective by itself: it says which country a text is about, and names nothing.
  package static let demonym = NameUse(rawValue: 16)
  /// A one-kanji abbreviation such as 日: it counts inside compounds.
  package static let kanji = NameUse(rawValue: 8)
  /// A name that is an ordinary word, too (アクセス, Advance): it shows no name by itself, but says whose a name is that was found otherwise.
  package static let linkOnly = NameUse(rawValue: 32)
}
