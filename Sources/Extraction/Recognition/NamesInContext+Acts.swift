import Gazetteers
import GraphModel
import Morphology

/// What somebody does shows that it is an organization.
extension NamesInContext {
  /// Whether a name in katakana that no dictionary knows is the subject of what only organizations do: グリッドビヨンドは7日、覚書を締結した.
  func isActing(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
    guard name.count >= 4, ["は", "が", "も"].contains(where: { field.has($0, at: name.upperBound) }),
      name.lowerBound == sentence.range.lowerBound || field.has("、", at: name.lowerBound - 1), isAlone(name),
      isUnknown(name, sentence) || isOfCompanyWords(name), !isThing(name)
    else { return false }
    let word = field.string(name)
    return !article.shapes.regions.contains(word) && !article.shapes.genericNames.contains(word)
      && article.shapes.japaneseActs.contains { field.contains($0, in: name.upperBound..<sentence.range.upperBound) }
  }

  /// Whether words of the dictionary are put together to a company's name: スーパー・マイクロ・コンピューター.
  private func isOfCompanyWords(_ name: Range<Int>) -> Bool {
    guard let dot = field.scalars[name].lastIndex(of: "・") else { return false }
    return article.nameWords.isCompanyWord(field.string((dot + 1)..<name.upperBound))
      && article.gazetteer.readings(of: field.string(name)).isEmpty
  }
}
