package import GraphModel

/// Known cities and countries by identifier.
package struct PlaceIndex: Sendable {
  private let gazetteer: Gazetteer
  private let numbers: [EntityID: Int]

  /// Indexes the names that come with Entente.
  ///
  /// - Throws: `GazetteerError` when they are missing or damaged.
  package init() throws(GazetteerError) {
    gazetteer = try Gazetteer.bundled()
    var numbers: [EntityID: Int] = [:]
    for number in 0..<gazetteer.entryCount {
      let id = gazetteer.entry(number).id
      if id.kind != .organization { numbers[id] = number }
    }
    self.numbers = numbers
  }

  /// The country of an ISO 3166-1 alpha-2 code.
  package func country(_ code: String) -> Entity? {
    numbers[EntityID(.country, code)].map { gazetteer.entity($0) }
  }

  /// Where a place lies, in degrees: a country at its largest city.
  package func coordinate(of id: EntityID) -> Coordinate? {
    switch id.kind {
    case .city: return numbers[id].flatMap { gazetteer.entry($0).coordinate }
    case .country:
      let cities = gazetteer.cities(of: id.key).map { gazetteer.entry($0) }
      return cities.max { $0.population < $1.population }?.coordinate
    case .organization: return nil
    }
  }
}
