import Articles
import GraphModel

/// Puts what was found in an article into the form in which it is kept.
struct ReadingAssembly {
  let fields: [LinkedField]
  let entities: [LinkedEntity]

  /// The reading: entities by first mention, each relation with its best evidence of a sentence.
  func reading(of article: Article, relations: [(field: LinkedField, found: FoundRelation)]) -> ArticleReading {
    ArticleReading(articleID: article.id, entities: entityReadings(), relations: relationReadings(relations))
  }

  private func entityReadings() -> [EntityReading] {
    var order: [EntityID] = []
    var readings: [EntityID: EntityReading] = [:]
    for field in fields {
      for mention in field.mentions where !mention.isAnaphor {
        let linked = entities[mention.entity]
        let form = field.annotated.string(mention.range)
        let place = Mention(
          field: field.annotated.field, form: form, start: mention.range.lowerBound, end: mention.range.upperBound)
        if readings[linked.id] == nil {
          order.append(linked.id)
          readings[linked.id] = EntityReading(
            entity: Entity(id: linked.id, name: usualName(linked), names: linked.names, country: linked.country),
            mentions: [])
        }
        readings[linked.id]?.mentions.append(place)
      }
    }
    return order.compactMap { readings[$0] }
  }

  /// An unknown organization takes its name in Latin letters where the article gives one that is no mere abbreviation.
  private func usualName(_ entity: LinkedEntity) -> String {
    if entity.isKnown { return entity.name }
    if entity.name.unicodeScalars.first?.isLatinLetter == true { return entity.name }
    return entity.names.first {
      entity.kind == .organization ? UnknownName.isFullLatin($0) : $0.contains(" ") && UnknownName.isLatin($0)
    }
      ?? entity.name
  }

  private func relationReadings(_ relations: [(field: LinkedField, found: FoundRelation)]) -> [RelationReading] {
    var best: [Statement: RelationReading] = [:]
    var order: [Statement] = []
    for (field, found) in relations {
      guard let key = try? Relation.Key(found.kind, head: entities[found.head].id, tail: entities[found.tail].id) else {
        continue
      }
      let confidence = ConfidenceModel.confidence(
        worth: found.confidence, head: entities[found.head].confidence, tail: entities[found.tail].confidence)
      let evidence = Evidence(
        sentence: field.annotated.string(found.range), field: field.annotated.field, start: found.range.lowerBound,
        end: found.range.upperBound,
        rule: found.rule, confidence: confidence,
        modality: found.modality)
      let statement = Statement(key: key, field: field.annotated.field, start: found.range.lowerBound)
      if let earlier = best[statement] {
        if earlier.evidence.confidence < evidence.confidence {
          best[statement] = RelationReading(key: key, evidence: evidence)
        }
      } else {
        order.append(statement)
        best[statement] = RelationReading(key: key, evidence: evidence)
      }
    }
    let readings = order.compactMap { best[$0] }
    // Where an agreement is stated, the talks about it are no tie of their own; nor is money given under an agreement of its own.
    let partners = Set(readings.filter { $0.key.kind == .partnersWith }.map { Pair($0.key) })
    return readings.filter { !($0.key.kind == .consultsWith && partners.contains(Pair($0.key))) }
  }

  private struct Statement: Hashable {
    let key: Relation.Key
    let field: ArticleField
    let start: Int
  }

  private struct Pair: Hashable {
    let first: EntityID
    let second: EntityID
    init(_ key: Relation.Key) { (first, second) = key.head < key.tail ? (key.head, key.tail) : (key.tail, key.head) }
  }
}
