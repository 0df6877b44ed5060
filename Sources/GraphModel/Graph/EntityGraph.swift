package import OrderedCollections

/// The typed graph: entities and the relations between them, in a stable order.
package struct EntityGraph: Sendable, Equatable {
  /// Entities by id, in order of id.
  package private(set) var entities: OrderedDictionary<EntityID, Entity>
  /// Relations by kind and ends, in order of their ends.
  package private(set) var relations: OrderedDictionary<Relation.Key, Relation>

  /// The empty graph.
  package init() {
    entities = [:]
    relations = [:]
  }

  /// Makes a graph; relations whose ends are not among the entities are left out.
  package init(entities: some Sequence<Entity>, relations: some Sequence<Relation>) {
    self.entities = OrderedDictionary(
      entities.sorted { $0.id < $1.id }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = self.entities
    self.relations = OrderedDictionary(
      relations.filter { known[$0.head] != nil && known[$0.tail] != nil }.sorted { $0.key < $1.key }.map {
        ($0.key, $0)
      },
      uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { entities.isEmpty }

  /// The entity of that id.
  package subscript(id: EntityID) -> Entity? { entities[id] }

  /// The relations between two entities, either way.
  package func ties(between one: EntityID, _ other: EntityID) -> [Relation] {
    RelationKind.allCases.flatMap { kind in
      [(one, other), (other, one)].compactMap { head, tail in
        (try? Relation.Key(kind, head: head, tail: tail)).flatMap { relations[$0] }
      }
    }.withoutRepeats()
  }

  /// How many entities and ties it has: "2 entities, 1 tie".
  package var sizeInWords: String {
    "\(entities.count.counted("entity", plural: "entities")), \(relations.count.counted("tie"))"
  }

  /// Every article that some relation has its evidence from, by id.
  package var articles: [ArticleReference] {
    var found: [String: ArticleReference] = [:]
    for relation in relations.values { for item in relation.evidence { found[item.article.id] = item.article } }
    return found.values.sorted { $0.id < $1.id }
  }

  /// First and last date of the evidence, nil where no article has a date.
  package var period: ClosedRange<CalendarDate>? {
    let dates = relations.values.lazy.flatMap(\.evidence).compactMap(\.article.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }
}
