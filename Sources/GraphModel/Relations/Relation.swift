/// A typed tie between two entities, known from the evidence for it.
package struct Relation: Hashable, Sendable {
  /// What makes two pieces of evidence speak of one relation.
  package struct Key: Hashable, Sendable, Comparable {
    package let kind: RelationKind
    package let head: EntityID
    package let tail: EntityID

    /// Makes the key, symmetric kinds with the smaller id as head.
    ///
    /// - Throws: `RelationError` when the schema does not admit the ends, or both are one.
    package init(_ kind: RelationKind, head: EntityID, tail: EntityID) throws(RelationError) {
      guard head != tail else { throw RelationError.sameEnds(kind, head) }
      guard kind.admits(head: head.kind, tail: tail.kind) else {
        throw RelationError.wrongEnds(kind, head: head, tail: tail)
      }
      let swaps = kind.isSymmetric && tail < head
      self.kind = kind
      self.head = swaps ? tail : head
      self.tail = swaps ? head : tail
    }

    package static func < (left: Self, right: Self) -> Bool {
      if left.head != right.head { return left.head < right.head }
      if left.tail != right.tail { return left.tail < right.tail }
      return left.kind.rawValue < right.kind.rawValue
    }
  }

  /// Kind and ends.
  package let key: Key
  /// Every piece of evidence, by date and article.
  package private(set) var evidence: [ArticleEvidence]

  package var kind: RelationKind { key.kind }
  package var head: EntityID { key.head }
  package var tail: EntityID { key.tail }

  /// Makes a relation from the evidence for it, which is put in order of date and article.
  package init(key: Key, evidence: [ArticleEvidence]) {
    self.key = key
    self.evidence = evidence.sorted()
  }

  /// How many articles speak of it, copies of one text counted once.
  package var articleCount: Int { Set(evidence.lazy.map { $0.article.copyOf ?? $0.article.id }).count }
  /// How many different sources speak of it.
  package var sourceCount: Int { Set(evidence.lazy.flatMap(\.article.sources)).count }
  /// Date of the earliest article.
  package var firstSeen: CalendarDate? { evidence.lazy.compactMap(\.article.date).min() }
  /// Date of the latest article.
  package var lastSeen: CalendarDate? { evidence.lazy.compactMap(\.article.date).max() }
  /// The best confidence among its evidence.
  package var confidence: Double { evidence.lazy.map(\.evidence.confidence).max() ?? 0 }

  /// Which way a relation leads, seen from one of its ends.
  package enum Direction: String, Codable, Sendable {
    case both, to, from
  }

  /// Which way it leads, seen from the end `id`.
  package func direction(from id: EntityID) -> Direction {
    kind.isSymmetric ? .both : head == id ? .to : .from
  }

  /// The end across from `id`.
  package func other(than id: EntityID) -> EntityID { head == id ? tail : head }
}

/// A piece of evidence together with the article that holds it.
package struct ArticleEvidence: Hashable, Sendable, Comparable {
  package let article: ArticleReference
  package let evidence: Evidence

  package init(article: ArticleReference, evidence: Evidence) {
    self.article = article
    self.evidence = evidence
  }

  /// By date (undated last), article, field and position.
  package static func < (left: Self, right: Self) -> Bool {
    func key(_ item: Self) -> (String, String, String, Int, String) {
      (
        item.article.date?.description ?? "9999", item.article.id, item.evidence.field.rawValue, item.evidence.start,
        item.evidence.rule
      )
    }
    return key(left) < key(right)
  }
}

/// What a reader needs to find an article again.
package struct ArticleReference: Hashable, Sendable, Codable {
  package let id: String
  package let title: String
  package let date: CalendarDate?
  package let sources: [String]
  package let url: String?
  /// The article whose text this one repeats, nearly word for word; nil for none.
  package let copyOf: String?

  package init(
    id: String, title: String, date: CalendarDate?, sources: [String], url: String?, copyOf: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.sources = sources
    self.url = url
    self.copyOf = copyOf
  }
}

/// Why a relation cannot be.
package enum RelationError: Error, Hashable, CustomStringConvertible {
  case wrongEnds(RelationKind, head: EntityID, tail: EntityID)
  case sameEnds(RelationKind, EntityID)

  package var description: String {
    switch self {
    case .wrongEnds(let kind, let head, let tail):
      "\(kind.rawValue) cannot lead from \(head) to \(tail): the schema does not admit these kinds"
    case .sameEnds(let kind, let id): "\(kind.rawValue) cannot lead from \(id) to itself"
    }
  }
}
