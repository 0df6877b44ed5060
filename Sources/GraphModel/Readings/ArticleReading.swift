/// What one reading of one article found.
package struct ArticleReading: Hashable, Sendable {
  /// The article that was read.
  package let articleID: String
  /// Entities in the order in which the article first names them.
  package var entities: [EntityReading]
  /// Relations in the order in which the article states them; several may share kind and ends.
  package var relations: [RelationReading]

  package init(articleID: String, entities: [EntityReading], relations: [RelationReading]) {
    self.articleID = articleID
    self.entities = entities
    self.relations = relations
  }
}

/// An entity with the places of an article that name it.
package struct EntityReading: Hashable, Sendable {
  package var entity: Entity
  package var mentions: [Mention]

  package init(entity: Entity, mentions: [Mention]) {
    self.entity = entity
    self.mentions = mentions
  }
}

/// A place of an article that names an entity.
package struct Mention: Hashable, Sendable, Codable {
  /// The part of the article.
  package var field: ArticleField
  /// The name as written.
  package var form: String
  /// Where it starts and ends, in Unicode scalars of the field.
  package var start: Int
  package var end: Int

  package init(field: ArticleField, form: String, start: Int, end: Int) {
    self.field = field
    self.form = form
    self.start = start
    self.end = end
  }
}

/// One statement of a relation.
package struct RelationReading: Hashable, Sendable {
  package var key: Relation.Key
  package var evidence: Evidence

  package init(key: Relation.Key, evidence: Evidence) {
    self.key = key
    self.evidence = evidence
  }
}
