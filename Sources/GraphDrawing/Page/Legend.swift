import GraphFormats
import GraphModel
import OrderedCollections

/// Title, subtitle and legend: set around the finished map as nodes and lines with places of their own.
struct Legend {
  let graph: EntityGraph
  let style: MapStyle
  let options: MapOptions

  /// How far a map reaches, in points.
  typealias Bounds = (left: Double, bottom: Double, right: Double, top: Double)

  /// What is drawn around a map that fills `bounds`.
  func document(around bounds: Bounds) -> DOTDocument {
    var document = DOTDocument(name: "legend")
    let width = max(bounds.right - bounds.left, 560)
    var top = bounds.top + 30
    let subtitle = options.subtitle ?? Legend.subtitle(of: graph, language: options.language)
    if !subtitle.isEmpty {
      text(subtitle, id: "legend subtitle", left: bounds.left, y: top, size: 13, color: style.quiet, &document)
      top += 28
    }
    if !options.title.isEmpty {
      text(options.title, id: "legend title", left: bounds.left, y: top, size: 24, color: style.ink, &document)
    }
    var foot = bounds.bottom - 34
    if options.showsLegend { foot = items(left: bounds.left, width: width, top: foot, &document) - 30 }
    for (number, note) in (notes + [Legend.sources(of: graph, language: options.language)]).enumerated()
    where !note.isEmpty {
      let lines = LabelMetrics.lines(note, limit: width / 11)
      for (row, line) in lines.enumerated() {
        text(
          line, id: "legend note \(number) \(row)", left: bounds.left, y: foot, size: 11, color: style.quiet, &document)
        foot -= 17
      }
    }
    return document
  }

  /// What is said at the foot besides the sources.
  private var notes: [String] {
    guard options.changes.isEmpty, graph.relations.values.contains(where: { $0.confidence < MapStyle.faint }) else {
      return options.notes
    }
    return [options.language == .japanese ? "薄い線: 確度の低いつながり" : "Fainter lines: less sure"] + options.notes
  }

  /// Period and number of articles.
  static func subtitle(of graph: EntityGraph, language: Language = .english) -> String {
    let articles = graph.articles.count
    let period = graph.period.map { period in
      let (first, last) = (period.lowerBound, period.upperBound)
      return first == last ? "\(first)" : "\(first) \(language == .japanese ? "〜" : "to") \(last)"
    }
    if language == .japanese {
      return ["主体 \(graph.entities.count)、つながり \(graph.relations.count)、記事 \(articles)", period].compactMap { $0 }
        .joined(separator: "、")
    }
    var parts = [graph.sizeInWords]
    if articles > 0 { parts.append("from \(articles.counted("article"))") }
    return (parts + [period].compactMap { $0 }).joined(separator: ", ")
  }

  /// Who published the articles, those with the most articles first.
  static func sources(of graph: EntityGraph, language: Language) -> String {
    var counts: [String: Int] = [:]
    for article in graph.articles { for source in article.sources { counts[source, default: 0] += 1 } }
    let names = counts.sorted { $0.value != $1.value ? $0.value > $1.value : scalarOrder($0.key, $1.key) }.map(\.key)
    guard !names.isEmpty else { return "" }
    let (shown, more) = (names.prefix(8), max(0, names.count - 8))
    if language == .japanese {
      return "出典: " + shown.joined(separator: "、") + (more > 0 ? "、ほか\(more)件" : "")
    }
    return "Sources: " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// Draws the items in rows, and returns where the last row lies.
  private func items(left: Double, width: Double, top: Double, _ document: inout DOTDocument) -> Double {
    let kinds = graph.kinds
    var lines: [(name: String, label: String, line: MapStyle.Line)] = []
    if options.changes.isEmpty {
      lines = graph.relationKinds.map {
        ($0.rawValue, $0.label(in: options.language), style.line($0))
      }
    } else {
      lines = Change.allCases.filter(options.changes.values.contains).map {
        ($0.rawValue, $0.label(in: options.language), style.line($0))
      }
    }
    var (x, y) = (left, top)
    func place(_ itemWidth: Double) -> Double {
      if x > left, x + itemWidth > left + width {
        x = left
        y -= 26
      }
      defer { x += itemWidth + 22 }
      return x
    }
    for kind in kinds {
      let labelWidth = LabelMetrics.width(kind.label(in: options.language), fontSize: 12)
      let start = place(36 + labelWidth)
      let look = style.node(kind)
      document.node(
        "legend \(kind.rawValue)",
        [
          .init("label", ""), .init("shape", raw: look.shape), .init("style", look.style),
          .init("fillcolor", look.fill), .init("color", look.border),
          .init("width", raw: number(26.0 / 72)), .init("height", raw: number(15.0 / 72)), position(start + 13, y),
          .init("tooltip", kind.label(in: options.language)),
        ])
      text(
        kind.label(in: options.language), id: "legend \(kind.rawValue) text", left: start + 32, y: y, size: 12,
        color: style.ink, &document)
    }
    for (name, label, line) in lines {
      let start = place(52 + LabelMetrics.width(label, fontSize: 12))
      for (end, place) in [("a", start), ("b", start + 40)] {
        document.node(
          "legend \(name) \(end)",
          [
            .init("label", ""), .init("shape", raw: "point"), .init("style", "invis"), .init("width", raw: "0.01"),
            .init("height", raw: "0.01"), position(place, y),
          ])
      }
      let tip = line.arrow == "none" ? start + 40 : start + 32
      let route =
        "\(number(start)),\(number(y)) \(number(start + 12)),\(number(y)) \(number(tip - 12)),\(number(y)) \(number(tip)),\(number(y))"
      document.edge(
        from: "legend \(name) a", to: "legend \(name) b",
        [
          .init("color", line.color), .init("style", line.style), .init("penwidth", raw: number(line.width)),
          .init("arrowhead", raw: line.arrow),
          .init("pos", line.arrow == "none" ? route : "e,\(number(start + 40)),\(number(y)) \(route)"),
          .init("edgetooltip", label),
        ])
      text(
        label, id: "legend \(name) text", left: start + 48, y: y, size: 12,
        color: style.ink, &document)
    }
    return y
  }

  private func text(
    _ text: String, id: String, left: Double, y: Double, size: Double, color: String, _ document: inout DOTDocument
  ) {
    let width = LabelMetrics.width(text, fontSize: size) + 8
    document.node(
      id,
      [
        .init("label", raw: DOTText.label([text], isLeft: true)), .init("shape", raw: "plaintext"), .init("style", ""),
        .init("fontsize", raw: number(size)),
        .init("fontcolor", color), .init("width", raw: number(width / 72)),
        .init("height", raw: number(size * 1.4 / 72)), .init("margin", raw: "0"),
        position(left + width / 2, y), .init("tooltip", text),
      ])
  }

  private func position(_ x: Double, _ y: Double) -> DOTDocument.Attribute { .init("pos", "\(number(x)),\(number(y))") }
}
