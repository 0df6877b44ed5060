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
    let words = own.dropFirst(start.count).split { !($0.isLetter || $0 == "-") }.map { word in
      let plain = word.lowercased()
      let single = plain.hasSuffix("s") && !plain.hasSuffix("ss") ? String(plain.dropLast()) : plain
      return alike[single] ?? single
    }
    let tasks = Set(words).subtracting(unsaid).sorted()
    return tasks.isEmpty ? nil : "Ministry of " + tasks.joined(separator: " ")
  }

  private static let starts = ["Ministry of ", "Ministry for ", "Department of ", "Department for "]
  private static let unsaid: Set<String> = ["and", "of", "for", "the", "affair", "in", "a", "federal"]

  /// Words that translations take for one another.
  private static let alike = [
    "electricity": "power", "electric": "power", "transportation": "transport", "defense": "defence",
    "labor": "labour", "economic": "economy", "telecommunication": "communication", "environmental": "environment",
    "agricultural": "agriculture", "internal": "interior", "home": "interior", "technologie": "technology",
    "mining": "mine", "mineral": "mine", "infrastructural": "infrastructure", "industrial": "industry",
    "scientific": "science", "cultural": "culture", "digitalisation": "digitalization", "railway": "rail",
  ]
}
