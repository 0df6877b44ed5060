import GraphModel
import Morphology

/// Which names belong together: members of one list, and those that only say whose or where another is.
extension MentionGrouper {
  /// Whether the next is the subsidiary of an organization: ソニー傘下のA社.
  func isOwner(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    guard isJapanese, entities[mention.entity].kind == .organization, entities[next.entity].kind == .organization,
      mention.range.upperBound < next.range.lowerBound
    else { return false }
    let gap = field.annotated.string(mention.range.upperBound..<next.range.lowerBound)
    // アリババ傘下の金融子会社アント・フィナンシャル.
    return Self.owning.contains(gap)
      || gap.hasPrefix("傘下の") && gap.hasSuffix("会社") && gap.count <= 12 && !gap.contains("、")
  }

  private static let owning: Set<String> = [
    "傘下の", "傘下にある", "の傘下である", "の傘下にある", "グループ傘下の", "子会社の", "の子会社の", "の子会社である", "の完全子会社である", "の完全子会社の", "の連結子会社である",
    "の連結子会社の", "の100%子会社である",
  ]

  /// Whether a place only says where the organization behind it sits: Delft-based TNO.
  func isSeat(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    guard !isJapanese, entities[mention.entity].kind != .organization, entities[next.entity].kind == .organization,
      let mark = OriginMark.seats.first(where: { field.annotated.has($0, at: mention.range.upperBound) })
    else { return false }
    let start = mention.range.upperBound + mark.count
    guard start < next.range.lowerBound else { return false }
    let gap = field.annotated.string(start..<next.range.lowerBound)
    return gap == " " || MentionDescription.isEnglishOwned(gap, behindAdjective: false, shapes)
  }

  func isModifier(_ mention: LinkedMention, of next: LinkedMention) -> Bool {
    let (kind, nextKind) = (entities[mention.entity].kind, entities[next.entity].kind)
    guard kind != .organization else { return false }
    let gap = field.annotated.string(mention.range.upperBound..<max(mention.range.upperBound, next.range.lowerBound))
    // 中国・深圳市 is a city, シンガポール・深圳市 are two places.
    if isJapanese, gap.isEmpty, kind == .city, nextKind == .city {
      return "都市".unicodeScalars.contains(field.annotated.scalars[mention.range.upperBound - 1])
    }
    if gap == "・" || gap == "国" && isJapanese || gap.isEmpty, nextKind == .city {
      return kind == .country && entities[next.entity].country == entities[mention.entity].id.key
    }
    guard nextKind == .organization || kind == .country && nextKind == .city else { return false }
    if !isJapanese, nextKind == .organization,
      MentionDescription.isEnglishOwned(gap, behindAdjective: mention.isAdjective, shapes)
    {
      return true
    }
    // 中国SAC is SAC of China.
    if isJapanese, gap.isEmpty, kind == .country, nextKind == .organization {
      let first = field.annotated.scalars[next.range.lowerBound]
      return first.isLatinLetter || first.isKatakana
    }
    // ミャンマー国ヤンゴン市.
    if isJapanese, gap == "国", kind == .country { return true }
    // 中国・浙江省人民政府 is that of a province.
    if isJapanese, gap == "・", kind == .country, nextKind == .organization { return true }
    if isJapanese { return gap == "の" || nextKind == .organization && MentionDescription.isOwned(gap) }
    return gap == "'s " || gap == "’s "
  }

  /// Whether a country only says whose the organization before it is: DIN of Germany.
  func isOwnerBehind(_ mention: LinkedMention, of group: MentionGroup, from start: Int) -> Bool {
    guard !isJapanese, entities[mention.entity].kind == .country, let last = group.entities.last,
      entities[last].kind == .organization, start >= group.range.upperBound
    else { return false }
    let gap = field.annotated.string(group.range.upperBound..<start)
    // The National Research Foundation (NRF) Singapore.
    return gap == " of " || gap == " " && has(")", at: start - 2)
  }

  /// Whether a country only says where the city before it lies: Medellín, Colombia, has joined ….
  func isCountry(_ mention: LinkedMention, of group: MentionGroup, from start: Int) -> Bool {
    guard !isJapanese, entities[mention.entity].kind == .country, let city = group.entities.last,
      entities[city].kind == .city, entities[city].country == entities[mention.entity].id.key,
      start >= group.range.upperBound
    else { return false }
    return [", ", " "].contains(field.annotated.string(group.range.upperBound..<start))
  }

  /// Members without a name of their own at the end of an enumeration: NIST、SAE、開発者・メーカーの関係者が.
  func extendOverOthers(_ group: inout MentionGroup, in sentence: Sentence) {
    extendOverUnknown(&group)
    guard isJapanese, group.entities.count > 1, has("、", at: group.range.upperBound) else { return }
    let first = sentence.tokens.partitionIndex { $0.range.lowerBound <= group.range.upperBound }
    var index = first
    while index < sentence.tokens.count, index - first < 10 {
      let token = sentence.tokens[index]
      guard token.partOfSpeech?.isNominal == true || ["・", "の", "や", "など"].contains(token.text),
        !field.isCovered(token.range)
      else { break }
      index += 1
    }
    guard index > first, index < sentence.tokens.count,
      ["は", "が", "と"].contains(where: sentence.tokens[index].text.hasPrefix)
    else { return }
    group.range = group.range.lowerBound..<sentence.tokens[index - 1].range.upperBound
  }

  /// A last member that nothing knows: ハスコニング及びデルタレスと.
  private func extendOverUnknown(_ group: inout MentionGroup) {
    let scalars = field.annotated.scalars
    guard isJapanese, let joiner = ["及び", "および", "並びに"].first(where: { has($0, at: group.range.upperBound) }) else {
      return
    }
    let start = group.range.upperBound + joiner.count
    let end = scalars[start...].firstIndex { !$0.isKatakana && $0 != "・" && !$0.isLatinLetter } ?? scalars.endIndex
    guard end - start >= 3, !field.isCovered(start..<end), ["は", "が", "と"].contains(where: { has($0, at: end) }) else {
      return
    }
    group.range = group.range.lowerBound..<end
  }

  /// Abbreviated legal forms, as they stand before a name.
  static let legalMarks = ["(株)", "(有)", "(独)", "(国)", "(財)", "(社)", "(同)"]
  private static let joiners: Set<String> = [
    "と", "や", "、", "・", "および", "及び", "並びに", "ならびに", "、および", "、及び", "と、", "、そして", "/", "とその", ",", "、また", "-", "又は",
    "または", "兼", "および、", "×",
  ]
  private static let filler: Set<String> = [
    "and", "&", ",", "the", "as", "well", "/", "its", "partner", "city", "City", "of", "The",
  ]

  func isCoordinated(_ group: MentionGroup, from start: Int, _ mention: LinkedMention) -> Bool {
    let gap = field.annotated.string(min(group.range.upperBound, start)..<start)
    if isJapanese {
      // (株) before a name is no part of the list.
      if opensLongerQuotation(gap, mention) { return false }
      let mark = Self.legalMarks.first(where: gap.endsWith(bytesOf:))
      let gap = Self.withoutQuotes(mark.map { String(gap.dropLast($0.count)) } ?? gap)
      return Self.joiners.contains(MentionDescription.withoutDescription(gap)) || isUnknownMember(gap)
        || gap.isEmpty && entities[mention.entity].kind == .country
          && group.entities.allSatisfy { entities[$0].kind == .country } && mention.range.count == 1
    }
    let words = gap.split(separator: " ").map(String.init).filter { !$0.isEmpty }
    if has("-", at: mention.range.upperBound), entities[mention.entity].kind != .country { return false }
    // Nokia, Finland's biggest supplier, is one.
    if gap == ", ", has("'s ", at: mention.range.upperBound) || has("’s ", at: mention.range.upperBound) {
      return false
    }
    // With Mitsubishi Power, a unit of Mitsubishi Heavy Industries, and Tokyo Gas.
    if gap.hasPrefix(", and "), isOwnerInAside(group) { return false }
    if gap == ", and ", beginsClause(mention), isLed(group, by: ["with "]) { return false }
    if gap == ", ", isLed(group, by: ["with ", "of "]), Self.agreeing.contains(wordBehind(mention)) { return false }
    if gap == ", ", isFrontPartner(group, before: mention) { return false }
    if gap.hasPrefix(", "), isInRole(group) || isPlaceInFront(group, of: mention) { return false }
    if isListOfNames(words) || isDescribed(words) { return true }
    guard !words.isEmpty, gap.count <= 24 else {
      return gap == "/" || gap == "-" && entities[mention.entity].kind == .country
    }
    let hasJoiner =
      gap.contains("and") || gap.contains("&") || gap.contains(",") || gap.contains("/") || gap.contains("as well as")
    return hasJoiner && words.allSatisfy { Self.filler.contains($0.trimmingSuffix(",")) || $0 == "," }
  }

  /// Whether a name begins a quotation of something else: と「東京…に関する協定書」を.
  private func opensLongerQuotation(_ gap: String, _ mention: LinkedMention) -> Bool {
    guard let mark = gap.last, "「『".contains(mark) else { return false }
    let end = field.annotated.end(ofBracketAt: mention.range.upperBound, within: 40)
    return !["」", "』"].contains { has($0, at: end) }
  }

  /// The gap without the quotation marks of the names beside it: 「研究所」と長崎県対馬市.
  private static func withoutQuotes(_ gap: String) -> String {
    guard gap.count > 1, gap.count < 12 else { return gap }
    let start = "」』".contains(gap[gap.startIndex]) ? gap.dropFirst() : gap[...]
    return String(start.last.map("「『".contains) == true ? start.dropLast() : start)
  }

  /// Whether a place only says where somebody does something: In Jakarta, Microsoft signed ….
  private func isPlaceInFront(_ group: MentionGroup, of mention: LinkedMention) -> Bool {
    guard group.entities.count == 1, let place = group.entities.first, entities[place].kind != .organization,
      entities[mention.entity].kind == .organization
    else { return false }
    let start = group.range.lowerBound
    return ["in ", "In ", "at ", "At ", "near ", "Near "].contains { has($0, at: start - $0.count) }
  }

  /// Whether a group is a single name behind a preposition: twinned with Rzeszów, and Rivne became ….
  private func isLed(_ group: MentionGroup, by words: [String]) -> Bool {
    group.entities.count == 1 && words.contains { has($0, at: group.range.lowerBound - $0.count) }
  }

  private static let agreeing: Set<String> = ["twinned", "became", "signed", "joined", "agreed", "partnered"]

  /// The word in small letters that stands behind a name; empty where none does.
  private func wordBehind(_ mention: LinkedMention) -> String {
    let start = mention.range.upperBound + 1
    guard has(" ", at: start - 1), start < field.annotated.scalars.count else { return "" }
    return String(
      String.UnicodeScalarView(field.annotated.scalars[start...].prefix { $0.isLatinLetter && !$0.isUppercase }))
  }

  /// Whether what stands behind a name may be its verb.
  private func beginsClause(_ mention: LinkedMention) -> Bool {
    let word = wordBehind(mention)
    return !word.isEmpty
      && ![
        "and", "or", "in", "of", "to", "for", "on", "at", "by", "as", "from", "under", "with", "that", "which", "who",
      ].contains(word)
  }

  /// Whether a sentence begins with whom its subject does something: In partnership with Valley Metro, Phoenix is ….
  private func isFrontPartner(_ group: MentionGroup, before mention: LinkedMention) -> Bool {
    guard let index = field.annotated.sentenceIndex(at: group.range.lowerBound) else { return false }
    let start = field.annotated.sentences[index].range.lowerBound
    let isFront = ["partnership", "collaboration", "cooperation", "conjunction", "association"].contains {
      has("In \($0) with ", at: start) && group.range.lowerBound - start < $0.count + 14
    }
    return isFront && beginsClause(mention)
  }

  /// Whether a sentence begins with what its subject is: As the national member of ISO, ANSI ….
  private func isInRole(_ group: MentionGroup) -> Bool {
    guard group.entities.count == 1,
      let index = field.annotated.sentenceIndex(at: group.range.lowerBound)
    else { return false }
    let start = field.annotated.sentences[index].range.lowerBound
    return ["As a ", "As an ", "As the ", "As one of "].contains { has($0, at: start) }
  }

  /// Whether a list goes on with a description of the next name: and the Estonian start-up Planetway.
  private func isDescribed(_ words: [String]) -> Bool {
    guard let joiner = words.first, ["and", ",", "&"].contains(joiner), (2...5).contains(words.count),
      let last = words.last
    else { return false }
    // And the Danish city of Aalborg, whose name takes in what it is.
    if words.dropFirst().dropLast().allSatisfy({ $0 == "the" }), isNationality(last) { return true }
    // The institute, the province's Department of Transport.
    if ["'s", "’s"].contains(where: last.hasSuffix), last.first?.isLowercase == true, words.count <= 4,
      words.dropFirst().allSatisfy({ $0.first?.isLowercase == true })
    {
      return true
    }
    guard shapes.englishDescriptions.contains(last) else { return false }
    return words.dropFirst().dropLast().allSatisfy { word in
      !Self.verbal.contains(word) && !word.hasSuffix("ed") && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." }
    }
  }

  /// Whether a capitalised word says from where something is: Danish, Dutch, Israeli.
  private func isNationality(_ word: String) -> Bool {
    word.first?.isUppercase == true && word.count > 4
      && ["ish", "ese", "an", "ch", "li", "qi", "ni", "ti", "ss", "ek"].contains { word.hasSuffix($0) }
  }

  /// Whether a group is whose unit the name before it is.
  func isOwnerInAside(_ group: MentionGroup) -> Bool {
    let start = group.range.lowerBound
    return group.entities.count == 1
      && ["unit of ", "subsidiary of ", "division of ", "arm of ", "part of ", "affiliate of "].contains {
        has($0, at: start - $0.count)
      }
  }

  /// Words that no description of a name holds.
  private static let verbal: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "to", "with", "of", "from", "by", "in", "for",
    "at",
    "on", "into", "a", "an", "that", "which", "who", "signs", "joins", "plans", "said", "says", "other", "another",
  ]

  /// Whether nothing but one foreign name and the marks around it lies between two members: 、サーブ、.
  private func isUnknownMember(_ gap: String) -> Bool {
    let parts = gap.split(omittingEmptySubsequences: false) { "、やと".contains($0) }
    guard parts.count == 3, parts[0].isEmpty, parts[2].isEmpty, (2...16).contains(parts[1].count) else { return false }
    // A county or state is no entity, but a member of the list all the same: 、マウイ郡、.
    if let last = parts[1].last, "郡州県".contains(last) { return parts[1].unicodeScalars.allSatisfy(\.isJapanese) }
    if ["大使館", "領事館", "総領事館", "事務所"].contains(where: parts[1].hasSuffix) { return true }
    return parts[1].unicodeScalars.allSatisfy { $0.isKatakana || $0.isLatinLetter || $0 == "・" }
  }

  /// Members of an enumeration that nothing knows do not end it: Dell, Borland, Citrix and Intel.
  private func isListOfNames(_ words: [String]) -> Bool {
    guard words.first == ",", words.count > 1, words.count <= 10,
      words.contains(where: { $0.hasSuffix(",") || $0 == "and" })
    else { return false }
    return words.dropFirst().allSatisfy { word in
      ["and", "&", ",", "the", "its", "government", "government,", "ministry", "ministry,"].contains(word)
        || word.unicodeScalars.first?.isUppercase == true
    }
  }
}
