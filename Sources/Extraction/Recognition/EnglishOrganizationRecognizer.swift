import Gazetteers
import GraphModel

/// Finds organizations in English text by the shape of their names and what they do.
struct EnglishOrganizationRecognizer: MentionRecognizer {
  let name = "English shape"

  private static let acts: Set<String> = [
    "signed", "signs", "sign", "announced", "announces", "partnered", "partners", "partner", "agreed", "agrees",
    "launched", "launches", "joined",
    "joins", "invested", "invests", "acquired", "said", "says", "will", "has", "have", "provides", "provided", "funded",
    "awarded", "selected", "unveiled",
    "collaborated", "collaborates", "teamed", "teams", "established", "formed", "won", "plans", "committed", "supports",
    "is", "are", "was",
  ]
  private static let plainActs: Set<String> = [
    "signed", "signs", "partnered", "partners", "agreed", "teamed", "acquired", "invested", "announced", "announces",
    "joins", "joined", "said",
  ]
  private static let partnerWords = [
    "partner", "agreement", "memorandum", "MoU", "MOU", "collaborat", "cooperat", "contract", "joint", "invest",
    "funding", "alliance", "acquire",
  ]
  private static let products: Set<String> = [
    "platform", "project", "program", "programme", "software", "technology", "initiative", "system", "app", "service",
    "plan", "strategy", "summit", "conference", "forum",
  ]
  static let openers: Set<String> = [
    "The", "A", "An", "In", "On", "At", "For", "And", "But", "By", "As", "Under", "With", "Both", "Its", "Their",
    "This", "These", "When", "While", "After", "Before", "Through", "From", "THE", "Members", "Representatives",
    "Officials", "Leaders", "Delegates", "Alumni", "Experts", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday",
  ]
  /// Who may speak for an organization.
  static let officers: Set<String> = [
    "President", "CEO", "Chairman", "Chair", "Chairwoman", "Director", "Director-General", "Head", "Vice-President",
    "Governor", "Rector", "Dean", "Founder", "Officer",
  ]
  /// What is for this and that: Ministry of Trade and Industry.
  static let bodies: Set<String> = [
    "Ministry", "Department", "Committee", "Commission", "Agency", "Bureau", "Office", "Institute", "Board", "Council",
    "Centre", "Center", "Authority", "Administration", "Directorate", "Academy", "School", "College", "Faculty",
    "Association", "Chamber", "Congress", "Federation", "Organization", "Organisation", "Society", "Fund", "Alliance",
    "Coalition",
  ]
  /// Last words of bodies that are named after two tasks: Assets Supervision and Administration Commission.
  static let offices: Set<String> = [
    "Commission", "Administration", "Agency", "Authority", "Bureau", "Board", "Council", "Committee",
  ]
  private static let headJoiners: Set<String> = ["of", "for", "on", "de", "del", "des", "du", "für"]
  private static let partnersBefore: Set<String> = ["with", "by", "between", "from", "With"]

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .english, field.field == .title || field.field == .text else { return [] }
    return field.sentences.flatMap { sentence in
      LatinName.runs(in: field, sentence).flatMap { run -> [Candidate] in
        if isMinister(run.words) { return [Candidate(range: run.range, reading: .other, strength: 0.9)] }
        return parts(of: run, field, article).flatMap { candidates($0, sentence, field, article) }
      }
    }
  }

  /// Whether a run names who holds an office, tasks and all: Deputy Minister of Information and Communication Nguyen Huy Dung.
  private func isMinister(_ words: [String]) -> Bool {
    guard let office = words.prefix(4).firstIndex(where: { ["Minister", "Secretary"].contains($0) }),
      office + 2 < words.count
    else { return false }
    return ["of", "for"].contains(words[office + 1]) && words[office + 2] != "the"
      && !words[..<office].contains(where: ["General", "Ministry", "Department"].contains)
  }

  private func candidates(_ name: LatinName, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> [Candidate]
  {
    let shapes = article.shapes
    var range = name.range
    var words = name.words
    // A sentence's first word is capitalised whatever it is.
    while let first = words.first, Self.openers.contains(first) {
      guard words.count > 1 else { return [] }
      words.removeFirst()
      while let next = words.first, LatinName.inner.contains(next) { words.removeFirst() }
      range = start(of: words, in: name, field)..<name.range.upperBound
    }
    // Singapore-based Grab Holdings, New Jersey-based Energy Capital Partners say where they are from first.
    if let mark = words.lastIndex(where: { word in
      OriginMark.leading.contains { Array(word.unicodeScalars).hasSuffix($0) }
    }) {
      // US-based multinational company Honeywell does so without a name of its own.
      guard mark + 1 < words.count else { return [] }
      words.removeSubrange(...mark)
      range = start(of: words, in: name, field)..<name.range.upperBound
    }
    // The President of the London Chamber of Commerce speaks for it, and so does the Chief Digital Officer of Ghent City Council.
    let officer = words.prefix(4).lastIndex(where: Self.officers.contains)
    if let officer, words.count > officer + 3, words[officer + 1] == "of" {
      words = Array(words.dropFirst(officer + 2).drop(while: LatinName.inner.contains))
      if words.count > 5, words.starts(with: ["Board", "of", "Directors", "of"]) {
        words = Array(words.dropFirst(4).drop(while: LatinName.inner.contains))
      }
      range = start(of: words, in: name, field)..<name.range.upperBound
    }
    // Rajesh Khullar of the Finance Ministry.
    if let of = words.firstIndex(of: "of"), (2...3).contains(of), of + 3 < words.count, words[of + 1] == "the",
      words.last.map(shapes.englishHeads.contains) == true,
      !words[..<of].contains(where: { shapes.englishHeads.contains($0) || shapes.englishDesignators.contains($0) }),
      !words[..<of].allSatisfy(article.isCommonEnglish)
    {
      words.removeSubrange(...(of + 1))
      range = start(of: words, in: name, field)..<name.range.upperBound
    }
    let others = Self.othersLength(at: words, range, field, article)
    if others > 0 {
      range = range.lowerBound..<(range.upperBound - LatinName.length(of: words.suffix(others)))
      words.removeLast(others)
    }
    guard let last = words.last, let first = words.first else { return [] }
    if words.count > 2,
      ["City", "Government", "Republic", "Kingdom", "State", "County", "Municipality"].contains(first), words[1] == "of"
    {
      return []
    }
    // The People's Committee of Ho Chi Minh City is the city.
    if isCityCommittee(words, article) { return [] }
    if words.count == 1, shapes.latinStopwords.contains(first) { return [] }
    // Air Treatment (Guangdong) Co. Ltd.: a legal form alone is nobody.
    if words.map({ $0.trimmingSuffix(".") }).allSatisfy({ UnknownName.isLegalForm($0) || $0 == "Co" }) { return [] }
    if isPerson(range, words, sentence, field, shapes) {
      return [Candidate(range: range, reading: .other, strength: 0.8)]
    }
    if shapes.isEnglishThing(words) {
      return [Candidate(range: range, reading: .other, strength: 0.7)]
    }
    let bare = last.trimmingSuffix(".")
    // Ministry of Trade, Global Centre for Maritime Decarbonisation, Empresas Públicas de Medellín.
    let isHeaded = words.indices.dropLast(2).contains { index in
      shapes.englishHeads.contains(words[index])
        && !words[..<index].contains(where: { $0 != "and" && LatinName.inner.contains($0) })
        && !words[..<index].contains(where: shapes.englishTitles.contains)
        && words[(index + 1)..<(words.count - 1)].prefix(2).contains(where: Self.headJoiners.contains)
    }
    let endsInHead = words.count > 1 && shapes.englishHeads.contains(bare)
    if words.count > 1,
      shapes.englishDesignators.contains(bare) || endsInHead || isHeaded
        || words.contains(where: { ["University", "Institute", "Ministry"].contains($0) })
    {
      // The Finance Ministry is one, whatever the country.
      let isMinistry =
        words.count == 2 && last == "Ministry" && shapes.englishPortfolios.contains(first.lowercased())
      return [
        Candidate(
          range: range, reading: .unknown(.organization, country: nil),
          strength: isHeaded || isMinistry || UnknownName.isLegalForm(bare) || isOwned(range, field) ? 0.9 : 0.85)
      ]
    }
    let hasTitle = words.dropFirst().contains(where: shapes.englishTitles.contains)
    if words.count <= 4, !hasTitle, isActing(range, sentence, field), !isProduct(range, sentence) {
      return [Candidate(range: range, reading: .unknown(.organization, country: nil), strength: 0.62)]
    }
    return []
  }

  /// How many words at the end name who leads a body: Department of Planning and Investment Nguyen Dai Vui.
  private static func personLength(at words: [String], _ article: ArticleContext) -> Int {
    guard words.count > 4, let body = words.prefix(3).firstIndex(where: bodies.contains), words[body + 1] == "of" else {
      return 0
    }
    let shapes = article.shapes
    let names = words[(body + 2)...].reversed().prefix {
      $0.first?.isUppercase == true && !shapes.englishPortfolios.contains($0.lowercased())
        && !shapes.englishHeads.contains($0) && !shapes.englishDesignators.contains($0)
    }
    guard (2...4).contains(names.count), names.contains(where: { !article.isCommonEnglish($0) }) else { return 0 }
    let before = words[words.count - names.count - 1]
    return shapes.englishPortfolios.contains(before.lowercased()) ? names.count : 0
  }

  /// How many words at the end of a name are those of others: of who leads it, or of the town that it is of.
  static func othersLength(at words: [String], _ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext)
    -> Int
  {
    max(
      townLength(at: words, range, field, article), personLength(at: words, article),
      lengthOfPersonBehindForm(words, article))
  }

  /// How many words behind a company's legal form name who heads it: Sumitomo Corp Masayuki Hyodo.
  private static func lengthOfPersonBehindForm(_ words: [String], _ article: ArticleContext) -> Int {
    let form = words.firstIndex { ["Corp", "Corp.", "Inc", "Inc.", "Ltd", "Ltd.", "PLC", "AG"].contains($0) }
    guard let form, form > 0, (2...3).contains(words.count - form - 1),
      words[(form + 1)...].allSatisfy({ $0.first?.isUppercase == true && !article.isCommonEnglish($0) })
    else { return 0 }
    return words.count - form - 1
  }

  /// Whether a city's own people's committee is named.
  private func isCityCommittee(_ words: [String], _ article: ArticleContext) -> Bool {
    guard let people = words.firstIndex(where: { $0.hasPrefix("People") && $0.count == 8 }), people + 1 < words.count,
      words[people + 1] == "Committee"
    else { return false }
    let place = words.count > people + 3 && words[people + 2] == "of" ? words[(people + 3)...] : words[..<people]
    return article.gazetteer.number(ofName: place.joined(separator: " "), kind: .city) != nil
  }

  /// How many words at the end of a company's name say of which town it is, where the town's state follows: Ascend Elements of Westborough, Mass.
  private static func townLength(
    at words: [String], _ range: Range<Int>, _ field: AnnotatedField, _ article: ArticleContext
  )
    -> Int
  {
    guard let of = words.lastIndex(of: "of"), of > 0, article.divisionNames.behind(range, in: field) != nil,
      !words[..<of].contains(where: article.shapes.englishHeads.contains)
    else { return 0 }
    return words.count - of
  }

  /// Whether it is somebody's: Ghana's Energy Ministry.
  private func isOwned(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    ["'s ", "’s "].contains { field.has($0, at: range.lowerBound - 3) }
  }

  /// Where the name starts without the words that were taken off its front.
  private func start(of words: [String], in name: LatinName, _ field: AnnotatedField) -> Int {
    name.range.lowerBound + LatinName.length(of: name.words.prefix(name.words.count - words.count))
  }

  private func isActing(_ range: Range<Int>, _ sentence: Sentence, _ field: AnnotatedField) -> Bool {
    if let last = sentence.tokenIndex(endingAt: range.upperBound), last + 1 < sentence.tokens.count {
      let next = sentence.tokens[last + 1]
      if Self.plainActs.contains(next.text) {
        return true
      }
      if Self.acts.contains(next.text), range.lowerBound == sentence.range.lowerBound, next.text != "is",
        next.text != "are"
      {
        return true
      }
    }
    guard let first = sentence.tokenIndex(startingAt: range.lowerBound), first > 0 else { return false }
    let previous = sentence.tokens[first - 1].text
    guard Self.partnersBefore.contains(previous) || previous == "and" else { return false }
    return sentence.tokens.contains { token in Self.partnerWords.contains { token.text.utf8.starts(with: $0.utf8) } }
  }

  private func isProduct(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let last = sentence.tokenIndex(endingAt: range.upperBound), last + 1 < sentence.tokens.count else {
      return false
    }
    return Self.products.contains(sentence.tokens[last + 1].text)
  }

  /// Whether a word in small letters is an office that a person's name follows.
  private static func isOffice(_ word: String) -> Bool {
    [
      "minister", "president", "mayor", "chairman", "chairwoman", "director", "premier", "governor", "chancellor",
      "senator", "secretary", "commissioner", "ambassador", "spokesman", "spokeswoman", "spokesperson", "professor",
      "founder", "councillor", "lawmaker",
    ].contains(word)
  }

  /// A title before or behind the name makes it a person's.
  private func isPerson(
    _ range: Range<Int>, _ words: [String], _ sentence: Sentence, _ field: AnnotatedField, _ shapes: NameShapes
  ) -> Bool {
    // The Secretary of Commerce is no city.
    let office = words.prefix(2).firstIndex { ["Secretary", "Minister"].contains($0) }
    if let office, office + 2 < words.count, words[office + 1] == "of" { return true }
    guard words.count <= 5,
      !words.contains(where: {
        shapes.englishHeads.contains($0) || shapes.englishDesignators.contains($0) || $0 == "Group"
      })
    else { return false }
    // The Mayor of Paris names the city.
    if words.count > 1, words[1] != "of", shapes.englishTitles.contains(words[0].trimmingSuffix(".")) { return true }
    if let first = sentence.tokenIndex(startingAt: range.lowerBound), first > 0 {
      var previous = sentence.tokens[first - 1].text
      if previous == ".", first > 1 { previous = sentence.tokens[first - 2].text }
      if shapes.englishTitles.contains(previous)
        || Self.isOffice(previous)
      {
        return true
      }
    }
    guard (2...3).contains(words.count), let last = sentence.tokenIndex(endingAt: range.upperBound) else {
      return false
    }
    let rest = sentence.tokens[(last + 1)...].prefix(4).map(\.text)
    guard rest.first == "," else { return false }
    return rest.dropFirst().contains {
      shapes.englishTitles.contains($0)
        || [
          "chief", "president", "director", "head", "minister", "mayor", "chairman", "founder", "co-founder",
          "managing", "vice", "executive", "spokesperson",
        ].contains($0)
    }
  }
}
