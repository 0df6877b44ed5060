import Gazetteers
import GraphModel
import Morphology

/// Names that others of a list show.
extension NamesInContext {
  /// Whether an organization stands before the name in a list that goes on behind it, or the other way round.
  func isInList(_ name: Range<Int>, _ chosen: [Candidate]) -> Bool {
    let places = MentionMerger.indices(in: chosen, overlapping: name)
    guard mayReplace(chosen[places], by: name, Doubt.inList) else { return false }
    let before = places.lowerBound > 0 ? chosen[places.lowerBound - 1] : nil
    let behind = places.upperBound < chosen.count ? chosen[places.upperBound] : nil
    guard let before, let behind else { return false }
    // Where each is from may stand between them: イタリアのスナム、スペインのイベルドローラ.
    var start = name.lowerBound
    var left = before
    if isPlace(before), isGenitive(before.range.upperBound..<start), places.lowerBound > 1 {
      start = before.range.lowerBound
      left = chosen[places.lowerBound - 2]
    }
    var right = behind
    if isPlace(behind), places.upperBound + 1 < chosen.count,
      isGenitive(behind.range.upperBound..<chosen[places.upperBound + 1].range.lowerBound)
    {
      right = chosen[places.upperBound + 1]
    }
    return isOrganization(left) && isOrganization(right) && left.range.upperBound <= start
      && isJoiner(left.range.upperBound..<start) && isJoiner(name.upperBound..<behind.range.lowerBound)
  }

  /// Whether the name closes a list of which two organizations stand before it: Volvo, China's BYD and Eletra.
  func endsList(_ name: Range<Int>, _ chosen: [Candidate]) -> Bool {
    let places = MentionMerger.indices(in: chosen, overlapping: name)
    let before = chosen[..<places.lowerBound]
    guard field.language == .english, before.count > 1, mayReplace(chosen[places], by: name, Doubt.inList),
      let last = before.last, isOrganization(last),
      [" and ", ", and "].contains(field.string(last.range.upperBound..<max(last.range.upperBound, name.lowerBound)))
    else { return false }
    let form = field.string(name)
    guard !article.isCommonEnglish(form), article.gazetteer.readings(of: form).isEmpty else { return false }
    var (first, start) = (before.dropLast(), last.range.lowerBound)
    if let place = first.last, isPlace(place), isGenitive(place.range.upperBound..<start) {
      (first, start) = (first.dropLast(), place.range.lowerBound)
    }
    return first.last.map {
      isOrganization($0) && $0.range.upperBound <= start && isJoiner($0.range.upperBound..<start)
    }
      ?? false
  }

  /// Adds the names of an English list in which at least three are organizations: Enel, Acciona, IBM, Sadiel, Neo Metrics and Telvent.
  func addLists(_ names: [Range<Int>], of sentence: Sentence, ledAt lead: Int?, to chosen: inout [Candidate]) {
    guard field.language == .english else { return }
    let known = chosen[MentionMerger.indices(in: chosen, overlapping: sentence.range)].filter(isOrganization).map(
      \.range)
    if known.count > 2 { addLists(names, of: sentence, known, to: &chosen) }
    if let lead { addLed(names, from: lead, known, to: &chosen) }
  }

  private func addLists(
    _ names: [Range<Int>], of sentence: Sentence, _ known: [Range<Int>], to chosen: inout [Candidate]
  ) {
    let free = names.filter { name in
      !known.contains { $0.overlaps(name) }
        && mayReplace(chosen[MentionMerger.indices(in: chosen, overlapping: name)], by: name, Doubt.inSureList)
    }
    guard !free.isEmpty else { return }
    var list: [Range<Int>] = []
    for name in (known + free).sorted(by: { $0.lowerBound < $1.lowerBound }) + [sentence.range] {
      if let last = list.last, last.upperBound < name.lowerBound, isJoiner(last.upperBound..<name.lowerBound) {
        list.append(name)
        continue
      }
      add(list: list, known: known, to: &chosen)
      list = [name]
    }
  }

  /// Adds the names of a list of which the words before say that it is one of organizations: signatories were Thyssengas, Eon Energy.
  private func addLed(
    _ names: [Range<Int>], from lead: Int, _ known: [Range<Int>], to chosen: inout [Candidate]
  ) {
    var end = lead
    for name in (known + names).sorted(by: { $0.lowerBound < $1.lowerBound }) where name.lowerBound > end {
      let gap = field.string(end..<name.lowerBound)
      // Members in small letters (bp, Hes international) end no list.
      guard gap.count <= 30, !gap.contains(where: { ".;()".contains($0) }),
        gap.count == 1 || gap.contains(",") || gap.contains("and")
      else { return }
      let form = field.string(name)
      if !known.contains(name), !article.isCommonEnglish(form), article.gazetteer.readings(of: form).isEmpty {
        add(
          Candidate(
            range: name, reading: .unknown(.organization, country: nil), strength: Strength.inList,
            origin: .rule("context")), against: form.contains(" ") ? Doubt.inList : Doubt.inSureList, to: &chosen)
      }
      end = name.upperBound
    }
  }

  /// Where the words end that lead a list of organizations, if the sentence has any.
  func listLead(of sentence: Sentence) -> Int? {
    guard field.language == .english else { return nil }
    let tokens = sentence.tokens
    return tokens.indices.dropFirst().first {
      Self.listVerbs.contains(tokens[$0].text) && Self.listed.contains(tokens[$0 - 1].text.lowercased())
    }.map { tokens[$0].range.upperBound }
  }

  private static let listVerbs: Set<String> = ["include", "includes", "included", "including", "are", "were", ":"]
  private static let listed: Set<String> = [
    "participants", "signatories", "partners", "investors", "shareholders", "sponsors", "bidders", "backers",
    "companies", "firms",
  ]

  private func add(list: [Range<Int>], known: [Range<Int>], to chosen: inout [Candidate]) {
    let sure = list.count(where: known.contains)
    guard sure > 2, list.count > sure, list.count <= sure * 3 else { return }
    for name in list where !known.contains(name) {
      let form = field.string(name)
      guard !article.isCommonEnglish(form), article.gazetteer.readings(of: form).isEmpty else { continue }
      add(
        Candidate(
          range: name, reading: .unknown(.organization, country: nil), strength: Strength.inList,
          origin: .rule("context")), against: Doubt.inSureList, to: &chosen)
    }
  }

  /// Adds the second of two that a particle closes: ロイヤル・ハスコニングDHV及びデルタレスと.
  func addSeconds(of sentence: Sentence, to chosen: inout [Candidate]) {
    let ends = chosen[MentionMerger.indices(in: chosen, overlapping: sentence.range)].compactMap {
      isOrganization($0) ? $0.range.upperBound : nil
    }
    for first in ends {
      guard let joiner = Self.pairJoiners.first(where: { field.has($0, at: first) }) else { continue }
      let start = first + joiner.count
      let end = KatakanaRuns.end(from: start, in: field.scalars[...])
      guard end - start >= 4, isUnknown(start..<end, sentence) else { continue }
      let name = withLatin(start..<end)
      if isAlone(name), !isThing(name), Self.pairEnds.contains(where: { field.has($0, at: name.upperBound) }) {
        add(
          Candidate(
            range: name, reading: .unknown(.organization, country: nil), strength: Strength.inList,
            origin: .rule("context")), against: Doubt.inList, to: &chosen)
      }
    }
  }

  private static let pairJoiners = ["、", "や", "と", "および", "及び", "並びに"].map { Array($0.unicodeScalars) }
  private static let pairEnds = [
    "と、", "と共同", "とともに", "と協力", "と提携", "と連携", "との間", "など", "の2", "の3", "の4", "の5", "の両社", "が", "は",
  ].map { Array($0.unicodeScalars) }

  private func isPlace(_ candidate: Candidate) -> Bool {
    [.country, .city].contains(candidate.reading.kind(in: article.gazetteer))
  }

  func isGenitive(_ gap: Range<Int>) -> Bool { ["の", "'s ", "’s "].contains(field.string(gap)) }

  func isJoiner(_ gap: Range<Int>) -> Bool {
    guard (1...20).contains(gap.count) else { return false }
    // An abbreviation may stand behind the name: コモンウェルス・エジソン(ComEd)、.
    let start = field.end(ofBracketAt: gap.lowerBound, within: gap.count)
    let length = gap.upperBound - start
    return (field.language == .japanese ? Self.japaneseJoiners : Self.englishJoiners).contains {
      $0.count == length && field.has($0, at: start)
    }
  }

  private static let japaneseJoiners = ["、", "や", "と", "・", "および", "及び", "、および", "、及び"].map { Array($0.unicodeScalars) }
  private static let englishJoiners = [", ", " and ", ", and ", " & ", " and the ", ", the "].map {
    Array($0.unicodeScalars)
  }
}
