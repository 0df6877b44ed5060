package import Articles
package import GraphModel

/// Articles, what was read in them, and what people decided, with the graph that all of it makes.
///
/// What was read and what was decided is kept, the graph is derived from both. This is all that the program asks of a store: a server database may stand
/// behind it as well as a file. Every call is a whole: a change is made in one transaction or not at all, an answer is of one moment.
///
/// - Throws: each call throws a `GraphStoreError` when the store cannot be read or written.
package protocol GraphStore: Sendable {
  // MARK: Articles and what was read in them

  /// Whether the store holds the article with this content, read by this version of the extractor.
  func holds(_ article: Article, reader: String) throws -> Bool
  /// A kept article; nil where there is none of that id.
  func article(_ id: String) throws -> Article?
  /// Ids of the articles that another version of the extractor read, in order.
  func articles(notReadBy reader: String) throws -> [String]
  /// Keeps articles and their readings, all or none; what an earlier reading of one had found goes. `reader` is the extractor's version.
  func keep(_ items: [(article: Article, reading: ArticleReading)], reader: String) throws -> [IngestOutcome]
  /// Removes an article and what only it said; decisions stay. Tells whether there was such an article.
  func remove(article id: String) throws -> Bool

  // MARK: Decisions

  /// Every decision, oldest first, those that were undone among them.
  func decisions() throws -> [KeptDecision]
  /// The decisions that stand.
  func curation() throws -> Curation
  /// Takes decisions in, all or none; gives their numbers, or nil for one that stands already. Throws a `RefusedDecision` for the first that
  /// contradicts what stands or speaks of what the store lacks.
  func decide(_ decisions: [Decision]) throws -> [Int?]
  /// Takes back a decision, the last one for nil: the graph is again what it was without it. Throws an `UndoError` when none such stands.
  func undo(_ number: Int?, by person: String, on time: String) throws -> KeptDecision

  // MARK: The graph

  /// The graph that all kept readings and decisions make, as far as the filter lets it through.
  func graph(_ filter: GraphFilter) throws -> EntityGraph
  /// Who is tied to whom by how many independent articles: all that rankings, communities and ways need.
  func network(_ filter: GraphFilter) throws -> WeightedNetwork
  /// Entities within `depth` ties of one, and the ties among them.
  func neighborhood(of id: EntityID, depth: Int, filter: GraphFilter) throws -> EntityGraph
  /// The ties between two entities, with all of their evidence.
  func ties(between one: EntityID, _ other: EntityID, filter: GraphFilter) throws -> [Relation]
  /// For each piece of evidence the names of some entities within its sentence, and what read it.
  func details(of evidence: [ArticleEvidence], naming ids: [EntityID]) throws -> [EvidenceDetails]

  // MARK: Names and texts

  /// The entities of some ids, as readings and decisions name them.
  func entities(_ ids: some Sequence<EntityID>) throws -> [EntityID: Entity]
  /// The entities that a name, an id or a country's code may mean, the most mentioned first.
  func entities(named text: String) throws -> [Entity]
  /// Entities with a name that holds a text, the nearest first.
  func entities(withNameHolding text: String, limit: Int) throws -> [Entity]
  /// Known names most like a text that names nothing, nearest first.
  func namesNear(_ text: String, limit: Int) throws -> [String]
  /// Articles that hold a text, in any language, the latest first.
  func articles(holding text: String, limit: Int) throws -> [TextHit]
  /// The mentions of an entity by article, oldest first.
  func articles(mentioning id: EntityID) throws -> [(article: ArticleReference, mentions: Int)]

  // MARK: The whole

  /// How much the store holds.
  func statistics() throws -> StoreStatistics
  /// What is wrong with the store: nothing, if it is sound.
  func problems() throws -> [String]
}

extension GraphStore {
  /// Keeps one article and its reading.
  package func keep(_ article: Article, _ reading: ArticleReading, reader: String) throws -> IngestOutcome {
    try keep([(article, reading)], reader: reader).first ?? .unchanged
  }

  package func graph() throws -> EntityGraph { try graph(GraphFilter()) }

  package func network() throws -> WeightedNetwork { try network(GraphFilter()) }

  package func neighborhood(of id: EntityID, depth: Int) throws -> EntityGraph {
    try neighborhood(of: id, depth: depth, filter: GraphFilter())
  }

  package func ties(between one: EntityID, _ other: EntityID) throws -> [Relation] {
    try ties(between: one, other, filter: GraphFilter())
  }

  package func namesNear(_ text: String) throws -> [String] { try namesNear(text, limit: 5) }
}
