package import GraphModel

/// A text with what is known about its publication, normalised once.
package struct Article: Hashable, Sendable {
  /// The same article has the same id on every machine.
  package let id: String
  /// Headline; empty where the input has none.
  package let title: String
  /// Body, normalised, a paragraph a line.
  package let text: String
  /// Day of publication.
  package let date: CalendarDate?
  /// Who published it, as the input says.
  package let sources: [String]
  /// Where it can be read.
  package let url: String?
  /// Countries or regions under which the input files it.
  package let region: [String]
  /// Language of title and body.
  package let language: Language
  /// Digest of everything above: equal digests, equal articles.
  package let digest: String
  /// Where it was read.
  package let position: SourcePosition

  /// Makes an article from raw fields, which are normalised here.
  ///
  /// `id` is the id that the input gives; nil to derive it from url, title, date and sources. `language` is nil to detect it from title and body.
  package init(
    id: String? = nil, title: String, text: String, date: CalendarDate? = nil, sources: [String] = [],
    url: String? = nil, region: [String] = [], language: Language? = nil, position: SourcePosition
  ) {
    let title = TextNormalizer.line(title)
    let text = TextNormalizer.normalize(text).trimmed
    let sources = sources.map(TextNormalizer.line).filter { !$0.isEmpty }
    let region = region.map(TextNormalizer.line).filter { !$0.isEmpty }
    let url = url.map { $0.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
    self.id = id ?? ArticleID.derive(title: title, text: text, date: date, sources: sources, url: url)
    self.title = title
    self.text = text
    self.date = date
    self.sources = sources
    self.url = url
    self.region = region
    self.language = language ?? LanguageDetector.language(of: text.isEmpty ? title : text)
    self.position = position
    digest = ContentHash.hex(
      [title, text, date?.description ?? "", url ?? "", self.language.rawValue, "s"] + sources + ["r"] + region)
  }

  /// The text of a part; several sources or regions are joined by a line break.
  package func field(_ field: ArticleField) -> String {
    switch field {
    case .title: title
    case .text: text
    case .region: region.joined(separator: "\n")
    case .sources: sources.joined(separator: "\n")
    }
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
