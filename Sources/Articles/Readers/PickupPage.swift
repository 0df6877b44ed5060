import GraphModel

/// A page that tells one article of the report at length: a source, a headline and lists under labels.
struct PickupPage {
  private let title: String
  private let body: String
  private let source: String
  private let position: Int

  private static let labels = ["トピック", "推進組織", "ポイント", "内容", "概要", "背景", "効果", "課題", "今後の予定"]

  /// Reads the page whose first line is the one headed ピックアップ.
  init(lines: ArraySlice<PageFurniture.Line>, joiner: LineJoiner) {
    position = lines.first?.number ?? 1
    var title: [Substring] = []
    var source: [Substring] = []
    var body: [Substring?] = []
    var isTitleOpen = true
    for line in lines.dropFirst() {
      guard let text = line.text else {
        if !title.isEmpty { isTitleOpen = false }
        body.append(nil)
        continue
      }
      if text.trimmed.hasPrefix("出所") {
        source.append(text.drop { $0.isWhitespace }.dropFirst(2).drop { ": ".contains($0) })
        continue
      }
      let (rest, label) = PickupPage.withoutLabel(text)
      if isTitleOpen, title.isEmpty || label == nil || label == "トピック" {
        if !rest.trimmed.isEmpty { title.append(rest) }
      } else if label == "推進組織", !rest.trimmed.isEmpty {
        body += [nil, Substring("推進組織: " + rest.trimmed), nil]
      } else if !rest.trimmed.isEmpty {
        body.append(rest)
      } else {
        body.append(nil)
      }
    }
    self.title = joiner.cell(title)
    self.source = joiner.cell(source)
    self.body = joiner.paragraphs(body).joined(separator: "\n")
  }

  /// The article; a page without anything on it gives none.
  func article(file: String) -> [ReadingResult] {
    guard !title.isEmpty || !body.isEmpty else { return [] }
    return [
      .article(
        Article(
          title: title, text: body, sources: source.isEmpty ? [] : [source],
          position: SourcePosition(file: file, line: position)))
    ]
  }

  /// A line without the label that stands before or behind its text, or is all of it.
  private static func withoutLabel(_ text: Substring) -> (rest: Substring, label: String?) {
    let bare = Substring(text.trimmed)
    for label in labels where bare == label { return ("", label) }
    for label in ["トピック", "推進組織"] {
      if bare.hasSuffix(label) { return (bare.dropLast(label.count), label) }
      if bare.hasPrefix(label) { return (bare.dropFirst(label.count), label) }
    }
    return (text, nil)
  }
}
