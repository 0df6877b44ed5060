import Gazetteers
import GraphModel
import Morphology

/// Companies by the word for them: X社, 株式会社X.
extension JapaneseOrganizationRecognizer {
  /// Where a name ends that goes on in hiragana, which the dictionary cuts to pieces, up to a word for a company: 東京きらぼしフィナンシャルグループ.
  private func hiraganaEnd(from start: Int, _ sentence: Sentence, _ field: AnnotatedField) -> Int? {
    let tokens = sentence.tokens
    var index = start
    var hasHiragana = false
    while index < tokens.count, index < start + 6,
      index == 0 || tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
    {
      let token = tokens[index]
      if hasHiragana, Self.companyEnds.contains(where: { field.has($0, at: token.range.upperBound - $0.count) }) {
        return index + 1
      }
      guard token.partOfSpeech?.isParticle == false,
        field.scalars[token.range].allSatisfy({ $0.isKana && !$0.isKatakana })
      else { return nil }
      hasHiragana = true
      index += 1
    }
    return nil
  }

  private static let companyEnds = [
    "銀行", "フィナンシャルグループ", "ホールディングス", "グループ", "信用金庫", "鉄道", "電鉄", "製作所", "工業", "商事", "証券", "保険", "不動産", "建設",
  ].map { Array($0.unicodeScalars) }

  /// A name in katakana or Latin letters before 社.
  func company(endingAt index: Int, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Candidate?
  {
    let token = sentence.tokens[index]
    guard token.text == "社", token.partOfSpeech == .suffix || token.partOfSpeech == .counterSuffix, index > 0 else {
      return nil
    }
    var first = index
    while first > 0 {
      let previous = sentence.tokens[first - 1]
      let scalars = previous.text.unicodeScalars
      let isNamePart = scalars.allSatisfy {
        $0.isKatakana || $0.isLatinLetter || $0 == "・" || $0 == "&" || $0 == "-" || $0 == "."
      }
      let gap = sentence.tokens[first].range.lowerBound - previous.range.upperBound
      guard isNamePart, gap == 0 || gap == 1 && isLatin(previous) && isLatin(sentence.tokens[first]),
        // ベトナムBIWASE社 is BIWASE of that country.
        !(previous.partOfSpeech == .countryName && first < index && isLatin(sentence.tokens[first]))
      else { break }
      first -= 1
    }
    let start = sentence.tokens[first].range.lowerBound
    let name = field.string(start..<token.range.lowerBound)
    // ロシア社 is any of that country.
    guard first < index, name.count >= 2, article.gazetteer.number(ofName: name, kind: .country) == nil,
      !article.shapes.latinStopwords.contains(name),
      !["グループ", "メーカー", "パートナー", "ライバル", "ベンチャー"].contains(name)
    else { return nil }
    return Candidate(
      range: start..<token.range.upperBound, reading: .unknown(.organization, country: nil), strength: 0.93)
  }

  private func isLatin(_ token: Token) -> Bool { token.text.unicodeScalars.allSatisfy { !$0.isJapanese } }

  /// 株式会社 and the like before or behind a name.
  func legalNames(_ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext) -> [Candidate] {
    var found: [Candidate] = []
    for form in article.shapes.legalPrefixes {
      var position = sentence.range.lowerBound
      while position + form.count <= sentence.range.upperBound {
        guard field.has(form, at: position), !field.has(["化"], at: position + form.count) else {
          position += 1
          continue
        }
        let end = position + form.count
        let next = sentence.tokens.partitionIndex { $0.range.lowerBound < end }
        var last = next
        while last < sentence.tokens.count, isCompound(sentence.tokens[last]),
          last == next || !article.shapes.trailingWords.contains(sentence.tokens[last].text)
        { last += 1 }
        last = hiraganaEnd(from: last, sentence, field) ?? last
        if last > next, sentence.tokens[next].range.lowerBound - end <= 1 {
          found.append(
            Candidate(
              range: position..<sentence.tokens[last - 1].range.upperBound,
              reading: .unknown(.organization, country: nil), strength: 0.95))
        } else {
          let before = sentence.tokens.partitionIndex { $0.range.upperBound <= position }
          var first = before
          while first > 0, isCompound(sentence.tokens[first - 1]) { first -= 1 }
          if first < before {
            found.append(
              Candidate(
                range: sentence.tokens[first].range.lowerBound..<end, reading: .unknown(.organization, country: nil),
                strength: 0.95))
          }
        }
        position = end
      }
    }
    return found
  }
}
