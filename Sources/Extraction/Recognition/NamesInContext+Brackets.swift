import Gazetteers
import GraphModel
import Morphology

/// Names that brackets and quotation marks show: エクスブロード(東京都港区), 新会社「ARATA VIETNAM」, 「みらいくリトルハンズ」への出資.
extension NamesInContext {
  /// Adds names behind which a bracket says where they sit, and quoted ones of which the words beside say that they are companies.
  func addMarked(of sentence: Sentence, to chosen: inout [Candidate]) {
    for position in sentence.range {
      switch field.scalars[position] {
      case "(":
        guard position > sentence.range.lowerBound, isSeat(bracketAt: position, sentence),
          let name = nameEnding(at: position, sentence)
        else { continue }
        addMarked(name, to: &chosen)
      case "「", "『":
        if let (name, isPartner) = quotedCompany(at: position, sentence) {
          addMarked(name, isPartner: isPartner, to: &chosen)
        }
        widenQuoted(at: position, sentence, in: &chosen)
      default: continue
      }
    }
  }

  /// Makes an organization that ends a quotation of parts joined by ・ the whole of it: 「中海・宍道湖・大山圏域市長会」.
  private func widenQuoted(at open: Int, _ sentence: Sentence, in chosen: inout [Candidate]) {
    let limit = min(sentence.range.upperBound, open + 40)
    guard let close = field.scalars[open..<limit].firstIndex(where: { "」』".unicodeScalars.contains($0) }),
      field.scalars[(open + 1)..<close].contains("・"),
      field.scalars[(open + 1)..<close].allSatisfy({ $0.isKanji || $0.isKatakana || $0 == "・" })
    else { return }
    let places = MentionMerger.indices(in: chosen, overlapping: (open + 1)..<close)
    guard let last = chosen[places].last, last.isUnknown, isOrganization(last), last.range.upperBound == close,
      field.scalars[last.range.lowerBound - 1] == "・",
      !chosen[places].dropLast().contains(where: isOrganization)
    else { return }
    chosen.replaceSubrange(places, with: [last.over((open + 1)..<close)])
  }

  private func addMarked(_ name: Range<Int>, isPartner: Bool = false, to chosen: inout [Candidate]) {
    let places = MentionMerger.indices(in: chosen, overlapping: name)
    // What is known there stays, and so does an organization that goes as far.
    let isFound = chosen[places].contains { other in
      let isKnown = if case .known = other.reading { true } else { false }
      return (isKnown || isOrganization(other)) && other.range.upperBound >= name.upperBound
    }
    guard !isFound, isPartner || !isThing(name), chosen[places].allSatisfy({ isWithin($0, name) }) else { return }
    let candidate = Candidate(
      range: name, reading: .unknown(.organization, country: nil), strength: Strength.marked, origin: .rule("context"))
    chosen.replaceSubrange(places, with: [candidate])
  }

  /// Whether a shorter finding or a doubtful person or thing gives way.
  private func isWithin(_ other: Candidate, _ name: Range<Int>) -> Bool {
    if other.reading.kind(in: article.gazetteer) == nil {
      return !other.origin.isTagger || other.strength < Doubt.behindSort
    }
    return name.lowerBound <= other.range.lowerBound && other.range.upperBound <= name.upperBound
  }

  /// Whether a bracket tells where a company sits: (本社:東京都港区), (東京都港区), (長崎市).
  private func isSeat(bracketAt open: Int, _ sentence: Sentence) -> Bool {
    let close = field.end(ofBracketAt: open, within: 60)
    guard close > open + 3 else { return false }
    if Self.seatWords.contains(where: { field.has($0, at: open + 1) }) { return true }
    let address = field.scalars[(open + 1)..<(close - 1)]
    if isNewspaperSeat((open + 1)..<(close - 1)) { return true }
    // コロイダル・インク(岡山県)の金原正幸社長.
    if address.last.map({ "都道府県市".unicodeScalars.contains($0) }) == true, field.has("の", at: close),
      let end = field.scalars[close...].prefix(14).firstIndex(where: { "、。はが".unicodeScalars.contains($0) }),
      ["社長", "会長", "CEO", "代表"].contains(where: { field.has($0, at: end - $0.unicodeScalars.count) })
    {
      return true
    }
    guard (3...14).contains(address.count), address.allSatisfy({ $0.isJapanese }), let last = address.last,
      Self.addressEnds.contains(last),
      article.shapes.japaneseBusinessWords.contains(where: { field.contains($0, in: sentence.range) })
    else { return false }
    let tokens = sentence.tokens(within: (open + 1)..<(close - 1))
    return tokens.allSatisfy {
      [.placeName, .placeSuffix].contains($0.partOfSpeech) || $0.isUnknown || $0.partOfSpeech?.isNominal == true
    }
      && tokens.contains { $0.partOfSpeech == .placeName }
  }

  /// Whether a bracket names a city and the ward or town in it, as newspapers do behind a company's name: (東京・新宿).
  private func isNewspaperSeat(_ address: Range<Int>) -> Bool {
    guard let dot = field.scalars[address].firstIndex(of: "・"), dot > address.lowerBound, dot + 1 < address.upperBound,
      address.count <= 10, field.scalars[address].allSatisfy({ $0.isJapanese || $0 == "・" }),
      let index = field.sentenceIndex(at: dot)
    else { return false }
    func isPlace(_ part: Range<Int>) -> Bool {
      let tokens = field.sentences[index].tokens(overlapping: part)
      return tokens.allSatisfy { [.placeName, .placeSuffix].contains($0.partOfSpeech) }
        || article.gazetteer.readings(of: field.string(part)).contains {
          article.gazetteer.entry($0.entry).country == "JP"
        }
    }
    return isPlace(address.lowerBound..<dot) && isPlace((dot + 1)..<address.upperBound)
  }

  private static let seatWords = ["本社", "本店", "本部:", "本部は", "所在地", "本拠地", "代表取締役", "東証", "証券コード", "社長:"].map {
    Array($0.unicodeScalars)
  }
  private static let addressEnds: Set<Unicode.Scalar> = ["市", "区", "町", "村", "郡"]

  /// The noun or the Latin words that end there.
  private func nameEnding(at end: Int, _ sentence: Sentence) -> Range<Int>? {
    let stop = "」』".unicodeScalars.contains(field.scalars[end - 1]) ? end - 1 : end
    if field.scalars[stop - 1].isLatinLetter || field.scalars[stop - 1] == "." {
      guard
        let run = LatinName.runs(in: field, sentence).first(where: {
          $0.range.upperBound == stop || $0.range.upperBound == stop - 1
        })
      else { return nil }
      // What katakana runs into is the end of a name only.
      let isCut = run.range.lowerBound > 0 && field.scalars[run.range.lowerBound - 1].isKatakana
      return isCut ? nil : run.range
    }
    var index = sentence.tokens.partitionIndex { $0.range.upperBound <= stop }
    guard index > 0, sentence.tokens[index - 1].range.upperBound == stop else { return nil }
    var start = stop
    while index > 0, sentence.tokens[index - 1].range.upperBound == start, isNamePart(sentence.tokens[index - 1]) {
      index -= 1
      start = sentence.tokens[index].range.lowerBound
    }
    while index < sentence.tokens.count, start < stop, isNoBeginning(sentence.tokens[index]) {
      start = sentence.tokens[index].range.upperBound
      index += 1
    }
    // The sort before a foreign name is none of it: 配電盤メーカーベトスター.
    if let sort = article.shapes.sortsBefore.first(where: { sort in
      sort.count > 1 && start + sort.count + 1 < stop && field.has(sort, at: start)
    }) {
      start += sort.count
    }
    guard (2...30).contains(stop - start), article.gazetteer.readings(of: field.string(start..<stop)).isEmpty,
      !article.shapes.genericNames.contains(field.string(start..<stop))
    else { return nil }
    return start..<stop
  }

  private func isNamePart(_ token: Token) -> Bool {
    token.text == "・" || token.text == "&"
      || token.partOfSpeech?.isNominal == true && token.partOfSpeech != .counterSuffix
        && token.partOfSpeech != .adverbialNoun && token.partOfSpeech != .number
  }

  private func isNoBeginning(_ token: Token) -> Bool {
    token.text == "・" || token.partOfSpeech == .countryName || article.shapes.leadingWords.contains(token.text)
      || token.partOfSpeech == .suffix
  }

  /// A quoted name of which the words before or behind say that it is a company's, and whether they say that somebody agrees with it.
  private func quotedCompany(at open: Int, _ sentence: Sentence) -> (name: Range<Int>, isPartner: Bool)? {
    let close: Unicode.Scalar = field.scalars[open] == "「" ? "」" : "』"
    let limit = min(sentence.range.upperBound, open + 60)
    guard let end = field.scalars[open..<limit].firstIndex(of: close) else { return nil }
    let bracket = field.scalars[(open + 1)..<end].firstIndex(of: "(") ?? end
    let name = (open + 1)..<bracket
    guard (2...40).contains(name.count),
      field.scalars[name].allSatisfy({ $0.isLetter || $0.isDigit || " ・&-.'".unicodeScalars.contains($0) })
    else { return nil }
    let behind = field.end(ofBracketAt: end + 1, within: 40)
    let isPartner =
      Self.agreements.contains { field.has($0, at: behind) }
      && !Self.undertakings.contains { field.has($0, at: bracket - $0.count) }
    let isCompany =
      isPartner || isParty(name, behind: behind, sentence)
      || Self.companiesBefore.contains { field.has($0, at: open - $0.count) }
      || Self.companiesBehind.contains { field.has($0, at: behind) }
    return isCompany && article.gazetteer.readings(of: field.string(name)).isEmpty ? (name, isPartner) : nil
  }

  /// Whether a quoted name with a proper name in it is what a sentence about an agreement says something of: 「台湾港務」が「…覚書」を締結.
  private func isParty(_ name: Range<Int>, behind end: Int, _ sentence: Sentence) -> Bool {
    guard ["と", "が", "は"].contains(where: { field.has($0, at: end) }),
      field.scalars[name].allSatisfy({ !$0.isKana || $0.isKatakana }),
      !article.shapes.thingSuffixes.contains(where: { field.has($0, at: name.upperBound - $0.count) }),
      Self.concluding.contains(where: { field.contains($0, in: end..<sentence.range.upperBound) })
    else { return false }
    return sentence.tokens(within: name).contains {
      $0.partOfSpeech?.isProper == true || $0.partOfSpeech == .countryName
    }
  }

  private static let concluding = ["を締結", "に調印", "に署名", "を結ん", "を結び"].map { Array($0.unicodeScalars) }

  private static let companiesBefore = ["会社", "合弁", "新会社の", "子会社の", "企業", "現地法人", "新法人", "メーカーの", "企業の", "会社の"].map {
    Array($0.unicodeScalars)
  }
  private static let companiesBehind = [
    "への出資", "に出資", "を買収", "を子会社化", "の株式", "に社名", "への社名", "へ社名", "と資本", "の全株", "の買収", "の子会社化",
  ].map { Array($0.unicodeScalars) }
  private static let undertakings = ["計画", "構想", "プロジェクト", "プログラム", "事業", "協定", "覚書"].map { Array($0.unicodeScalars) }
  /// What stands behind the one with whom somebody agrees.
  static let agreements = [
    "と覚書", "と協定", "と連携協定", "と包括連携協定", "と提携", "と業務提携", "と基本合意", "と合意書", "と契約",
  ].map { Array($0.unicodeScalars) }
}
