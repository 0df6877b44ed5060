import GraphModel

/// Tells what is stated from what is planned, and from what is denied or only considered.
struct ModalityDetector {
  let rules: RelationGrammar.Rules

  /// How the clause around a trigger puts it.
  func modality(of trigger: Range<Int>, in field: AnnotatedField, sentence: Range<Int>) -> Modality {
    if field.language == .japanese {
      let own = behind(trigger, field, sentence)
      let modality = modality(in: own, field)
      return modality == .planned && isGivenUp(own, field, sentence) ? .denied : modality
    }
    if isRefused(trigger, field, sentence) { return .denied }
    return modality(in: before(trigger, sentence), field)
  }

  /// Whether what a Japanese clause intends has come to nothing: 建設する計画だったが、中止となった.
  private func isGivenUp(_ clause: Range<Int>, _ field: AnnotatedField, _ sentence: Range<Int>) -> Bool {
    (field.has("が、", at: clause.upperBound - 1) || field.has("ものの、", at: clause.upperBound - 3))
      && contains(rules.undone, clause.upperBound..<sentence.upperBound, field)
  }

  /// Whether an English sentence takes back what it speaks of: denied reports that …, a plan to … was dropped.
  private func isRefused(_ trigger: Range<Int>, _ field: AnnotatedField, _ sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, trigger.lowerBound - 60)..<trigger.lowerBound
    let behind = trigger.upperBound..<min(sentence.upperBound, trigger.upperBound + 60)
    return contains(rules.refused, before, field) || contains(rules.undone, behind, field)
  }

  /// How an English sentence puts what it says of two names, the first before the second.
  func modality(of first: Range<Int>, _ second: Range<Int>, in field: AnnotatedField, sentence: Range<Int>) -> Modality
  {
    if isRefused(first.lowerBound..<second.upperBound, field, sentence) { return .denied }
    let behind = second.upperBound..<min(sentence.upperBound, second.upperBound + 24)
    if contains(rules.open, behind, field) { return .denied }
    return modality(in: before(first, sentence).lowerBound..<second.lowerBound, field)
  }

  private func modality(in clause: Range<Int>, _ field: AnnotatedField) -> Modality {
    if contains(rules.kept, clause, field) { return .stated }
    if contains(rules.denied, clause, field) { return .denied }
    if contains(rules.planned, clause, field) { return .planned }
    return .stated
  }

  /// In Japanese what changes a predicate stands behind it, up to the end of its clause.
  private func behind(_ trigger: Range<Int>, _ field: AnnotatedField, _ sentence: Range<Int>) -> Range<Int> {
    let limit = min(sentence.upperBound, trigger.upperBound + 24)
    let end = field.scalars[trigger.upperBound..<limit].firstIndex { $0 == "、" || $0 == "。" || $0 == "「" } ?? limit
    return trigger.upperBound..<end
  }

  /// In English it stands before the verb.
  private func before(_ trigger: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    max(sentence.lowerBound, trigger.lowerBound - 28)..<trigger.lowerBound
  }

  private func contains(_ words: [[Unicode.Scalar]], _ range: Range<Int>, _ field: AnnotatedField) -> Bool {
    words.contains { word in
      guard range.count >= word.count else { return false }
      return (range.lowerBound...(range.upperBound - word.count)).contains { place in
        guard field.has(word, at: place) else { return false }
        guard word[0].isLatinLetter, field.language == .english else { return true }
        // English words must be whole.
        let end = place + word.count
        let startsWord = place == 0 || !field.scalars[place - 1].isLatinLetter
        return startsWord && (end >= field.scalars.count || !field.scalars[end].isLatinLetter)
      }
    }
  }
}
