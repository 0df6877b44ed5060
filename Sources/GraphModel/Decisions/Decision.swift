/// What a person decided about the graph: stronger than any reading, never overwritten by one, and reversible.
///
/// Ids are those that the graph shows when the decision is made.
package struct Decision: Hashable, Sendable, Codable {
  /// What is decided.
  package enum Action: String, Codable, Sendable, CaseIterable {
    /// `entity` is `other`, under whose id both go on.
    case merge
    /// In `articles`, `entity` is another one: `other`, called `name`.
    case split
    /// `entity` is called `name`.
    case rename
    /// `entity` is of another `kind`.
    case kind
    /// `entity` is what `link` leads to, outside Entente.
    case link
    /// `entity` and `other` are two: never suggested as one again.
    case different
    /// `entity` and `other` are not related so; with `articles`, only those are wrong.
    case reject
    /// They are.
    case confirm
    /// They are related so, which `source` says.
    case add
  }

  package var action: Action
  /// What it is about; the head of a relation.
  package var entity: EntityID
  /// The other entity that it is about; the tail of a relation.
  package var other: EntityID?
  package var name: String?
  package var kind: EntityKind?
  /// Kind of a relation; nil for all kinds.
  package var relation: RelationKind?
  /// Ids of articles that it is limited to; none for all.
  package var articles: [String] = []
  package var link: String?
  /// Where a relation that was added is said, on which day, and in which words.
  package var source: String?
  package var date: CalendarDate?
  package var quote: String?
  /// Who decided, when (ISO 8601, UTC), and why.
  package var by: String
  package var on: String
  package var why: String?

  package init(_ action: Action, _ entity: EntityID, _ other: EntityID? = nil, by: String, on: String) {
    self.action = action
    self.entity = entity
    self.other = other
    self.by = by
    self.on = on
  }

  /// The decision in words.
  package var summary: String {
    let words: [String?] =
      switch action {
      case .merge: ["\(entity) is \(other?.description ?? "?")"]
      case .split:
        ["\(entity) is \(other?.description ?? "?") (\(name ?? ""))", "in \(articles.joined(separator: ", "))"]
      case .rename: ["\(entity) is called \(name ?? "?")"]
      case .kind: ["\(entity) is a \(kind?.rawValue ?? "?")"]
      case .link: ["\(entity) is \(link ?? "?")"]
      case .different: ["\(entity) is not \(other?.description ?? "?")"]
      case .reject, .confirm, .add:
        [
          "\(entity) \(relation?.label ?? "any relation") \(other?.description ?? "?")",
          articles.isEmpty ? nil : "in \(articles.joined(separator: ", "))", source.map { "according to \($0)" },
        ]
      }
    return words.compactMap { $0 }.joined(separator: " ")
  }
}

/// Why a decision cannot stand beside the others.
package enum DecisionError: Error, Hashable, CustomStringConvertible {
  case incomplete(Decision.Action, missing: String)
  case sameEntity(EntityID)
  case gone(EntityID, into: EntityID)
  case differentKinds(EntityID, EntityID)
  case saidDifferent(EntityID, EntityID)
  case saidSame(EntityID, EntityID)
  case unknownEntity(EntityID)
  case unknownArticle(String)
  case wrongEnds(RelationError)
  case dependent(String)

  package var description: String {
    switch self {
    case .incomplete(let action, let missing): "'\(action.rawValue)' needs \(missing)"
    case .sameEntity(let id): "\(id) is one entity already"
    case .gone(let id, let target): "\(id) goes on as \(target): name that one"
    case .differentKinds(let one, let other): "\(one) and \(other) are of different kinds: set the kind of one first"
    case .saidDifferent(let one, let other): "\(one) and \(other) are said to be different: undo that first"
    case .saidSame(let one, let other): "\(one) and \(other) are one by an earlier decision: undo that first"
    case .unknownEntity(let id): "no entity \(id)"
    case .unknownArticle(let id): "no article \(id)"
    case .wrongEnds(let error): "\(error)"
    case .dependent(let other): "a later decision stands on it: undo that first (\(other))"
    }
  }
}
