import OrderedCollections

extension EntityGraph {
  /// The graph that readings make together: a pure function of them, whatever their order.
  ///
  /// An entity that several readings name takes the name that most of them give it, and the smaller one of equals.
  package init(readings: some Sequence<(article: ArticleReference, reading: ArticleReading)>) {
    var forms: OrderedDictionary<EntityID, EntityForms> = [:]
    var evidence: OrderedDictionary<Relation.Key, [ArticleEvidence]> = [:]
    for (article, reading) in readings {
      for item in reading.entities { forms[item.entity.id, default: EntityForms()].add(item.entity) }
      for relation in reading.relations {
        evidence[relation.key, default: []].append(ArticleEvidence(article: article, evidence: relation.evidence))
      }
    }
    self.init(
      entities: forms.map { id, forms in forms.entity(id) },
      relations: evidence.map { Relation(key: $0, evidence: $1) })
  }
}

/// What several readings call one entity.
package struct EntityForms: Sendable {
  private var names: [String: Int] = [:]
  private var all: Set<String> = []
  private var countries: [String: Int] = [:]

  package init() {}

  /// Counts what one reading says.
  package mutating func add(_ entity: Entity) {
    names[entity.name, default: 0] += 1
    all.formUnion(entity.names)
    if let country = entity.country { countries[country, default: 0] += 1 }
  }

  /// The entity that they agree on.
  package func entity(_ id: EntityID) -> Entity {
    let name = EntityForms.favourite(names) ?? id.key
    return Entity(id: id, name: name, names: all.sorted(by: scalarOrder), country: EntityForms.favourite(countries))
  }

  private static func favourite(_ counts: [String: Int]) -> String? {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : scalarOrder($0.key, $1.key) }.first?.key
  }
}

/// Orders by Unicode scalars: the same in every locale and on every system.
package func scalarOrder(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
