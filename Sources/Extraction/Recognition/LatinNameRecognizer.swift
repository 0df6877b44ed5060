import GraphModel
import Morphology

/// Finds organizations named in Latin letters inside Japanese text: Rubicon Technologies, CMC Corporation, VinaFore.
struct LatinNameRecognizer: MentionRecognizer {
  let name = "Latin name"

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese, field.field != .sources else { return [] }
    var found: [Candidate] = []
    for sentence in field.sentences {
      for name in LatinName.runs(in: field, sentence) {
        if let candidate = candidate(name, sentence, field, article) { found.append(candidate) }
      }
    }
    return found
  }

  private func candidate(_ name: LatinName, _ sentence: Sentence, _ field: AnnotatedField, _ article: ArticleContext)
    -> Candidate?
  {
    let shapes = article.shapes
    guard let last = name.words.last, name.range.count >= 2 else { return nil }
    if name.words.count == 1, shapes.latinStopwords.contains(last) { return nil }
    let after = name.range.upperBound
    let isQuoted =
      name.range.lowerBound > 0 && "「『\"“".unicodeScalars.contains(field.scalars[name.range.lowerBound - 1])
    if isPerson(after, field) { return Candidate(range: name.range, reading: .other, strength: 0.8) }
    if shapes.nonOrganizationHeads.contains(where: { field.has($0, at: after) }) || isQuoted { return nil }
    let designators = name.words.contains { shapes.englishDesignators.contains($0.trimmingSuffix(".")) }
    let heads = name.words.count > 1 && name.words.contains { shapes.englishHeads.contains($0) }
    if designators && name.words.count > 1 || heads { return organization(name, 0.88) }
    if isIntroduced(name.range.lowerBound, field) { return organization(name, 0.85) }
    if name.words.count <= 3, actsInSentence(name, sentence, field), !isAcronymOfThing(name) {
      return organization(name, 0.7)
    }
    return nil
  }

  private func organization(_ name: LatinName, _ strength: Double) -> Candidate {
    Candidate(range: name.range, reading: .unknown(.organization, country: nil), strength: strength)
  }

  /// 企業である, 機関である and the like say what the following name is.
  private func isIntroduced(_ start: Int, _ field: AnnotatedField) -> Bool {
    Self.introductions.contains { field.has($0, at: start - $0.count) }
  }

  private static let introductions = [
    "企業である", "会社である", "機関である", "団体である", "メーカーである", "企業の", "大手の", "スタートアップの", "ベンチャーの", "メーカーの", "大手", "会社", "企業",
    "メーカー",
  ].map { Array($0.unicodeScalars) }

  private func isPerson(_ after: Int, _ field: AnnotatedField) -> Bool {
    ["氏", "副所長", "所長", "教授", "博士", "会長", "社長", "CEO", "市長", "大臣", "さん"].contains {
      field.has($0, at: after)
    }
  }

  /// Whether the name is the agent or partner of an agreement in its sentence.
  private func actsInSentence(_ name: LatinName, _ sentence: Sentence, _ field: AnnotatedField) -> Bool {
    let particles = ["は", "が", "と", "、", "との", "および", "及び", "や", "を含む", "を選択"]
    // A short form in brackets may stand between: Jabatan Digital Negara(JDN)と.
    let start = name.range.upperBound
    let end = field.end(ofBracketAt: start, within: min(24, sentence.range.upperBound - start))
    guard particles.contains(where: { field.has($0, at: end) }) else { return false }
    let rest = name.range.upperBound..<sentence.range.upperBound
    return Self.agreements.contains { field.contains($0, in: rest) }
  }

  private static let agreements = [
    "提携", "連携", "締結", "パートナー", "調印", "協力", "覚書", "合意", "契約", "投資", "出資", "買収", "共同", "設立", "融資",
  ].map { Array($0.unicodeScalars) }

  /// Short words in capitals stand for technologies more often than for companies.
  private func isAcronymOfThing(_ name: LatinName) -> Bool {
    name.words.count == 1 && name.words[0].count <= 5
      && name.words[0].unicodeScalars.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "-" }
  }
}

extension String {
  func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
