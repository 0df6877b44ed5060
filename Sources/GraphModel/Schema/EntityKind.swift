/// What an entity of the partnership graph can be: these three and nothing else.
package enum EntityKind: String, CaseIterable, Codable, Sendable, Comparable {
  case organization, city, country

  /// The kind as a heading or legend shows it.
  package var label: String {
    switch self {
    case .organization: "Organization"
    case .city: "City"
    case .country: "Country"
    }
  }

  /// The kind for a reader of `language`.
  package func label(in language: Language) -> String {
    guard language == .japanese else { return label }
    return switch self {
    case .organization: "組織"
    case .city: "都市"
    case .country: "国"
    }
  }

  /// Kinds in the order in which tables and legends list them.
  package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .country: 0
    case .city: 1
    case .organization: 2
    }
  }
}
