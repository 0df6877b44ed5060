import GraphModel

/// Whom one trigger of a rule ties to whom.
struct RelationEnds {
  struct Pair {
    var head: Int
    var tail: Int
    var isCarried: Bool
  }

  let rule: RelationGrammar.Rule
  let finder: ArgumentFinder
  let field: LinkedField
  let entities: [LinkedEntity]

  /// The pairs that the trigger ties, head and tail of each.
  func pairs() -> [Pair] {
    if let name = rule.without, finder.hasGroup(in: name) { return [] }
    if let among = rule.among { return pairs(amongGroupOf: among) }
    guard let headSlot = rule.head, let tailSlot = rule.tail else { return [] }
    let tails = finder.groups(for: tailSlot, carries: rule.carriesTopic)
    guard let tail = tails.first,
      let head = source(of: tail) ?? finder.groups(for: headSlot, carries: rule.carriesTopic, excluding: tail).first,
      !isInClause(tail, of: tailSlot, about: head, of: headSlot), !isOwned(by: head)
    else { return [] }
    return pairs(head, tails).filter { admits($0, tailSlot) }
  }

  /// Whoever money goes from where that stands right before whom it goes to: 日本からインドへの投資.
  private func source(of tail: ArgumentFinder.Filler) -> ArgumentFinder.Filler? {
    guard finder.isJapanese, rule.relation == .funds, tail.caseName == "to" else { return nil }
    return finder.groups.last { group in
      group.caseName == "from" && group.markerEnd <= tail.start && tail.start - group.markerEnd <= 1
        && field.annotated.has("から", at: group.range.upperBound)
    }.map {
      ArgumentFinder.Filler(
        entities: $0.entities, isCarried: false, start: $0.range.lowerBound, caseName: "from", markerEnd: $0.markerEnd)
    }
  }

  /// What stands before the topic belongs to a clause about it: スイスに本社を置くABBは, but not シーメンスには、住友商事が.
  private func isInClause(
    _ tail: ArgumentFinder.Filler, of tailSlot: RelationGrammar.Slot, about head: ArgumentFinder.Filler,
    of headSlot: RelationGrammar.Slot
  ) -> Bool {
    tailSlot.takes("to", "genitive", "object") && tailSlot.side == .before && headSlot.side == .before
      && headSlot.takes("topic") && !head.isCarried && !tail.isCarried && tail.start < head.start
      && !field.annotated.has("は", at: tail.markerEnd) && !isBeforeSubject(tail, head)
  }

  /// Whether no verb stands between whom something is done to and who does it: テスラに、電池大手のNECが出資した.
  private func isBeforeSubject(_ tail: ArgumentFinder.Filler, _ head: ArgumentFinder.Filler) -> Bool {
    head.caseName == "subject" && tail.caseName == "to" && tail.markerEnd <= head.start
      && field.annotated.scalars[tail.markerEnd..<head.start].allSatisfy {
        $0 == "の" || !(0x3041...0x309F).contains($0.value)
      }
  }

  /// Whether the money is somebody else's: State Grid said …, part of GE's $2 billion investment in China.
  private func isOwned(by head: ArgumentFinder.Filler) -> Bool {
    guard !finder.isJapanese, rule.relation == .funds, head.caseName == "bare", head.start < finder.trigger.lowerBound
    else { return false }
    return finder.groups.contains { group in
      let end = group.range.upperBound
      return group.range.lowerBound > head.start && end < finder.trigger.lowerBound
        && finder.trigger.lowerBound - end <= 24 && ["'s ", "’s "].contains { field.annotated.has($0, at: end) }
    }
  }

  private func pairs(_ head: ArgumentFinder.Filler, _ tails: [ArgumentFinder.Filler]) -> [Pair] {
    // 大学Aは大学Bと、会議所Cは会議所Dと: each has a partner of its own.
    let others = tails.compactMap { tail in finder.topic(before: tail, behindWhich: head).map { (tail, $0) } }
    let theirs = others.flatMap { $0.0.entities }
    if rule.relation == .partOf, let nearest = nearest(head, tails[0]) { return nearest }
    let tailEntities = tails.flatMap(\.entities).withoutRepeats().filter { !theirs.contains($0) }
    guard !tailEntities.isEmpty else { return [] }
    var headEntities = head.entities.filter { !tailEntities.contains($0) }
    if rule.relation == .funds, headEntities.count > 1, !["from", "by"].contains(head.caseName) {
      headEntities = payers(among: headEntities, tailEntities)
    }
    if rule.takesLender { return lent(among: headEntities + tailEntities) }
    let isCarried = head.isCarried || tails[0].isCarried
    var pairs = every(headEntities, tailEntities, isCarried: isCarried)
    if !others.isEmpty {
      pairs += others.flatMap { tail, topic in every(topic.entities, tail.entities, isCarried: false) }
    } else if rule.relation.isSymmetric, headEntities.count + tailEntities.count <= 6, !isEachApart {
      // Several partners named apart work with each other, too.
      pairs += tails.dropFirst().flatMap { every(tails[0].entities, $0.entities, isCarried: true) }
    }
    // The parties to one agreement are tied pairwise up to four.
    if rule.relation == .partnersWith, !rule.isBilateral, !areHeadsApart, headEntities.count > 1,
      headEntities.count + tailEntities.count <= 4
    {
      pairs += pairwise(headEntities)
    }
    return pairs
  }

  /// Whether the sentence says that the partners signed one by one: AとBそれぞれと.
  private var isEachApart: Bool { finder.isJapanese && sentenceHolds(Self.apart) }

  /// Whether an English sentence says that its subjects did the same one by one: Hanoi and Da Nang have each teamed up with JICA.
  private var areHeadsApart: Bool {
    !finder.isJapanese && sentenceHolds(Self.englishApart) && !sentenceHolds(Self.mutual)
  }

  /// Whether the sentence of the trigger holds one of the words.
  private func sentenceHolds(_ words: [[Unicode.Scalar]]) -> Bool {
    guard let index = field.annotated.sentenceIndex(at: finder.trigger.lowerBound) else { return false }
    return words.contains { field.annotated.contains($0, in: field.annotated.sentences[index].range) }
  }

  private static let englishApart = [" each ", " respectively", " separately"].map { Array($0.unicodeScalars) }
  private static let mutual = [Array(" each other".unicodeScalars)]

  private static let apart = ["それぞれ", "個別に", "相次いで"].map { Array($0.unicodeScalars) }

  /// Of several names beside a word for belonging the nearest one is meant: of AとBの子会社C only B is the parent, of A and B, part of C, only B
  /// belongs; nil where all are.
  private func nearest(_ head: ArgumentFinder.Filler, _ tail: ArgumentFinder.Filler) -> [Pair]? {
    if finder.isJapanese {
      guard tail.caseName == "genitive" else { return nil }
      return every(head.entities, tail.entities.suffix(1), isCarried: head.isCarried)
    }
    guard head.entities.count > 1 else { return nil }
    return every(head.entities.suffix(1), tail.entities.prefix(1), isCarried: head.isCarried)
  }

  private static let investments = ["invest", "投資", "出資"].map { Array($0.unicodeScalars) }

  /// Of those who sign a loan together only the lender pays, and no country of those who settle what goes to its city.
  private func payers(among heads: [Int], _ tails: [Int]) -> [Int] {
    let isInvestment = Self.investments.contains { field.annotated.contains($0, in: finder.trigger) }
    if !isInvestment, heads.count(where: isLender) == 1 { return heads.filter(isLender) }
    let hosts = Set(tails.compactMap { entities[$0].country })
    return heads.filter { entities[$0].kind != .country || !hosts.contains(entities[$0].id.key) }
  }

  private func every(_ heads: some Sequence<Int>, _ tails: some Sequence<Int>, isCarried: Bool) -> [Pair] {
    heads.flatMap { head in tails.map { Pair(head: head, tail: $0, isCarried: isCarried) } }
  }

  /// Whether the rule takes ends of these kinds.
  private func admits(_ pair: Pair, _ tailSlot: RelationGrammar.Slot) -> Bool {
    let (head, tail) = (entities[pair.head].kind, entities[pair.tail].kind)
    if let kind = rule.tailKind, tail != kind { return false }
    if let kind = rule.onlyKind, head != kind || tail != kind { return false }
    // Whoever visits a city for a country meets the government there, not the city.
    let isTrip = rule.relation == .consultsWith && tailSlot.takes("object") && tail == .city && head == .country
    // No body pays what it is a part of.
    let isOwn =
      rule.relation == .funds && (isNamed(pair.head, after: pair.tail) || isNamed(pair.tail, after: pair.head))
    return pair.head != pair.tail && !isTrip && !isOwn
  }

  // MARK: Members of one group

  private func pairs(amongGroupOf slot: RelationGrammar.Slot) -> [Pair] {
    // Who meets somebody together does not meet each other.
    if rule.relation == .consultsWith, finder.hasGroup(in: "with") { return [] }
    if areHeadsApart { return [] }
    // 日本ではA、Bが協力して: of a topic and a subject the one of several is meant.
    let groups = slot.cases.compactMap { cases in
      var one = slot
      one.cases = [cases]
      return finder.groups(for: one, carries: false).first
    }
    guard let group = groups.first(where: { $0.entities.count > 1 }),
      group.caseName == "between" || !hasOtherPartners()
    else { return [] }
    // Who agrees on something of theirs is the topic: 日本工営は、AとBの開発に関する覚書を締結した.
    if group.caseName == "genitive", finder.trigger.lowerBound - group.markerEnd > 4,
      // What they have in common may be described: EUとシンガポールの包括的なデジタルパートナーシップ.
      field.annotated.scalars[group.markerEnd..<finder.trigger.lowerBound].contains(where: {
        "をにがはで、と".unicodeScalars.contains($0)
      }),
      finder.hasTopic(besides: group) || finder.hasOtherTopic
    {
      return []
    }
    // The universities of two countries agree, not the countries.
    if group.caseName == "genitive", isOwner(group.markerEnd) { return [] }
    return rule.takesLender ? lent(among: group.entities) : pairwise(group.entities)
  }

  /// Whether they work with somebody unnamed: CapitaLand and Sembcorp signed agreements with local partners.
  private func hasOtherPartners() -> Bool {
    guard rule.relation == .partnersWith, field.annotated.field == .text else { return false }
    if finder.isJapanese { return hasUnnamedPartners() }
    let end = finder.trigger.upperBound
    let reach = end..<min(field.annotated.scalars.count, end + 45)
    let with = Array(" with ".unicodeScalars)
    guard let place = reach.first(where: { field.annotated.has(with, at: $0) }),
      !field.annotated.scalars[end..<place].contains(where: { ".;,".unicodeScalars.contains($0) })
    else { return false }
    let behind = place + with.count
    let isNamed = behind..<min(field.annotated.scalars.count, behind + 60)
    return !finder.groups.contains { $0.caseName == "with" && isNamed.contains($0.range.lowerBound) }
      && !field.mentions(startingIn: isNamed).contains { $0.range.lowerBound < behind + 24 }
  }

  /// The same in Japanese: AやBが、中国企業との協力に関する覚書に調印した.
  private func hasUnnamedPartners() -> Bool {
    let start = max(0, finder.trigger.lowerBound - 30)
    return (start..<finder.trigger.lowerBound).contains { place in
      field.annotated.has("との", at: place)
        && Self.unnamed.contains { word in
          let start = place - word.unicodeScalars.count
          // 日本政府 is named.
          return field.annotated.has(word, at: start) && !field.isCovered(start..<place)
        }
        && !field.annotated.scalars[place..<finder.trigger.lowerBound].contains("。")
    }
  }

  private static let unnamed = ["企業", "各社", "大手", "自治体", "メーカー", "政府", "銀行", "機関"]

  /// Whether the noun behind a genitive acts in the owner's place: 日本とベトナムの大学.
  private func isOwner(_ end: Int) -> Bool {
    ["大学", "企業", "会社", "銀行", "機関", "都市", "自治体", "メーカー", "研究所", "団体", "市民", "学生"].contains {
      field.annotated.has($0, at: end)
    }
  }

  /// Up to four parties are tied pairwise; of more, the first with each.
  ///
  /// Whoever is named after another is its arm, no other party: EIB Global.
  private func pairwise(_ parties: [Int]) -> [Pair] {
    let parties = parties.filter { party in !parties.contains { isNamed(party, after: $0) } }
    guard parties.count > 1 else { return [] }
    let firsts = parties.count <= 4 ? Array(parties.indices) : [0]
    return firsts.flatMap { first in
      parties[(first + 1)...].filter { !isPlaceOf(parties[first], $0) }.map {
        Pair(head: parties[first], tail: $0, isCarried: false)
      }
    }
  }

  /// Whether one is a city of the other: スリランカ・コロンボ.
  private func isPlaceOf(_ one: Int, _ other: Int) -> Bool {
    func isCity(_ city: Int, of country: Int) -> Bool {
      entities[city].kind == .city && entities[country].kind == .country
        && entities[city].country == entities[country].id.key
    }
    return isCity(one, of: other) || isCity(other, of: one)
  }

  private func isNamed(_ party: Int, after other: Int) -> Bool {
    guard party != other, entities[party].kind == .organization, entities[other].kind == .organization else {
      return false
    }
    return entities[other].names.contains { name in
      name.utf8.count > 2 && name.utf8.allSatisfy { $0 < 0x80 } && entities[party].name.startsWith(bytesOf: name + " ")
    }
  }

  /// Who of the parties lends to whom.
  private func lent(among parties: [Int]) -> [Pair] {
    let parties = parties.filter { party in !parties.contains { isNamed(party, after: $0) } }
    var lenders = parties.filter(isLender)
    // The one organization that lends to countries or cities.
    if lenders.isEmpty { lenders = parties.filter { entities[$0].kind == .organization } }
    let borrowers = parties.filter { !lenders.contains($0) }
    guard !borrowers.isEmpty, lenders.count == 1 || borrowers.count == 1 else { return [] }
    return every(lenders, borrowers, isCarried: false)
  }

  private func isLender(_ entity: Int) -> Bool {
    entities[entity].kind == .organization
      && entities[entity].names.contains { name in
        Self.lenders.contains { name.contains(bytesOf: $0) }
      }
  }

  private static let lenders = [
    "銀行", "公庫", "金融公社", "投資公社", "基金", "国際協力機構", "国際協力事業団", "国際協力団", "開発庁", "開発公社", "協力公社", "Bank", "Fund",
    "Finance Corporation", "Development Agency", "Agence Française de Développement", "Cooperation Agency", "KfW",
  ]
}
