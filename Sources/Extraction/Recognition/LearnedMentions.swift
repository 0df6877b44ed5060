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
    static let alone = [Language.japanese: 0.35, .english: 0.7]
    /// The same in an English sentence about companies.
    static let aloneInBusiness = 0.4
    /// Where it consists of nothing but ordinary words: 都市部, 元老院.
    static let ordinary = 0.6
    /// The same where ・ joins them: スカイダンス・メディア.
    static let ordinaryWithDot = 0.45
    /// To take a longer name in place of a known organization inside it.
    static let overOrganization = 0.6
    /// To take a longer name in place of a place inside it.
    static let overPlace = 0.6
    /// To take a longer name for an organization than a rule does.
    static let longer = 0.45
    /// Against what a rule says.
    static let overRule = 0.7
    /// Below it a rule has only guessed from what a name does, and whatever the text says elsewhere weighs more.
    static let ofGuess = 0.7
    /// To take for a building what a rule takes for an organization, such as a hospital or a centre.
    static let facility = 0.4
    /// To take a known city for a person's name.
    static let overCity = 0.9
    /// To take a shorter name, or one that only overlaps, against what a rule says.
    static let within = 0.9
    /// The same against a rule that goes by how a compound noun ends.
    static let withinEnding = 0.75
    /// To take for a company what ends like a thing.
    static let company = 0.95
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
    let learned = learned.flatMap(parted).compactMap(trimmed).filter { !holdsArticle($0.range) }
    var chosen = known.filter { !isEnumeration($0, learned) }
    for candidate in learned.sorted(by: { ($1.strength, $0.range.lowerBound) < ($0.strength, $1.range.lowerBound) }) {
      let overlapping = MentionMerger.indices(in: chosen, overlapping: candidate.range)
      if overlapping.isEmpty {
        if standsAlone(candidate) {
          chosen.insert(candidate, at: overlapping.lowerBound)
        }
      } else if overlapping.count == 1, chosen[overlapping.lowerBound].range == candidate.range {
        agree(on: overlapping.lowerBound, candidate, &chosen)
      } else if !isJoined(candidate, of: chosen[overlapping]), !isTask(candidate, of: chosen[overlapping]),
        overlapping.allSatisfy({ wins(candidate, over: chosen[$0]) })
      {
        chosen.replaceSubrange(overlapping, with: [candidate])
      }
    }
    let surnames = surnames(among: learned)
    let people = people(among: learned)
    return chosen.filter { candidate in
      if isGuess(candidate), people.contains(field.string(candidate.range)) { return false }
      if isPlace(candidate) || isUnknownWord(candidate), let person = surnames[field.string(candidate.range)],
        person < candidate.range.lowerBound
      {
        return false
      }
      guard case .rule(let name) = candidate.origin, let needed = Threshold.ruleAlone[name] else { return true }
      let isCommon = isOfCommonWords(candidate) && !isUnit(candidate, of: chosen)
      return candidate.strength >= (isCommon ? Threshold.ofCommonWords : needed)
        || learned.contains {
          $0.reading.kind(in: article.gazetteer) != nil
            && ($0.range.overlaps(candidate.range) || isCoordinated(candidate.range, with: $0.range))
        }
    }.map(withFullStop)
  }

  /// Names that are a person's somewhere in the field, and so everywhere: Ian Gibbons said …, the contribution of Ian Gibbons.
  private func people(among learned: [Candidate]) -> Set<String> {
    guard field.language == .english else { return [] }
    return Set(
      learned.filter { $0.origin == .tagger("person") && $0.strength >= Threshold.overRule && !endsInHead($0.range) }
        .map { field.string($0.range) }.filter { $0.contains(" ") })
  }

  /// Whether nothing but what it does makes an organization of a name, and the tagger does not agree: Beatrix Ong may be both.
  private func isGuess(_ candidate: Candidate) -> Bool {
    isUnknownOrganization(candidate) && !candidate.origin.isTagger && candidate.strength < Threshold.ofGuess
  }

  func isUnknownOrganization(_ candidate: Candidate) -> Bool {
    if case .unknown(.organization, _) = candidate.reading { true } else { false }
  }

  /// Last words of people's names, which may be a city's, too, and where each is first read: Kamikawa of Yoko Kamikawa.
  private func surnames(among learned: [Candidate]) -> [String: Int] {
    guard field.language == .english else { return [:] }
    let people = learned.filter { $0.origin == .tagger("person") && $0.strength >= Threshold.overRule }
    return Dictionary(
      people.compactMap { person in
        let words = field.string(person.range).split(separator: " ").map(String.init)
        guard (2...3).contains(words.count), !words.contains(where: LatinName.inner.contains), let last = words.last
        else { return nil }
        return (last, person.range.lowerBound)
      }, uniquingKeysWith: min)
  }

  /// Whether an organization is known by nothing but one word that somebody may be called, too.
  private func isUnknownWord(_ candidate: Candidate) -> Bool {
    field.language == .english && isUnknownOrganization(candidate) && candidate.origin.isTagger
      && !field.scalars[candidate.range].contains(" ")
  }

  private func isPlace(_ candidate: Candidate) -> Bool {
    candidate.reading.kind(in: article.gazetteer) == .city
  }

  /// Whether the tagger is sure enough of a name that nothing else says anything of.
  private func standsAlone(_ candidate: Candidate) -> Bool {
    if isOrdinary(candidate) {
      let hasDot =
        field.scalars[candidate.range].allSatisfy { $0.isKatakana || $0 == "・" }
        && field.scalars[candidate.range].contains("・")
      // グローバル・テクノロジー企業 is any of them.
      let end = candidate.range.upperBound
      if hasDot, end < field.scalars.count, field.scalars[end].isKanji { return false }
      // デジタル・ネットワーク ends like a thing.
      let endsInThing = article.shapes.nonOrganizationHeads.contains { field.has($0, at: end - $0.count) }
      if hasDot, endsInThing { return candidate.strength >= Threshold.ordinary }
      return candidate.strength >= (hasDot ? Threshold.ordinaryWithDot : Threshold.ordinary)
    }
    if candidate.strength >= Threshold.alone[field.language, default: 0.5] { return true }
    guard field.language == .english, candidate.strength >= Threshold.aloneInBusiness,
      let sentence = field.sentenceIndex(at: candidate.range.lowerBound)
    else { return false }
    return article.shapes.isAboutBusiness(field.sentences[sentence])
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
    return candidate.over(candidate.range.lowerBound..<(end + 1))
  }

  /// Both found the same place: what a list knows stays, and is surer for it.
  private func agree(on index: Int, _ candidate: Candidate, _ chosen: inout [Candidate]) {
    let kind = chosen[index].reading.kind(in: article.gazetteer)
    switch (kind, candidate.reading.kind(in: article.gazetteer)) {
    case (.organization, .organization):
      let doubt = (1 - chosen[index].strength) * (1 - candidate.strength)
      chosen[index].strength = max(chosen[index].strength, 1 - doubt)
    case (.organization, nil):
      let isFacility = candidate.origin == .tagger("facility")
      let isPort = chosen[index].origin == .rule(PortRecognizer.recognizerName)
      if isFacility, isPort || isPartner(candidate.range) || isMembership(candidate.range) { break }
      let needed =
        isFacility ? (isAssociation(candidate.range) ? Threshold.company : Threshold.facility) : Threshold.overRule
      if field.language == .english, candidate.origin == .tagger("person"), endsInHead(candidate.range) {
        chosen[index].strength = max(chosen[index].strength, Threshold.ruleAlone["English shape", default: 1])
      }
      // Ministry of …, Empresas de …: such a beginning says more than the words that follow.
      let isHeaded = field.language == .english && chosen[index].strength >= 0.9
      if chosen[index].isUnknown, candidate.strength >= needed, !isHeaded { chosen[index] = candidate }
    case (.city, nil):
      // What stands around an unknown city shows it to be one, and so does its last character.
      let saysCity = "市町村".unicodeScalars.contains(field.scalars[candidate.range.upperBound - 1])
      if case .known = chosen[index].reading, candidate.strength >= Threshold.overCity, !saysCity {
        chosen[index] = candidate
      }
    default: break
    }
  }

  /// Whether a name ends in a word for a body, and so is no person's: Charles Darwin University.
  func endsInHead(_ range: Range<Int>) -> Bool {
    let words = field.string(range).split(separator: " ").map(String.init)
    return words.count > 1 && words.last.map(article.shapes.englishHeads.contains) == true
  }

  /// Whether an ending says that it has members and so is no building, whatever the tagger sees: フィレンツェ商工会議所.
  private func isMembership(_ range: Range<Int>) -> Bool {
    ["商工会議所", "商工会", "協会", "連盟", "委員会"].contains { field.has($0, at: range.upperBound - $0.count) }
  }

  /// Whether an ending says that it is no building: 東京都交通局.
  private func isAssociation(_ range: Range<Int>) -> Bool {
    isMembership(range)
      || ["機構", "公社", "財団", "水道局", "交通局", "港湾局", "環境局", "建設局", "都市局"].contains {
        field.has($0, at: range.upperBound - $0.count)
      }
  }

  /// Whether a quoted name, alone or with another, is one with whom somebody agrees: 「ケンブリッジ・イノベーション・センター(CIC)」と覚書を.
  private func isPartner(_ range: Range<Int>) -> Bool {
    let close = field.end(ofBracketAt: range.upperBound, within: 40)
    guard field.has("」", at: close) else { return false }
    let end = field.end(ofBracketAt: close + 1, within: 40)
    let second =
      field.has("、", at: end) ? field.scalars[end...].prefix(60).firstIndex(of: "」").map { $0 + 1 } ?? end : end
    return NamesInContext.agreements.contains { word in [end, second].contains { field.has(word, at: $0) } }
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
    return field.sentences[sentence].tokens(overlapping: candidate.range).count > 1
  }

  /// Whether the dictionary knows each of its words, none of them as a name.
  private func isOfCommonWords(_ candidate: Candidate) -> Bool {
    guard let sentence = field.sentenceIndex(at: candidate.range.lowerBound) else { return false }
    let tokens = field.sentences[sentence].tokens(overlapping: candidate.range)
    return !tokens.isEmpty && tokens.allSatisfy { $0.partOfSpeech?.isProper == false && !$0.isUnknown }
  }

  private static let peoplesCommittee = Array("s Committee".unicodeScalars)

  private func wins(_ candidate: Candidate, over other: Candidate) -> Bool {
    let isLonger =
      candidate.range.lowerBound <= other.range.lowerBound && candidate.range.upperBound >= other.range.upperBound
    switch other.reading {
    case .known(let readings):
      guard isLonger, let reading = readings.first else { return false }
      let isPlace = article.gazetteer.entry(reading.entry).id.kind != .organization
      if isPlace, field.contains(Self.peoplesCommittee, in: other.range) { return false }
      if isPlace, isGovernment(candidate.range, behind: other.range) || isOffice(candidate.range, behind: other.range) {
        return false
      }
      // ソニー・ピクチャーズ is another than ソニー.
      if !isPlace, field.has("・", at: other.range.upperBound) { return candidate.strength >= Threshold.longer }
      return candidate.strength >= (isPlace ? Threshold.overPlace : Threshold.overOrganization)
    case .unknown:
      // The parts of an English name that words such as "of" join are no names of their own.
      if !isLonger, field.language == .english { return false }
      let agrees = other.reading.kind(in: article.gazetteer) == candidate.reading.kind(in: article.gazetteer)
      // 地方自治・住宅省 is one ministry.
      let isEnding = other.origin == .rule("Japanese ending") && !field.scalars[other.range].contains("・")
      if !isLonger, field.scalars[other.range].contains("・"), isOneBody(other.range),
        candidate.range.upperBound == other.range.upperBound
      {
        return false
      }
      let within = isEnding ? Threshold.withinEnding : Threshold.within
      let needed = isLonger ? (agrees ? Threshold.longer : Threshold.overRule) : within
      return candidate.strength >= needed
    case .other: return isLonger && candidate.strength >= Threshold.overRule
    }
  }

  /// Whether somebody's office stands behind a place: Montréal Mayor Valérie Plante.
  private func isOffice(_ range: Range<Int>, behind place: Range<Int>) -> Bool {
    guard field.language == .english, range.lowerBound == place.lowerBound, place.upperBound < range.upperBound else {
      return false
    }
    return field.string(place.upperBound..<range.upperBound).split(separator: " ").first.map {
      article.shapes.englishTitles.contains(String($0))
    } ?? false
  }

  /// The government of a place is the place: ベトナム政府, 日米両国.
  private func isGovernment(_ range: Range<Int>, behind place: Range<Int>) -> Bool {
    let rest = field.string(place.upperBound..<max(place.upperBound, range.upperBound))
    return Self.governments.contains(rest)
  }

  private static let governments: Set<String> = [
    "政府", "両国", "両政府", "側", "当局", "政権", "国", "連邦", "共和国", "王国", "連邦共和国", "民主共和国", "人民共和国", "首長国", "市", "市役所", "人民委員会",
    " government", " Government",
  ]
}
