import Gazetteers
import GraphModel
import Morphology

/// Finds organizations through the short forms that define them, where their shape alone would not tell.
struct DefinitionRecognizer: MentionRecognizer {
  static let recognizerName = "definition"
  let name = recognizerName

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    Definition.all(in: field, shapes: article.shapes).compactMap { definition in
      if isShortForCommonWords(definition, field) || isShortForGenericName(definition, field, article.shapes)
        || isShortForThing(definition, field)
      {
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

  /// Whether the name before a bracket is that of a thing: the Automated Guideway Transit (AGT).
  private func isShortForThing(_ definition: Definition, _ field: AnnotatedField) -> Bool {
    field.language == .english
      && field.scalars[definition.short].allSatisfy { $0.isUppercase || $0.isDigit || $0 == "-" || $0 == "s" }
      && Self.things.contains { field.has($0, at: definition.longEnd - $0.count) }
  }

  private static let things = [
    " Transit", " Lines", " Line", " System", " Systems", " Protocol", " Language", " Interface", " Train Control",
  ].map { Array($0.unicodeScalars) }

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
