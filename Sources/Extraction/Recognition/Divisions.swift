import GraphModel
import Yams

/// States and provinces: the words of divisions.yaml.
struct Divisions: Sendable {
  /// Names by their first character, the longest first, each with its code.
  private typealias Names = [Unicode.Scalar: [(text: [Unicode.Scalar], code: String)]]

  /// Names in full.
  private let names: Names
  /// Abbreviations, which count only behind a city's name.
  private let short: Names
  /// Japanese names, with the word for state or prefecture.
  private let japanese: [(text: [Unicode.Scalar], code: String)]

  /// Reads the file that comes with Entente.
  ///
  /// - Throws: `ResourceError` when it is missing or does not parse.
  static func bundled() throws(ResourceError) -> Divisions {
    var (names, short): (Names, Names) = ([:], [:])
    var japanese: [(text: [Unicode.Scalar], code: String)] = []
    for (key, value) in try ResourceError.yaml(named: "divisions.yaml").mapping ?? [:] {
      guard let code = key.string else { continue }
      add(value["names"], code, to: &names)
      add(value["short"], code, to: &short)
      let word = code.hasPrefix("JP.") ? "" : "州"
      japanese += (value["ja"]?.sequence ?? []).map { (Array((($0.string ?? "") + word).unicodeScalars), code) }
    }
    return Divisions(names: names, short: short, japanese: japanese)
  }

  private static func add(_ words: Node?, _ code: String, to names: inout Names) {
    for word in words?.sequence ?? [] {
      let text = Array((word.string ?? "").unicodeScalars)
      guard let first = text.first else { continue }
      names[first, default: []].append((text, code))
      names[first]?.sort { $0.text.count > $1.text.count }
    }
  }

  /// The division whose name in full starts at a place.
  func named(at position: Int, in field: AnnotatedField) -> (range: Range<Int>, code: String)? {
    field.scalars[position].isUppercase ? match(names, at: position, field) : nil
  }

  /// The division that stands behind a city's name: Springfield, Ill.
  func behind(_ city: Range<Int>, in field: AnnotatedField) -> (range: Range<Int>, code: String)? {
    guard field.has(", ", at: city.upperBound) else { return nil }
    return match(names, at: city.upperBound + 2, field) ?? match(short, at: city.upperBound + 2, field)
  }

  /// The code of the division that a city's name says it lies in, behind the name or, in Japanese, before it: マサチューセッツ州アーリントン市,
  /// 福島県伊達市.
  func code(of city: Range<Int>, in field: AnnotatedField) -> String? {
    if field.language == .english { return behind(city, in: field)?.code }
    let end = city.lowerBound - (field.has("の", at: city.lowerBound - 1) ? 1 : 0)
    guard end > 1, "州県都道府".unicodeScalars.contains(field.scalars[end - 1]) else { return nil }
    // 西オーストラリア州 is no ラリア州: the longest name counts.
    guard
      let found = japanese.filter({ field.has($0.text, at: end - $0.text.count) }).max(by: {
        $0.text.count < $1.text.count
      })
    else { return nil }
    // 山形県山形大学 names no city.
    return found.code.hasPrefix("JP.") && !isMunicipality(city, field) ? nil : found.code
  }

  /// The Japanese name of a division.
  func prefecture(_ code: String) -> String? {
    japanese.first { $0.code == code }.map { name in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: name.text)
      return String(text)
    }
  }

  /// The codes of the Japanese prefectures that a text names.
  func prefectures(in field: AnnotatedField) -> [String] {
    let ends = field.scalars.indices.filter { "県都道府".unicodeScalars.contains(field.scalars[$0]) }
    guard !ends.isEmpty else { return [] }
    return japanese.filter { name in
      name.code.hasPrefix("JP.") && ends.contains { field.has(name.text, at: $0 + 1 - name.text.count) }
    }.map(\.code)
  }

  /// Whether a name has a Japanese word for city or town, or one stands behind it.
  private func isMunicipality(_ city: Range<Int>, _ field: AnnotatedField) -> Bool {
    let words = "市町村".unicodeScalars
    return words.contains(field.scalars[city.upperBound - 1])
      || city.upperBound < field.scalars.count && words.contains(field.scalars[city.upperBound])
  }

  private func match(_ names: Names, at position: Int, _ field: AnnotatedField) -> (range: Range<Int>, code: String)? {
    guard position < field.scalars.count else { return nil }
    for (text, code) in names[field.scalars[position]] ?? [] where field.has(text, at: position) {
      let end = position + text.count
      if end < field.scalars.count, field.scalars[end].isLatinLetter || field.scalars[end].isDigit { continue }
      return (position..<end, code)
    }
    return nil
  }
}

/// Finds states and provinces, which are no entities: names of another kind, unless a country or city of that name is meant.
struct DivisionRecognizer: MentionRecognizer {
  let name = "division"

  private static let governments = [
    " government", " Government", " state government", " State Government", " provincial government",
    " Provincial Government",
  ].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english else { return [] }
    return field.sentences.flatMap { sentence in
      sentence.tokens.indices.compactMap { index -> Candidate? in
        let start = sentence.tokens[index].range.lowerBound
        guard let found = article.divisionNames.named(at: start, in: field) else {
          return nil
        }
        let isBehindCity =
          index > 1 && sentence.tokens[index - 1].text == ","
          && field.scalars[sentence.tokens[index - 2].range.lowerBound].isUppercase
        let name = field.string(found.range)
        // The government of a state is a body, the state is none.
        if let suffix = Self.governments.first(where: { field.has($0, at: found.range.upperBound) }) {
          return Candidate(
            range: found.range.lowerBound..<(found.range.upperBound + suffix.count),
            reading: .unknown(.organization, country: String(found.code.prefix(2))), strength: 0.9)
        }
        let isOfState =
          field.has(" state", at: found.range.upperBound) || field.has(" State", at: found.range.upperBound)
        // New York and Washington are cities first; Georgia is a country unless the article speaks of American states.
        let isPlainly = !["New York", "Washington", "Georgia", "Victoria", "Quebec", "Québec"].contains(name)
        let isAmerican = name == "Georgia" && article.countries.contains("US")
        guard isPlainly || isBehindCity || isOfState || isAmerican else { return nil }
        return Candidate(range: found.range, reading: .other, strength: 0.99)
      }
    }
  }
}
