/// What a report prints on every page around its table: headings, copyright lines, running heads, page numbers.
enum PageFurniture {
  /// A line of a report: its number from 1 and its text, nil once it turned out to be blank or furniture.
  struct Line {
    let number: Int
    var text: Substring?
  }

  /// The lines of a report with all furniture blanked, and whether there was a table heading at all.
  static func removed(from lines: [Line]) -> (lines: [Line], hasTable: Bool) {
    var lines = lines
    for index in lines.indices where lines[index].text?.trimmed.isEmpty == true { lines[index].text = nil }
    blankCopyrightRuns(&lines)
    let hasTable = blankHeadings(&lines)
    return (lines, hasTable)
  }

  /// A copyright line and a running head take the page number and the scraps of the next cell around them along.
  private static func blankCopyrightRuns(_ lines: inout [Line]) {
    var index = 0
    while index < lines.count {
      guard let text = lines[index].text, isCopyright(text) || isRunningHead(text) else {
        index += 1
        continue
      }
      if isRunningHead(text) { blankPageNumber(&lines, before: index) }
      lines[index].text = nil
      index += 1
      while index < lines.count {
        if let text = lines[index].text, !isPageNumber(text), !isRunningHead(text), !isCopyright(text), !isScrap(text) {
          break
        }
        lines[index].text = nil
        index += 1
      }
    }
  }

  private static func blankPageNumber(_ lines: inout [Line], before index: Int) {
    guard let last = lines[..<index].lastIndex(where: { $0.text != nil }), let text = lines[last].text else { return }
    if isPageNumber(text), index - last <= 3, last == 0 || lines[last - 1].text == nil { lines[last].text = nil }
  }

  /// Table headings are runs of lines made of nothing but the words of the heading.
  private static func blankHeadings(_ lines: inout [Line]) -> Bool {
    var found = false
    var index = 0
    while index < lines.count {
      guard isHeading(lines[index].text) else {
        index += 1
        continue
      }
      var end = index
      var next = index
      while next < lines.count, lines[next].text == nil || isHeading(lines[next].text) {
        if lines[next].text != nil { end = next }
        next += 1
      }
      let words = lines[index...end].compactMap { $0.text?.filter { !$0.isWhitespace } }.joined()
      // A lone 国 or 要旨 may be a line of an article; the last column's heading may not.
      if words.contains("情報源") || words.contains("機関・団体名") || (words.contains("番号") && words.contains("発行日")) {
        for line in index...end { lines[line].text = nil }
        found = true
      }
      index = max(next, index + 1)
    }
    return found
  }

  private static let headingWords = [
    "番号", "No.", "地域・国", "地域・", "地域", "国", "情報記事・", "情報記事", "タイトル", "発行日", "要旨", "情報源", "(機関・団体名/URL)",
    "(機関・団体名", "機関・団体名", "/URL)", "URL",
  ]

  static func isHeading(_ text: Substring?) -> Bool {
    guard let text else { return false }
    var rest = Substring(text.filter { !$0.isWhitespace })
    if rest.isEmpty || rest.count > 40 { return false }
    while !rest.isEmpty {
      guard let word = headingWords.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  private static func isCopyright(_ text: Substring) -> Bool {
    text.contains("All Rights Reserved") || text.contains("All rights reserved") || text.trimmed.hasPrefix("©")
      || text.trimmed.hasPrefix("Copyright")
  }

  private static func isRunningHead(_ text: Substring) -> Bool {
    guard text.trimmed.first == "【", text.trimmed.last == ")" else { return false }
    return text.trimmed.wholeMatch(of: #/【.+】.*\(\d+\s*/\s*\d+\)/#) != nil
  }

  private static func isPageNumber(_ text: Substring) -> Bool {
    let bare = text.filter { !$0.isWhitespace && $0 != "-" }
    return (1...3).contains(bare.count) && bare.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The beginning of the next page's address, which some extractors print before the page's head.
  private static func isScrap(_ text: Substring) -> Bool {
    let bare = text.trimmed
    return bare.hasPrefix("http") && bare.contains("://") && bare.count <= 28 && !bare.contains(where: \.isWhitespace)
  }
}
