import Gazetteers
import GraphModel
import Morphology

/// How far a name goes: FPTソフトウェア, 国連ハビタット福岡本部.
extension NamesInContext {
  /// A company's name with the word or the letters that go on: FPTソフトウェア, サムスンC&T, 楽天モバイル, MTNルワンダ, トヨタ・オーストラリア.
  func whole(_ candidate: Candidate) -> Candidate {
    let start = candidate.range.upperBound
    guard isOrganization(candidate), start < field.scalars.count,
      let end = branchEnd(ofCompanyEndingAt: start) ?? lettersEnd(behind: start) ?? companyEnd(behind: start)
        ?? chineseEnd(behind: start) ?? kanjiEnd(behind: start)
    else { return candidate }
    return candidate.over(candidate.range.lowerBound..<end, reading: .unknown(.organization, country: nil))
  }

  /// Where the letters end that go on with a name in katakana.
  private func lettersEnd(behind start: Int) -> Int? {
    guard field.scalars[start - 1].isKatakana, field.scalars[start].isUppercase else { return nil }
    let end = field.scalars[start...].firstIndex { !$0.isLatinLetter && $0 != "&" } ?? field.scalars.endIndex
    return isAlone(start..<end) ? end : nil
  }

  /// Where a word in katakana ends that makes a company of its own of a name in kanji or Latin letters.
  private func companyEnd(behind start: Int) -> Int? {
    let isLatin = field.scalars[start - 1].isLatinLetter
    guard field.scalars[start].isKatakana, isLatin || field.scalars[start - 1].isKanji else { return nil }
    let end = field.scalars[start...].firstIndex { !$0.isKatakana } ?? field.scalars.endIndex
    guard isAlone(start..<end) else { return nil }
    let word = field.scalars[start..<end]
    // Behind Latin letters other words may stand between, or a country.
    let isCompany = article.shapes.companyWords.contains {
      isLatin ? $0.count <= word.count && field.has($0, at: end - $0.count) : word.elementsEqual($0)
    }
    return isCompany || isLatin && article.gazetteer.number(ofName: field.string(start..<end), kind: .country) != nil
      ? end : nil
  }

  /// Where a word in kanji ends that makes a company of its own of a foreign name: ポスコ建設.
  private func kanjiEnd(behind start: Int) -> Int? {
    guard field.scalars[start - 1].isKatakana || field.scalars[start - 1].isLatinLetter,
      let word = article.shapes.companyKanji.first(where: { field.has($0, at: start) })
    else { return nil }
    return isAlone(start..<(start + word.count)) ? start + word.count : nil
  }

  /// Where the kanji end that go on with a Chinese company's name: 中国華電集団清潔能源.
  private func chineseEnd(behind start: Int) -> Int? {
    guard field.scalars[start].isKanji, field.scalars[start - 1].isKanji else { return nil }
    let end = field.scalars[start...].prefix(9).firstIndex { !$0.isKanji } ?? start
    return end > start + 1
      && article.shapes.companyEnds.contains { end - $0.count >= start && field.has($0, at: end - $0.count) }
      ? end : nil
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
    let end = KatakanaRuns.end(from: start + 1, in: field.scalars[...])
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
      // ジェトロ・バンコク is its office there.
      if let last = chosen.last, isOrganization(last), candidate.reading.kind(in: article.gazetteer) == .city,
        candidate.range.lowerBound == last.range.upperBound + 1, field.has("・", at: last.range.upperBound),
        field.scalars[last.range].allSatisfy(\.isKatakana), field.scalars[candidate.range].allSatisfy(\.isKatakana)
      {
        chosen[chosen.count - 1] = last.over(last.range.lowerBound..<candidate.range.upperBound)
        continue
      }
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
