import Gazetteers
import GraphModel
import Morphology

/// How far a name goes: FPTソフトウェア, 国連ハビタット福岡本部.
extension NamesInContext {
  /// A company's name with the word or the letters that go on: FPTソフトウェア, サムスンC&T.
  func whole(_ candidate: Candidate) -> Candidate {
    guard isOrganization(candidate) else { return candidate }
    let scalars = field.scalars
    let start = candidate.range.upperBound
    if let end = branchEnd(ofCompanyEndingAt: start) {
      return candidate.over(candidate.range.lowerBound..<end, reading: .unknown(.organization, country: nil))
    }
    if let end = companyEnd(behind: start) {
      return candidate.over(candidate.range.lowerBound..<end, reading: .unknown(.organization, country: nil))
    }
    guard start < scalars.count, scalars[start - 1].isKatakana || scalars[start - 1].isLatinLetter else {
      return candidate
    }
    let goesOnInLatin = scalars[start - 1].isKatakana && scalars[start].isUppercase
    var end = start
    while end < scalars.count,
      goesOnInLatin
        ? scalars[end].isLatinLetter || scalars[end] == "&" : scalars[end].isKatakana && !scalars[start - 1].isKatakana
    { end += 1 }
    guard end > start, isAlone(candidate.range.lowerBound..<end),
      goesOnInLatin
        || article.shapes.companyWords.contains(where: { end - $0.count >= start && field.has($0, at: end - $0.count) })
    else { return candidate }
    return candidate.over(
      candidate.range.lowerBound..<end, reading: .unknown(.organization, country: nil))
  }

  /// A foreign company's branch in Japan is one name: 日本IBM, 日本マイクロソフト.
  func withJapaneseBranches(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      if let last = chosen.last, isForeignCompany(candidate), last.range.upperBound == candidate.range.lowerBound,
        field.string(last.range) == "日本"
      {
        let range = last.range.lowerBound..<candidate.range.upperBound
        let known = article.gazetteer.readings(of: field.string(range))
        chosen[chosen.count - 1] = candidate.over(
          range, reading: known.isEmpty ? .unknown(.organization, country: "JP") : .known(known))
      } else {
        chosen.append(candidate)
      }
    }
    return chosen
  }

  private func isForeignCompany(_ candidate: Candidate) -> Bool {
    guard isOrganization(candidate), case .known(let readings) = candidate.reading, let reading = readings.first else {
      return false
    }
    let entry = article.gazetteer.entry(reading.entry)
    return entry.country != nil && entry.country != "JP" && !entry.isPublicBody
  }

  /// Where the name of a company's branch in a country ends: トヨタ・オーストラリア, メルセデス・ベンツ・ド・ブラジル.
  private func branchEnd(ofCompanyEndingAt start: Int) -> Int? {
    guard field.has("・", at: start), field.scalars[start - 1].isKatakana else { return nil }
    let end = field.scalars[start...].firstIndex { !$0.isKatakana && $0 != "・" } ?? field.scalars.endIndex
    guard isAlone(start..<end), let dot = field.scalars[start..<end].lastIndex(of: "・") else { return nil }
    let last = field.string((dot + 1)..<end)
    let isPlace = article.gazetteer.number(ofName: last, kind: .country) != nil || Self.branchPlaces.contains(last)
    return isPlace ? end : nil
  }

  private static let branchPlaces: Set<String> = [
    "ジャパン", "コリア", "チャイナ", "アジア", "ヨーロッパ", "アメリカ", "アメリカス", "ブラジル", "インディア",
  ]

  /// Words for the sort of an organization right before its foreign name are no name of their own: 国営銅公社コデルコ.
  func withoutSorts(_ candidates: [Candidate]) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    return candidates.indices.filter { index in
      guard index + 1 < candidates.count else { return true }
      let (sort, name) = (candidates[index], candidates[index + 1])
      guard case .unknown(.organization, _) = sort.reading, isOrganization(name),
        sort.range.upperBound == name.range.lowerBound, let sentence = field.sentenceIndex(at: sort.range.lowerBound)
      else { return true }
      let first = field.scalars[name.range.lowerBound]
      guard first.isKatakana || first.isLatinLetter, field.scalars[sort.range.upperBound - 1].isKanji else {
        return true
      }
      // インドネシア国営電力会社PLN names its country, but no company.
      if field.string(sort.range).contains("国営") { return false }
      return field.sentences[sentence].tokens(overlapping: sort.range).contains {
        $0.isUnknown || $0.partOfSpeech?.isProper == true
      }
    }.map { candidates[$0] }
  }

  /// Where a word ends that makes a company of its own of a name in kanji or Latin letters: 楽天モバイル, MTNルワンダ.
  private func companyEnd(behind start: Int) -> Int? {
    guard start < field.scalars.count, field.scalars[start].isKatakana,
      field.scalars[start - 1].isKanji || field.scalars[start - 1].isLatinLetter
    else { return nil }
    let end = field.scalars[start...].firstIndex { !$0.isKatakana } ?? field.scalars.endIndex
    let word = Array(field.scalars[start..<end])
    guard isAlone(start..<end) else { return nil }
    let isPlace = article.gazetteer.number(ofName: field.string(start..<end), kind: .country) != nil
    return isPlace && field.scalars[start - 1].isLatinLetter || article.shapes.companyWords.contains(word) ? end : nil
  }

  /// A name that is no word of the language without the country whose it is: AboitizPower of the Philippines.
  func withoutOwner(_ candidate: Candidate) -> Candidate {
    guard isOrganization(candidate), case .unknown = candidate.reading else { return candidate }
    let words = field.string(candidate.range).split(separator: " ").map(String.init)
    guard words.count > 2, words[1] == "of", !article.isCommonEnglish(words[0]),
      !article.shapes.englishHeads.contains(words[0]),
      article.gazetteer.number(
        ofName: words.dropFirst(words[2] == "the" ? 3 : 2).joined(separator: " "), kind: .country) != nil
    else { return candidate }
    let start = candidate.range.lowerBound
    return candidate.over(start..<(start + words[0].unicodeScalars.count))
  }

  /// 国連ハビタット福岡本部 is the organization, its place no mention of its own.
  func withBranches(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates {
      guard let last = chosen.last, isOrganization(last), candidate.reading.kind(in: article.gazetteer) == .city,
        let end = branchEnd(behind: candidate.range.upperBound)
      else {
        chosen.append(candidate)
        continue
      }
      if last.range.upperBound == candidate.range.lowerBound {
        chosen[chosen.count - 1] = last.over(last.range.lowerBound..<end)
      } else if !hasBracketOnly(last.range.upperBound..<candidate.range.lowerBound) {
        chosen.append(candidate)
      }
    }
    return chosen
  }

  private func branchEnd(behind position: Int) -> Int? {
    article.shapes.branchWords.first { field.has($0, at: position) }.map { position + $0.count }
  }

  private func hasBracketOnly(_ range: Range<Int>) -> Bool {
    let scalars = field.scalars[range]
    return scalars.first == "(" && scalars.last == ")" && scalars.count(where: { $0 == ")" }) == 1
  }
}
