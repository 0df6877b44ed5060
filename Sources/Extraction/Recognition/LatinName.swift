import GraphModel

/// A run of capitalised words in Latin letters.
struct LatinName {
  let range: Range<Int>
  let words: [String]

  /// The runs of a sentence; small words such as `of` and `and` may stand inside.
  static func runs(in field: AnnotatedField, _ sentence: Sentence) -> [LatinName] {
    guard field.scalars[sentence.range].contains(where: \.isLatinLetter) else { return [] }
    let isCut = sentence.tokens.first?.partOfSpeech == nil
    let words = (isCut ? sentence.tokens : EnglishTokenizer.tokens(field.text, sentence.range)).filter {
      field.scalars[$0.range].contains(where: \.isLatinLetter)
    }
    var runs: [LatinName] = []
    var current: [Token] = []
    func close() {
      while let last = current.last, inner.contains(last.text) || last.text == "on" { current.removeLast() }
      if let first = current.first, let last = current.last {
        let end = isCut ? last.range.upperBound : field.end(ofLegalFormAt: last.range.upperBound)
        runs.append(LatinName(range: first.range.lowerBound..<end, words: current.map(\.text)))
      }
      current = []
    }
    // A word of a Japanese sentence may have kana stuck to it or between two names: only its Latin parts count.
    for token in isCut ? words : words.flatMap({ latinParts($0, field) }) {
      // Washington, D.C., ends a name, too.
      if token.text == "D.C." || token.text == "D.C" {
        close()
        continue
      }
      // In headlines these have a capital, too, and end a name all the same.
      if !current.isEmpty, headlineWords.contains(token.text) {
        if token.text == "With", current.last?.text == "Partners" { current.removeLast() }
        close()
        continue
      }
      let isCapital =
        token.text.unicodeScalars.first?.isUppercase == true
        || token.text == "company" && ["Stock", "Liability"].contains(current.last?.text)
        || token.text.unicodeScalars.dropFirst().contains(where: \.isUppercase)
      if let last = current.last {
        let gap = field.string(last.range.upperBound..<token.range.lowerBound)
        let joins =
          gap == " " || gap == " & "
          // John J. Tecklenburg.
          || gap == ". " && last.range.count == 1 && current.count < 4 && token.text.first?.isUppercase == true
            && !["The", "It", "In", "He", "She", "This"].contains(token.text)
          || gap == ". " && ["St", "Mt", "Ft"].contains(last.text) && token.text.first?.isUppercase == true
          || gap == ". " && ["Corp", "Co", "Inc", "Pte", "PTE", "Pty", "Sdn"].contains(last.text)
            && ["Pte", "Ltd", "LTD", "Inc", "LLC", "Bhd", "Limited"].contains(token.text)
          || gap == ", " && (designatorsAfterComma.contains(token.text) || isMinistryList(current, token, field))
        // The People's Committee of Ho Chi Minh City.
        if last.text == "People", gap.isEmpty,
          peoples.contains(where: { field.has($0, at: token.range.upperBound + 1) })
        {
          current[current.count - 1] = last.extended(to: token.range.upperBound, in: field)
          continue
        }
        if joins, gap == ". " {
          current[current.count - 1] = last.extended(to: last.range.upperBound + 1, in: field)
        }
        let isSubject =
          token.text == "on" && councils.contains(last.text) && !field.has("the ", at: token.range.upperBound + 1)
          && !days.contains(where: { field.has($0, at: token.range.upperBound + 1) })
        if !joins || !(isCapital || inner.contains(token.text) || isSubject) { close() }
        if isSubject, !current.isEmpty {
          current.append(token)
          continue
        }
      }
      if current.isEmpty, !isCapital { continue }
      current.append(token)
    }
    close()
    return runs
  }

  private static func latinParts(_ token: Token, _ field: AnnotatedField) -> [Token] {
    var parts: [Token] = []
    var start = token.range.lowerBound
    while start < token.range.upperBound {
      let end = field.scalars[start..<token.range.upperBound].firstIndex { !isPart($0) } ?? token.range.upperBound
      if field.scalars[start..<end].contains(where: \.isLatinLetter) {
        parts.append(
          Token(
            range: start..<end, text: field.string(start..<end), partOfSpeech: nil, tag: 0, base: "", isUnknown: true))
      }
      start = end + 1
    }
    return parts
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || scalar.isDigit || "'’-.&+*".unicodeScalars.contains(scalar)
  }

  /// How many characters words take up with a space beside each.
  static func length(of words: some Sequence<String>) -> Int {
    words.reduce(0) { $0 + $1.unicodeScalars.count + 1 }
  }

  static let inner: Set<String> = [
    "of", "for", "the", "and", "de", "du", "la", "le", "des", "di", "del", "da", "do", "dos", "y", "e", "und", "für",
    "van", "von",
  ]
  /// What may be the people's.
  private static let peoples = ["Committee", "Council", "Court", "Bank", "Congress", "Government"]
  /// What may be on a subject: Presidential Committee on New Southern Policy.
  private static let councils: Set<String> = ["Committee", "Commission", "Council", "Panel"]
  /// What is no subject: the European Commission on Monday.
  private static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan.", "Feb.", "Aug.",
    "Sept.", "Oct.", "Nov.", "Dec.",
  ]
  private static let headlineWords: Set<String> = [
    "With", "To", "From", "Into", "Amid", "As", "Through", "Via", "Over", "After", "Before", "Against",
  ]
  private static let designatorsAfterComma: Set<String> = [
    "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "Corp", "Corp.", "Limited",
  ]

  /// Whether a comma goes on with what a ministry is for: Ministry of Investment, Trade and Industry.
  private static func isMinistryList(_ words: [Token], _ next: Token, _ field: AnnotatedField) -> Bool {
    var words = words.first?.text == "The" ? Array(words.dropFirst()) : words
    // The German Commission for Electrical, Electronic & Information Technologies.
    if words.count > 3, ministries.contains(words[1].text) { words.removeFirst() }
    // Behind its last task another name begins: Department of Information and Communications, and Tra Vinh University.
    guard !words.contains(where: { $0.text == "and" }) else { return false }
    guard words.count > 2, let first = words.first, ministries.contains(first.text), inner.contains(words[1].text)
    else { return false }
    let rest = field.string(next.range.lowerBound..<min(field.scalars.count, next.range.lowerBound + 70))
    if next.text == "and" {
      let isList = words.last.map { field.string(first.range.lowerBound..<$0.range.upperBound).contains(",") } ?? false
      return isList && rest.prefixMatch(of: #/and [A-Z]/#) != nil
        && rest.prefixMatch(of: #/and (?:[A-Z][a-z]+ ){0,3}(?:University|Ministry|Department|Institute|Bank|Agency)/#)
          == nil
    }
    return rest.prefixMatch(of: #/(?:[A-Z][a-z]+ ?)+(?:, (?:[A-Z][a-z]+ ?)+)*,? ?(?:and|&) [A-Z]/#) != nil
  }

  private static let ministries: Set<String> = [
    "Ministry", "Department", "Committee", "Commission", "Agency", "Bureau", "Office", "Minister", "Ministers",
    "Secretary",
  ]
}

extension Token {
  /// The token with what stands right behind it, such as a full stop.
  fileprivate func extended(to end: Int, in field: AnnotatedField) -> Token {
    let whole = range.lowerBound..<end
    return Token(
      range: whole, text: field.string(whole), partOfSpeech: partOfSpeech, tag: tag, base: base, isUnknown: isUnknown)
  }
}

extension AnnotatedField {
  /// Where the legal form ends that goes on behind `start`, however it is punctuated: Co.,Ltd.; CO., LTD; Co.,(Singapore)Pte.Ltd.
  fileprivate func end(ofLegalFormAt start: Int) -> Int {
    var (end, position) = (start, start)
    var marks = 0
    while position < scalars.count {
      if marks < 3, ".,、 ".unicodeScalars.contains(scalars[position]) {
        // A full stop belongs to the form before it.
        if scalars[position] == ".", position == end, end > start { end += 1 }
        marks += 1
        position += 1
        continue
      }
      let seat = scalars[position] == "(" ? self.end(ofBracketAt: position, within: 16) : position
      let next = seat > position && has(" ", at: seat) ? seat + 1 : max(position, seat)
      guard let form = Self.legalForms.first(where: { has($0, at: next) }),
        next + form.count == scalars.count || !scalars[next + form.count].isLatinLetter
      else { break }
      end = next + form.count
      position = end
      marks = 0
    }
    return end
  }

  private static let legalForms = ["Ltd", "LTD", "Inc", "INC", "Pte", "PTE", "LLC", "Limited", "Corp", "Co", "CO"].map {
    Array($0.unicodeScalars)
  }
}
