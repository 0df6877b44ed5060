package import GraphModel
package import OrderedCollections

/// What a map shows besides its graph.
package struct MapOptions: Sendable {
  /// Headline; empty for none.
  package var title = "Partnership map"
  /// Line below it; nil for the period and number of articles.
  package var subtitle: String?
  /// Language of names where there is a choice.
  package var language = Language.english
  /// The entity that the map is drawn around.
  package var center: EntityID?
  /// Entities that are drawn together in a frame, such as those of one country.
  package var groups: [MapGroup] = []
  /// What became of each tie, on a map of changes; empty on others.
  package var changes: OrderedDictionary<Relation.Key, Change> = [:]
  /// What is said at the foot, such as what was left out; a line each.
  package var notes: [String] = []
  /// Whether a legend is drawn.
  package var showsLegend = true
  /// Whether the lines of a small map say in which years articles speak of them.
  package var showsEdgeLabels = true

  package init() {}
}

/// Entities that are drawn together in a frame.
package struct MapGroup: Sendable {
  package let id: String
  package let label: String
  package let members: [EntityID]

  package init(id: String, label: String, members: [EntityID]) {
    self.id = id
    self.label = label
    self.members = members
  }
}
