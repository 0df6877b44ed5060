/// How an article puts a relation: as a fact, an intention or an end.
package enum Modality: String, Codable, Sendable, CaseIterable {
  /// Stated or announced.
  case stated
  /// Planned, agreed for later.
  case planned
  /// Negated, denied or merely considered: kept out of the graph.
  case denied
}
