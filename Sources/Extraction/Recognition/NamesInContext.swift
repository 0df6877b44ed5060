import Gazetteers
import GraphModel
import Morphology

/// Finds organizations that only the words around them show: behind their sort (米エネルギー大手シェニエール, the start-up Saidot), behind
/// a country's mark (豪リオ・ティント), among others of an enumeration (Maersk, CMA CGM and BP).
struct NamesInContext {
  /// How far such a name is to be trusted, from 0 to 1.
  enum Strength {
    static let behindSort = 0.75
    static let behindMark = 0.7
    static let inList = 0.65
    static let city = 0.8
    static let sounding = 0.7
  }

  /// How sure the tagger must be that a name is a person's or a thing's where the words around it say otherwise.
  enum Doubt {
    static let behindSort = 0.95
    static let inList = 0.8
  }

  let field: AnnotatedField
  let article: ArticleContext

  /// The candidates of the field with those that these show, and with branches as the organizations whose they are.
  func adding(to candidates: [Candidate]) -> [Candidate] {
    guard field.field == .title || field.field == .text else { return candidates }
    var chosen =
      field.language == .japanese
      ? withJapaneseBranches(withBranches(candidates.map(whole))) : candidates.map(withoutOwner)
    // What a longer name took along is no name beside it.
    chosen = chosen.enumerated().filter { index, candidate in
      index == 0 || candidate.range.lowerBound >= chosen[index - 1].range.upperBound
    }.map(\.element)
    for sentence in field.sentences {
      let runs = field.language == .japanese ? KatakanaRuns.all(in: field, sentence.range) : []
      if field.language == .english {
        addCities(of: sentence, to: &chosen)
      } else if !runs.isEmpty {
        addSoundingCities(runs, of: sentence, to: &chosen)
      }
      let mayHoldList = holdsOrganizations(sentence, chosen)
      guard mayHoldList || field.language == .japanese || hasSort(sentence) else { continue }
      let names = names(in: sentence, runs, inList: mayHoldList)
      for name in names {
        if isBehindSort(name, sentence) || isBeforeSort(name, sentence) {
          add(name, .organization, Strength.behindSort, against: Doubt.behindSort, to: &chosen)
        } else if isBehindMark(name) || isBehindSeat(name) || isBehindCountry(name, sentence) {
          add(name, .organization, Strength.behindMark, against: Doubt.behindSort, to: &chosen)
        } else if isBehindDivision(name, sentence) {
          add(name, .city, Strength.city, against: Doubt.behindSort, to: &chosen)
        }
      }
      if field.language == .japanese { addSeconds(of: sentence, to: &chosen) }
      guard mayHoldList || holdsOrganizations(sentence, chosen) else { continue }
      // Each name of a list shows the next one.
      for name in names + names.reversed() {
        let whole = withCountry(name, chosen)
        if isInList(whole, chosen) || endsList(whole, chosen) {
          add(whole, .organization, Strength.inList, against: Doubt.inList, to: &chosen)
        }
      }
    }
    return field.language == .japanese ? withoutSorts(chosen) : chosen
  }

  /// Whether two organizations are known of a sentence, which may show others.
  private func holdsOrganizations(_ sentence: Sentence, _ chosen: [Candidate]) -> Bool {
    let inside = MentionMerger.indices(in: chosen, overlapping: sentence.range)
    var count = 0
    for index in inside where isOrganization(chosen[index]) {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// Whether an English sentence holds a word that may show what the name behind it is.
  private func hasSort(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { token in
      article.shapes.englishSortWords.contains(token.text)
        || token.range.count > 6 && OriginMark.seats.contains { field.has($0, at: token.range.upperBound - $0.count) }
    }
  }

  /// Adds a name, also in place of what the tagger takes for a person or a thing without being surer than `doubt`.
  private func add(
    _ range: Range<Int>, _ kind: EntityKind, _ strength: Double, against doubt: Double, to chosen: inout [Candidate]
  ) {
    add(
      Candidate(range: range, reading: .unknown(kind, country: nil), strength: strength, origin: .rule("context")),
      against: doubt, to: &chosen)
  }

  func add(_ candidate: Candidate, against doubt: Double, to chosen: inout [Candidate]) {
    let places = MentionMerger.indices(in: chosen, overlapping: candidate.range)
    guard mayReplace(chosen[places], by: candidate.range, doubt) else { return }
    chosen.replaceSubrange(places, with: [candidate])
  }

  /// Whether what overlaps a name may give way to it: doubtful persons and things, the country that begins it.
  func mayReplace(_ others: ArraySlice<Candidate>, by range: Range<Int>, _ doubt: Double) -> Bool {
    others.allSatisfy { isDoubtful($0, doubt) || begins(range, with: $0) }
  }

  private func begins(_ range: Range<Int>, with candidate: Candidate) -> Bool {
    candidate.range.lowerBound == range.lowerBound && candidate.range.upperBound < range.upperBound
      && (candidate.reading.kind(in: article.gazetteer) == .country
        // ホンダ・デベロップメント is another than ホンダ.
        || isOrganization(candidate) && field.has("・", at: candidate.range.upperBound))
  }

  private func isDoubtful(_ candidate: Candidate, _ doubt: Double) -> Bool {
    candidate.origin.isTagger && candidate.reading.kind(in: article.gazetteer) == nil && candidate.strength < doubt
  }

  // MARK: Names

  /// Words that may be names: runs of katakana that no dictionary has as a common noun, capitalised words.
  private func names(in sentence: Sentence, _ runs: [Range<Int>], inList: Bool) -> [Range<Int>] {
    let isJapanese = field.language == .japanese
    let latin = inList || !isJapanese ? latinNames(in: sentence) : []
    guard isJapanese else { return latin }
    let katakana = runs.filter { run in
      run.count >= 3 && (inList || isBehindKanji(run)) && isUnknown(run, sentence)
    }.map(withLatin).filter(isAlone)
    let mixed = runs.compactMap { $0.count >= 3 && isAlone($0) ? withKanji($0, sentence) : nil }
    return (katakana + mixed + readNames(in: sentence) + latin.filter { isAlone($0) && !isCovered($0, katakana) })
      .sorted {
        $0.lowerBound < $1.lowerBound
      }
  }

  /// Katakana with the name in kanji that begins it: 子会社三菱パワー.
  private func withKanji(_ run: Range<Int>, _ sentence: Sentence) -> Range<Int>? {
    guard run.lowerBound > 0, field.scalars[run.lowerBound - 1].isKanji,
      let index = sentence.tokenIndex(endingAt: run.lowerBound), sentence.tokens[index].range.count > 1,
      sentence.tokens[index].partOfSpeech?.isProper == true, sentence.tokens[index].partOfSpeech != .countryName
    else { return nil }
    return sentence.tokens[index].range.lowerBound..<run.upperBound
  }

  /// Whether neither a gazetteer nor a dictionary knows a name in katakana.
  func isUnknown(_ run: Range<Int>, _ sentence: Sentence) -> Bool {
    (isBehindOwner(run) || !article.isCommonNoun(field.scalars[run]) && !isMadeOfCommonNouns(run, sentence))
      && article.gazetteer.readings(of: field.string(run)).isEmpty
  }

  /// Names in kanji with how they are read in brackets behind them: 国軒高科(ゴーションハイテク).
  private func readNames(in sentence: Sentence) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for open in sentence.range.dropFirst() where field.scalars[open] == "(" && field.scalars[open - 1].isKanji {
      let end = field.end(ofBracketAt: open, within: 30)
      guard end > open + 3,
        field.scalars[(open + 1)..<(end - 1)].allSatisfy({ $0.isKatakana || $0.isLatinLetter || $0 == "・" })
      else { continue }
      var start = open
      while start > sentence.range.lowerBound, field.scalars[start - 1].isKanji { start -= 1 }
      if (3...8).contains(open - start), article.gazetteer.readings(of: field.string(start..<open)).isEmpty {
        names.append(start..<open)
      }
    }
    return names
  }

  private func latinNames(in sentence: Sentence) -> [Range<Int>] {
    let words: [(range: Range<Int>, count: Int)] =
      field.language == .japanese
      ? LatinName.runs(in: field, sentence).filter { name in
        !name.words.contains { article.shapes.latinStopwords.contains($0) || LatinName.inner.contains($0) }
      }.map { ($0.range, $0.words.count) } : capitalizedRuns(in: sentence)
    return words.filter { $0.count <= 4 && $0.range.count > 1 }.map(\.range)
  }

  /// Capitalised words of an English sentence that stand one behind the other.
  private func capitalizedRuns(in sentence: Sentence) -> [(range: Range<Int>, count: Int)] {
    var runs: [(range: Range<Int>, count: Int)] = []
    for token in sentence.tokens where field.scalars[token.range.lowerBound].isUppercase {
      if article.shapes.latinStopwords.contains(token.text) || token.text.endsWith(bytesOf: "-based") { continue }
      if let last = runs.last, last.range.upperBound + 1 == token.range.lowerBound,
        field.scalars[last.range.upperBound] == " "
      {
        runs[runs.count - 1] = (last.range.lowerBound..<token.range.upperBound, last.count + 1)
      } else {
        runs.append((token.range, 1))
      }
    }
    return runs
  }

  private func isCovered(_ range: Range<Int>, _ others: [Range<Int>]) -> Bool {
    others.contains { $0.overlaps(range) }
  }

  /// Whether what stands right before may say what the name is: 大手, 州, 大手の.
  private func isBehindKanji(_ run: Range<Int>) -> Bool {
    guard run.lowerBound > 0 else { return false }
    let before = field.scalars[run.lowerBound - 1]
    return before.isKanji || before == "の" || before == "る"
  }

  /// Whether 傘下の or the like stands right before: then a word of the dictionary may be a company, too.
  private func isBehindOwner(_ run: Range<Int>) -> Bool {
    article.shapes.ownersBefore.contains { field.has($0, at: run.lowerBound - $0.count) }
  }

  /// Katakana with the Latin letters that go on: イノベートUK.
  func withLatin(_ run: Range<Int>) -> Range<Int> {
    var end = run.upperBound
    while end < field.scalars.count, field.scalars[end].isLatinLetter || field.scalars[end].isKatakana { end += 1 }
    return run.lowerBound..<end
  }

  /// A name with the country that begins it: 日本シップヤード.
  private func withCountry(_ name: Range<Int>, _ chosen: [Candidate]) -> Range<Int> {
    let place = MentionMerger.indices(in: chosen, overlapping: (name.lowerBound - 1)..<name.lowerBound)
    guard field.language == .japanese, name.lowerBound > 0, let country = chosen[place].first,
      country.range.upperBound == name.lowerBound, country.range.count > 1,
      country.reading.kind(in: article.gazetteer) == .country
    else { return name }
    return country.range.lowerBound..<name.upperBound
  }

  private func isMadeOfCommonNouns(_ run: Range<Int>, _ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens(overlapping: run)
    return !tokens.isEmpty
      && tokens.allSatisfy { token in
        token.text == "・" || !token.isUnknown && token.partOfSpeech?.isProper == false
          || article.isCommonNoun(field.scalars[token.range])
      }
  }

  /// Whether no other word runs into the name from behind: シェニエール社 may, シェニエール計画 not.
  func isAlone(_ run: Range<Int>) -> Bool {
    guard run.upperBound < field.scalars.count else { return true }
    let next = field.scalars[run.upperBound]
    return !(next.isKanji || next.isKatakana || next.isLatinLetter || next == "・" || next.isDigit) || next == "社"
      || ["及び", "並びに", "等", "両社"].contains { field.has($0, at: run.upperBound) }
  }

  // MARK: What shows them

  private func isBehindSort(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    if isOwned(name, sentence) { return true }
    let isJapanese = field.language == .japanese
    // A comma may part the sort from a name whose reading follows: 電池メーカー、国軒高科(ゴーション).
    let hasComma = isJapanese && field.has("、", at: name.lowerBound - 1) && field.has("(", at: name.upperBound)
    let end = name.lowerBound - (hasComma ? 1 : 0)
    guard end > sentence.range.lowerBound else { return false }
    let sorts = isJapanese ? article.shapes.sortsBefore : article.shapes.englishSortsBefore
    let isBehind = sorts.contains { sort in
      let start = end - sort.count
      guard start > sentence.range.lowerBound, field.scalars[end - 1] == sort[sort.count - 1],
        field.has(sort, at: start)
      else { return false }
      return isJapanese || !field.scalars[start - 1].isLatinLetter
    }
    return isBehind && !(isJapanese && isThing(name))
  }

  /// Whether an English aside right behind says of what sort it is: Ketraco, the state transmission firm, ….
  private func isBeforeSort(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .english, let comma = sentence.tokenIndex(startingAt: name.upperBound),
      comma + 3 < sentence.tokens.count, sentence.tokens[comma].text == ",",
      ["a", "an", "the"].contains(sentence.tokens[comma + 1].text),
      article.gazetteer.readings(of: field.string(name)).isEmpty
    else { return false }
    let rest = sentence.tokens[(comma + 2)...].prefix(9)
    let end = rest.indices.first { Self.asideEnds.contains(rest[$0].text) } ?? rest.endIndex
    guard end > rest.startIndex, end < sentence.tokens.count else { return false }
    return article.shapes.englishDescriptions.contains(sentence.tokens[end - 1].text)
      && !Self.placeSorts.contains(sentence.tokens[end - 1].text)
  }

  /// What ends the noun of an aside.
  private static let asideEnds: Set<String> = [
    ",", ".", ";", ")", "that", "which", "of", "in", "for", "and", "based", "backed", "owned", "from", "with", "to",
    "on",
    "part-owned", "headquartered", "founded", "behind", "set",
  ]
  private static let placeSorts: Set<String> = ["city", "capital", "port"]

  /// A single word behind a country's genitive, in an English sentence about companies: Turkey's Karsan.
  private func isOwned(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .english, !field.scalars[name].contains(" "),
      name.count > 2 && field.scalars[name].allSatisfy(\.isUppercase) || article.shapes.isAboutBusiness(sentence),
      let index = sentence.tokenIndex(startingAt: name.lowerBound), index > 1,
      ["'s", "’s"].contains(sentence.tokens[index - 1].text)
    else { return false }
    let word = field.string(name)
    let isTitle = article.shapes.englishTitles.contains(word) || article.shapes.regions.contains(word)
    let isFollowed = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].text.first?.isUppercase == true
    return !isTitle && !isFollowed && article.gazetteer.readings(of: word).isEmpty
      && article.gazetteer.number(ofName: sentence.tokens[index - 2].text, kind: .country) != nil
  }

  /// 米 and the like say where the company is from that bears the name behind.
  private func isBehindMark(_ name: Range<Int>) -> Bool {
    guard field.language == .japanese, name.lowerBound > 0,
      MentionDescription.marks.contains(field.scalars[name.lowerBound - 1])
    else { return false }
    return name.lowerBound == 1 || !field.scalars[name.lowerBound - 2].isKanji
  }

  /// An English name behind where it sits: Rotterdam-based Royal HaskoningDHV.
  private func isBehindSeat(_ name: Range<Int>) -> Bool {
    field.language == .english && field.has([" "], at: name.lowerBound - 1)
      && OriginMark.seats.contains { field.has($0, at: name.lowerBound - 1 - $0.count) }
  }

  /// A foreign name whose country stands before it and that does something or with which something is done: エジプトのモワサラート・ミスルが.
  private func isBehindCountry(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .japanese, name.count >= 4, field.has("の", at: name.lowerBound - 1),
      let owner = sentence.tokenIndex(endingAt: name.lowerBound - 1), sentence.tokens[owner].range.count > 1,
      sentence.tokens[owner].partOfSpeech == .countryName
        || article.gazetteer.number(ofName: sentence.tokens[owner].text, kind: .country) != nil,
      !article.shapes.regions.contains(field.string(name)), !isThing(name),
      article.shapes.japaneseBusinessWords.contains(where: { field.contains($0, in: sentence.range) })
    else { return false }
    let end = field.end(ofBracketAt: name.upperBound, within: 30)
    return ["が", "は", "と", "も", "、", "や", "及び", "および", "による", "から", "に対し"].contains { field.has($0, at: end) }
      && !field.has("という", at: end)
  }

  /// Whether a name ends like a thing or an office.
  func isThing(_ name: Range<Int>) -> Bool {
    [article.shapes.thingSuffixes, article.shapes.nonOrganizationHeads, article.shapes.roles].joined().contains {
      field.has($0, at: name.upperBound - $0.count)
    } || field.has("プレジデント", at: name.upperBound - 6)
  }

  /// Whether a state or province stands right before the name: クイーンズランド州グラッドストン, or a word for cities: 州都グラッドストン.
  private func isBehindDivision(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard field.language == .japanese, field.scalars[name.lowerBound].isKatakana,
      let index = sentence.tokenIndex(endingAt: name.lowerBound), index > 0
    else { return false }
    let before = sentence.tokens[index]
    if Self.cityWords.contains(before.text) { return true }
    let owner = sentence.tokens[index - 1]
    return before.text == "州" && owner.text.unicodeScalars.allSatisfy(\.isKatakana) && owner.range.count > 1
  }

  private static let cityWords: Set<String> = ["都市", "首都", "州都", "県都", "古都"]

  func isOrganization(_ candidate: Candidate) -> Bool {
    candidate.reading.kind(in: article.gazetteer) == .organization
  }
}
