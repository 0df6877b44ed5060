/// Markdown without its marks: what a reader sees.
enum MarkdownText {
  /// The first heading of the first level, and the rest as one paragraph a line.
  static func plain(_ lines: ArraySlice<Substring>) -> (heading: String?, body: String) {
    var heading: String?
    var paragraphs: [String] = []
    var current = ""
    var isCode = false
    func close() {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
    }
    for raw in lines {
      var line = raw.trimmed
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        isCode.toggle()
        close()
        continue
      }
      if isCode || line.isEmpty {
        close()
        continue
      }
      let marks = line.prefix { $0 == "#" }.count
      if (1...6).contains(marks), line.dropFirst(marks).first == " " {
        close()
        let text = inline(line.dropFirst(marks).trimmed)
        if heading == nil, marks == 1 { heading = text } else { paragraphs.append(text) }
        continue
      }
      while line.hasPrefix("> ") { line = String(line.dropFirst(2)) }
      if ["- ", "* ", "+ "].contains(where: line.hasPrefix) {
        close()
        line = String(line.dropFirst(2))
      }
      line = inline(line)
      // Japanese lines are cut anywhere, Latin ones at spaces.
      let joinsLatin = current.last?.isASCII == true || line.first?.isASCII == true
      current += current.isEmpty ? line : (joinsLatin ? " " : "") + line
    }
    close()
    return (heading, paragraphs.joined(separator: "\n"))
  }

  /// A line without the marks of links, images and emphasis.
  private static func inline(_ line: String) -> String {
    var text = line
    text.replace(#/!\[([^\]]*)\]\([^)]*\)/#) { $0.output.1 }
    text.replace(#/\[([^\]]+)\]\([^)]*\)/#) { $0.output.1 }
    text.replace(#/<!--.*?-->/#, with: "")
    text.replace(#/(\*\*|__)(.+?)\1/#) { $0.output.2 }
    text.replace(#/(^|[\s（(])[*_]([^*_]+)[*_]/#) { $0.output.1 + $0.output.2 }
    text.replace("`", with: "")
    return text
  }
}
