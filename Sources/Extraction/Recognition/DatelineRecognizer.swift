import Gazetteers
import GraphModel

/// Reads where an English report was filed, in capitals at its beginning: BONN, Germany – ….
struct DatelineRecognizer: MentionRecognizer {
  let name = "dateline"

  /// Within how many characters the dash must stand.
  private static let reach = 64
  private static let dashes: Set<Unicode.Scalar> = ["–", "—", "-"]

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .text || field.field == .title else { return [] }
    return [agency(in: field, article), place(in: field, article)].compactMap { $0 }
  }

  /// The news agency in brackets, which only brings the news: Bangkok (VNA) – ….
  private func agency(in field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    let scalars = field.scalars
    if let comma = scalars.prefix(24).firstIndex(of: ","), comma > 2, field.has(" ", at: comma + 1),
      scalars[..<comma].allSatisfy({ $0.isUppercase || $0 == " " })
    {
      // SINGAPORE, NNA - ….
      let end = scalars[(comma + 2)...].firstIndex { !$0.isUppercase } ?? scalars.count
      let isDateline = [" -", " –", " —"].contains { field.has($0, at: end) }
      return end > comma + 3 && isDateline ? Candidate(range: comma + 2..<end, reading: .other, strength: 1) : nil
    }
    guard let open = scalars.prefix(Self.reach).firstIndex(of: "("), open > 2 else { return nil }
    let end = field.end(ofBracketAt: open, within: 24)
    let isDateline = [" –", " —", " -", "–", "—", ":"].contains { field.has($0, at: end) }
    let words = open + 1..<max(open + 1, end - 1)
    guard words.count > 1, isDateline, scalars[words].first?.isUppercase == true, isPlace(0..<open, field, article)
    else { return nil }
    return Candidate(range: words, reading: .other, strength: 1)
  }

  /// Whether nothing but a place is named, or the place's city or country with it: Bangkok, Thailand.
  private func isPlace(_ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext) -> Bool {
    if field.scalars[range].allSatisfy({ $0.isUppercase || " .,'".unicodeScalars.contains($0) }) { return true }
    return field.string(range).split(separator: ",").contains { part in
      let name = part.split(separator: " ").joined(separator: " ")
      return article.gazetteer.readings(of: name).contains {
        article.gazetteer.entry($0.entry).id.kind != .organization
      }
    }
  }

  private func place(in field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    let scalars = field.scalars
    if let country = country(in: field, article) { return country }
    if let city = datedCity(in: field, article) { return city }
    let end = scalars.prefix(Self.reach).firstIndex { !($0.isUppercase || $0 == " " || $0 == "'" || $0 == ".") } ?? 0
    guard end > 2, end < scalars.count else { return nil }
    let isFiled = (scalars[end] == "," || Self.dashes.contains(scalars[end])) && (hasDash(scalars) || hasDate(field))
    guard isFiled || scalars[end] == ":" else { return nil }
    let range = 0..<(scalars[end - 1] == " " ? end - 1 : end)
    // Singapore is a country before it is a city.
    let countries = readings(of: range, in: field, article, .country)
    if isFiled, !countries.isEmpty { return Candidate(range: range, reading: .known(countries), strength: 0.97) }
    let cities = readings(of: range, in: field, article, .city)
    if !isFiled, cities.isEmpty { return nil }
    // What is no known city is still no company.
    return Candidate(range: range, reading: cities.isEmpty ? .other : .known(cities), strength: 0.97)
  }

  /// A city in capitals with nothing but a date behind it: MONTREAL May 12 ….
  private func datedCity(in field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    guard field.scalars.count > 6, field.scalars[..<3].allSatisfy(\.isUppercase) else { return nil }
    let beginning = field.string(0..<min(Self.reach, field.scalars.count))
    guard let match = beginning.prefixMatch(of: Self.cityAndDate) else { return nil }
    let range = 0..<match.1.unicodeScalars.count
    let cities = readings(of: range, in: field, article, .city)
    return Candidate(range: range, reading: cities.isEmpty ? .other : .known(cities), strength: 0.97)
  }

  private static var cityAndDate: Regex<(Substring, Substring)> {
    #/([A-Z]{3,}(?: [A-Z]{2,}){0,2}) (?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}\b/#
  }

  /// A country in capitals of which the report is: INDIA: ….
  private func country(in field: AnnotatedField, _ article: ArticleContext) -> Candidate? {
    guard let end = field.scalars.prefix(30).firstIndex(of: ":"), end > 3,
      field.scalars[..<end].allSatisfy({ $0.isUppercase || $0 == " " })
    else { return nil }
    let countries = readings(of: 0..<end, in: field, article, .country)
    return countries.isEmpty ? nil : Candidate(range: 0..<end, reading: .known(countries), strength: 0.97)
  }

  /// What a name in capitals stands for of that kind, adjectives aside.
  private func readings(
    of range: Range<Int>, in field: AnnotatedField, _ article: ArticleContext, _ kind: EntityKind
  ) -> [Gazetteer.Reading] {
    let words = field.string(range).split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
    return article.gazetteer.readings(of: words.joined(separator: " ")).filter {
      article.gazetteer.entry($0.entry).id.kind == kind && $0.use.isDisjoint(with: [.demonym, .adjective])
    }
  }

  /// Whether a dash closes the dateline, perhaps behind an abbreviation or the agency: CHARLESTON, S.C.-(WCBD) –.
  private func hasDash(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.prefix(Self.reach).indices.dropFirst().contains { place in
      Self.dashes.contains(scalars[place]) && " .)".unicodeScalars.contains(scalars[place - 1])
    }
  }

  /// Whether a month and a day stand in it: BAKU, Azerbaijan, November 7.
  private func hasDate(_ field: AnnotatedField) -> Bool {
    field.string(0..<min(Self.reach, field.scalars.count)).firstMatch(
      of: #/, (?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]/#) != nil
  }
}
