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
    let token = field.sentences[sentence].tokens[start]
    // 印タタ製鉄, whatever the dictionary takes the kanji for.
    let isMark =
      token.partOfSpeech != .countryName && MentionDescription.marks.contains(field.scalars[token.range.lowerBound])
    let first = isMark ? token.range.lowerBound..<(token.range.lowerBound + 1) : token.range
    guard isMark || token.partOfSpeech == .countryName, first.upperBound < candidate.range.upperBound,
      let country = article.gazetteer.readings(of: field.string(first)).first(where: { isCountry($0) })
    else { return [candidate] }
    let rest = first.upperBound..<candidate.range.upperBound
    let known = article.gazetteer.readings(of: field.string(rest)).filter { reading in
      let entry = article.gazetteer.entry(reading.entry)
      let isTheirs = entry.country == article.gazetteer.entry(country.entry).id.key
      return entry.id.kind == .organization && (isTheirs || isMark && entry.country == nil && !entry.isPublicBody)
    }
    guard let body = known.first else {
      if isMark { return [candidate] }
      let code = article.gazetteer.entry(country.entry).id.key
      guard code != "JP", isForeignName(rest, field.sentences[sentence]) else { return [candidate] }
      return [
        candidate.over(first, reading: .known([country])),
        candidate.over(rest, reading: .unknown(.organization, country: code)),
      ]
    }
    // アメリカ食品医薬品局 is one name.
    if article.gazetteer.entry(body.entry).isPublicBody {
      return [candidate.over(candidate.range, reading: .known(known))]
    }
    return [candidate.over(first, reading: .known([country])), candidate.over(rest, reading: .known(known))]
  }

  /// Whether a name in katakana or Latin letters is made of no word of the dictionary: ウィーライド, but not ビバレッジ.
  private func isForeignName(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    range.count > 3 && field.scalars[range].allSatisfy { $0.isKatakana || $0.isLatinLetter || $0 == "・" }
      && article.gazetteer.readings(of: field.string(range)).isEmpty
      && sentence.tokens(overlapping: range).allSatisfy {
        $0.text == "・" || $0.isUnknown && !article.isCommonNoun(field.scalars[$0.range])
      }
  }

  /// The candidates with the countries that single kanji before organizations stand for: 米Qualcomm, 英広告大手ウィーアー.
  func withMarks(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      if isOrganization(candidate), let mark = mark(of: candidate.range),
        chosen.last.map({ $0.range.upperBound <= mark.range.lowerBound }) ?? true
      {
        chosen.append(mark)
      }
      chosen.append(candidate)
    }
    return chosen
  }

  private func mark(of name: Range<Int>) -> Candidate? {
    guard field.scalars[name.lowerBound].isKatakana || field.scalars[name.lowerBound].isLatinLetter else { return nil }
    // The sort of company may stand between, and a comma behind it.
    var place = name.lowerBound
    if field.has("大手", at: place - 2) || field.has("大手の", at: place - 3) || field.has("大手、", at: place - 3) {
      let first = max(0, place - 18)
      let start = field.scalars[first..<place].lastIndex {
        !($0.isKanji || $0.isKatakana || "の、・".unicodeScalars.contains($0))
      }
      place = (start.map { $0 + 1 } ?? first) + 1
    }
    guard place > 0, place <= name.lowerBound, isBehindMark(place..<name.upperBound),
      let country = article.gazetteer.readings(of: String(field.scalars[place - 1])).first(where: {
        $0.use.contains(.kanji) && isCountry($0)
      })
    else { return nil }
    return origin((place - 1)..<place, [country])
  }

  /// The candidates with the countries whose adjectives stand before an organization and its sort: South Korean telecommunications company, KT.
  func withAdjectives(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      let origin = isOrganization(candidate) ? origin(of: candidate) : nil
      // To the tagger the adjective is a thing.
      if let origin, let last = chosen.last, last.range == origin.range, last.reading.isOther { chosen.removeLast() }
      if let origin,
        chosen.last.map({ $0.range.upperBound < origin.range.lowerBound }) ?? true
      {
        chosen.append(origin)
      }
      chosen.append(candidate)
      if isOrganization(candidate), let aside = originInAside(of: candidate) { chosen.append(aside) }
    }
    // A name of its own keeps its place.
    return chosen.enumerated().filter { index, candidate in
      guard candidate.isAdjective else { return true }
      return (index == 0 || chosen[index - 1].range.upperBound <= candidate.range.lowerBound)
        && (index + 1 == chosen.count || candidate.range.upperBound <= chosen[index + 1].range.lowerBound)
    }.map(\.element)
  }

  /// The country whose adjective an aside behind a company begins with: DNeX, a Malaysian IT services provider.
  private func originInAside(of candidate: Candidate) -> Candidate? {
    let end = candidate.range.upperBound
    guard let lead = [", a ", ", an ", ", the "].first(where: { field.has($0, at: end) }),
      let index = field.sentenceIndex(at: end)
    else { return nil }
    let tokens = field.sentences[index].tokens
    let first = tokens.partitionIndex { $0.range.lowerBound < end + lead.count }
    for count in [2, 1] where first + count < tokens.count {
      let range = tokens[first].range.lowerBound..<tokens[first + count - 1].range.upperBound
      let readings = adjectives(in: range)
      guard let country = readings.first, isOf(article.gazetteer.entry(country.entry).id.key, candidate) else {
        continue
      }
      // The sort that it is of, up to where the aside ends.
      let words = tokens[(first + count)...].prefix(6).prefix {
        ![",", ".", "that", "which", "based", "with", "and"].contains($0.text)
      }
      // The British company Reckitt Benckiser is another.
      let next = first + count + words.count
      if next < tokens.count, field.scalars[tokens[next].range.lowerBound].isUppercase { return nil }
      guard let sort = words.last, article.shapes.englishDescriptions.contains(sort.text) else { return nil }
      return origin(range, readings)
    }
    return nil
  }

  private func origin(of candidate: Candidate) -> Candidate? {
    let start = candidate.range.lowerBound
    guard let index = field.sentenceIndex(at: start), let next = field.sentences[index].tokenIndex(startingAt: start)
    else { return nil }
    let tokens = field.sentences[index].tokens
    // The adjective is the last capitalised word before, with no more than a few in between.
    guard
      let last = tokens[..<next].suffix(6).lastIndex(where: {
        field.scalars[$0.range.lowerBound].isUppercase && !$0.text.allSatisfy(\.isUppercase)
      }),
      last < next - 1
    else { return nil }
    let first = last > 0 ? [last - 1, last] : [last]
    for begin in first {
      let range = tokens[begin].range.lowerBound..<tokens[last].range.upperBound
      let readings = adjectives(in: range)
      guard let country = readings.first else { continue }
      let gap = field.string(range.upperBound..<start)
      guard MentionDescription.isEnglishOwned(gap, behindAdjective: true, article.shapes), !gap.hasPrefix("'"),
        !gap.hasPrefix("’"),
        isOf(article.gazetteer.entry(country.entry).id.key, candidate)
      else { return nil }
      // In a headline a comma parts two: Saudi ministry, NEOM sign deal.
      if gap.hasSuffix(", "), field.field == .title { return nil }
      // Of a Finnish firm, Nokia said.
      if gap.hasSuffix(", "), begin > 0, ["a", "an", "A", "An"].contains(tokens[begin - 1].text) { return nil }
      return origin(range, readings)
    }
    return nil
  }

  /// The countries whose adjective stands there.
  private func adjectives(in range: Range<Int>) -> [Gazetteer.Reading] {
    article.gazetteer.readings(of: field.string(range)).filter { $0.use.contains(.demonym) && isCountry($0) }
  }

  private func origin(_ range: Range<Int>, _ countries: [Gazetteer.Reading]) -> Candidate {
    Candidate(range: range, reading: .known(countries), strength: Strength.mark, origin: .rule("context"))
  }

  /// Whether an organization may be of a country: of what is known the country must be that.
  private func isOf(_ country: String, _ candidate: Candidate) -> Bool {
    guard case .known(let readings) = candidate.reading else { return true }
    return readings.contains { reading in
      let entry = article.gazetteer.entry(reading.entry)
      return entry.country == country || entry.country == nil && !entry.isPublicBody
    }
  }

  private func isCountry(_ reading: Gazetteer.Reading) -> Bool {
    article.gazetteer.entry(reading.entry).id.kind == .country
  }
}
