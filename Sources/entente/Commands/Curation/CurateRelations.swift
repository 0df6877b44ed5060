import ArgumentParser
import GraphModel
import GraphStorage

/// Which ties between two entities a decision speaks of.
struct TieOptions: ParsableArguments {
  @Argument(help: "One entity; where the relation has a direction, the one that it leads from.")
  var entity: String
  @Argument(help: "The other.")
  var other: String
  @Option(help: ArgumentHelp("Only this kind of relation (default: all).", valueName: "kind"))
  var relation: RelationKind?
  @Option(help: "Only the evidence of this article, by its id; may be given several times.")
  var article: [String] = []

  /// The decision; there must be something that it speaks of.
  func decision(_ action: Decision.Action, _ options: DecisionOptions, _ store: any GraphStore) throws -> Decision {
    let one = try EntityLookup.entity(named: entity, in: store)
    let two = try EntityLookup.entity(named: other, in: store)
    let ties = try store.ties(between: one.id, two.id).filter { tie in
      (relation == nil || tie.kind == relation && (tie.kind.isSymmetric || tie.head == one.id))
        && (article.isEmpty || tie.evidence.contains { article.contains($0.article.id) })
    }
    guard !ties.isEmpty else {
      throw NoSuchTie(
        description:
          "no tie to \(action.rawValue): \(one.name) (\(one.id)) and \(two.name) (\(two.id)) are not related so; 'entente why' shows how they are"
      )
    }
    var decision = options.decision(action, one.id, two.id)
    (decision.relation, decision.articles) = (relation, article)
    return decision
  }
}

/// A decision about a tie that is not there.
struct NoSuchTie: Error, CustomStringConvertible {
  let description: String
}

/// A tie is wrong.
struct CurateReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "A tie, or what one article says of it, is wrong; it stays away, whatever is read."
  )

  @OptionGroup var tie: TieOptions
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    try options.keep(try tie.decision(.reject, options, store), in: store)
  }
}

/// A tie is right.
struct CurateConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "A tie, or what one article says of it, is right: its confidence is 1.")

  @OptionGroup var tie: TieOptions
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    try options.keep(try tie.decision(.confirm, options, store), in: store)
  }
}

/// A tie that no article told.
struct CurateAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a tie by hand, with its source.",
    discussion: "Example: entente curate add EIB funds ABB --source https://example.org/news --date 2024-05-30")

  @Argument(help: "The entity that the relation leads from.")
  var entity: String
  @Argument(help: "The kind of relation.")
  var relation: RelationKind
  @Argument(help: "The entity that it leads to.")
  var other: String
  @Option(help: "Where it is said: an address, a title, a person.")
  var source: String
  @Option(help: "The day on which it was said.", transform: FilterOptions.date)
  var date: CalendarDate?
  @Option(help: "The words.")
  var quote: String?
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    var decision = options.decision(
      .add, try EntityLookup.entity(named: entity, in: store).id,
      try EntityLookup.entity(named: other, in: store).id)
    (decision.relation, decision.source, decision.date, decision.quote) = (relation, source, date, quote)
    try options.keep(decision, in: store)
  }
}
