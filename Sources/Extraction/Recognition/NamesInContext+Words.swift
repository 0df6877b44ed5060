import Gazetteers
import GraphModel
import Morphology

/// Words of a sentence that may be names.
extension NamesInContext {
  /// Words that may be names: runs of katakana that no dictionary has as a common noun, capitalised words.
  func names(in sentence: Sentence, _ runs: [Range<Int>], inList: Bool) -> [Range<Int>] {
    let isJapanese = field.language == .japanese
    let mayHold = inList || !isJapanese || sentence.tokens.contains { $0.text == "から" }
    let latin = mayHold ? latinNames(in: sentence) : []
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
  func withCountry(_ name: Range<Int>, _ chosen: [Candidate]) -> Range<Int> {
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
      // 豪ヴァージン・オーストラリア株25%.
      || next == "株" && run.upperBound + 1 < field.scalars.count
        && (field.scalars[run.upperBound + 1].isDigit
          || "をのや".unicodeScalars.contains(field.scalars[run.upperBound + 1]))
      || ["及び", "並びに", "等", "両社"].contains { field.has($0, at: run.upperBound) }
  }
}
