import Gazetteers
import GraphModel

/// Whether `and` joins two names or stands in one.
extension EnglishOrganizationRecognizer {
  /// Two names that `and` joins, unless they are one: Ministry of Trade and Industry, Maritime and Port Authority of Singapore.
  func parts(of name: LatinName, _ field: AnnotatedField, _ article: ArticleContext) -> [LatinName] {
    let joiners = name.words.indices.reversed().filter {
      name.words[$0] == "and" && $0 > 0 && $0 + 1 < name.words.count
    }
    if !joiners.isEmpty, isAbbreviated(name, field) { return [name] }
    let short = field.abbreviation(behind: name.range.upperBound)
    guard let joiner = joiners.first(where: { !isOneName(name.words, joinedAt: $0, short, article) }) else {
      return [name]
    }
    let left = Array(name.words[..<joiner])
    let right = Array(name.words[(joiner + 1)...].drop(while: LatinName.inner.contains))
    guard !right.isEmpty else { return [name] }
    func length(_ words: [String]) -> Int { words.reduce(words.count - 1) { $0 + $1.unicodeScalars.count } }
    let start = name.range.lowerBound
    let leftName = LatinName(range: start..<(start + length(left)), words: left)
    // A comma may stand in it: Spirae, LLC.
    let behind = leftName.range.upperBound..<name.range.upperBound
    let rightStart = behind.first { field.has(right[0], at: $0) } ?? name.range.upperBound - length(right)
    let rightName = LatinName(range: rightStart..<name.range.upperBound, words: right)
    return parts(of: leftName, field, article) + [rightName]
  }

  /// Whether the letters in the bracket behind stand for words from the first to the last of a run: Institute of Civil Engineering and
  /// Building Technology (KICT).
  private func isAbbreviated(_ name: LatinName, _ field: AnnotatedField) -> Bool {
    let short = field.abbreviation(behind: name.range.upperBound)
    var initials = name.words.drop { ["The", "the"].contains($0) }.compactMap(\.unicodeScalars.first)[...]
    guard (3...8).contains(short.count), short.allSatisfy(\.isUppercase), short.first == initials.first,
      short.last == initials.last
    else { return false }
    return short.allSatisfy { letter in
      guard let place = initials.firstIndex(of: letter) else { return false }
      initials = initials[(place + 1)...]
      return true
    }
  }

  /// Whether what stands on both sides of `and` is one name.
  private func isOneName(
    _ words: [String], joinedAt joiner: Int, _ short: ArraySlice<Unicode.Scalar>, _ article: ArticleContext
  ) -> Bool {
    let shapes = article.shapes
    let before = words[..<joiner]
    let previous = before.lastIndex(of: "and").map { $0 + 1 } ?? 0
    var left = Array(before[previous...].drop(while: LatinName.inner.contains))
    if left.count > 1, ["The", "Both"].contains(left[0]) { left.removeFirst() }
    let right = Array(words[(joiner + 1)...].drop(while: LatinName.inner.contains))
    guard !left.isEmpty, let last = right.last else { return true }
    if article.shapes.isOneAbbreviated(short, left, right) { return true }
    // The Centre is India's government.
    if left == ["Centre"] { return false }
    // The Ministry of Trade and Industry is one, and so is the German Ministry of Economics and Technology; what an article leads is a
    // name of its own.
    let body = left.indices.dropLast().first { Self.bodies.contains(left[$0]) && ["of", "for"].contains(left[$0 + 1]) }
    // Institute of Technology and SCU are two.
    if right.count == 1, last.count > 1, last.allSatisfy(\.isUppercase) { return false }
    let isBody =
      body.map { body in
        right.count == 1 || left[..<body].allSatisfy { Self.officers.contains($0) || LatinName.inner.contains($0) }
      } == true && !shapes.englishHeads.contains(right[0])
      && words[joiner + 1] != "the"
    // Chinese Academy of Sciences and Brazil's institute.
    let isCountry = right.count == 1 && article.gazetteer.number(ofName: right[0], kind: .country) != nil
    if isBody, !isCountry { return true }
    // University of Science and Technology.
    if left.contains(where: Self.schools.contains), let end = left.last, shapes.englishFields.contains(end),
      shapes.englishFields.contains(right[0])
    {
      return true
    }
    guard right.count > 1, article.gazetteer.readings(of: left.joined(separator: " ")).isEmpty else { return false }
    // The Convention and Visitors Bureau, the Visitors and Convention Authority.
    if let end = left.last, ["Convention", "Visitors"].contains(end), ["Visitors", "Convention"].contains(right[0]) {
      return true
    }
    if shapes.englishThings.contains(last), words[joiner + 1] != "the" { return true }
    let isWhole =
      words[joiner + 1] != "the"
      && (left.count == 1 || Self.offices.contains(last) && right.allSatisfy(article.isCommonEnglish))
      && left.allSatisfy(article.isCommonEnglish)
      && (shapes.englishDesignators.contains(last) || right.contains(where: shapes.englishHeads.contains))
    // Circle K and OMV AG: letters and a legal form are a name by themselves.
    let isAcronym = right[0].count > 1 && right[0].allSatisfy(\.isUppercase)
    let isLong =
      left.count > 1 && !isAcronym
      && !left.contains(where: { shapes.englishDesignators.contains($0) || shapes.englishHeads.contains($0) })
      && shapes.englishDesignators.contains(last) && left.count + right.count <= 5 && right.count == 2
    return isWhole || isLong || isNational(left, right, article)
  }
}

extension EnglishOrganizationRecognizer {
  /// What is of fields: Institute of Engineering and Technology.
  private static let schools: Set<String> = ["University", "Institute", "Institutes", "College", "School", "Academy"]

  /// Whether a country's body is named after two tasks: Ghana Ports and Harbours Authority, National Electronics and Computer Technology
  /// Center.
  private func isNational(_ left: [String], _ right: [String], _ article: ArticleContext) -> Bool {
    guard left.count > 1, let owner = left.first, let last = right.last, article.shapes.englishHeads.contains(last),
      !left.contains(where: {
        article.shapes.englishHeads.contains($0) || article.shapes.englishDesignators.contains($0)
      })
    else { return false }
    let isOfCountry =
      ["National", "Federal", "Royal"].contains(owner)
      || article.gazetteer.number(ofName: owner, kind: .country) != nil
    return isOfCountry && left.dropFirst().allSatisfy(article.isCommonEnglish)
      && article.gazetteer.readings(of: right[0]).allSatisfy {
        let entry = article.gazetteer.entry($0.entry)
        // Free zones are none of the operator Free.
        return entry.id.kind == .city && entry.population < 300_000
          || entry.id.kind == .organization && article.isCommonEnglish(right[0])
      }
  }
}

extension NameShapes {
  /// Whether letters begin as the first of two parts does and not as the second, which alone has a word for a body: Korea Overseas
  /// Infrastructure and Urban Development Corporation (KIND).
  func isOneAbbreviated(_ short: some Collection<Unicode.Scalar>, _ left: [String], _ right: [String]) -> Bool {
    guard short.count > 2, short.allSatisfy(\.isUppercase), let last = right.last,
      englishHeads.contains(last) || englishDesignators.contains(last),
      !left.contains(where: { englishHeads.contains($0) || englishDesignators.contains($0) })
    else { return false }
    return short.first == left.first?.unicodeScalars.first && short.first != right.first?.unicodeScalars.first
  }
}

extension AnnotatedField {
  /// What the bracket behind a name holds; nothing where none stands there.
  func abbreviation(behind end: Int) -> ArraySlice<Unicode.Scalar> {
    let start = has(" (", at: end) ? end + 2 : has("(", at: end) ? end + 1 : nil
    return start.map { scalars[$0...].prefix { $0 != ")" } } ?? []
  }
}
