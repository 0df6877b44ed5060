import GraphModel

/// An entity of one article, before it is given its identifier for good.
struct LinkedEntity: Sendable {
  var id: EntityID
  var name: String
  /// Known names first, then forms that the article uses.
  var names: [String]
  var country: String?
  /// How far the link can be trusted.
  var confidence: Double
  /// Whether the gazetteer knows it.
  var isKnown: Bool
  /// Whether its country is only that of which the article speaks.
  var isCountryGuessed = false
  /// Whether it is a public body of `country`.
  var isPublicBody = false
  /// Set when another entity of the article turned out to be the same.
  var mergedInto: Int?

  var kind: EntityKind { id.kind }
}

/// A place of a field that stands for an entity.
struct LinkedMention: Sendable {
  let range: Range<Int>
  /// Index of the entity among those of the article.
  var entity: Int
  /// Whether the place is a word such as 同社 that is no name.
  var isAnaphor = false
  /// Whether it is the adjective of a country: Indonesian.
  var isAdjective = false
}

/// The mentions of one field, in order.
struct LinkedField: Sendable {
  let annotated: AnnotatedField
  var mentions: [LinkedMention]

  /// Whether a mention covers some of the range.
  func isCovered(_ range: Range<Int>) -> Bool {
    let index = mentions.partitionIndex { $0.range.upperBound <= range.lowerBound }
    return index < mentions.count && mentions[index].range.lowerBound < range.upperBound
  }

  /// Adds a mention in its place, unless one is there.
  mutating func add(_ mention: LinkedMention) {
    guard !isCovered(mention.range) else { return }
    mentions.insert(mention, at: mentions.partitionIndex { $0.range.upperBound <= mention.range.lowerBound })
  }

  /// The mentions that start inside a range.
  func mentions(startingIn range: Range<Int>) -> ArraySlice<LinkedMention> {
    let first = mentions.partitionIndex { $0.range.lowerBound < range.lowerBound }
    let end = mentions.partitionIndex { $0.range.lowerBound < range.upperBound }
    return mentions[first..<end]
  }

  /// The mention that ends at a place.
  func mention(endingAt end: Int) -> LinkedMention? {
    let index = mentions.partitionIndex { $0.range.upperBound < end }
    return index < mentions.count && mentions[index].range.upperBound == end ? mentions[index] : nil
  }

  /// The mention that starts at a place.
  func mention(startingAt start: Int) -> LinkedMention? {
    let index = mentions.partitionIndex { $0.range.lowerBound < start }
    return index < mentions.count && mentions[index].range.lowerBound == start ? mentions[index] : nil
  }

  /// The mention that is exactly that range.
  func mention(at range: Range<Int>) -> LinkedMention? {
    mention(endingAt: range.upperBound).flatMap { $0.range == range ? $0 : nil }
  }
}
