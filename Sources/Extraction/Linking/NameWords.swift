import Gazetteers
import GraphModel
import Yams

/// How the parts of Japanese names of organizations are put in English.
///
/// Two articles, one in each language, then speak of one thing: 大阪商工会議所 and Osaka Chamber of Commerce and Industry.
struct NameWords: Sendable {
  private let ministries: [String: String]
  /// Tasks of all bodies, those of ministries among them.
  private let tasks: [String: String]
  /// What the sort of a body is told apart as, by the Japanese word for it.
  private let sorts: [String: String]
  /// What stands between a place and 大学, the longest first.
  private let universities: [(kind: String, patterns: [PlacePattern])]
  /// What stands behind a place as an organization of it, in the order of the file.
  private let places: [(ending: String, patterns: [PlacePattern])]
  let companies: [String: String]
  let katakana: KatakanaWords
  let brands: BrandWords
  /// What names of companies were found to be made of.
  let companyNames = NameMemory()
  /// Countries whose universities are called University of the place.
  private let universityOf: Set<String>
  /// Countries where the University of a place and the place's University are two.
  private let twoUniversities: Set<String>
  /// Countries whose ministries are called departments.
  let departments: Set<String>
  private let longestTask: Int
  let longestCompanyWord: Int
  /// Those that no name runs into.
  let longCompanyWords: [String]
  /// Last characters of the Japanese names that can be put in English.
  private let ends: Set<Unicode.Scalar>
  /// The last words of the English names of a place's bodies.
  private let lastWords: Set<String>
  /// The English words of all tasks.
  private let taskWords: Set<String>

  /// Reads name-words.yaml.
  ///
  /// - Throws: `ResourceError` naming what is missing.
  static func bundled() throws(ResourceError) -> NameWords {
    NameWords(
      try ResourceError.yaml(named: "name-words.yaml"), katakana: try KatakanaWords.bundled(),
      brands: try BrandWords.bundled())
  }

  private init(_ node: Node, katakana: KatakanaWords, brands: BrandWords) {
    func pairs<Value>(_ section: String, _ value: (Node) -> Value?) -> [(key: String, value: Value)] {
      (node[section]?.mapping).map { section in
        section.compactMap { key, node in key.string.flatMap { key in value(node).map { (key, $0) } } }
      } ?? []
    }
    func texts(_ section: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: pairs(section, \.string).map { ($0.key, $0.value) })
    }
    func lists(_ section: String) -> [(key: String, value: [String])] {
      pairs(section) { $0.sequence.map { $0.compactMap(\.string) } }
    }
    func codes(_ section: String) -> Set<String> { Set(node[section]?.sequence?.compactMap(\.string) ?? []) }
    self.katakana = katakana
    self.brands = brands
    ministries = texts("ministries")
    tasks = texts("tasks").merging(ministries) { own, _ in own }
    companies = texts("companies")
    sorts = Dictionary(uniqueKeysWithValues: lists("sorts").flatMap { sort, words in words.map { ($0, sort) } })
    universityOf = codes("universityOf")
    twoUniversities = codes("twoUniversities")
    departments = codes("departments")
    let (universities, places) = (lists("universities"), lists("places"))
    self.universities = universities.map { (kind: $0.key, patterns: $0.value.map(PlacePattern.init)) }.sorted {
      ($1.kind.count, $0.kind) < ($0.kind.count, $1.kind)
    }
    self.places = places.map { (ending: $0.key, patterns: $0.value.map(PlacePattern.init)) }
    lastWords = Set(
      (universities + places).flatMap(\.value).compactMap { $0.split(separator: " ").last.map(String.init) })
    taskWords = Set(tasks.values.flatMap { $0.split(separator: " ").map(String.init) })
    let endings = [["大学", "省", "部"], places.map(\.key), Array(companies.keys), Array(sorts.keys)].joined()
    ends = Set(endings.compactMap(\.unicodeScalars.last).filter { !$0.isLatinLetter })
    longCompanyWords = companies.keys.filter { $0.count > 4 }
    longestCompanyWord = companies.keys.map(\.count).max() ?? 0
    longestTask = tasks.keys.map(\.count).max() ?? 0
  }

  /// Whether a name may have a common one in both languages: by its last character, or as that of an English body.
  func mayBeCommon(_ name: String) -> Bool {
    guard let last = name.unicodeScalars.last else { return false }
    guard last.isLatinLetter else { return ends.contains(last) || last.isKatakana }
    // A ministry may be one for its task.
    return [" of ", "Ministry ", "Department ", " University"].contains(where: name.contains(bytesOf:))
      || name.lastIndex(of: " ").map { space in
        let word = String(name[name.index(after: space)...])
        return BodyKey.sort(of: word) != nil || lastWords.contains(word)
      } == true
  }

  /// The English names that a Japanese one may have, the likeliest first; none where a part of it has no known word.
  func english(of name: String, in gazetteer: Gazetteer) -> [String] {
    guard let last = name.unicodeScalars.last, ends.contains(last) else { return [] }
    if name.endsWith(bytesOf: "大学") { return ofUniversity(String(name.dropLast(2)), gazetteer) }
    if name.endsWith(bytesOf: "省") { return ofMinistry(String(name.dropLast())).map { [$0] } ?? [] }
    for (ending, patterns) in places where name.endsWith(bytesOf: ending) && name.count > ending.count {
      return place(String(name.dropLast(ending.count)), gazetteer).map { place in
        patterns.map { $0.filled(with: place.name) }
      } ?? []
    }
    return []
  }

  /// Whether an English word is part of a body's task.
  func isTaskWord(_ word: String) -> Bool { taskWords.contains(word) }

  /// Whether companies add a katakana word to their names.
  func isCompanyWord(_ word: String) -> Bool { companies[word] != nil }

  /// Whether a name ends in what a ministry may be named after: カンボジア鉱業.
  func endsInTask(_ name: String) -> Bool {
    name.indices.contains { ministries[String(name[$0...])] != nil }
  }

  /// The English names that a body of a place may have, the likeliest first: Dhaka University for University of Dhaka; none where it
  /// is none of these, its words may be another body's, or the place is a small one that shares the name of a state.
  func namesOfPlace(_ name: String, in gazetteer: Gazetteer) -> [String] {
    for (kind, patterns) in universities {
      guard let place = place(filling: patterns, in: name, gazetteer) else { continue }
      if kind.isEmpty, place.country.map(twoUniversities.contains) == true { return [] }
      return universityNames(kind, patterns, of: place)
    }
    for (_, patterns) in places {
      if let place = place(filling: patterns, in: name, gazetteer) {
        return patterns.map { $0.filled(with: place.name) }
      }
    }
    return []
  }

  /// The place that stands where one of the patterns has it.
  private func place(filling patterns: [PlacePattern], in name: String, _ gazetteer: Gazetteer) -> (
    name: String, country: String?
  )? {
    patterns.lazy.filter { !$0.isLoose }.compactMap { $0.place(in: name) }.compactMap {
      place($0, gazetteer, above: 100_000)
    }.first
  }

  private func ofUniversity(_ rest: String, _ gazetteer: Gazetteer) -> [String] {
    for (kind, patterns) in universities where rest.endsWith(bytesOf: kind) {
      guard let place = place(String(rest.dropLast(kind.count)), gazetteer) else { continue }
      return universityNames(kind, patterns, of: place)
    }
    return []
  }

  /// The names of a place's university, that which its country prefers first.
  private func universityNames(_ kind: String, _ patterns: [PlacePattern], of place: (name: String, country: String?))
    -> [String]
  {
    let isOf = place.country.map(universityOf.contains) ?? true
    let names = patterns.map { $0.filled(with: place.name) }
    return kind.isEmpty && isOf ? names.reversed() : names
  }

  private func ofMinistry(_ name: String) -> String? {
    // Nigeria's federal ministries are called so in both languages, or not.
    let own = name.hasPrefix("連邦") ? String(name.dropFirst(2)) : name
    guard var words = words(for: own, in: ministries) ?? words(for: own, in: tasks), let last = words.popLast() else {
      return nil
    }
    return "Ministry of " + (words.isEmpty ? last : words.joined(separator: ", ") + " and " + last)
  }

  /// Tasks one behind the other, with or without a dot: 運輸・通信; nil where one has no known word.
  private func words(for name: String, in tasks: [String: String]) -> [String]? {
    var rest = name[...]
    var words: [String] = []
    while !rest.isEmpty {
      if let first = rest.first, "・、".contains(first) || first == "と" { rest = rest.dropFirst() }
      let task = (1...longestTask).reversed().lazy.map { rest.prefix($0) }.first { tasks[String($0)] != nil }
      guard let task, let word = tasks[String(task)] else { return nil }
      words.append(word)
      rest = rest.dropFirst(task.count)
    }
    return words.isEmpty ? nil : words
  }

  /// What a country's body is told by in both languages, its name without the country given: space agency for 宇宙庁 and for
  /// Space Agency; nil where a word or the sort of body is not known.
  func bodyKey(of name: String) -> String? {
    if name.utf8.first.map({ $0 < 0x80 }) == true {
      guard let (tasks, sort) = BodyKey.parts(of: name),
        tasks.allSatisfy({ Self.unsaid.contains($0) || taskWords.contains($0) })
      else { return nil }
      return BodyKey.key(tasks, sort)
    }
    for length in (1...4).reversed() where name.count > length + 1 {
      guard let sort = sorts[String(name.suffix(length))],
        let words = words(for: String(name.dropLast(length)), in: tasks)
      else { continue }
      return BodyKey.key(words, sort)
    }
    return nil
  }

  private static let unsaid: Set<String> = ["and", "of", "for", "the", "&", "Federal"]

  /// Cities whose bodies are called by a shorter name.
  private static let usualPlaces = ["New York City": "New York", "Frankfurt am Main": "Frankfurt"]

  /// The English name of a city, in plain letters where it has one, and its country; that of a country.
  func place(_ name: String, _ gazetteer: Gazetteer, above population: Int = -1) -> (
    name: String, country: String?
  )? {
    guard name.count > 1 else { return nil }
    // Austrian Chamber of Commerce.
    let readings = gazetteer.readings(of: name).filter { !$0.use.contains(.kanji) }
    func entries(_ kind: EntityKind) -> [GazetteerEntry] {
      readings.map { gazetteer.entry($0.entry) }.filter { $0.id.kind == kind }
    }
    if let country = entries(.country).first { return (country.name, nil) }
    return entries(.city).filter { $0.population > population }.max { $0.population < $1.population }.map { city in
      let plain = city.name.inPlainLetters.replacing("Ł", with: "L").replacing("ı", with: "i")
      return (Self.usualPlaces[plain] ?? plain, city.country)
    }
  }
}
