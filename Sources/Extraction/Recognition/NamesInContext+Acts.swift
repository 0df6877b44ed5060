import Gazetteers
import GraphModel
import Morphology

/// What somebody does shows that it is an organization.
extension NamesInContext {
  /// Particles behind who does something.
  private static let subject: Set<Unicode.Scalar> = ["は", "が", "も"]

  /// Whether a name in katakana that no dictionary knows does what only organizations do, alone or with an organization: グリッドビヨンドは
  /// 7日、覚書を締結した; ビア・トランスポーテーションと豊田通商が提携した.
  func isActing(_ name: Range<Int>, _ sentence: Sentence, beside chosen: [Candidate]) -> Bool {
    guard name.count >= 2, let particle = field.scalars[name.upperBound...].first,
      Self.subject.contains(particle) || "とや、".unicodeScalars.contains(particle),
      name.lowerBound == sentence.range.lowerBound || field.has("、", at: name.lowerBound - 1), isAlone(name),
      !isThing(name)
    else { return false }
    let isName = name.count > 3 && (isUnknown(name, sentence) || isOfCompanyWords(name))
    guard isName || maySign(name, sentence) else { return false }
    let acts = isName ? article.shapes.japaneseActs : article.shapes.japaneseSignings
    var acting = name.upperBound
    if !Self.subject.contains(particle) {
      guard let other = organization(behind: name.upperBound + 1, chosen),
        field.scalars[other.range.upperBound...].first.map(Self.subject.contains) == true
      else { return false }
      acting = other.range.upperBound
    }
    let word = field.string(name)
    return !article.shapes.regions.contains(word) && !article.shapes.genericNames.contains(word)
      && acts.contains { field.contains($0, in: acting..<sentence.range.upperBound) }
  }

  /// Whether a short name or a word of the dictionary may be a company's where it signs something: it opens the sentence and is no
  /// known place and nobody in general.
  private func maySign(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    let word = field.string(name)
    return name.lowerBound == sentence.range.lowerBound && article.gazetteer.readings(of: word).isEmpty
      && !article.shapes.japaneseActors.contains { word.hasSuffix($0) }
      && sentence.tokens(overlapping: name).allSatisfy { $0.partOfSpeech != .personName }
  }

  /// The organization that stands at a place, where it is from before it: 豊田通商, 仏トタル, フランスのトタル.
  private func organization(behind start: Int, _ chosen: [Candidate]) -> Candidate? {
    let near = chosen[MentionMerger.indices(in: chosen, overlapping: start..<(start + 12))]
    return near.first { candidate in
      guard isOrganization(candidate) else { return false }
      let before = candidate.range.lowerBound
      return before == start
        || near.contains {
          $0.range.lowerBound == start && $0.reading.kind(in: article.gazetteer) == .country
            && ($0.range.upperBound == before || isGenitive($0.range.upperBound..<before))
        }
    }
  }

  /// Whether words of the dictionary are put together to a company's name: スーパー・マイクロ・コンピューター.
  private func isOfCompanyWords(_ name: Range<Int>) -> Bool {
    guard let dot = field.scalars[name].lastIndex(of: "・") else { return false }
    return article.nameWords.isCompanyWord(field.string((dot + 1)..<name.upperBound))
      && article.gazetteer.readings(of: field.string(name)).isEmpty
  }
}
