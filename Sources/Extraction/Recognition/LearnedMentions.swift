import Gazetteers
import GraphModel
import Morphology

/// Brings what the tagger found together with what gazetteers and rules found.
///
/// Lists know what a name stands for, the tagger what looks like a name: a known name stays unless the tagger is sure of a longer one.
struct LearnedMentions {
  /// How sure the tagger must be of a name, from 0 to 1.
  enum Threshold {
    /// Where nothing else was found.
    static let alone = [Language.japanese: 0.25, .english: 0.7]
    /// Where it consists of nothing but ordinary words: 都市部, 元老院.
    static let ordinary = 0.6
    /// To take a longer name in place of a known organization inside it.
    static let overOrganization = 0.6
    /// To take a longer name in place of a place inside it.
    static let overPlace = 0.6
    /// To take a longer name for an organization than a rule does.
    static let longer = 0.45
    /// Against what a rule says.
    static let overRule = 0.7
    /// To take for a building what a rule takes for an organization, such as a hospital or a centre.
    static let facility = 0.4
    /// To take a known city for a person's name.
    static let overCity = 0.9
    /// To take a shorter name, or one that only overlaps, against what a rule says.
    static let within = 0.9
    /// The same against a rule that goes by how a compound noun ends.
    static let withinEnding = 0.75
    /// To take for a company what ends like a thing.
    static let company = 0.9
    /// What some rules must be sure of when the tagger sees no organization there.
    static let ruleAlone = ["English shape": 0.9, "Japanese ending": 0.8]
    /// The same where it consists of nothing but common words: 反応機構, 下部, 集配普通郵便局.
    static let ofCommonWords = 0.9
    /// To take for a name what is none by itself: 上院.
    static let generic = 0.9
    /// To take the administration of somebody for an organization: クリントン政権.
    static let administration = 0.8
  }

  let field: AnnotatedField
  let article: ArticleContext

  /// The candidates of rules and lists, already merged, together with those of the tagger.
  func merged(_ known: [Candidate], with learned: [Candidate]) -> [Candidate] {
    let learned = learned.flatMap(parted).compactMap(trimmed)
    var chosen = known.filter { !isEnumeration($0, learned) }
    for candidate in learned.sorted(by: { ($1.strength, $0.range.lowerBound) < ($0.strength, $1.range.lowerBound) }) {
      let overlapping = MentionMerger.indices(in: chosen, overlapping: candidate.range)
      if overlapping.isEmpty {
        if candidate.strength
          >= (isOrdinary(candidate) ? Threshold.ordinary : Threshold.alone[field.language, default: 0.5])
        {
          chosen.insert(candidate, at: overlapping.lowerBound)
        }
      } else if overlapping.count == 1, chosen[overlapping.lowerBound].range == candidate.range {
        agree(on: overlapping.lowerBound, candidate, &chosen)
      } else if !isJoined(candidate, of: chosen[overlapping]),
        overlapping.allSatisfy({ wins(candidate, over: chosen[$0]) })
      {
        chosen.replaceSubrange(overlapping, with: [candidate])
      }
    }
    return chosen.filter { candidate in
      guard case .rule(let name) = candidate.origin, let needed = Threshold.ruleAlone[name] else { return true }
      let isCommon = isOfCommonWords(candidate) && !isUnit(candidate, of: chosen)
      return candidate.strength >= (isCommon ? Threshold.ofCommonWords : needed)
        || learned.contains { $0.range.overlaps(candidate.range) && $0.reading.kind(in: article.gazetteer) != nil }
    }.map(withFullStop)
  }

  /// A name that ends in an abbreviation takes the full stop along: Google, Inc.
  private func withFullStop(_ candidate: Candidate) -> Candidate {
    let end = candidate.range.upperBound
    guard end < field.scalars.count, field.scalars[end] == ".",
      candidate.reading.kind(in: article.gazetteer) == .organization,
      article.shapes.abbreviatedDesignators.contains(where: {
        candidate.range.count > $0.count + 1 && field.has($0, at: end - $0.count)
          && !field.scalars[end - $0.count - 1].isLatinLetter
      })
    else { return candidate }
    return Candidate(
      range: candidate.range.lowerBound..<(end + 1), reading: candidate.reading, strength: candidate.strength,
      origin: candidate.origin)
  }

  /// Whether what a rule takes for one name is several to the tagger: 九州朝日放送・RKB毎日放送・福岡放送.
  private func isEnumeration(_ candidate: Candidate, _ learned: [Candidate]) -> Bool {
    guard case .unknown(.organization, _) = candidate.reading, field.scalars[candidate.range].contains("・") else {
      return false
    }
    let parts = learned.filter {
      candidate.range.contains($0.range.lowerBound) && $0.range.upperBound <= candidate.range.upperBound
        && $0.range != candidate.range && $0.reading.kind(in: article.gazetteer) == .organization
    }
    return parts.count > 1
  }

  /// Both found the same place: what a list knows stays, and is surer for it.
  private func agree(on index: Int, _ candidate: Candidate, _ chosen: inout [Candidate]) {
    let kind = chosen[index].reading.kind(in: article.gazetteer)
    switch (kind, candidate.reading.kind(in: article.gazetteer)) {
    case (.organization, .organization):
      let doubt = (1 - chosen[index].strength) * (1 - candidate.strength)
      chosen[index].strength = max(chosen[index].strength, 1 - doubt)
    case (.organization, nil):
      let needed = candidate.origin == .tagger("facility") ? Threshold.facility : Threshold.overRule
      if case .unknown = chosen[index].reading, candidate.strength >= needed { chosen[index] = candidate }
    case (.city, nil):
      // What stands around an unknown city shows it to be one, and so does its last character.
      let saysCity = "市町村".unicodeScalars.contains(field.scalars[candidate.range.upperBound - 1])
      if case .known = chosen[index].reading, candidate.strength >= Threshold.overCity, !saysCity {
        chosen[index] = candidate
      }
    default: break
    }
  }

  /// Whether the rules see two organizations there that leave nothing over: 経済産業省資源エネルギー庁.
  private func isJoined(_ candidate: Candidate, of parts: ArraySlice<Candidate>) -> Bool {
    guard parts.count > 1, parts.allSatisfy({ $0.reading.kind(in: article.gazetteer) == .organization }) else {
      return false
    }
    return parts.reduce(0) { $0 + $1.range.count } >= candidate.range.count
  }

  /// Whether the dictionary knows each of its words, none of them as a name, and its ending makes no organization of them.
  private func isOrdinary(_ candidate: Candidate) -> Bool {
    let end = candidate.range.upperBound
    return isOfCommonWords(candidate)
      && ![article.shapes.bodySuffixes, article.shapes.weakSuffixes].joined().contains {
        field.has($0, at: end - $0.count)
      }
  }

  /// Whether several words stand behind what has them: フェニックス市の公共事業部.
  private func isUnit(_ candidate: Candidate, of others: [Candidate]) -> Bool {
    let start = candidate.range.lowerBound
    guard start > 0, field.scalars[start - 1] == "の", others.contains(where: { $0.range.upperBound == start - 1 }),
      let sentence = field.sentenceIndex(at: start)
    else { return false }
    return field.sentences[sentence].tokens.count { $0.range.overlaps(candidate.range) } > 1
  }

  /// Whether the dictionary knows each of its words, none of them as a name.
  private func isOfCommonWords(_ candidate: Candidate) -> Bool {
    guard let sentence = field.sentenceIndex(at: candidate.range.lowerBound) else { return false }
    let tokens = field.sentences[sentence].tokens.filter { $0.range.overlaps(candidate.range) }
    return !tokens.isEmpty && tokens.allSatisfy { $0.partOfSpeech?.isProper == false && !$0.isUnknown }
  }

  private func wins(_ candidate: Candidate, over other: Candidate) -> Bool {
    let isLonger =
      candidate.range.lowerBound <= other.range.lowerBound && candidate.range.upperBound >= other.range.upperBound
    switch other.reading {
    case .known(let readings):
      guard isLonger, let reading = readings.first else { return false }
      let isPlace = article.gazetteer.entry(reading.entry).id.kind != .organization
      if isPlace, isGovernment(candidate.range, behind: other.range) { return false }
      return candidate.strength >= (isPlace ? Threshold.overPlace : Threshold.overOrganization)
    case .unknown:
      // The parts of an English name that words such as "of" join are no names of their own.
      if !isLonger, field.language == .english { return false }
      let agrees = other.reading.kind(in: article.gazetteer) == candidate.reading.kind(in: article.gazetteer)
      let within = other.origin == .rule("Japanese ending") ? Threshold.withinEnding : Threshold.within
      let needed = isLonger ? (agrees ? Threshold.longer : Threshold.overRule) : within
      return candidate.strength >= needed
    case .other: return isLonger && candidate.strength >= Threshold.overRule
    }
  }

  /// The government of a place is the place: ベトナム政府, 日米両国.
  private func isGovernment(_ range: Range<Int>, behind place: Range<Int>) -> Bool {
    let rest = field.string(place.upperBound..<max(place.upperBound, range.upperBound))
    return ["政府", "両国", "両政府", "側", "当局", "政権", "国", "連邦", "市", "市役所", "人民委員会", " government", " Government"].contains(
      rest)
  }

  /// A name without brackets that the tagger took along, or nothing where it is a common word.
  private func trimmed(_ candidate: Candidate) -> Candidate? {
    var range = candidate.range
    let isEntity = candidate.reading.kind(in: article.gazetteer) != nil
    // Marks that part names are inside none.
    let first = field.scalars[range.lowerBound]
    guard !field.scalars[range].contains("、"), first.isLetter || first.isDigit else { return nil }
    // A sum or a count is no name.
    if first.isDigit, field.scalars[range].contains(where: { "億万兆千円".unicodeScalars.contains($0) }) { return nil }
    if let bracket = field.scalars[range].firstIndex(where: { "()[]【】".unicodeScalars.contains($0) }) {
      guard bracket > range.lowerBound, isEntity else { return nil }
      range = range.lowerBound..<bracket
    }
    while range.count > 1, field.scalars[range.upperBound - 1].isSpace {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    range = withoutSurroundings(withoutCountryMark(range))
    if "'’".unicodeScalars.contains(field.scalars[range.upperBound - 1]) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    let name = field.string(range)
    let shapes = article.shapes
    // A company may be called 良品計画: where the tagger is sure of one, its ending tells nothing else.
    let isSurelyCompany = candidate.origin == .tagger("company") && candidate.strength >= Threshold.company
    if isEntity, !isSurelyCompany, !isAdministration(name, candidate),
      shapes.thingSuffixes.contains(where: { field.has($0, at: range.upperBound - $0.count) })
    {
      return Candidate(range: range, reading: .other, strength: candidate.strength, origin: candidate.origin)
    }
    // "The Institute" points back rather than names.
    let words = name.split(separator: " ").map(String.init)
    if words.count == 2, ["The", "the", "This", "Our"].contains(words[0]),
      shapes.englishHeads.contains(words[1]) || ["Company", "Group", "Firm"].contains(words[1])
    {
      return nil
    }
    guard range.count > 1, !shapes.latinStopwords.contains(name),
      !shapes.genericNames.contains(name) || isEntity && candidate.strength >= Threshold.generic,
      !shapes.regions.contains(name)
    else { return nil }
    // An office that somebody holds is no organization: 建設部長.
    if shapes.roles.contains(where: { $0.count > 1 && field.has($0, at: range.upperBound - $0.count) }),
      isEntity, !name.hasSuffix("政府"), !name.hasSuffix("企業"),
      !name.hasSuffix("機関"), !name.hasSuffix("チーム"), !isTeam(name, at: range)
    {
      return nil
    }
    // A person who heads a people's committee is not its name: ファン・バン・マイ人民委員会委員長.
    if name.hasSuffix("人民委員会"), name.contains("・") { return nil }
    return place(named: name, range, candidate)
      ?? Candidate(range: range, reading: candidate.reading, strength: candidate.strength, origin: candidate.origin)
  }

  /// Whether a country's representatives are a team: アメリカ代表 where the sentence speaks of sport.
  private func isTeam(_ name: String, at range: Range<Int>) -> Bool {
    guard name.hasSuffix("代表"), let sentence = field.sentenceIndex(at: range.lowerBound) else { return false }
    return field.sentences[sentence].tokens.contains { article.shapes.sportWords.contains($0.text) }
  }

  /// Whether somebody's administration is named; that of a country is the country.
  private func isAdministration(_ name: String, _ candidate: Candidate) -> Bool {
    name.hasSuffix("政権") && candidate.strength >= Threshold.administration
      && article.gazetteer.readings(of: String(name.dropLast(2))).isEmpty
  }

  /// A known place that the tagger takes for an organization stays a place, and 北ハノイ is a part of one.
  private func place(named name: String, _ range: Range<Int>, _ candidate: Candidate) -> Candidate? {
    guard candidate.reading.kind(in: article.gazetteer) != nil else { return nil }
    func readings(_ name: String) -> [Gazetteer.Reading] {
      let all = article.gazetteer.readings(of: name)
      return all.contains { article.gazetteer.entry($0.entry).id.kind == .organization } ? [] : all
    }
    if candidate.strength < Threshold.overCity, let first = name.first, "東西南北新旧".contains(first),
      !readings(String(name.dropFirst())).isEmpty
    {
      return Candidate(range: range, reading: .other, strength: candidate.strength, origin: candidate.origin)
    }
    let known = readings(name).filter {
      article.gazetteer.entry($0.entry).id.kind == .city && $0.use.isDisjoint(with: [.kanji, .adjective])
    }
    guard !known.isEmpty, candidate.strength < Threshold.overCity,
      name.unicodeScalars.contains(where: { !$0.isLatinLetter })
    else { return nil }
    return Candidate(range: range, reading: .known(known), strength: candidate.strength, origin: candidate.origin)
  }

  /// A league and its team are two: Kリーグ・仁川ユナイテッドFC.
  private func parted(_ candidate: Candidate) -> [Candidate] {
    guard candidate.reading.kind(in: article.gazetteer) == .organization,
      let dot = field.scalars[candidate.range].firstIndex(of: "・"), dot + 1 < candidate.range.upperBound
    else { return [candidate] }
    let league = Array("リーグ".unicodeScalars)
    let isLeague =
      field.has(league, at: dot - league.count)
      || dot - candidate.range.lowerBound > 2 && field.scalars[candidate.range.lowerBound..<dot].allSatisfy(\.isUppercase)
    guard isLeague else { return [candidate] }
    return [candidate.range.lowerBound..<dot, (dot + 1)..<candidate.range.upperBound].map {
      Candidate(range: $0, reading: candidate.reading, strength: candidate.strength, origin: candidate.origin)
    }
  }

  /// A Japanese name without what only says of which sort it is before it, and who or what is meant behind it:
  /// ロックバンド・スピッツ, 太平洋艦隊司令長官, アリソン製AT.
  private func withoutSurroundings(_ range: Range<Int>) -> Range<Int> {
    guard field.language == .japanese, let sentence = field.sentenceIndex(at: range.lowerBound) else { return range }
    let shapes = article.shapes
    var tokens = field.sentences[sentence].tokens.filter {
      range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= range.upperBound
    }[...]
    while tokens.count > 1, let first = tokens.first, shapes.leadingWords.contains(first.text) || first.text == "・" {
      tokens = tokens.dropFirst()
    }
    let team = tokens.dropFirst().first { $0.text == "代表" && isTeam("代表", at: range) }
    let end =
      team.map(\.range.upperBound)
      ?? tokens.indices.dropFirst().first { index in
        // 代表団 is another word than 代表.
        let isWhole = index + 1 == tokens.endIndex || tokens[index + 1].partOfSpeech != .suffix
        return shapes.trailingWords.contains(tokens[index].text) && isWhole
      }.map { tokens[$0].range.lowerBound }
    guard let start = tokens.first?.range.lowerBound else { return range }
    return start..<(end ?? range.upperBound)
  }

  /// One kanji for a country in front of a foreign name only says where it is from: 米キー・セーフティ・システムズ.
  private func withoutCountryMark(_ range: Range<Int>) -> Range<Int> {
    guard let sentence = field.sentenceIndex(at: range.lowerBound) else { return range }
    let tokens = field.sentences[sentence].tokens
    guard let first = field.sentences[sentence].tokenIndex(startingAt: range.lowerBound), first + 1 < tokens.count,
      tokens[first].partOfSpeech == .countryName, tokens[first].range.count == 1,
      tokens[first + 1].range.upperBound <= range.upperBound
    else { return range }
    let next = field.scalars[tokens[first + 1].range.lowerBound]
    return next.isKatakana || next.isLatinLetter ? tokens[first + 1].range.lowerBound..<range.upperBound : range
  }
}
