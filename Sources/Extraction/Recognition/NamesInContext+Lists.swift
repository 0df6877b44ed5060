import Gazetteers
import GraphModel
import Morphology

/// Names that others of a list show.
extension NamesInContext {
  /// Whether an organization stands before the name in a list that goes on behind it, or the other way round.
  func isInList(_ name: Range<Int>, _ chosen: [Candidate]) -> Bool {
    let places = MentionMerger.indices(in: chosen, overlapping: name)
    guard mayReplace(chosen[places], by: name, Doubt.inList) else { return false }
    let before = places.lowerBound > 0 ? chosen[places.lowerBound - 1] : nil
    let behind = places.upperBound < chosen.count ? chosen[places.upperBound] : nil
    guard let before, let behind else { return false }
    // Where each is from may stand between them: イタリアのスナム、スペインのイベルドローラ.
    var start = name.lowerBound
    var left = before
    if isPlace(before), isGenitive(before.range.upperBound..<start), places.lowerBound > 1 {
      start = before.range.lowerBound
      left = chosen[places.lowerBound - 2]
    }
    var right = behind
    if isPlace(behind), places.upperBound + 1 < chosen.count,
      isGenitive(behind.range.upperBound..<chosen[places.upperBound + 1].range.lowerBound)
    {
      right = chosen[places.upperBound + 1]
    }
    return isOrganization(left) && isOrganization(right) && left.range.upperBound <= start
      && isJoiner(left.range.upperBound..<start) && isJoiner(name.upperBound..<behind.range.lowerBound)
  }

  /// Whether the name closes a list of which two organizations stand before it: Volvo, China's BYD and Eletra.
  func endsList(_ name: Range<Int>, _ chosen: [Candidate]) -> Bool {
    let places = MentionMerger.indices(in: chosen, overlapping: name)
    let before = chosen[..<places.lowerBound]
    if field.language == .japanese { return endsJapaneseList(name, chosen, places) }
    guard field.language == .english, before.count > 1, mayReplace(chosen[places], by: name, Doubt.inList),
      let last = before.last, isOrganization(last),
      [" and ", ", and "].contains(field.string(last.range.upperBound..<max(last.range.upperBound, name.lowerBound)))
    else { return false }
    let form = field.string(name)
    guard !article.isCommonEnglish(form), article.gazetteer.readings(of: form).isEmpty else { return false }
    var (first, start) = (before.dropLast(), last.range.lowerBound)
    if let place = first.last, isPlace(place), isGenitive(place.range.upperBound..<start) {
      (first, start) = (first.dropLast(), place.range.lowerBound)
    }
    return first.last.map { isOrganization($0) && $0.range.upperBound <= start && isJoiner($0.range.upperBound..<start) }
      ?? false
  }

  /// The second of two that a particle closes: ロイヤル・ハスコニングDHV及びデルタレスと.
  private func endsJapaneseList(_ name: Range<Int>, _ chosen: [Candidate], _ places: Range<Int>) -> Bool {
    guard places.lowerBound > 0, name.count >= 4, mayReplace(chosen[places], by: name, Doubt.inList) else { return false }
    let last = chosen[places.lowerBound - 1]
    guard isOrganization(last), last.range.upperBound <= name.lowerBound,
      ["、", "や", "と", "および", "及び", "並びに"].contains(field.string(last.range.upperBound..<name.lowerBound))
    else { return false }
    return !isThing(name) && ["と、", "と共同", "とともに", "と協力", "と提携", "と連携", "との間", "など", "の2社", "の3社", "の4社", "の5社", "の両社", "が", "は"]
      .contains { field.has($0, at: name.upperBound) }
  }

  private func isPlace(_ candidate: Candidate) -> Bool {
    [.country, .city].contains(candidate.reading.kind(in: article.gazetteer))
  }

  private func isGenitive(_ gap: Range<Int>) -> Bool { ["の", "'s ", "’s "].contains(field.string(gap)) }

  func isJoiner(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 20 else { return false }
    var text = field.string(gap)
    // An abbreviation may stand behind the name: コモンウェルス・エジソン(ComEd)、.
    if text.hasPrefix("("), let close = text.firstIndex(of: ")") { text = String(text[text.index(after: close)...]) }
    return field.language == .japanese
      ? ["、", "や", "と", "・", "および", "及び"].contains(text)
      : [", ", " and ", ", and ", " & ", " and the ", ", the "].contains(text)
  }
}
