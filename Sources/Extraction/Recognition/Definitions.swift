import GraphModel
import Morphology
import Gazetteers

/// A short form that an article defines in brackets: 欧州投資銀行(EIB), Memorandum … (MoU), X(以下「Y」).
struct Definition: Sendable {
  /// Where the long form ends: right before the bracket.
  let longEnd: Int
  /// Where the short form lies.
  let short: Range<Int>

  /// The definitions of a field.
  static func all(in field: AnnotatedField, shapes: NameShapes) -> [Definition] {
    let scalars = field.scalars
    var found: [Definition] = []
    var position = 0
    while position < scalars.count {
      guard scalars[position] == "(", position > 0 else {
        position += 1
        continue
      }
      guard let close = scalars[position...].prefix(100).firstIndex(of: ")") else {
        position += 1
        continue
      }
      var longEnd = position
      while longEnd > 0, scalars[longEnd - 1] == " " || scalars[longEnd - 1] == "」" { longEnd -= 1 }
      if longEnd > 0 {
        found += shorts(in: (position + 1)..<close, of: field, shapes).map { Definition(longEnd: longEnd, short: $0) }
      }
      position = close
    }
    return found
  }

  /// The short forms that a bracket holds: (EIB), (Saudi Electricity Company、以下「SEC」), (本社:東京都、以下NEC).
  private static func shorts(in bracket: Range<Int>, of field: AnnotatedField, _ shapes: NameShapes) -> [Range<Int>] {
    let scalars = field.scalars
    // (DMICDC:Delhi-Mumbai Industrial Corridor Development Corporation) gives two, (NYSE: ANR) a share.
    if let colon = scalars[bracket].firstIndex(of: ":"), (2...12).contains(colon - bracket.lowerBound),
      scalars[bracket.lowerBound..<colon].allSatisfy({ $0.isUppercase || $0.isDigit || $0 == "-" })
    {
      let start = scalars[(colon + 1)..<bracket.upperBound].firstIndex { $0 != " " } ?? bracket.upperBound
      return isFullName(scalars[start..<bracket.upperBound])
        ? [bracket.lowerBound..<colon, start..<bracket.upperBound] : []
    }
    // (National Science Foundation:NSF) does so, too.
    if let colon = scalars[bracket].lastIndex(of: ":"), isFullName(scalars[bracket.lowerBound..<colon]),
      (2...12).contains(bracket.upperBound - colon - 1),
      scalars[(colon + 1)..<bracket.upperBound].allSatisfy({ $0.isUppercase || $0.isDigit || $0 == "-" })
    {
      return [bracket.lowerBound..<colon, (colon + 1)..<bracket.upperBound]
    }
    let parts = scalars[bracket].split { $0 == "、" }
    return parts.indices.compactMap { index in
      let part = parts[index]
      var (start, end) = (part.startIndex, part.endIndex)
      for word in Self.leads where start + word.count <= end && field.has(word, at: start) { start += word.count }
      // 以下、NEC is led by the part before.
      let isLed = start > part.startIndex || index > 0 && Self.leads.contains { parts[index - 1].elementsEqual($0) }
      while start < end, "「『\" “".unicodeScalars.contains(scalars[start]) { start += 1 }
      while end > start, "」』\" ”".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      // Of several things a bracket says the others may be places and people.
      let isShort = parts.count == 1 || isLed || scalars[start..<end].allSatisfy { $0.isLatinLetter || $0 == " " }
      // An address is no other name: 森満工業(長崎県西彼杵郡).
      let isAddress =
        !isLed && end - start > 2 && "市区町村郡県".unicodeScalars.contains(scalars[end - 1])
        && scalars[start..<end].allSatisfy(\.isKanji)
      guard isShort, !isAddress, isName(scalars[start..<end]) else { return nil }
      return isLed || !isPerson(start..<end, field, shapes) ? start..<end : nil
    }
  }

  /// Whether the bracket says who heads what stands before: (学長 内山俊一).
  private static func isPerson(_ range: Range<Int>, _ field: AnnotatedField, _ shapes: NameShapes) -> Bool {
    guard field.language == .japanese, let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens(within: range)
    let people = tokens.count { $0.partOfSpeech == .personName }
    return people > 0
      && (people > 1 && people == tokens.count
        || shapes.roles.contains { $0.count > 1 && field.has($0, at: range.lowerBound) })
  }

  /// Whether words in Latin letters may be what the letters before them stand for.
  private static func isFullName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.first?.isUppercase == true && scalars.contains(" ")
      && scalars.contains { $0.isLatinLetter && !$0.isUppercase }
      && scalars.allSatisfy { $0.isLatinLetter || " -&,.'’".unicodeScalars.contains($0) }
  }

  private static let leads = ["以下", "略称:", "略称", "通称", "英語名:", "英文名:", "hereinafter ", "hereafter "].map {
    Array($0.unicodeScalars)
  }

  private static let counted = ["機関", "社", "者", "国", "か国", "団体", "省", "市", "都市", "大学", "組織"].map {
    Array($0.unicodeScalars)
  }

  private static let figures = ["人口", "資本金", "設立", "創業", "従業員", "定員", "総額", "当時"].map {
    Array($0.unicodeScalars)
  }

  private static let remarks = ["当時", "現在", "仮称", "予定", "写真", "以上", "敬称略", "前身", "後身", "旧称", "現職", "同左"].map {
    Array($0.unicodeScalars)
  }

  /// Whether the bracket holds a short form: letters, not a date, number or remark.
  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    // (注1) is a note.
    if scalars.first == "注", scalars.dropFirst().allSatisfy(\.isDigit) { return false }
    // (人口20万) tells how many.
    if Self.figures.contains(where: { scalars.starts(with: $0) }), scalars.contains(where: \.isDigit) { return false }
    // 高市総務大臣(当時) held the office then.
    if Self.remarks.contains(where: scalars.elementsEqual) { return false }
    // ルブリャナ電力(中部) says of where.
    if scalars.last == "部", scalars.dropLast().allSatisfy({ "東西南北中".unicodeScalars.contains($0) }) { return false }
    // VOW.XE is a share.
    if TickerRecognizer.isSymbol(scalars) { return false }
    // 三機関 counts those before it.
    if let first = scalars.first, "一二三四五六七八九十両".unicodeScalars.contains(first),
      Self.counted.contains(where: { scalars.dropFirst().elementsEqual($0) })
    {
      return false
    }
    guard (2...(isFullName(scalars) ? 80 : 40)).contains(scalars.count), let first = scalars.first else { return false }
    // 6G-IA begins with a figure.
    let isAcronym =
      first.isDigit && scalars.count(where: \.isUppercase) > 2
      && scalars.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "-" }
    guard
      isAcronym || first.isUppercase || first.isKatakana || first.isKanji
        || first.isLatinLetter && scalars.contains(where: \.isUppercase)
    else { return false }
    return scalars.allSatisfy {
      $0.isLatinLetter || $0.isDigit || $0.isKana || $0.isKanji || " -・.&/".unicodeScalars.contains($0)
    }
  }
}

/// Finds organizations through the short forms that define them, where their shape alone would not tell.
struct DefinitionRecognizer: MentionRecognizer {
  static let recognizerName = "definition"
  let name = recognizerName

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    Definition.all(in: field, shapes: article.shapes).compactMap { definition in
      if isShortForCommonWords(definition, field) || isShortForGenericName(definition, field, article.shapes) {
        return Candidate(range: definition.short, reading: .other, strength: 1)
      }
      let short = field.string(definition.short)
      guard short.unicodeScalars.allSatisfy({ $0.isLatinLetter || $0.isDigit || $0 == "-" }),
        short.unicodeScalars.count(where: \.isUppercase) >= 2,
        !article.shapes.latinStopwords.contains(short), let index = field.sentenceIndex(at: definition.longEnd - 1)
      else { return nil }
      let sentence = field.sentences[index]
      guard let long = longForm(endingAt: definition.longEnd, short: short, sentence, field, article) else {
        return nil
      }
      return Candidate(range: long, reading: .unknown(.organization, country: nil), strength: 0.84)
    }
  }

  /// Whether the words before a bracket are no name, and the letters in it are theirs: electric vehicles (EVs).
  private func isShortForCommonWords(_ definition: Definition, _ field: AnnotatedField) -> Bool {
    guard field.language == .english else { return false }
    let letters = field.scalars[definition.short].filter(\.isUppercase).map { String($0).lowercased() }
    let start = max(0, definition.longEnd - 60)
    let words = field.string(start..<definition.longEnd).split { $0 == " " || $0 == "-" }.suffix(letters.count)
    return letters.count > 1 && words.count == letters.count
      && zip(words, letters).allSatisfy { $0.unicodeScalars.first.map(String.init) == $1 }
  }

  /// The same in Japanese: 合同専門委員会(JTC) is any such committee.
  private func isShortForGenericName(_ definition: Definition, _ field: AnnotatedField, _ shapes: NameShapes) -> Bool {
    // What is quoted as a project is one: 「共通利益に適合する重要プロジェクト」(IPCEI).
    if field.language == .japanese,
      shapes.thingSuffixes.contains(where: { field.has($0, at: definition.longEnd - $0.count) })
    {
      return true
    }
    guard field.language == .japanese, let index = field.sentenceIndex(at: definition.longEnd - 1) else { return false }
    let tokens = field.sentences[index].tokens
    let end = tokens.partitionIndex { $0.range.upperBound <= definition.longEnd }
    var start = end
    while start > 0, isCompound(tokens[start - 1]) { start -= 1 }
    guard start < end else { return false }
    return shapes.genericNames.contains(field.string(tokens[start].range.lowerBound..<definition.longEnd))
  }

  private func longForm(
    endingAt end: Int, short: String, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext
  ) -> Range<Int>? {
    if field.scalars[end - 1].isLatinLetter {
      // Words in Latin letters must have the short form's initials, and not name a technology.
      guard
        let run = LatinName.runs(in: field, sentence).first(where: { $0.range.upperBound == end && $0.words.count > 1 })
      else { return nil }
      let initials = run.words.compactMap { $0.unicodeScalars.first.map(String.init) }.joined().uppercased()
      let isThing = run.words.contains {
        [
          "Internet", "Intelligence", "Model", "Protocol", "System", "Systems", "Language", "Reality", "Product",
          "Understanding", "Things", "Data", "Program", "Programme", "Project", "Initiative", "Act", "Plan", "Standard",
          "Framework", "Interface", "Assistance", "Learning", "Vehicle", "Vehicles", "Facility", "Agreement",
          "Partnership",
        ].contains($0)
      }
      guard let match = initials.firstRange(of: short.uppercased().prefix(3)), !isThing, !isBesideProgramme(end, field)
      else {
        return nil
      }
      // Under the Tramway Board (TB): the name begins where its initials do.
      let passed = run.words.prefix(initials.distance(from: initials.startIndex, to: match.lowerBound))
      // India and European Investment Bank (EIB): so does what stands behind the first of two.
      let isSecond = passed.last { $0 != "the" } == "and"
      guard
        isSecond
          || passed.allSatisfy({ EnglishOrganizationRecognizer.openers.contains($0) || LatinName.inner.contains($0) })
      else { return run.range }
      return run.range.lowerBound + LatinName.length(of: passed)..<end
    }
    // Known under its short form: the noun before the bracket is its long form.
    let isKnown = article.gazetteer.number(ofName: short, kind: .organization) != nil
    let shapes = article.shapes
    let isBody =
      isKnown
      || [shapes.nameSuffixes, shapes.definedSuffixes].joined().contains { field.has($0, at: end - $0.count) }
    let before = sentence.tokens.partitionIndex { $0.range.upperBound <= end }
    var first = before
    while first > 0, isCompound(sentence.tokens[first - 1]),
      first == before || sentence.tokens[first].range.lowerBound == sentence.tokens[first - 1].range.upperBound
    { first -= 1 }
    while first < before, sentence.tokens[first].text == "・" { first += 1 }
    // 米ミシガン州開発公社 is ミシガン州開発公社.
    if first + 1 < before, sentence.tokens[first].range.count == 1,
      MentionDescription.marks.contains(field.scalars[sentence.tokens[first].range.lowerBound]),
      sentence.tokens[first].partOfSpeech == .countryName
        || field.scalars[sentence.tokens[first + 1].range.lowerBound].isKatakana
    {
      first += 1
    }
    guard first < before else { return nil }
    var range = sentence.tokens[first].range.lowerBound..<end
    // What sort of company it is stands before a name in katakana: 公共交通事業者トビリシ・トランスポート・カンパニー.
    let run = KatakanaRuns.start(endingAt: end, in: field.scalars)..<end
    if run.lowerBound > range.lowerBound, run.count > 5, field.scalars[run.lowerBound - 1].isKanji,
      field.scalars[run].contains("・"), isBodyInKatakana(run, field)
    {
      range = run
    }
    return range.count >= 3
      && (isBody || isNamedAfterPlace(range, sentence.tokens[first], field, shapes)
        || isOfPlace(range, sentence, field, article) || isBodyInKatakana(range, field))
      ? range : nil
  }

  /// Whether the word behind the bracket makes a programme of the name: the State Digital Acceleration (SDA) program.
  private func isBesideProgramme(_ end: Int, _ field: AnnotatedField) -> Bool {
    let start = field.has(" ", at: end) ? end + 1 : end
    return field.end(ofProgrammeAt: field.end(ofBracketAt: start, within: 14)) != nil
  }

  /// A foreign name that belongs to a place and does or takes something: イリノイ州のコモンウェルス・エジソン(ComEd)に対し.
  private func isOfPlace(_ range: Range<Int>, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Bool
  {
    guard range.count >= 4, range.lowerBound > 1, field.scalars[range].allSatisfy({ $0.isKatakana || $0 == "・" }),
      field.has("の", at: range.lowerBound - 1),
      let owner = sentence.tokenIndex(endingAt: range.lowerBound - 1),
      [.countryName, .placeName, .placeSuffix].contains(sentence.tokens[owner].partOfSpeech)
        || ["州", "県", "市", "省"].contains(sentence.tokens[owner].text)
    else { return false }
    let behind = field.end(ofBracketAt: range.upperBound, within: 60)
    let isThing = [article.shapes.thingSuffixes, article.shapes.nonOrganizationHeads].joined().contains {
      field.has($0, at: range.upperBound - $0.count)
    }
    return !isThing && !article.isCommonNoun(field.scalars[range])
      && ["は", "が", "と", "に対し", "から", "による", "への"].contains { field.has($0, at: behind) }
  }

  /// A longer noun that begins with a place, is abbreviated and ends like no thing: 中国路橋工程(CRBC).
  private func isNamedAfterPlace(_ range: Range<Int>, _ first: Token, _ field: AnnotatedField, _ shapes: NameShapes)
    -> Bool
  {
    guard first.partOfSpeech == .countryName || first.partOfSpeech == .placeName, range.count >= first.range.count + 3
    else { return false }
    return ![shapes.thingSuffixes, shapes.nonOrganizationHeads, shapes.placeCompounds].joined().contains {
      field.has($0, at: range.upperBound - $0.count)
    }
  }

  /// A body's foreign name: リサーチ・インスティテュート・オブ・スウェーデン(RISE).
  private func isBodyInKatakana(_ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    field.scalars[range].allSatisfy { $0.isKatakana || $0 == "・" }
      && Self.bodies.contains { field.contains($0, in: range) }
  }

  private static let bodies = [
    "インスティテュート", "インスティチュート", "ユニバーシティ", "コーポレーション", "カンパニー", "アソシエーション", "エージェンシー", "オーソリティ", "ファンド",
    "バンク", "カウンシル", "ファウンデーション",
  ].map { Array($0.unicodeScalars) }

  private func isCompound(_ token: Token) -> Bool {
    token.text == "・"
      || token.partOfSpeech?.isNominal == true && token.partOfSpeech != .number && token.partOfSpeech != .counterSuffix
  }
}
