import GraphModel

/// One row of a report's table.
struct SurveyRow {
  typealias Line = PageFurniture.Line

  private let number: String
  private let position: Int
  private let region: [String]
  private let title: String
  private let date: CalendarDate?
  private let body: String
  private let sources: [String]
  private let url: String
  /// Index of the line behind the row.
  let end: Int

  /// Whether a row starts at that line: a number and a region, and a date before anything else that could start one.
  static func starts(_ lines: [Line], at index: Int) -> Bool {
    guard let text = lines[index].text, let opening = Opening(text) else { return false }
    guard opening.region.isEmpty || Opening.isRegion(opening.region) else { return false }
    for line in lines[index...].prefix(40) {
      guard let text = line.text else { continue }
      if DateCell(text) != nil { return true }
      if line.number != lines[index].number, Opening(text)?.region.isEmpty == false { return false }
      if text.contains("://") || LineJoiner.width(text) > 70 { return false }
    }
    return false
  }

  /// Reads the row that starts at that line.
  init(lines: [Line], start: Int, joiner: LineJoiner, isPickup: (Substring?) -> Bool) {
    let opening = lines[start].text.flatMap(Opening.init) ?? Opening(number: "", region: "", title: "")
    number = opening.number
    position = lines[start].number
    let limit =
      lines[(start + 1)...].indices.first { isPickup(lines[$0].text) || SurveyRow.starts(lines, at: $0) } ?? lines.count
    let dateLine = lines[start..<limit].indices.first { lines[$0].text.flatMap(DateCell.init) != nil } ?? start
    let cell = lines[dateLine].text.flatMap(DateCell.init)
    date = cell?.date

    // Number, region and title. A region that fills several lines stands in a block of its own.
    var blocks = SurveyRow.blocks(Array(lines[(start + 1)..<max(dateLine, start + 1)]))
    let isFirstBlockOpen = start + 1 < dateLine && lines[start + 1].text != nil
    var regionLines = [Substring(opening.region)]
    var titleLines: [Substring] = []
    if !opening.title.isEmpty { titleLines.append(Substring(opening.title)) }
    if opening.title.isEmpty, isFirstBlockOpen, blocks.count > 1 || regionLines[0].isEmpty {
      regionLines += blocks.removeFirst()
    }
    // Where no blank line parts the two, a region that was cut goes on in katakana as narrow as its column.
    if opening.title.isEmpty, regionLines.count == 1, var first = blocks.first {
      while let line = first.first, LineJoiner.width(line) <= 8, SurveyRow.goesOn(regionLines.last, in: line) {
        regionLines.append(line)
        first.removeFirst()
      }
      blocks[0] = first
    }
    titleLines += blocks.flatMap { $0 }
    if let before = cell?.before, dateLine != start { titleLines.append(before) }
    if dateLine == start, let before = cell?.before, let opening = Opening(before) {
      titleLines = [Substring(opening.title)]
    }
    region = joiner.cell(regionLines).split { "/、,".contains($0) }.map(\.trimmed)
    title = joiner.cell(titleLines)

    // Summary, source and address.
    var rest: [Substring?] = [cell?.after]
    if dateLine + 1 < limit { rest += lines[(dateLine + 1)..<limit].map(\.text) }
    let address = AddressCell(rest)
    var (summary, sourceLines) = SurveyRow.split(rest[..<address.blockStart], before: address.prefix)
    if summary.isEmpty { (summary, sourceLines) = (sourceLines, []) }
    body = joiner.paragraphs(summary).joined(separator: "\n")
    sources = SurveyRow.sources(joiner.cell(sourceLines.compactMap { $0 }))
    url = address.url
    end = limit
  }

  /// The article of the row, and a note on what the row lacks.
  func article(file: String) -> [ReadingResult] {
    let position = SourcePosition(file: file, line: position)
    let article = Article(
      title: title, text: body, date: date, sources: sources, url: url.isEmpty ? nil : url,
      region: region, position: position)
    var missing: [String] = []
    if title.isEmpty { missing.append("a title") }
    if date == nil { missing.append("a date") }
    if sources.isEmpty { missing.append("a source") }
    if url.isEmpty { missing.append("an address") }
    if missing.isEmpty { return [.article(article)] }
    return [
      .article(article),
      .note(
        ReaderError(.incompleteRow(number), at: position, expected: missing.joined(separator: ", ") + "; read without")),
    ]
  }

  /// Whether a line carries the word on in which the line before was cut.
  private static func goesOn(_ line: Substring?, in next: Substring) -> Bool {
    func isKatakana(_ character: Character?) -> Bool {
      character?.unicodeScalars.first.map { (0x30A1...0x30FC).contains($0.value) } ?? false
    }
    if next.first == "/" || line?.last == "/" { return true }
    return isKatakana(line?.last) && next.trimmed.allSatisfy(isKatakana)
  }

  /// Several publishers of one cell; a stroke inside a Latin name (CEN/CENELEC) parts nothing.
  private static func sources(_ cell: String) -> [String] {
    let parts = cell.split { "/、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let areNames = parts.allSatisfy { part in part.count >= 2 && part.contains { !$0.isASCII } }
    return cell.isEmpty ? [] : areNames ? parts : [cell]
  }

  /// Runs of lines between blank ones.
  private static func blocks(_ lines: [Line]) -> [[Substring]] {
    lines.split { $0.text == nil }.map { $0.compactMap(\.text) }
  }

  /// Tells the summary from the source cell behind it: narrow lines at the end, behind a blank line where there is one.
  private static func split(
    _ lines: ArraySlice<Substring?>, before prefix: [Substring]
  ) -> (summary: [Substring?], source: [Substring?]) {
    if !prefix.isEmpty {
      // The address shares its block with the source; wide lines above are still the summary's.
      let wide = prefix.lastIndex { LineJoiner.width($0) > 24 }
      let first = wide.map { $0 + 1 } ?? 0
      if first < prefix.count { return (lines + prefix[..<first].map(Optional.some), Array(prefix[first...])) }
    }
    guard let last = lines.lastIndex(where: { $0 != nil }) else { return (Array(lines), []) }
    var first = last + 1
    while first > lines.startIndex, let line = lines[first - 1], LineJoiner.width(line) <= 24 { first -= 1 }
    return (Array(lines[..<first]), Array(lines[first...last]))
  }
}

/// The number and region at the head of a row, with what of the title stands on their line.
private struct Opening {
  var number: String
  var region: String
  var title: String

  init(number: String, region: String, title: String) {
    self.number = number
    self.region = region
    self.title = title
  }

  init?(_ text: Substring) {
    let line = text.drop { $0.isWhitespace }
    let digits = line.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let parts = digits.split(separator: "-", omittingEmptySubsequences: false)
    guard !digits.isEmpty, parts.allSatisfy({ (1...3).contains($0.count) }),
      digits.endIndex == line.endIndex || line[digits.endIndex].isWhitespace
    else { return nil }
    number = String(digits)
    let rest = line[digits.endIndex...].drop { $0.isWhitespace }.trimmed
    let cut = rest.firstIndex { $0.isWhitespace } ?? rest.endIndex
    region = String(rest[..<cut])
    title = String(rest[cut...].drop { $0.isWhitespace })
    if text.hasSuffix(" "), !title.isEmpty { title += " " }
  }

  /// A region is short and made of letters: a line of a summary that happens to start with a number is not.
  static func isRegion(_ text: String) -> Bool {
    text.count <= 16 && text.allSatisfy { $0.isLetter || "/、・,ー".contains($0) } && text.contains { !$0.isASCII }
  }
}

/// The date cell with what stands before and behind it on its line.
private struct DateCell {
  var date: CalendarDate
  var before: Substring
  var after: Substring

  init?(_ text: Substring) {
    for word in text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
    where (8...11).contains(word.count) {
      guard word.first?.isNumber == true, let date = CalendarDate(String(word)) else { continue }
      self.date = date
      before = text[..<word.startIndex]
      after = text[word.endIndex...]
      return
    }
    return nil
  }
}

/// The address at the end of a row, joined again, and what stands in its block before it.
private struct AddressCell {
  var url = ""
  /// Lines of the block above the address, and what stands before it on its first line.
  var prefix: [Substring] = []
  /// Index of the first line of the block.
  var blockStart: Int

  /// Finds the last address behind which only its own pieces follow.
  init(_ lines: [Substring?]) {
    blockStart = lines.count
    guard
      let first = lines.indices.first(where: { index in
        guard let line = lines[index], let start = AddressCell.start(in: line) else { return false }
        return AddressCell.isPiece(line[start...])
          && lines[(index + 1)...].allSatisfy { $0.map(AddressCell.isPiece) ?? true }
      }), let line = lines[first], let start = AddressCell.start(in: line)
    else { return }
    url = ([line[start...]] + lines[(first + 1)...].compactMap { $0 }).map(\.trimmed).joined()
    blockStart = first
    while blockStart > 0, lines[blockStart - 1] != nil { blockStart -= 1 }
    let before = line[..<start]
    if blockStart < first || !before.trimmed.isEmpty {
      prefix = lines[blockStart..<first].compactMap { $0 } + (before.trimmed.isEmpty ? [] : [before])
    }
  }

  /// Where an address starts in a line.
  private static func start(in line: Substring) -> Substring.Index? {
    guard let colon = line.firstRange(of: "://")?.lowerBound else { return nil }
    let before = line[..<colon]
    return ["https", "http"].first { before.hasSuffix($0) }.map { before.index(before.endIndex, offsetBy: -$0.count) }
  }

  private static func isPiece(_ text: Substring) -> Bool {
    text.trimmed.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
  }
}
