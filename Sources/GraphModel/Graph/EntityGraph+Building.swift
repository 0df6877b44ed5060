import OrderedCollections

extension EntityGraph {
  /// The graph that readings make together: a pure function of them, whatever their order.
  ///
  /// An entity that several readings name takes the name that most of them give it, and the smaller one of equals.
  /// Decisions of people stand above what was read.
  package init(
    readings: some Sequence<(article: ArticleReference, reading: ArticleReading)>, curation: Curation = Curation()
  ) {
    var forms: OrderedDictionary<EntityID, EntityForms> = [:]
    var evidence: OrderedDictionary<Relation.Key, [ArticleEvidence]> = [:]
    for (article, reading) in readings {
      for item in reading.entities {
        let id = curation.resolved(item.entity.id, in: article.id)
        forms[id, default: EntityForms()].add(item.entity, as: id)
        for mention in item.mentions { forms[id, default: EntityForms()].addMentions(of: mention.form, count: 1) }
      }
      for relation in reading.relations {
        let item = ArticleEvidence(article: article, evidence: relation.evidence)
        if let (key, item) = curation.applied(to: relation.key, item) { evidence[key, default: []].append(item) }
      }
    }
    for (key, item) in curation.addedRelations() { evidence[key, default: []].append(item) }
    self.init(
      entities: forms.map { id, forms in curation.applied(to: forms.entity(id)) },
      relations: evidence.map { Relation(key: $0, evidence: $1) })
  }
}

/// What several readings call one entity.
package struct EntityForms: Sendable {
  private var names: [String: Int] = [:]
  /// Names of those that went on as this one: they count where it has none of its own.
  private var mergedNames: [String: Int] = [:]
  private var all: Set<String> = []
  private var countries: [String: Int] = [:]
  private var mentions: [String: Int] = [:]

  package init() {}

  /// Counts what `count` readings say of an entity, which goes on as `id`.
  package mutating func add(_ entity: Entity, as id: EntityID, count: Int = 1) {
    if entity.id.key == id.key {
      names[entity.name, default: 0] += count
    } else {
      mergedNames[entity.name, default: 0] += count
    }
    all.formUnion(entity.names)
    if let country = entity.country { countries[country, default: 0] += count }
  }

  /// Takes further names in.
  package mutating func addNames(_ names: [String]) { all.formUnion(names) }

  /// Counts how often a form stands in the articles.
  package mutating func addMentions(of form: String, count: Int) { mentions[form, default: 0] += count }

  /// The entity that they agree on, the names that articles use most in front.
  package func entity(_ id: EntityID) -> Entity {
    let name = EntityForms.favourite(names) ?? EntityForms.favourite(mergedNames) ?? id.key
    var entity = Entity(id: id, name: name, names: namesByUse, country: EntityForms.favourite(countries))
    entity.usedNameCount = entity.names.prefix { $0 == name || mentions[$0] != nil }.count
    return entity
  }

  private var namesByUse: [String] {
    all.sorted { left, right in
      let (leftUse, rightUse) = (mentions[left] ?? 0, mentions[right] ?? 0)
      return leftUse != rightUse ? leftUse > rightUse : scalarOrder(left, right)
    }
  }

  private static func favourite(_ counts: [String: Int]) -> String? {
    counts.sorted { $0.value != $1.value ? $0.value > $1.value : scalarOrder($0.key, $1.key) }.first?.key
  }
}

/// Orders by Unicode scalars: the same in every locale and on every system.
package func scalarOrder(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
