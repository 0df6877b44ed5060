import Gazetteers
import GraphModel
import Morphology

/// Resolves words that point back: 同社, 同市, 同国, the company, the city.
enum Anaphora {
  /// Adds a mention for each such word that has something before it to point at, be it the only one of its kind in the title.
  static func resolve(
    in field: inout LinkedField, title: LinkedField?, entities: [LinkedEntity], _ gazetteer: Gazetteer
  ) {
    guard field.annotated.field == .text else { return }
    // What is found may be what the next word points at.
    for (range, word) in words(of: field.annotated, gazetteer) {
      guard
        let target = antecedent(before: range.lowerBound, word, field, entities)
          ?? title.flatMap({ only(word, in: $0, entities) })
      else { continue }
      field.add(LinkedMention(range: range, entity: target, isAnaphor: true))
    }
  }

  /// The one entity of a title that a word may point at.
  private static func only(_ word: PointingWord, in title: LinkedField, _ entities: [LinkedEntity]) -> Int? {
    guard !word.takesSubject, !word.isOther, word.country == nil else { return nil }
    let fitting = Set(title.mentions.map(\.entity).filter { word.fits(entities[$0]) })
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Every word that points back, in order.
  private static func words(of field: AnnotatedField, _ gazetteer: Gazetteer) -> [(
    range: Range<Int>, word: PointingWord
  )] {
    field.language == .japanese ? japaneseWords(of: field) : englishWords(of: field, gazetteer)
  }

  private static func japaneseWords(of field: AnnotatedField) -> [(range: Range<Int>, word: PointingWord)] {
    field.scalars.indices.compactMap { position in
      guard field.scalars[position] == "同" || field.scalars[position] == "市",
        let found = PointingWord.japanese.first(where: { field.has($0.scalars, at: position) }),
        !isInsideName(position, field)
      else { return nil }
      return (position..<(position + found.length), found.word)
    }
  }

  /// 市 behind a name is none that points back: 神戸市は.
  private static func isInsideName(_ position: Int, _ field: AnnotatedField) -> Bool {
    guard position > 0, field.scalars[position] == "市" else { return false }
    let before = field.scalars[position - 1]
    return before.isKanji || before.isKatakana || before == "各" || before == "都"
  }

  private static func englishWords(of field: AnnotatedField, _ gazetteer: Gazetteer) -> [(
    range: Range<Int>, word: PointingWord
  )] {
    field.sentences.flatMap { sentence in
      sentence.tokens.indices.compactMap { index -> (range: Range<Int>, word: PointingWord)? in
        let token = sentence.tokens[index]
        if index == 0, let word = PointingWord.pronouns[token.text] { return (token.range, word) }
        // On his first stop in Jakarta, he announced ….
        if index > 1, index < 12, token.text == "he" || token.text == "she", sentence.tokens[index - 1].text == "," {
          return (token.range, PointingWord.person)
        }
        guard token.text == "the" || token.text == "The", index + 1 < sentence.tokens.count else { return nil }
        // The city-owned utility is another, and one word by itself.
        let noun = sentence.tokens[index + 1]
        if let word = PointingWord.english[noun.text] { return (token.range.lowerBound..<noun.range.upperBound, word) }
        guard index + 2 < sentence.tokens.count, var word = PointingWord.english[sentence.tokens[index + 2].text],
          word.kinds == [.organization]
        else { return nil }
        if Self.attributes.contains(where: { noun.text.endsWith(bytesOf: $0) }) {
          word.isOther = true
        } else if let country = country(ofAdjective: noun.range, field, gazetteer) {
          word.country = country
        } else {
          return nil
        }
        return (token.range.lowerBound..<sentence.tokens[index + 2].range.upperBound, word)
      }
    }
  }

  /// What tells a company from the sentence's own subject: the Nasdaq-listed company.
  private static let attributes = ["-listed", "-based", "-headquartered"]

  /// The country of an adjective: Saudi.
  private static func country(ofAdjective range: Range<Int>, _ field: AnnotatedField, _ gazetteer: Gazetteer) -> String?
  {
    let first = field.matches.partitionIndex { $0.range.lowerBound < range.lowerBound }
    guard let match = field.matches[first...].prefix(3).first(where: { $0.range == range }) else { return nil }
    return gazetteer.readings(ofName: match.name).first { $0.use.contains(.demonym) }.map {
      gazetteer.entry($0.entry).id.key
    }
  }

  /// The nearest mention before that fits, the last sentence's subject before others.
  private static func antecedent(
    before position: Int, _ word: PointingWord, _ field: LinkedField, _ entities: [LinkedEntity]
  ) -> Int? {
    if word.takesSubject { return subject(ofSentenceBefore: position, word.kinds, field, entities) }
    var fitting = field.mentions.filter {
      $0.range.upperBound <= position && !$0.isAnaphor && word.fits(entities[$0.entity])
    }
    if word.isOther {
      let own = field.annotated.sentenceIndex(at: position).flatMap {
        field.mentions(startingIn: field.annotated.sentences[$0].range).first
      }
      if let own, own.range.upperBound <= position { fitting.removeAll { $0.entity == own.entity } }
      return fitting.last?.entity
    }
    // The Saudi company is one of that country, or else the last of whose country nothing is known.
    if let country = word.country {
      let own = fitting.filter { entities[$0.entity].country == country }
      return own.last?.entity ?? fitting.last { entities[$0.entity].country == nil }?.entity
    }
    if word.takesMostNamed { return country(mostNamedIn: fitting, field, entities) }
    guard word.kinds == [.organization] else {
      // ハンガリー…米ウエスチングハウス…同国: who is from somewhere is spoken of, not the country.
      let isMarked = word.kinds == [.country] && field.annotated.language == .japanese
      let last =
        fitting.last { (!isMarked || $0.range.count > 1) && !isSeat($0, field.annotated) } ?? fitting.last
      // 横浜市とバンコク都は…。同市は: a 都 is no 市.
      if word.kinds == [.city], let found = last,
        ["都", "町", "村", "府"].contains(where: { field.annotated.has($0, at: found.range.upperBound - 1) }),
        let city = fitting.last(where: { field.annotated.has("市", at: $0.range.upperBound - 1) })
      {
        return city.entity
      }
      return last?.entity
    }
    // The operator is whom the article has called the operator La Rolita.
    if field.annotated.language == .english,
      let named = fitting.last(where: { isCalled(word.noun, $0, field.annotated) })
    {
      return named.entity
    }
    if field.annotated.language == .english, let subject = englishSubject(before: position, fitting, field) {
      return subject
    }
    let sentence = field.annotated.sentenceIndex(at: position) ?? 0
    let last = field.annotated.sentences[max(0, sentence - 1)].range
    let near = fitting.filter { $0.range.lowerBound >= last.lowerBound }
    let subject =
      near.last { isTopic($0, in: field.annotated, orSubject: false) }
      ?? near.last { isTopic($0, in: field.annotated, orSubject: word.isBusiness) }
      // 事業主体はナドール社。…も同社に融資した: the last of the sentence before.
      ?? (word.isBusiness ? near.last { last.contains($0.range.lowerBound) } : nil)
      ?? fitting.last { isTopic($0, in: field.annotated, orSubject: word.isBusiness) }
    return (subject ?? fitting.last)?.entity
  }

  /// Whether a place only says where somebody sits: a start-up based in Ghent.
  private static func isSeat(_ mention: LinkedMention, _ field: AnnotatedField) -> Bool {
    field.has("based in ", at: mention.range.lowerBound - 9)
      || OriginMark.seats.contains { field.has($0, at: mention.range.upperBound) }
  }

  private static func isCalled(_ noun: [Unicode.Scalar], _ mention: LinkedMention, _ field: AnnotatedField) -> Bool {
    let start = mention.range.lowerBound - noun.count - 1
    return !noun.isEmpty && start > 0 && field.has(noun, at: start) && !field.scalars[start - 1].isLatinLetter
      && field.scalars[mention.range.lowerBound - 1] == " "
  }

  /// Whether は, or が, marks a name, brackets behind it aside: ヌサンタラ首都庁(OIKN)は.
  private static func isTopic(_ mention: LinkedMention, in field: AnnotatedField, orSubject: Bool) -> Bool {
    let end = field.end(ofBracketAt: mention.range.upperBound, within: 40)
    return field.has("は", at: end) || orSubject && field.has("が", at: end)
  }

  /// The country that an article speaks of most, its cities counted; of several the last.
  private static func country(mostNamedIn mentions: [LinkedMention], _ field: LinkedField, _ entities: [LinkedEntity])
    -> Int?
  {
    var counts: [String: Int] = [:]
    for mention in field.mentions where mention.range.upperBound <= mentions.last?.range.upperBound ?? 0 {
      let entity = entities[mention.entity]
      if let code = entity.kind == .country ? entity.id.key : entity.kind == .city ? entity.country : nil {
        counts[code, default: 0] += 1
      }
    }
    let most = mentions.map { counts[entities[$0.entity].id.key] ?? 0 }.max()
    return mentions.last { counts[entities[$0.entity].id.key] == most }?.entity
  }

  /// What an English sentence up to a place is about, or else the sentence before: its first name, where that is a company.
  private static func englishSubject(before position: Int, _ fitting: [LinkedMention], _ field: LinkedField) -> Int? {
    guard let index = field.annotated.sentenceIndex(at: position) else { return nil }
    func subject(of sentence: Range<Int>) -> LinkedMention? {
      field.mentions(startingIn: sentence).first.flatMap { $0.range.upperBound <= position ? $0 : nil }
    }
    let own = subject(of: field.annotated.sentences[index].range)
    let before = index > 0 ? subject(of: field.annotated.sentences[index - 1].range) : nil
    // Nokia said the company grew, but the bank lent the operator money.
    let isOwn = own.map { own in
      Self.reportingWords.contains { field.annotated.contains($0, in: own.range.upperBound..<position) }
    }
    for candidate in isOwn == false && before != nil ? [before] : [own, before] {
      guard let candidate else { continue }
      return fitting.contains { $0.entity == candidate.entity } ? candidate.entity : nil
    }
    return nil
  }

  private static let reportingWords = [" said", " says", " that ", " announced", ",", " its ", " when ", " after "].map
  {
    Array($0.unicodeScalars)
  }

  /// What the sentence before is about: its first name, where that is of the right kind.
  private static func subject(
    ofSentenceBefore position: Int, _ kinds: Set<EntityKind>, _ field: LinkedField, _ entities: [LinkedEntity]
  ) -> Int? {
    guard let index = field.annotated.sentenceIndex(at: position), index > 0 else { return nil }
    let before = field.annotated.sentences[index - 1].range
    let first = field.mentions(startingIn: before).first
    return first.flatMap { kinds.contains(entities[$0.entity].kind) ? $0.entity : nil }
  }
}
