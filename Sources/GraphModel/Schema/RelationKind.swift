/// How two entities can be related: the schema of the graph on one page.
///
/// The kinds follow the field's event ontologies (CAMEO and its successor PLOVER: AGREE and COOPERATE, CONSULT, AID).
/// The first three are what a partnership map draws, the last three its structure.
package enum RelationKind: String, CaseIterable, Codable, Sendable {
  /// An agreement, memorandum, alliance, contract, joint project or stated cooperation.
  case partnersWith
  /// They met, visited or held talks, and no agreement is stated.
  case consultsWith
  /// The head pays the tail: a loan, grant, investment, subsidy or donation.
  case funds
  /// The head is a member of the tail, chairs it or keeps its secretariat.
  case memberOf
  /// The head is a unit, division or subsidiary of the tail, or an agency under it.
  case partOf
  /// The head is in the tail, or is one of its public bodies.
  case locatedIn

  /// Whether head and tail may change places without changing the meaning.
  package var isSymmetric: Bool { self == .partnersWith || self == .consultsWith }

  /// What the kind is called in a legend, read from head to tail.
  package var label: String {
    switch self {
    case .partnersWith: "partners with"
    case .consultsWith: "consults with"
    case .funds: "funds"
    case .memberOf: "member of"
    case .partOf: "part of"
    case .locatedIn: "located in"
    }
  }

  /// What the kind is called for a reader of `language`.
  package func label(in language: Language) -> String {
    guard language == .japanese else { return label }
    return switch self {
    case .partnersWith: "連携"
    case .consultsWith: "協議"
    case .funds: "資金提供"
    case .memberOf: "加盟"
    case .partOf: "傘下"
    case .locatedIn: "所在"
    }
  }

  /// What the kind is called read from tail to head.
  package var inverseLabel: String {
    switch self {
    case .partnersWith, .consultsWith: label
    case .funds: "funded by"
    case .memberOf: "has member"
    case .partOf: "has part"
    case .locatedIn: "seat of"
    }
  }

  /// What the kind is called read in a direction.
  package func label(_ direction: Relation.Direction) -> String { direction == .from ? inverseLabel : label }

  /// Pairs of kinds that head and tail may have.
  package func admits(head: EntityKind, tail: EntityKind) -> Bool {
    switch self {
    case .partnersWith, .consultsWith, .funds: true
    case .memberOf: tail == .organization
    case .partOf: head == .organization && tail == .organization
    case .locatedIn:
      switch (head, tail) {
      case (.organization, .city), (.organization, .country), (.city, .country): true
      default: false
      }
    }
  }
}
