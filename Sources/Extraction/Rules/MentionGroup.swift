import GraphModel

/// Names that one sentence enumerates (A, B and C), with the case that all of them share.
struct MentionGroup: Sendable {
  /// Entities in order, each once.
  var entities: [Int]
  /// Where the name of each begins.
  var starts: [Int]
  /// From the first name to the end of the last with what belongs to it: brackets, the person who speaks for it.
  var range: Range<Int>
  /// What their particle or preposition says; `bare` where there is none.
  var caseName: String
  /// Whether it goes on with the list of an earlier group, over an aside.
  var isContinued = false
  /// End of the particle, where one follows.
  var markerEnd: Int
  /// Where the enumeration may end early: at its last と.
  var split: Split?
  /// The same behind its first name, where a comma follows that.
  var firstSplit: Split?

  struct Split: Sendable {
    /// How many of the entities stand before.
    var count: Int
    /// End of what stands before, start of what stands behind.
    var end: Int
    var start: Int
    var isAtComma: Bool
  }
}
