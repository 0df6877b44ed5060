import ArgumentParser
import GraphModel

/// Which part of a graph a command looks at.
struct FilterOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Only this kind of relation; may be given several times.", valueName: "kind"))
  var relation: [RelationKind] = []

  @Option(name: .long, help: ArgumentHelp("Only entities of this kind; may be given several times.", valueName: "kind"))
  var kind: [EntityKind] = []

  @Option(
    name: .long, help: ArgumentHelp("Only what articles of this day or later say.", valueName: "date"),
    transform: FilterOptions.date)
  var since: CalendarDate?

  @Option(
    name: .long, help: ArgumentHelp("Only what articles of this day or earlier say.", valueName: "date"),
    transform: FilterOptions.date)
  var until: CalendarDate?

  @Option(
    name: .long,
    help: ArgumentHelp("The graph as it was known on this day: no later article or decision.", valueName: "date"),
    transform: FilterOptions.date)
  var asOf: CalendarDate?

  @OptionGroup var confidence: ConfidenceOptions

  func validate() throws {
    if let since, let until, since > until { throw ValidationError("--since \(since) is later than --until \(until)") }
  }

  /// The options as a filter.
  var filter: GraphFilter {
    var filter = GraphFilter()
    filter.relations = Set(relation)
    filter.kinds = Set(kind)
    filter.since = since
    filter.until = until
    filter.asOf = asOf
    filter.minimumConfidence = confidence.minConfidence
    return filter
  }

  /// The options that are set, in words, to say what emptied a result.
  var words: String {
    var parts = relation.map { "--relation \($0.rawValue)" } + kind.map { "--kind \($0.rawValue)" }
    if let since { parts.append("--since \(since)") }
    if let until { parts.append("--until \(until)") }
    if let asOf { parts.append("--as-of \(asOf)") }
    if confidence.minConfidence > 0 { parts.append("--min-confidence \(confidence.minConfidence)") }
    return parts.joined(separator: " ")
  }

  /// The same behind a sentence that says what is not there; empty where no option is set.
  var suffix: String { words.isEmpty ? "" : " with \(words)" }

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("'\(text)' is no date: expected one such as 2024-05-30")
    }
    return date
  }
}

extension RelationKind: ExpressibleByArgument {}
extension EntityKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
