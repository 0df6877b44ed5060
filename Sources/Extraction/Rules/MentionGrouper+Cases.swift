import GraphModel

/// What a particle or preposition says of an enumeration.
extension MentionGrouper {
  /// Reads the case of a group off its particle or preposition.
  func setCase(_ group: inout MentionGroup, isFirst: Bool) {
    if isJapanese { setJapaneseCase(&group, isFirst: isFirst) } else { setEnglishCase(&group) }
  }

  private func setJapaneseCase(_ group: inout MentionGroup, isFirst: Bool) {
    let end = group.range.upperBound
    if let marker = rules.markers.first(where: { field.annotated.has($0.word, at: end) }) {
      group.caseName = marker.caseName
      group.markerEnd = end + marker.word.count
    } else if field.annotated.field == .title, isFirst, has("、", at: end) || has(",", at: end) {
      // A headline sets its topic off with a comma: EIBとイベルドローラ、…で合意.
      group.caseName = "topic"
      group.markerEnd = end + 1
    }
  }

  private func setEnglishCase(_ group: inout MentionGroup) {
    let scalars = field.annotated.scalars
    let end = group.range.upperBound
    if has("'s ", at: end) || has("’s ", at: end) {
      group.caseName = "genitive"
      group.markerEnd = end + 2
      return
    }
    // Articles and what a name is called stand between preposition and name: with the city of Kobe.
    var start = group.range.lowerBound
    let fillers: Set<String> = [
      "the", "The", "city", "City", "government", "of", "company", "state-owned", "Japan's", "company's",
      "municipality", "authorities", "its", "a", "an", "firm", "giant", "technology", "local", "partners", "including",
      "such", "as", "like",
    ]
    for _ in 0..<6 {
      var wordEnd = start
      while wordEnd > 0, scalars[wordEnd - 1] == " " { wordEnd -= 1 }
      var wordStart = wordEnd
      while wordStart > 0, !scalars[wordStart - 1].properties.isWhitespace { wordStart -= 1 }
      let word = field.annotated.string(wordStart..<wordEnd)
      if word == "of", isGovernmentOf(wordStart) {
        start = wordStart
        continue
      }
      if let marker = rules.markers.first(where: { String(String.UnicodeScalarView($0.word)) == word.lowercased() }) {
        group.caseName = marker.caseName
        return
      }
      guard fillers.contains(word), word != "of" else { return }
      start = wordStart
    }
  }

  /// Whether `of` belongs to `city of` or `government of` in front of the name.
  private func isGovernmentOf(_ position: Int) -> Bool {
    ["city ", "City ", "government ", "Government ", "municipality ", "Kingdom ", "Republic "].contains {
      has($0, at: position - $0.unicodeScalars.count)
    }
  }
}
