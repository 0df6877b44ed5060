/// What a ministry is told by among those of its country, however its tasks are put into English.
///
/// The Ministry of Commerce, Industry and Investment Promotion is that of Industry, Commerce & Investment Promotion, the Ministry of
/// Electricity that of Power, the Department of Transportation that of Transport.
package enum MinistryKey {
  /// The key of an English name without its country: `Ministry of` and the words of its tasks in the order of the alphabet; nil where
  /// the name is not that of a ministry or says no task.
  package static func of(_ name: String) -> String? {
    let own = name.hasPrefix("Federal ") ? name.dropFirst(8) : name[...]
    guard let start = starts.first(where: own.hasPrefix) else { return nil }
    var tasks = Set(words(of: own.dropFirst(start.count)))
    // Mines, minerals and mineral resources.
    if tasks.contains("mine") { tasks.remove("resource") }
    return tasks.isEmpty ? nil : "Ministry of " + tasks.sorted().joined(separator: " ")
  }

  /// The words of a body's tasks in small letters and the singular, those that translations take for one another as one, without the
  /// small words between them.
  package static func words(of tasks: some StringProtocol) -> [String] {
    tasks.split { !($0.isLetter || $0 == "-") }.flatMap { word in
      let single = singular(word.lowercased())
      return (alike[single] ?? single).split(separator: " ").map(String.init)
    }.filter { !unsaid.contains($0) }
  }

  private static func singular(_ word: String) -> String {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
  }

  private static let starts = ["Ministry of ", "Ministry for ", "Department of ", "Department for "]
  private static let unsaid: Set<String> = ["and", "of", "for", "the", "affair", "in", "a", "federal", "&"]

  /// Words that translations take for one another.
  private static let alike = [
    "electricity": "power", "electric": "power", "transportation": "transport", "defense": "defence",
    "labor": "labour", "economic": "economy", "economics": "economy", "ict": "information communication technology",
    "sme": "small medium enterprise", "business": "enterprise", "oil": "petroleum", "highway": "road",
    "telecommunication": "communication", "environmental": "environment",
    "agricultural": "agriculture", "internal": "interior", "home": "interior",
    "mining": "mine", "mineral": "mine", "infrastructural": "infrastructure", "industrial": "industry",
    "scientific": "science", "cultural": "culture", "digitalisation": "digitalization", "railway": "rail",
  ]
}
