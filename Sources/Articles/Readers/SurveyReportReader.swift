import GraphModel

/// A survey report: text drawn from the tables of a PDF file, an article a row.
///
/// A row is number, region, title, date, summary, source and address, each cell cut into lines. The layout is read by its
/// structure: a number that opens a row is one behind which a date follows, the date ends the title, and the row ends with
/// its address. A page headed ピックアップ is an article of its own; a cover page is none.
enum SurveyReportReader: ArticleReader {
  static func recognizes(fileExtension: String, text: Substring) -> Bool {
    guard ["", "txt", "text"].contains(fileExtension) else { return false }
    let normal = TextNormalizer.normalize(String(text)).filter { !$0.isWhitespace }
    return normal.contains("情報源") && normal.contains("機関・団体名") && normal.contains("発行日")
  }

  static func read(_ text: String, from file: String) -> [ReadingResult] {
    let raw = TextNormalizer.normalize(text).split(separator: "\n", omittingEmptySubsequences: false)
    let numbered = raw.enumerated().map { PageFurniture.Line(number: $0 + 1, text: $1) }
    let lines = PageFurniture.removed(from: numbered).lines
    let joiner = LineJoiner(
      keepsTrailingSpaces: raw.contains { $0.hasSuffix(" ") && $0.dropLast().last?.isLetter == true })
    var results: [ReadingResult] = []
    var index = 0
    while index < lines.count {
      if isPickup(lines[index].text) {
        let end =
          lines[(index + 1)...].indices.first { isPickup(lines[$0].text) || SurveyRow.starts(lines, at: $0) }
          ?? lines.count
        results += PickupPage(lines: lines[index..<end], joiner: joiner).article(file: file)
        index = end
      } else if SurveyRow.starts(lines, at: index) {
        let row = SurveyRow(lines: lines, start: index, joiner: joiner, isPickup: isPickup)
        results += row.article(file: file)
        index = row.end
      } else {
        index += 1
      }
    }
    if results.isEmpty {
      results.append(
        .failure(
          ReaderError(
            .nothingToRead, at: SourcePosition(file: file, line: 1),
            expected: "rows of number, region, title, date, summary, source")))
    }
    return results
  }

  private static func isPickup(_ text: Substring?) -> Bool { text?.trimmed.hasPrefix("ピックアップ") == true }
}
