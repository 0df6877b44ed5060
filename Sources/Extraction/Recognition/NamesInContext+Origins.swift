import Gazetteers
import GraphModel
import Morphology

/// Names of companies with where they are from right before: 中国ファーウェイ, 米Qualcomm, the Japanese carmaker Nissan.
extension NamesInContext {
  /// The company's own name and the country's where a company of that country is known, each a name of its own: 韓国サムスン電子.
  ///
  /// 韓国マイクロソフト is a branch with a name of its own and stays.
  func withoutOrigin(_ candidate: Candidate) -> [Candidate] {
    guard isOrganization(candidate), case .unknown = candidate.reading,
      let sentence = field.sentenceIndex(at: candidate.range.lowerBound),
      let start = field.sentences[sentence].tokenIndex(startingAt: candidate.range.lowerBound)
    else { return [candidate] }
    let first = field.sentences[sentence].tokens[start]
    guard first.partOfSpeech == .countryName, first.range.upperBound < candidate.range.upperBound,
      let country = article.gazetteer.readings(of: first.text).first(where: { isCountry($0) })
    else { return [candidate] }
    let rest = first.range.upperBound..<candidate.range.upperBound
    let known = article.gazetteer.readings(of: field.string(rest)).filter { reading in
      let entry = article.gazetteer.entry(reading.entry)
      return entry.id.kind == .organization && entry.country == article.gazetteer.entry(country.entry).id.key
    }
    guard let body = known.first else { return [candidate] }
    // アメリカ食品医薬品局 is one name.
    if article.gazetteer.entry(body.entry).isPublicBody {
      return [candidate.over(candidate.range, reading: .known(known))]
    }
    return [candidate.over(first.range, reading: .known([country])), candidate.over(rest, reading: .known(known))]
  }

  /// The candidates with the countries that single kanji before organizations stand for: 米Qualcomm, 仏トタル.
  func withMarks(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      let start = candidate.range.lowerBound
      if isOrganization(candidate), isBehindMark(candidate.range),
        chosen.last.map({ $0.range.upperBound < start }) ?? true,
        field.scalars[start].isKatakana || field.scalars[start].isLatinLetter,
        let country = article.gazetteer.readings(of: String(field.scalars[start - 1])).first(where: {
          $0.use.contains(.kanji) && isCountry($0)
        })
      {
        chosen.append(
          Candidate(
            range: (start - 1)..<start, reading: .known([country]), strength: Strength.mark, origin: .rule("context")))
      }
      chosen.append(candidate)
    }
    return chosen
  }

  /// The candidates with the countries whose adjectives stand before an organization and its sort: South Korean telecommunications company, KT.
  func withAdjectives(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      if isOrganization(candidate), let origin = origin(of: candidate),
        chosen.last.map({ $0.range.upperBound < origin.range.lowerBound }) ?? true
      {
        chosen.append(origin)
      }
      chosen.append(candidate)
    }
    return chosen
  }

  private func origin(of candidate: Candidate) -> Candidate? {
    let start = candidate.range.lowerBound
    guard let index = field.sentenceIndex(at: start), let next = field.sentences[index].tokenIndex(startingAt: start)
    else { return nil }
    let tokens = field.sentences[index].tokens
    // The adjective is the last capitalised word before, with no more than a few in between.
    guard
      let last = tokens[..<next].suffix(6).lastIndex(where: {
        field.scalars[$0.range.lowerBound].isUppercase && !article.shapes.latinStopwords.contains($0.text)
      }),
      last < next - 1
    else { return nil }
    let first = last > 0 ? [last - 1, last] : [last]
    for begin in first {
      let range = tokens[begin].range.lowerBound..<tokens[last].range.upperBound
      let readings = article.gazetteer.readings(of: field.string(range)).filter {
        $0.use.contains(.demonym) && isCountry($0)
      }
      guard let country = readings.first else { continue }
      let gap = field.string(range.upperBound..<start)
      guard MentionDescription.isEnglishOwned(gap, behindAdjective: true, article.shapes), !gap.hasPrefix("'"),
        !gap.hasPrefix("’"),
        isOf(article.gazetteer.entry(country.entry).id.key, candidate)
      else { return nil }
      // Of a Finnish firm, Nokia said.
      if gap.hasSuffix(", "), begin > 0, ["a", "an", "A", "An"].contains(tokens[begin - 1].text) { return nil }
      return Candidate(range: range, reading: .known(readings), strength: Strength.mark, origin: .rule("context"))
    }
    return nil
  }

  /// Whether an organization may be of a country: of what is known the country must be that.
  private func isOf(_ country: String, _ candidate: Candidate) -> Bool {
    guard case .known(let readings) = candidate.reading else { return true }
    return readings.contains { article.gazetteer.entry($0.entry).country == country }
  }

  private func isCountry(_ reading: Gazetteer.Reading) -> Bool {
    article.gazetteer.entry(reading.entry).id.kind == .country
  }
}
