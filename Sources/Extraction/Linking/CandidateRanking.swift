import Foundation
import Gazetteers
import GraphModel

/// Ranks what a name may stand for by the article's region, the countries beside it and population.
struct CandidateRanking {
  let article: ArticleContext

  /// The best entry, and how far to trust the choice.
  ///
  /// Countries `nearby` stand right beside the name, such as in brackets behind it, and count most.
  ///
  /// Countries of the same sentence count more than those of the article; a state or province right behind the name decides.
  func best(
    _ readings: [Gazetteer.Reading], nearby: Set<String>, sentence: Set<String>, division: String?
  ) -> (entry: Int, confidence: Double)? {
    // Cities and wards of Japan have as many names as somebody gave them.
    let isInJapan = readings.allSatisfy { article.gazetteer.entry($0.entry).country == "JP" }
    let scored = readings.map { reading -> (entry: Int, score: Double) in
      let entry = article.gazetteer.entry(reading.entry)
      var score = 0.0
      if let country = entry.country {
        if nearby.contains(country) { score += 6 }
        if article.regionCountries.contains(country) { score += 4 }
        if article.countries.contains(country) { score += 2.5 }
        if sentence.contains(country) { score += 2 }
      }
      if let own = entry.division {
        if own == division { score += 12 }
        if article.divisions.contains(own) { score += 2 }
      }
      // A town needs ten times the people to win over one that bears the name as its usual one.
      score += log10(Double(entry.population + 100))
      // A city known by many names is spoken of more than another of its size: Valencia in Spain. Towns have few names, and by chance.
      if entry.population > 50_000, !isInJapan {
        score += Self.fame * log2(Double(article.gazetteer.nameCount(ofEntry: reading.entry) + 1))
      }
      if reading.use.contains(.usual) { score += 1 }
      // 南陽市 is the one in Yamagata for readers in Japan, unless China is spoken of.
      if entry.country == "JP", reading.use.contains(.usual), article.language == .japanese { score += 4.5 }
      return (reading.entry, score)
    }
    .sorted { $0.score != $1.score ? $0.score > $1.score : $0.entry < $1.entry }
    guard var first = scored.first else { return nil }
    guard scored.count > 1 else { return (first.entry, 0.95) }
    // Of a city and a district of the same name and size GeoNames has had the city longer: Salamanca is none of Madrid's.
    let twins = scored.prefix { first.score - $0.score < 0.15 }.filter { isTwin($0.entry, of: first.entry) }
    if let oldest = twins.min(by: { number($0.entry) < number($1.entry) }), number(oldest.entry) < number(first.entry) {
      first = oldest
    }
    return (first.entry, min(0.95, max(0.6, 0.6 + (first.score - scored[1].score) * 0.12)))
  }

  /// What it is worth that a city has twice the names in other languages, in powers of ten of inhabitants.
  ///
  /// Set so that of the cities of one name that have more than 100,000 inhabitants those that one thinks of come first.
  private static let fame = 0.3

  /// Whether two entries are cities of one name in one country.
  private func isTwin(_ one: Int, of other: Int) -> Bool {
    let (one, other) = (article.gazetteer.entry(one), article.gazetteer.entry(other))
    return one.id.kind == .city && one.name == other.name && one.country == other.country
      && one.division == other.division
  }

  private func number(_ entry: Int) -> Int { Int(article.gazetteer.entry(entry).id.key) ?? .max }
}
