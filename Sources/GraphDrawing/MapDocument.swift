import GraphFormats
import GraphModel
import OrderedCollections

/// The map in DOT, before it is laid out: every box has its size, every line its look, its sentences and its link.
struct MapDocument {
  let graph: EntityGraph
  let style: MapStyle
  let options: MapOptions

  /// The document; `layout` are attributes that the engine wants, `places` where a layout has put everything.
  func document(layout: [DOTDocument.Attribute], places: MapPlaces? = nil) -> DOTDocument {
    var document = head(layout: layout)
    let words = places.map { EdgeLabels(self, $0).labels } ?? [:]
    func place(_ text: String?) -> [DOTDocument.Attribute] { text.map { [.init("pos", $0)] } ?? [] }
    for entity in graph.entities.values {
      document.node(entity.id.description, node(entity) + place(places?.nodes[entity.id]))
    }
    for group in options.groups {
      let frame = places?.frames["cluster " + group.id]
      document.cluster(
        group.id, self.frame(group) + (frame.map { [.init("bb", $0.box)] + $0.label } ?? []),
        nodes: group.members.map(\.description))
    }
    for relation in graph.relations.values {
      document.edge(
        from: relation.head.description, to: relation.tail.description,
        edge(relation) + place(places?.edges[relation.key]) + (words[relation.key].map(label) ?? []))
    }
    return document
  }

  /// The frame around a group.
  func frame(_ group: MapGroup) -> [DOTDocument.Attribute] {
    [
      .init("label", group.label), .init("labeljust", raw: "l"), .init("style", "rounded,filled"),
      .init("fontname", style.fontName), .init("fontsize", raw: "14"), .init("fontcolor", style.quiet),
      .init("color", style.coast), .init("fillcolor", style.land), .init("margin", raw: "14"),
    ]
  }

  /// The document before its nodes.
  func head(layout: [DOTDocument.Attribute]) -> DOTDocument {
    var document = DOTDocument(
      name: "entente", comment: "A partnership map. Entities by id; edges lead from head to tail.")
    document.add(
      "graph",
      layout + [
        .init("bgcolor", style.background), .init("fontname", style.fontName), .init("outputorder", raw: "edgesfirst"),
      ])
    document.add(
      "node", [.init("fixedsize", raw: "true"), .init("fontname", style.fontName), .init("penwidth", raw: "1.2")])
    document.add("edge", [.init("fontname", style.fontName), .init("arrowsize", raw: "0.7")])
    return document
  }

  /// The lines of an entity's label.
  private func lines(_ entity: Entity) -> [String] {
    LabelMetrics.lines(shortened(entity.displayName(in: options.language)))
  }

  /// How large an entity is drawn.
  func box(of entity: Entity) -> NodeBox {
    let look = style.node(entity.kind)
    return NodeBox(lines: lines(entity), fontSize: look.fontSize, isEllipse: look.shape == "ellipse")
  }

  func node(_ entity: Entity) -> [DOTDocument.Attribute] {
    let look = style.node(entity.kind)
    let box = box(of: entity)
    var attributes: [DOTDocument.Attribute] = [
      .init("id", Self.identifier(entity.id.description)), .init("class", entity.kind.rawValue),
      .init("label", raw: DOTText.label(lines(entity))), .init("shape", raw: look.shape),
      .init("style", look.style), .init("fillcolor", look.fill), .init("color", look.border),
      .init("fontcolor", look.text),
      .init("fontsize", raw: number(look.fontSize)), .init("width", raw: number(box.width / 72)),
      .init("height", raw: number(box.height / 72)),
      .init("tooltip", tooltip(entity)),
    ]
    if entity.id == options.center { attributes.append(.init("penwidth", raw: "3.5")) }
    return attributes
  }

  private func tooltip(_ entity: Entity) -> String {
    let others = entity.names.filter { $0 != entity.name }.prefix(8)
    return "\(entity.name) (\(entity.kind.label.lowercased()))"
      + (others.isEmpty ? "" : "\n" + others.joined(separator: ", "))
  }

  func edge(_ relation: Relation) -> [DOTDocument.Attribute] {
    let line = look(of: relation)
    var attributes: [DOTDocument.Attribute] = [
      .init("id", Self.identifier(of: relation)),
      .init("class", relation.kind.rawValue + (options.changes[relation.key].map { " \($0.rawValue)" } ?? "")),
      .init(
        "color", options.changes.isEmpty ? style.color(relation.kind, confidence: relation.confidence) : line.color),
      .init("style", line.style),
      .init("penwidth", raw: number(style.width(line, articles: relation.articleCount))),
      .init("arrowhead", raw: line.arrow), .init("weight", raw: String(min(relation.articleCount, 9))),
      .init("edgetooltip", tooltip(relation)),
    ]
    if let url = relation.evidence.lazy.compactMap(\.article.url).compactMap(MapDocument.link).first {
      attributes += [.init("edgeURL", url), .init("target", "_blank")]
    }
    return attributes
  }

  /// Quiet words beside a line, where they were put.
  private func label(_ label: EdgeLabels.Label) -> [DOTDocument.Attribute] {
    [
      .init("label", label.text), .init("lp", "\(number(label.center.x)),\(number(label.center.y))"),
      .init("fontsize", raw: number(EdgeLabels.fontSize)), .init("fontcolor", style.quiet),
      .init("labeltooltip", label.text),
    ]
  }

  /// The line of a tie: by kind, or by what became of it.
  private func look(of relation: Relation) -> MapStyle.Line {
    var line = style.line(relation.kind)
    if let change = options.changes[relation.key] {
      let look = style.line(change)
      (line.color, line.style, line.width) = (look.color, look.style, look.width)
    }
    return line
  }

  /// The relation in words, then its sentences with where and when they were published.
  private func tooltip(_ relation: Relation) -> String {
    let head = graph[relation.head]?.name ?? relation.head.key
    let tail = graph[relation.tail]?.name ?? relation.tail.key
    let shown = relation.evidence.prefix(4).map { item in
      let origin = [item.article.date?.description, item.article.sources.first].compactMap { $0 }.joined(
        separator: ", ")
      return "\"\(shortened(item.evidence.sentence, 220))\"" + (origin.isEmpty ? "" : " (\(origin))")
    }
    let more = relation.evidence.count > 4 ? ["and \(relation.evidence.count - 4) more"] : []
    return (["\(head) \(relation.kind.label) \(tail)"] + shown.withoutRepeats() + more).joined(separator: "\n")
  }

  private func shortened(_ text: String, _ limit: Int = 90) -> String {
    text.count > limit ? String(text.prefix(limit - 1)) + "…" : text
  }

  /// An address that may become a link: of the web, and without the marks that Graphviz does not escape in links.
  static func link(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    return url.unicodeScalars.map { scalar in
      scalar.value <= 0x20 || "\"'<>\\`".unicodeScalars.contains(scalar)
        ? "%" + hexadecimal(scalar.value) : String(scalar)
    }.joined()
  }

  private static func hexadecimal(_ byte: UInt32) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// An identifier without the marks that Graphviz does not escape in identifiers.
  static func identifier(_ text: String) -> String {
    guard text.utf8.contains(where: { "\"'<>&\\".utf8.contains($0) }) else { return text }
    return String(text.map { "\"'<>&\\".contains($0) ? "_" : $0 })
  }

  /// The identifier of a tie: its kind and ends.
  static func identifier(of relation: Relation) -> String {
    identifier("\(relation.kind.rawValue) \(relation.head) \(relation.tail)")
  }
}

/// The size of a box around a label, in points.
struct NodeBox {
  let width: Double
  let height: Double

  init(lines: [String], fontSize: Double, isEllipse: Bool) {
    let text = lines.map { LabelMetrics.width($0, fontSize: fontSize) }.max() ?? 0
    let lineHeight = fontSize * 1.25
    let margin = isEllipse ? 1.32 : 1
    width = ((text + 18) * margin).rounded(.up)
    height = ((lineHeight * Double(lines.count) + 12) * margin).rounded(.up)
  }
}

/// A number as DOT writes it, two decimals at most.
func number(_ value: Double) -> String {
  let rounded = (value * 100).rounded() / 100
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
