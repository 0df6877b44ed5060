import Gazetteers
import GraphModel

/// Whether what one sees as one name is several: Sitowise and Tampere University, 九州朝日放送・福岡放送.
extension LearnedMentions {
  /// What the tagger took for one name and is several.
  func parted(_ candidate: Candidate) -> [Candidate] {
    // A space or a dot parts no English name.
    field.language == .japanese ? partedAtColon(candidate).flatMap { partedAtDot(partedAtSpaces($0)) } : [candidate]
  }

  /// Letters and what they stand for are two: JBIC:Japan Bank for International Cooperation.
  private func partedAtColon(_ candidate: Candidate) -> [Candidate] {
    guard let colon = field.scalars[candidate.range].firstIndex(of: ":"), colon > candidate.range.lowerBound,
      let rest = field.scalars[(colon + 1)..<candidate.range.upperBound].firstIndex(where: { $0 != " " })
    else { return [candidate] }
    return [candidate.range.lowerBound..<colon, rest..<candidate.range.upperBound].map { candidate.over($0) }
  }

  /// A space parts Japanese names, only words in Latin letters have some in them: 三谷産業 フエ科学大学, not 三谷産業 Vietnam's.
  private func partedAtSpaces(_ candidate: Candidate) -> Candidate {
    let isOrganization = candidate.reading.kind(in: article.gazetteer) == .organization
    guard
      let space = candidate.range.dropFirst().dropLast().first(where: {
        field.scalars[$0] == " " && isBetweenWords(spaceAt: $0)
      })
    else { return candidate }
    if isOrganization { return candidate.over(candidate.range.lowerBound..<space) }
    // 宝塚市 包括連携協定: the place is none of the thing.
    let isPlace = field.matches(startingAt: candidate.range.lowerBound).contains { $0.range.upperBound == space }
    return isPlace ? candidate.over((space + 1)..<candidate.range.upperBound) : candidate
  }

  /// Whether a space beside kana or kanji parts words: where a line was broken one may stand inside a word (ヘレニ ック).
  private func isBetweenWords(spaceAt place: Int) -> Bool {
    let (before, behind) = (field.scalars[place - 1], field.scalars[place + 1])
    guard before.isJapanese && behind != "-" || behind.isJapanese && before != "-" && before != "." else {
      return false
    }
    guard before.isKatakana, behind.isKatakana else { return true }
    return field.matches(startingAt: place + 1).contains(where: article.isCountry)
  }

  /// A league and its team, a country and its province are two: Kリーグ・仁川ユナイテッドFC, ベトナム・ドンナイ省.
  private func partedAtDot(_ candidate: Candidate) -> [Candidate] {
    guard candidate.reading.kind(in: article.gazetteer) == .organization,
      let dot = field.scalars[candidate.range].firstIndex(of: "・"), dot + 1 < candidate.range.upperBound
    else { return [candidate] }
    let league = Array("リーグ".unicodeScalars)
    let country = candidate.range.lowerBound..<dot
    // スイス・リー is a company.
    if field.scalars[(dot + 1)..<candidate.range.upperBound].contains(where: \.isKanji),
      article.gazetteer.number(ofName: field.string(country), kind: .country) != nil
    {
      return [candidate.over((dot + 1)..<candidate.range.upperBound)]
    }
    let isLeague =
      field.has(league, at: dot - league.count)
      || dot - candidate.range.lowerBound > 2
        && field.scalars[candidate.range.lowerBound..<dot].allSatisfy(\.isUppercase)
    guard isLeague else { return [candidate] }
    return [candidate.range.lowerBound..<dot, (dot + 1)..<candidate.range.upperBound].map { candidate.over($0) }
  }

  /// Whether it runs on into a second name: City of Yokohama and the Bangkok Metropolitan Administration.
  func holdsArticle(_ range: Range<Int>) -> Bool {
    guard field.language == .english, field.contains(Self.andThe, in: range) else { return false }
    let first = field.string(range).split(separator: " ").first.map(String.init) ?? ""
    return !["Ministry", "Department", "Office", "Commission", "Committee", "Council", "Institute"].contains(first)
  }

  private static let andThe = Array(" and the ".unicodeScalars)

  /// Whether an English list goes on with a name behind another: Matrix Partners and Trinity Ventures.
  func isCoordinated(_ range: Range<Int>, with other: Range<Int>) -> Bool {
    guard field.language == .english, other.upperBound < range.lowerBound else { return false }
    let words = field.string(range).split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last,
      article.shapes.englishDesignators.contains(last) || ["Bank", "University"].contains(last)
    else { return false }
    return [" and ", ", ", ", and "].contains(
      field.string(other.upperBound..<min(range.lowerBound, other.upperBound + 6)))
      && range.lowerBound - other.upperBound <= 6
  }

  /// Whether what a rule takes for one name is several to the tagger: 九州朝日放送・RKB毎日放送・福岡放送, Sitowise and Tampere University.
  func isEnumeration(_ candidate: Candidate, _ learned: [Candidate]) -> Bool {
    guard isUnknownOrganization(candidate),
      field.scalars[candidate.range].contains("・") || field.language == .english, !isOneBody(candidate.range)
    else { return false }
    let parts = learned.filter {
      candidate.range.contains($0.range.lowerBound) && $0.range.upperBound <= candidate.range.upperBound
        && $0.range != candidate.range && $0.reading.kind(in: article.gazetteer) == .organization
    }
    guard field.language == .english, parts.count == 2 else { return parts.count > 1 }
    return parts.allSatisfy { $0.strength >= Threshold.within } && !goesOn(parts[0].range, with: parts[1].range)
      && field.string(parts[0].range.upperBound..<parts[1].range.lowerBound) == " and "
  }

  /// Whether what stands behind `and` is only the rest of a name: Mariupol Tram and Trolleybus Company, Institute of Standards and Metrology.
  private func goesOn(_ left: Range<Int>, with right: Range<Int>) -> Bool {
    let end = right.upperBound
    let (left, right) = (field.string(left).words, field.string(right).words)
    let shapes = article.shapes
    func isBody(_ word: String) -> Bool {
      shapes.englishHeads.contains(word) || shapes.englishDesignators.contains(word)
    }
    // Ministry of Planning and International Cooperation.
    if left.contains("Ministry"), right.allSatisfy(article.nameWords.isTaskWord) { return true }
    guard let first = right.first, let last = right.last, !isBody(first) else { return false }
    if shapes.isOneAbbreviated(field.abbreviation(behind: end), left, right) { return true }
    // Korea Institute of Civil Engineering and Building Technology (KICT).
    let body = left.indices.dropLast().prefix(3).first {
      shapes.englishHeads.contains(left[$0]) && ["of", "for"].contains(left[$0 + 1])
    }
    if body != nil, article.isCommonEnglish(first) {
      return !right.contains(where: isBody) || isAbbreviated(left, right, at: end)
    }
    return left.count > 1 && right.count == 2
      && ["Company", "Authority", "Agency", "Commission", "Administration"].contains(last)
      && !left.contains(where: isBody)
  }

  /// Whether the letters in the bracket behind begin as the first of two parts does, not as the second.
  private func isAbbreviated(_ left: [String], _ right: [String], at end: Int) -> Bool {
    guard let first = field.abbreviation(behind: end).first else { return false }
    return left.first?.unicodeScalars.first == first && right.first?.unicodeScalars.first != first
  }

  /// Whether a public body is named after several subjects: ケニア情報通信・デジタル経済省, not 九州朝日放送・福岡放送局.
  func isOneBody(_ range: Range<Int>) -> Bool {
    guard field.language == .japanese, let last = field.scalars[range].last, Self.bodyEnds.contains(last) else {
      return false
    }
    var end = range.lowerBound
    while let dot = field.scalars[end..<range.upperBound].firstIndex(of: "・") {
      let part = end..<dot
      let endsBody = [article.shapes.nameSuffixes, article.shapes.legalPrefixes, [["社"], ["部"]]].joined().contains {
        part.count > $0.count && field.has($0, at: dot - $0.count)
      }
      // 鉱業 of カンボジア鉱業・エネルギー省 is a task.
      let isTask = last == "省" && article.nameWords.endsInTask(field.string(part))
      if endsBody && !isTask || article.gazetteer.number(ofName: field.string(part), kind: .organization) != nil {
        return false
      }
      end = dot + 1
    }
    return true
  }

  /// Whether a name is only one of the tasks of a ministry: エジプト電力 of エジプト電力・再生可能エネルギー省, International Cooperation
  /// of Ministry of Planning and International Cooperation.
  func isTask(_ candidate: Candidate, of whole: ArraySlice<Candidate>) -> Bool {
    guard whole.count == 1, let whole = whole.first, isUnknownOrganization(whole),
      whole.range.count > candidate.range.count
    else { return false }
    let name = candidate.range
    if field.language == .japanese {
      return whole.range.lowerBound == name.lowerBound && field.scalars[whole.range].last == "省"
        && isOneBody(whole.range) && article.nameWords.endsInTask(field.string(name))
    }
    let rest =
      whole.range.lowerBound == name.lowerBound
      ? field.string(name.upperBound..<whole.range.upperBound) : " and " + field.string(name)
    return field.string(whole.range).hasPrefix("Ministry of ") && rest.hasPrefix(" and ")
      && whole.range.contains(name.lowerBound) && name.upperBound <= whole.range.upperBound
      && rest.words.dropFirst().allSatisfy(article.nameWords.isTaskWord)
  }

  private static let bodyEnds: Set<Unicode.Scalar> = ["省", "庁", "局"]

  /// Whether the rules see two organizations there that leave nothing over: 経済産業省資源エネルギー庁.
  func isJoined(_ candidate: Candidate, of parts: ArraySlice<Candidate>) -> Bool {
    let organizations = parts.filter { $0.reading.kind(in: article.gazetteer) == .organization }
    // Two known names and what joins them are two.
    let known = organizations.filter { if case .known = $0.reading { true } else { false } }
    if field.language == .english, known.count > 1 { return true }
    if field.language == .english, organizations.count == 2, candidate.strength < Threshold.within,
      let first = organizations.first, let last = organizations.last,
      field.string(first.range.upperBound..<last.range.lowerBound) == " and "
    {
      return true
    }
    guard parts.count > 1, organizations.count == parts.count else { return false }
    return parts.reduce(0) { $0 + $1.range.count } >= candidate.range.count
  }
}

extension String {
  /// What spaces part.
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
