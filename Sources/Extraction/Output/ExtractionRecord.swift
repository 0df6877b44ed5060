package import Articles
package import Foundation
package import GraphModel

/// What `entente extract` prints of an article: the output contract.
package struct ExtractionRecord: Encodable, Sendable {
  let id: String
  let title: String
  let text: String
  let date: CalendarDate?
  let sources: [String]
  let url: String?
  let region: [String]
  let language: Language
  let entities: [EntityRecord]
  let relations: [RelationRecord]

  /// Puts an article and its reading together.
  package init(article: Article, reading: ArticleReading) {
    id = article.id
    title = article.title
    text = article.text
    date = article.date
    sources = article.sources
    url = article.url
    region = article.region
    language = article.language
    entities = reading.entities.map(EntityRecord.init)
    relations = reading.relations.map(RelationRecord.init)
  }

  /// One line of JSON, its fields sorted by name.
  package func line() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + [0x0A]
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(text, forKey: .text)
    try container.encode(date, forKey: .date)
    try container.encode(sources, forKey: .sources)
    try container.encode(url, forKey: .url)
    try container.encode(region, forKey: .region)
    try container.encode(language, forKey: .language)
    try container.encode(entities, forKey: .entities)
    try container.encode(relations, forKey: .relations)
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, text, date, sources, url, region, language, entities, relations
  }

  struct EntityRecord: Encodable, Sendable {
    let id: EntityID
    let kind: EntityKind
    let name: String
    let names: [String]
    let country: String?
    let mentions: [Mention]

    init(_ reading: EntityReading) {
      id = reading.entity.id
      kind = reading.entity.kind
      name = reading.entity.name
      names = reading.entity.names
      country = reading.entity.kind == .country ? nil : reading.entity.country
      mentions = reading.mentions
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(kind, forKey: .kind)
      try container.encode(name, forKey: .name)
      try container.encode(names, forKey: .names)
      try container.encode(country, forKey: .country)
      try container.encode(mentions, forKey: .mentions)
    }

    private enum CodingKeys: String, CodingKey { case id, kind, name, names, country, mentions }
  }

  struct RelationRecord: Encodable, Sendable {
    let kind: RelationKind
    let head: EntityID
    let tail: EntityID
    let field: ArticleField
    let evidence: String
    let start: Int
    let end: Int
    let confidence: Double
    let rule: String
    let modality: Modality

    init(_ reading: RelationReading) {
      kind = reading.key.kind
      head = reading.key.head
      tail = reading.key.tail
      field = reading.evidence.field
      evidence = reading.evidence.sentence
      start = reading.evidence.start
      end = reading.evidence.end
      confidence = reading.evidence.confidence
      rule = reading.evidence.rule
      modality = reading.evidence.modality
    }
  }
}
