import ArgumentParser
import Foundation
import GraphModel
import GraphStorage

/// Keeps what people decide about the graph.
struct Curate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curate",
    abstract: "Decide: merge, split, rename, reject, confirm, add and more; every decision is kept and can be undone.",
    discussion: """
      A decision is stronger than any reading: reading articles again, or with a better extractor, leaves it standing. Entities are named by id or by any name.

      Examples:
        entente curate suggest                                    what may be one entity
        entente curate merge "Hitachi Group" Hitachi --why "one company"
        entente curate reject Songdo Cisco --relation partnersWith
        entente curate undo                                       take the last one back
        entente curate export > decisions.yaml                    for version control
      """,
    subcommands: [
      CurateMerge.self, CurateSplit.self, CurateRename.self, CurateKind.self, CurateLink.self, CurateDifferent.self,
      CurateReject.self, CurateConfirm.self, CurateAdd.self, CurateSuggest.self, CurateList.self, CurateUndo.self,
      CurateExport.self, CurateApply.self,
    ])
}

/// Who decides, and why, and in which graph.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var graph: GraphOptions

  @Option(help: ArgumentHelp("Who decides (default: the user of this machine).", valueName: "person"))
  var by: String?

  @Option(help: ArgumentHelp("Why.", valueName: "reason"))
  var why: String?

  /// The person, as a text that is never empty.
  var person: String { by.flatMap { $0.isEmpty ? nil : $0 } ?? NSUserName() }

  /// The time, in UTC.
  static var now: String { Date.now.formatted(.iso8601) }

  func store() throws -> any GraphStore { try SQLiteStore(file: graph.file, access: .existing) }

  /// An empty decision of this person, now.
  func decision(_ action: Decision.Action, _ entity: EntityID, _ other: EntityID? = nil) -> Decision {
    var decision = Decision(action, entity, other, by: person, on: Self.now)
    decision.why = why
    return decision
  }

  /// Takes a decision in and says so.
  func keep(_ decision: Decision, in store: any GraphStore) throws {
    for number in try store.decide([decision]) {
      if let number {
        Console.say("decision \(number): \(decision.summary) ('entente curate undo \(number)' takes it back)")
      }
    }
  }
}

/// Two entities are one.
struct CurateMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Two entities are one: the first goes on as the second.")

  @Argument(help: "The entity that goes on under another id.")
  var entity: String
  @Argument(help: "The entity that it is.")
  var into: String
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    let (one, other) = (
      try EntityLookup.entity(named: entity, in: store), try EntityLookup.entity(named: into, in: store)
    )
    try options.keep(options.decision(.merge, one.id, other.id), in: store)
  }
}

/// One entity is two.
struct CurateSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "One entity is two: in some articles the name stands for another.",
    discussion: "Example: entente curate split Valencia --name \"Valencia (Venezuela)\" --article 005ba2c25a9aefa8")

  @Argument(help: "The entity.")
  var entity: String
  @Option(help: "What the other one is called.")
  var name: String
  @Option(help: "Id of an article that means the other one; may be given several times.")
  var article: [String]
  @Option(help: ArgumentHelp("Id of the other one (default: made of its name).", valueName: "id"))
  var `as`: String?
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    let one = try EntityLookup.entity(named: entity, in: store)
    let key = NameKey.of(name)
    guard let other = `as`.map({ EntityID($0) }) ?? (key.isEmpty ? nil : EntityID(one.kind, key)) else {
      throw ValidationError(
        "'\(`as` ?? name)' makes no id: expected one such as \(one.kind.rawValue):valencia-venezuela")
    }
    var decision = options.decision(.split, one.id, other)
    (decision.name, decision.articles) = (name, article)
    try options.keep(decision, in: store)
  }
}

/// An entity has another name.
struct CurateRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give an entity the name that tables and maps show; the others stay known.")

  @Argument(help: "The entity.")
  var entity: String
  @Argument(help: "Its name.")
  var name: String
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw ValidationError("'\(name)' is no name: it has neither letters nor digits")
    }
    var decision = options.decision(.rename, try EntityLookup.entity(named: entity, in: store).id)
    decision.name = name
    try options.keep(decision, in: store)
  }
}

/// An entity is of another kind.
struct CurateKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kind", abstract: "Set what an entity is: organization, city or country.")

  @Argument(help: "The entity.")
  var entity: String
  @Argument(help: "What it is.")
  var kind: EntityKind
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    var decision = options.decision(.kind, try EntityLookup.entity(named: entity, in: store).id)
    decision.kind = kind
    try options.keep(decision, in: store)
  }
}

/// An entity is what an address leads to.
struct CurateLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Link an entity to an identifier outside: an address, or one such as Q95 of Wikidata.")

  @Argument(help: "The entity.")
  var entity: String
  @Argument(help: "The address, or a Wikidata id.")
  var address: String
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    var decision = options.decision(.link, try EntityLookup.entity(named: entity, in: store).id)
    if address.wholeMatch(of: #/Q[1-9][0-9]*/#) != nil {
      decision.link = "https://www.wikidata.org/entity/\(address)"
    } else if address.hasPrefix("https://") || address.hasPrefix("http://") {
      decision.link = address
    } else {
      throw ValidationError(
        "'\(address)' is no identifier: expected an address (https://…) or a Wikidata id such as Q95")
    }
    try options.keep(decision, in: store)
  }
}

/// Two entities are two.
struct CurateDifferent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different", abstract: "Two entities are two: never suggested as one again.")

  @Argument(help: "One entity.")
  var one: String
  @Argument(help: "The other.")
  var other: String
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let store = try options.store()
    let (first, second) = (
      try EntityLookup.entity(named: one, in: store), try EntityLookup.entity(named: other, in: store)
    )
    try options.keep(options.decision(.different, first.id, second.id), in: store)
  }
}
