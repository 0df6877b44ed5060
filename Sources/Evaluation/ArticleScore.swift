package import GraphModel

/// How one article's reading compares with its gold annotation.
package struct ArticleScore: Sendable {
  package var entities: [EntityKind: PrecisionRecall] = [:]
  package var relations: [RelationKind: PrecisionRecall] = [:]
  /// Pairs of entities with a partnership of any kind: the links that a map draws.
  package var linked = PrecisionRecall()
  package var errors: [EvaluationError] = []
  /// Relations that were found, each with its confidence and whether it is right; borderline ones left out.
  package var judged: [(confidence: Double, isRight: Bool)] = []

  /// The kinds of relations that a map draws as links.
  package static let partnerships: [RelationKind] = [.partnersWith, .consultsWith, .funds]
  package static let structure: [RelationKind] = [.memberOf, .partOf, .locatedIn]

  private struct Key: Hashable {
    var kind: RelationKind
    var head: String
    var tail: String

    init(_ kind: RelationKind, _ head: String, _ tail: String) {
      let swaps = kind.isSymmetric && tail < head
      (self.kind, self.head, self.tail) = (kind, swaps ? tail : head, swaps ? head : tail)
    }

    var pair: Set<String> { [head, tail] }
  }

  /// Compares what was read with what is right; `gold` is nil for an article that should not be there, `predicted` for one that was not read.
  init(gold: GoldArticle?, predicted: PredictedArticle?) {
    let goldEntities = gold?.entities ?? []
    let found = predicted?.reading.entities ?? []
    let id = gold?.id ?? predicted?.id ?? ""
    let partners = Self.pair(goldEntities, found)
    let back = Dictionary(uniqueKeysWithValues: partners.map { (found[$0.value].entity.id, goldEntities[$0.key].ref) })
    let optional = Set(goldEntities.filter(\.isOptional).map(\.ref))

    for (index, entity) in goldEntities.enumerated() where !entity.isOptional {
      if partners[index] != nil {
        entities[entity.kind, default: .init()].truePositives += 1
      } else {
        entities[entity.kind, default: .init()].falseNegatives += 1
        errors.append(
          EvaluationError(
            article: id, isMissed: true, what: entity.kind.rawValue, names: [entity.name],
            sentence: predicted.flatMap { Self.sentence(naming: entity.names + [entity.name], in: $0) }))
      }
    }
    for reading in found where back[reading.entity.id] == nil {
      entities[reading.entity.kind, default: .init()].falsePositives += 1
      errors.append(
        EvaluationError(
          article: id, isMissed: false, what: reading.entity.kind.rawValue, names: [reading.entity.name],
          sentence: predicted.flatMap { Self.sentence(naming: reading.mentions.map(\.form), in: $0) }))
    }
    compareRelations(gold, predicted, id, optional) { back[$0] ?? "?\($0)" }
  }

  private mutating func compareRelations(
    _ gold: GoldArticle?, _ predicted: PredictedArticle?, _ id: String, _ optional: Set<String>,
    _ ref: (EntityID) -> String
  ) {
    var want: [Key: GoldArticle.Relation] = [:]
    for relation in gold?.relations ?? [] { want[Key(relation.kind, relation.head, relation.tail)] = relation }
    let loose = Set(
      want.filter { $0.value.isOptional || optional.contains($0.value.head) || optional.contains($0.value.tail) }.keys)
    var have: [Key: [RelationReading]] = [:]
    var order: [Key] = []
    for relation in predicted?.reading.relations ?? [] {
      let key = Key(relation.key.kind, ref(relation.key.head), ref(relation.key.tail))
      if have[key] == nil { order.append(key) }
      have[key, default: []].append(relation)
    }
    let wanted = (gold?.relations ?? []).map { Key($0.kind, $0.head, $0.tail) }.withoutRepeats()
    for key in wanted where !loose.contains(key) {
      if have[key] != nil {
        relations[key.kind, default: .init()].truePositives += 1
      } else {
        relations[key.kind, default: .init()].falseNegatives += 1
        errors.append(
          EvaluationError(
            article: id, isMissed: true, what: key.kind.rawValue, names: [key.head, key.tail],
            sentence: want[key]?.evidence))
      }
    }
    for key in order {
      let readings = have[key] ?? []
      let confidence = readings.map(\.evidence.confidence).max() ?? 0
      if want[key] != nil {
        if !loose.contains(key) { judged.append((confidence, true)) }
        continue
      }
      if optional.contains(key.head) || optional.contains(key.tail) { continue }
      // Where a city lies is not annotated.
      if key.kind == .locatedIn, readings.contains(where: { $0.key.head.kind == .city }) { continue }
      relations[key.kind, default: .init()].falsePositives += 1
      judged.append((confidence, false))
      errors.append(
        EvaluationError(
          article: id, isMissed: false, what: key.kind.rawValue, names: [key.head, key.tail],
          sentence: readings.first.map { "\($0.evidence.sentence) [\($0.evidence.rule), \($0.evidence.confidence)]" }))
    }
    func pairs(_ keys: some Sequence<Key>) -> Set<Set<String>> {
      Set(keys.filter { Self.partnerships.contains($0.kind) }.map(\.pair))
    }
    let (right, found, either) = (pairs(want.keys.filter { !loose.contains($0) }), pairs(order), pairs(loose))
    linked.truePositives = right.intersection(found).count
    linked.falseNegatives = right.subtracting(found).count
    linked.falsePositives = found.subtracting(right).subtracting(either).count { $0.isDisjoint(with: optional) }
  }

  /// The place in `found` of each gold entity that was found, each used once, required ones first.
  private static func pair(_ gold: [GoldArticle.Entity], _ found: [EntityReading]) -> [Int: Int] {
    let names = found.map { reading in
      ComparableName.names(
        reading.entity.names + [reading.entity.name], kind: reading.entity.kind,
        codes: [reading.entity.country, reading.entity.id.key])
    }
    var partners: [Int: Int] = [:]
    var used: Set<Int> = []
    for isOptional in [false, true] {
      for (index, entity) in gold.enumerated() where entity.isOptional == isOptional {
        let wanted = ComparableName.names(
          entity.names + [entity.name], kind: entity.kind, codes: [entity.ref, entity.country])
        let match = found.indices.first {
          !used.contains($0) && found[$0].entity.kind == entity.kind && !wanted.isDisjoint(with: names[$0])
        }
        if let match {
          partners[index] = match
          used.insert(match)
        }
      }
    }
    return partners
  }

  /// The line of the article that names one of the forms.
  private static func sentence(naming forms: [String], in article: PredictedArticle) -> String? {
    let lines = ([article.title] + article.text.split(separator: "\n").map(String.init)).flatMap { line in
      line.split(separator: "。").map(String.init)
    }
    return forms.lazy.compactMap { form in lines.first { $0.contains(form) } }.first
  }
}

/// Something that a reading missed or found wrongly.
package struct EvaluationError: Sendable {
  package let article: String
  /// Whether it is right and was missed, rather than found and wrong.
  package let isMissed: Bool
  /// The kind of entity or relation.
  package let what: String
  /// The entity, or head and tail.
  package let names: [String]
  /// Where the article says it, as far as that is known.
  package let sentence: String?
}
