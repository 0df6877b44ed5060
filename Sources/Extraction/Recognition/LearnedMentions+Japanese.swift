import Gazetteers
import GraphModel
import Morphology

/// Provinces, parts of countries and ministers that look like Japanese names of bodies.
extension LearnedMentions {
  /// What a name is where it is no organization's; nil where nothing says so.
  func japaneseOther(_ candidate: Candidate, _ range: Range<Int>) -> Candidate? {
    switch field.scalars[range.upperBound - 1] {
    case "省":
      // 浙江省長 heads a province, and ドンナイ省 is one; 中国広東省 names its country, too.
      if field.has("長", at: range.upperBound) { return candidate.over(range, reading: .other) }
      if let province = foreignProvince(range) { return candidate.over(province, reading: .other) }
      guard let province = article.shapes.provinces.first(where: { field.has($0, at: range.upperBound - 1 - $0.count) })
      else { return nil }
      return candidate.over((range.upperBound - 1 - province.count)..<range.upperBound, reading: .other)
    case "部": return NameShapes.isPartOfCountry(field.scalars[range]) ? candidate.over(range, reading: .other) : nil
    default:
      // ジェイニ開発・国際協力大臣 is a person.
      guard field.has("・", at: range.upperBound), isMinister(behind: range.upperBound + 1) else { return nil }
      return candidate.over(range, reading: .other)
    }
  }

  /// Whether kanji that end in a minister's title stand there.
  private func isMinister(behind start: Int) -> Bool {
    let end = field.scalars[start...].prefix(10).firstIndex { !$0.isKanji } ?? start
    return field.has("大臣", at: end - 2) && end - 2 > start
  }

  /// The province of which nothing but a foreign name stands before 省, in which part of the country it lies before that, or nil:
  /// ベトナム南部ビンズオン省.
  private func foreignProvince(_ range: Range<Int>) -> Range<Int>? {
    let place = KatakanaRuns.start(endingAt: range.upperBound - 1, in: field.scalars)..<(range.upperBound - 1)
    guard !place.isEmpty,
      !article.shapes.ministrySubjects.contains(where: { field.has($0, at: place.upperBound - $0.unicodeScalars.count) }
      )
    else { return nil }
    let start = max(place.lowerBound, range.lowerBound)
    let isWhole = start == range.lowerBound && !field.scalars[place].contains("・")
    let isInPart = start > range.lowerBound && NameShapes.isPartOfCountry(field.scalars[range.lowerBound..<start])
    return isWhole || isInPart ? start..<range.upperBound : nil
  }
}
