import Gazetteers
import GraphModel

/// Whether what one sees as one name is several: Sitowise and Tampere University, 九州朝日放送・福岡放送.
extension LearnedMentions {
  /// Whether it runs on into a second name: City of Yokohama and the Bangkok Metropolitan Administration.
  func holdsArticle(_ range: Range<Int>) -> Bool {
    guard field.language == .english, field.contains(Self.andThe, in: range) else { return false }
    let first = field.string(range).split(separator: " ").first.map(String.init) ?? ""
    return !["Ministry", "Department", "Office", "Commission", "Committee", "Council", "Institute"].contains(first)
  }

  private static let andThe = Array(" and the ".unicodeScalars)

  /// Whether an English list goes on with a name behind another: Matrix Partners and Trinity Ventures.
  func isCoordinated(_ range: Range<Int>, with other: Range<Int>) -> Bool {
    guard field.language == .english, other.upperBound < range.lowerBound else { return false }
    let words = field.string(range).split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last,
      article.shapes.englishDesignators.contains(last) || ["Bank", "University"].contains(last)
    else { return false }
    return [" and ", ", ", ", and "].contains(
      field.string(other.upperBound..<min(range.lowerBound, other.upperBound + 6)))
      && range.lowerBound - other.upperBound <= 6
  }

  /// Whether what a rule takes for one name is several to the tagger: 九州朝日放送・RKB毎日放送・福岡放送, Sitowise and Tampere University.
  func isEnumeration(_ candidate: Candidate, _ learned: [Candidate]) -> Bool {
    guard case .unknown(.organization, _) = candidate.reading,
      field.scalars[candidate.range].contains("・") || field.language == .english, !isOneBody(candidate.range)
    else { return false }
    let parts = learned.filter {
      candidate.range.contains($0.range.lowerBound) && $0.range.upperBound <= candidate.range.upperBound
        && $0.range != candidate.range && $0.reading.kind(in: article.gazetteer) == .organization
    }
    guard field.language == .english, parts.count == 2 else { return parts.count > 1 }
    return parts.allSatisfy { $0.strength >= Threshold.within }
      && field.string(parts[0].range.upperBound..<parts[1].range.lowerBound) == " and "
  }

  /// Whether a public body is named after several subjects: ケニア情報通信・デジタル経済省, not 九州朝日放送・福岡放送局.
  private func isOneBody(_ range: Range<Int>) -> Bool {
    guard field.language == .japanese, let last = field.scalars[range].last, Self.bodyEnds.contains(last) else {
      return false
    }
    var end = range.lowerBound
    while let dot = field.scalars[end..<range.upperBound].firstIndex(of: "・") {
      let part = end..<dot
      let endsBody = [article.shapes.nameSuffixes, article.shapes.legalPrefixes, [["社"], ["部"]]].joined().contains {
        part.count > $0.count && field.has($0, at: dot - $0.count)
      }
      if endsBody || article.gazetteer.number(ofName: field.string(part), kind: .organization) != nil { return false }
      end = dot + 1
    }
    return true
  }

  private static let bodyEnds: Set<Unicode.Scalar> = ["省", "庁", "局"]

  /// Whether the rules see two organizations there that leave nothing over: 経済産業省資源エネルギー庁.
  func isJoined(_ candidate: Candidate, of parts: ArraySlice<Candidate>) -> Bool {
    let organizations = parts.filter { $0.reading.kind(in: article.gazetteer) == .organization }
    // Two known names and what joins them are two.
    let known = organizations.filter { if case .known = $0.reading { true } else { false } }
    if field.language == .english, known.count > 1 { return true }
    if field.language == .english, organizations.count == 2, candidate.strength < Threshold.within,
      let first = organizations.first, let last = organizations.last,
      field.string(first.range.upperBound..<last.range.lowerBound) == " and "
    {
      return true
    }
    guard parts.count > 1, organizations.count == parts.count else { return false }
    return parts.reduce(0) { $0 + $1.range.count } >= candidate.range.count
  }
}
