package import GraphModel
import Yams

/// Decisions as a YAML file that people read, change and keep under version control.
package enum DecisionFile {
  /// Writes decisions, oldest first.
  ///
  /// - Throws: `YamlError` when a text cannot be written as YAML.
  package static func text(_ decisions: [Decision]) throws -> String {
    if decisions.isEmpty { return "# No decisions.\n[]\n" }
    let nodes = decisions.map { decision -> Node in
      var pairs: [(Node, Node)] = []
      func add(_ key: String, _ value: String?) {
        if let value { pairs.append((Node(key), Node(value, Tag(.str)))) }
      }
      add("action", decision.action.rawValue)
      add("entity", decision.entity.description)
      add("relation", decision.relation?.rawValue)
      add("other", decision.other?.description)
      add("name", decision.name)
      add("kind", decision.kind?.rawValue)
      if !decision.articles.isEmpty {
        pairs.append((Node("articles"), Node(decision.articles.map { Node($0, Tag(.str)) })))
      }
      add("link", decision.link)
      add("source", decision.source)
      add("date", decision.date?.description)
      add("quote", decision.quote)
      add("by", decision.by)
      add("on", decision.on)
      add("why", decision.why)
      return Node(pairs)
    }
    let yaml = try Yams.serialize(node: Node(nodes), width: -1, allowUnicode: true)
    return "# Decisions about an Entente graph, oldest first: 'entente curate apply FILE' takes them in.\n" + yaml
  }

  /// Reads decisions, each with the line on which it begins.
  ///
  /// - Throws: `DecisionFileError` with file and line.
  package static func read(_ text: String, file: String) throws(DecisionFileError) -> [(decision: Decision, line: Int)]
  {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      var line = 1
      if case .scanner(_, _, let mark, _) = error as? YamlError { line = mark.line }
      if case .parser(_, _, let mark, _) = error as? YamlError { line = mark.line }
      throw DecisionFileError(file: file, line: line, expected: "YAML such as '- action: merge'")
    }
    guard let root else { return [] }
    guard let items = root.sequence else {
      throw DecisionFileError(file: file, line: root.mark?.line ?? 1, expected: "a list of decisions")
    }
    var decisions: [(decision: Decision, line: Int)] = []
    for item in items { decisions.append((try decision(item, file), item.mark?.line ?? 1)) }
    return decisions
  }

  private static let keys = [
    "action", "entity", "relation", "other", "name", "kind", "articles", "link", "source", "date", "quote", "by", "on",
    "why",
  ]

  private static func decision(_ node: Node, _ file: String) throws(DecisionFileError) -> Decision {
    func refuse(_ node: Node?, _ expected: String) -> DecisionFileError {
      DecisionFileError(file: file, line: (node ?? item)?.mark?.line ?? 1, expected: expected)
    }
    let item: Node? = node
    guard let mapping = node.mapping else { throw refuse(node, "a decision such as '- action: merge'") }
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      throw refuse(key, "one of the keys \(keys.joined(separator: ", ")), not '\(key.string ?? "")'")
    }
    func text(_ key: String) throws(DecisionFileError) -> String? {
      guard let value = mapping[key] else { return nil }
      guard let string = value.scalar?.string, !string.isEmpty else { throw refuse(value, "a text for '\(key)'") }
      return string
    }
    func needed(_ key: String) throws(DecisionFileError) -> String {
      guard let value = try text(key) else { throw refuse(node, "'\(key)'") }
      return value
    }
    func read<Value>(_ key: String, _ what: String, _ convert: (String) -> Value?) throws(DecisionFileError) -> Value? {
      guard let value = try text(key) else { return nil }
      guard let read = convert(value) else { throw refuse(mapping[key], "\(what) for '\(key)', not '\(value)'") }
      return read
    }
    let actions = Decision.Action.allCases.map(\.rawValue).joined(separator: ", ")
    _ = try needed("action")
    _ = try needed("entity")
    guard let action = try read("action", "one of \(actions)", { Decision.Action(rawValue: $0) }),
      let entity = try read("entity", "an id such as organization:eib", { EntityID($0) })
    else { throw refuse(node, "'action' and 'entity'") }
    var decision = Decision(action, entity, by: try needed("by"), on: try needed("on"))
    decision.other = try read("other", "an id such as organization:eib") { EntityID($0) }
    decision.relation = try read("relation", "one of \(RelationKind.allCases.map(\.rawValue).joined(separator: ", "))")
    {
      RelationKind(rawValue: $0)
    }
    decision.kind = try read("kind", "one of \(EntityKind.allCases.map(\.rawValue).joined(separator: ", "))") {
      EntityKind(rawValue: $0)
    }
    decision.date = try read("date", "a date such as 2024-05-30") { CalendarDate($0) }
    decision.name = try text("name")
    decision.link = try text("link")
    decision.source = try text("source")
    decision.quote = try text("quote")
    decision.why = try text("why")
    if let articles = mapping["articles"] {
      guard let list = articles.sequence else { throw refuse(articles, "a list of ids of articles") }
      for article in list {
        guard let id = article.scalar?.string else { throw refuse(article, "the id of an article") }
        decision.articles.append(id)
      }
    }
    return decision
  }
}

/// What is wrong with a file of decisions.
package struct DecisionFileError: Error, Hashable, CustomStringConvertible {
  package let file: String
  package let line: Int
  package let expected: String
  package var description: String { "\(file):\(line): expected \(expected)" }
}
