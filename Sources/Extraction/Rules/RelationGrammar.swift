import GraphModel
import Yams

/// How articles say that two entities are related: the rules of relations.yaml.
struct RelationGrammar: Sendable {
  /// Where a slot's name is looked for.
  struct Slot: Sendable {
    /// Which side of the trigger.
    enum Side: Sendable { case before, after }

    /// Case names, tried in order, several of one set together; `carried` takes the topic of earlier sentences, `any` whatever comes next.
    var cases: [Set<String>]
    var side: Side
    /// Greatest distance from the trigger, where the rule gives one.
    var within: Int?
    /// Least distance from the trigger.
    var beyond = 0

    /// Whether one of some cases fills the slot.
    func takes(_ names: String...) -> Bool { cases.contains { !$0.isDisjoint(with: names) } }
  }

  /// One way to say one kind of relation.
  struct Rule: Sendable {
    var name: String
    var relation: RelationKind
    var triggers: [[Unicode.Scalar]]
    var head: Slot?
    var tail: Slot?
    var among: Slot?
    var requires: [[Unicode.Scalar]]
    /// Words of which the sentence must hold none.
    var lacks: [[Unicode.Scalar]]
    var unless: [[Unicode.Scalar]]
    /// Words one of which must stand right behind the trigger; none where any may.
    var behind: [[Unicode.Scalar]]
    /// The case of which no name may stand before the trigger; nil for none such.
    var without: String?
    var takesLender: Bool
    var carriesTopic: Bool
    /// Whether several heads are not tied with each other.
    var isBilateral: Bool
    /// Whether the trigger must stand in what an English sentence says by the way, right behind the head.
    var isInAside: Bool
    /// The kind that both ends must have; nil for any.
    var onlyKind: EntityKind?
    /// The kind that the tail must have; nil for any.
    var tailKind: EntityKind?
    var confidence: Double
  }

  /// The rules of one language, and how it marks cases.
  struct Rules: Sendable {
    /// Particles or prepositions by case, the longest first.
    var markers: [(word: [Unicode.Scalar], caseName: String)]
    var rules: [Rule]
    /// The case that each preposition marks.
    var prepositions: [String: String]
    /// For each first character of a trigger, which rule's trigger it starts.
    var triggersByFirst: [Unicode.Scalar: [(rule: Int, trigger: [Unicode.Scalar])]]
    /// Whether a trigger may start with a character, by its last twelve bits: most characters start none.
    var mayStart: [Bool]
    var denied: [[Unicode.Scalar]]
    /// Words that take back what stands behind them, at some distance.
    var refused: [[Unicode.Scalar]]
    /// Words behind two names that leave open whether they will be partners.
    var open: [[Unicode.Scalar]]
    /// Words that take back what stands before them, at some distance.
    var undone: [[Unicode.Scalar]]
    var planned: [[Unicode.Scalar]]
    var kept: [[Unicode.Scalar]]
    /// Words that hold a trigger and are none.
    var ignored: [[Unicode.Scalar]]
    /// Words between two names that are no partners.
    var opposed: Set<String>
  }

  let japanese: Rules
  let english: Rules

  func rules(for language: Language) -> Rules { language == .japanese ? japanese : english }

  /// Reads the file that comes with Entente.
  ///
  /// - Throws: `ResourceError` naming the line of a rule that lacks something.
  static func bundled() throws(ResourceError) -> RelationGrammar {
    let node = try ResourceError.yaml(named: "relations.yaml")
    return RelationGrammar(
      japanese: try rules(node, "japanese", defaultSide: .before),
      english: try rules(node, "english", defaultSide: .before))
  }

  private static func rules(_ root: Node, _ language: String, defaultSide: Slot.Side) throws(ResourceError) -> Rules {
    var markers: [(word: [Unicode.Scalar], caseName: String)] = []
    for (name, words) in root[language]?["cases"]?.mapping ?? [:] {
      for word in words.sequence ?? [] {
        if let name = name.string, let word = word.scalar?.string { markers.append((Array(word.unicodeScalars), name)) }
      }
    }
    markers.sort { $0.word.count > $1.word.count }
    var rules: [Rule] = []
    for item in root[language]?["rules"]?.sequence ?? [] { rules.append(try rule(item, defaultSide: defaultSide)) }
    var byFirst: [Unicode.Scalar: [(rule: Int, trigger: [Unicode.Scalar])]] = [:]
    for (index, rule) in rules.enumerated() {
      for trigger in rule.triggers {
        if let first = trigger.first { byFirst[first, default: []].append((index, trigger)) }
      }
    }
    var mayStart = [Bool](repeating: false, count: 4096)
    for first in byFirst.keys { mayStart[Int(first.value & 4095)] = true }
    let modality = root["modality"]?[language]
    return Rules(
      markers: markers, rules: rules,
      prepositions: Dictionary(
        markers.map { (String(String.UnicodeScalarView($0.word)), $0.caseName) },
        uniquingKeysWith: { first, _ in first }), triggersByFirst: byFirst, mayStart: mayStart,
      denied: words(modality?["denied"]), refused: words(modality?["refused"]), open: words(modality?["open"]),
      undone: words(modality?["undone"]),
      planned: words(modality?["planned"]),
      kept: words(modality?["kept"]), ignored: words(root[language]?["ignored"]),
      opposed: Set((root[language]?["opposed"]?.sequence ?? []).compactMap { $0.scalar?.string }))
  }

  private static func rule(_ node: Node, defaultSide: Slot.Side) throws(ResourceError) -> Rule {
    func malformed(_ expected: String) -> ResourceError {
      ResourceError.malformed("relations.yaml", line: node.mark?.line ?? 1, expected: expected)
    }
    guard let name = node["name"]?.string else { throw malformed("a rule with a name") }
    guard let kind = node["relation"]?.string.flatMap(RelationKind.init(rawValue:)) else {
      throw malformed("relation: one of \(RelationKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let triggers = words(node["triggers"])
    guard !triggers.isEmpty else { throw malformed("triggers in rule \(name)") }
    func entityKind(_ field: String) throws(ResourceError) -> EntityKind? {
      guard let text = node[field]?.string else { return nil }
      guard let kind = EntityKind(rawValue: text) else {
        throw malformed("\(field): one of \(EntityKind.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return kind
    }
    let within = node["within"]?.int
    func slot(_ field: String) -> Slot? {
      guard let text = node[field]?.string else { return nil }
      var parts = text.split(separator: " ").map(String.init)
      var side = defaultSide
      var distance = within
      if parts.first == "after" { parts.insert("any", at: 0) }
      if parts.count > 1 { side = parts[1] == "after" ? .after : .before }
      if parts.count > 2 { distance = Int(parts[2]) }
      let beyond = field == "tail" ? node["beyond"]?.int ?? 0 : 0
      let cases = parts[0].split(separator: "|").map { Set($0.split(separator: "+").map(String.init)) }
      return Slot(cases: cases, side: side, within: distance, beyond: beyond)
    }
    let rule = Rule(
      name: name, relation: kind, triggers: triggers, head: slot("head"), tail: slot("tail"), among: slot("among"),
      requires: words(node["requires"]), lacks: words(node["lacks"]),
      unless: words(node["unless"]), behind: words(node["behind"]),
      without: node["without"]?.string,
      takesLender: node["lender"]?.bool ?? false,
      carriesTopic: node["carries"]?.bool ?? true, isBilateral: node["bilateral"]?.bool ?? false,
      isInAside: node["inAside"]?.bool ?? false,
      onlyKind: try entityKind("only"), tailKind: try entityKind("tailKind"),
      confidence: node["confidence"]?.float ?? 0.7)
    guard rule.among != nil || rule.head != nil && rule.tail != nil else {
      throw malformed("head and tail, or among, in rule \(name)")
    }
    return rule
  }

  private static func words(_ node: Node?) -> [[Unicode.Scalar]] {
    (node?.sequence ?? []).compactMap { $0.scalar.map { Array($0.string.unicodeScalars) } }
  }
}
