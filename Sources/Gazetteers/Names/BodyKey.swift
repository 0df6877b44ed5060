/// What a country's body is told by among the others, however translations call its sort: the Port Authority of Thailand is タイ港湾庁.
package enum BodyKey {
  /// The key of an English name without its country: the words of its tasks as they stand, and its sort; nil where it has none.
  package static func of(_ name: String) -> String? {
    guard let parts = parts(of: name) else { return nil }
    return key(parts.tasks, parts.sort)
  }

  /// The words that say the tasks of an English name without its country, and its sort: energy and agency for Energy Agency and for
  /// Office of Energy; nil where it has none.
  package static func parts(of name: String) -> (tasks: [String], sort: String)? {
    let words = name.split(separator: " ").map { $0.last == "," ? String($0.dropLast()) : String($0) }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let isHeaded = ["of", "for"].contains(words[1])
    return sorts[isHeaded ? first : last].map { (Array(isHeaded ? words[2...] : words.dropLast()), $0) }
  }

  /// The key of tasks in English and a sort; nil where they say nothing.
  package static func key(_ tasks: some Sequence<String>, _ sort: String) -> String? {
    let own = MinistryKey.words(of: tasks.joined(separator: " "))
    return own.isEmpty ? nil : (own + [sort]).joined(separator: " ")
  }

  /// The sort that an English word says; nil for other words.
  package static func sort(of word: String) -> String? { sorts[word] }

  /// Those that translations take for one another are one.
  private static let sorts: [String: String] = [
    "Agency": "agency", "Authority": "agency", "Bureau": "agency", "Office": "agency", "Administration": "agency",
    "Board": "agency", "Department": "agency", "Directorate": "agency", "Inspectorate": "agency",
    "Corporation": "corporation", "Commission": "commission", "Committee": "commission",
    "Council": "council",
    "Centre": "centre",
    "Center": "centre", "Fund": "fund", "Institute": "institute", "Association": "association",
    "Federation": "association", "Organization": "organization", "Organisation": "organization",
  ]
}
