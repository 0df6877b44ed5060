import Foundation
import GraphModel
import OrderedCollections

/// One self-contained page: the map with search, filters and the evidence behind each tie, without a network or a server.
///
/// Text from articles enters as JSON and as the SVG's escaped text only; a Content-Security-Policy lets nothing run but the page's own script.
struct Explorer {
  let graph: EntityGraph
  let options: MapOptions

  /// SHA-256 of explorer.js and explorer.css in base 64, as the policy names them: with others the browser runs neither, which the tests in a browser show.
  static let scriptHash = "x1knrp9lsRLKfjCjWBxUfTt3xhpax+h6E0Q+t7IBHCs="
  static let styleHash = "lz8j0Hus9IKyd4CXlfz0HXSJEEhUlkTvt66Q3JTK6Tw="

  /// The page around a picture.
  ///
  /// - Throws: an error when a part of the page is not beside the program.
  func page(around svg: String) throws -> Data {
    let picture = svg.firstRange(of: "<svg").map { svg[$0.lowerBound...] } ?? svg[...]
    let title = SVGDescription.escaped(options.title.isEmpty ? "Partnership map" : options.title)
    let page = """
      <!doctype html>
      <html lang="\(options.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-\(Self.scriptHash)'; style-src 'sha256-\(Self.styleHash)'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(try DrawingResources.text("explorer.css"))</style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <div class="search"><input id="search" type="search" autocomplete="off" aria-label="\(word("search"))" placeholder="\(word("search"))" role="combobox" aria-controls="results" aria-expanded="true"><ul id="results" role="listbox"></ul></div>
      \(boxes("kind", word("kinds"), graph.kinds.map { ($0.rawValue, $0.label(in: options.language)) }))
      \(boxes("relation", word("relations"), graph.relationKinds.map { ($0.rawValue, $0.label(in: options.language)) }))
      <label>\(word("since")) <input id="since" type="date"></label>
      <label>\(word("until")) <input id="until" type="date"></label>
      <span id="count" class="quiet" role="status"></span>
      </header>
      <main id="map">
      \(picture)
      </main>
      <aside id="panel" aria-live="polite"></aside>
      <script type="application/json" id="data">\(try json())</script>
      <script>\(try DrawingResources.text("explorer.js"))</script>
      </body>
      </html>

      """
    return Data(page.utf8)
  }

  // MARK: Filters

  private func boxes(_ name: String, _ heading: String, _ items: [(value: String, label: String)]) -> String {
    let boxes = items.map {
      "<label><input type=\"checkbox\" name=\"\(name)\" value=\"\($0.value)\" checked> \($0.label)</label>"
    }
    return "<fieldset><legend>\(heading)</legend>\(boxes.joined())</fieldset>"
  }

  // MARK: Data

  private struct Page: Encodable {
    struct Item: Encodable {
      var id: String
      var element: String
      var kind: String
      var name: String
      var names: [String]
      var country: String?
    }

    struct Sentence: Encodable {
      var sentence: String
      var title: String
      var date: String?
      var sources: [String]
      var url: String?
      var confidence: Double
    }

    struct Tie: Encodable {
      var element: String
      var kind: String
      var label: String
      var inverse: String
      var head: Int
      var tail: Int
      var evidence: [Sentence]
    }

    var entities: [Item]
    var ties: [Tie]
    var words: [String: String]
  }

  /// What the page knows, as JSON in which nothing can end the element that holds it.
  private func json() throws -> String {
    let numbers = Dictionary(uniqueKeysWithValues: graph.entities.keys.enumerated().map { ($1, $0) })
    let items = graph.entities.values.map { entity in
      Page.Item(
        id: entity.id.description, element: MapDocument.identifier(entity.id.description), kind: entity.kind.rawValue,
        name: entity.displayName(in: options.language), names: entity.names,
        country: entity.kind == .country ? nil : entity.country)
    }
    let ties = graph.relations.values.compactMap { relation -> Page.Tie? in
      guard let head = numbers[relation.head], let tail = numbers[relation.tail] else { return nil }
      let isJapanese = options.language == .japanese
      return Page.Tie(
        element: MapDocument.identifier(of: relation), kind: relation.kind.rawValue,
        label: relation.kind.label(in: options.language),
        inverse: isJapanese ? relation.kind.label(in: options.language) : relation.kind.inverseLabel, head: head,
        tail: tail,
        evidence: relation.evidence.map { item in
          Page.Sentence(
            sentence: item.evidence.sentence, title: item.article.title, date: item.article.date?.description,
            sources: item.article.sources, url: item.article.url.flatMap(MapDocument.link),
            confidence: item.evidence.confidence)
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var words = self.words.mapValues { options.language == .japanese ? $0.japanese : $0.english }
    for kind in EntityKind.allCases { words[kind.rawValue] = kind.label(in: options.language) }
    let data = try encoder.encode(Page(entities: items, ties: ties, words: words))
    return String(decoding: data, as: UTF8.self).replacing("<", with: "\\u003c")
  }

  private func word(_ key: String) -> String {
    words[key].map { options.language == .japanese ? $0.japanese : $0.english } ?? key
  }

  private var words: [String: (english: String, japanese: String)] {
    [
      "search": ("Search by any name", "名前で検索"), "kinds": ("Kinds of entity", "主体の種類"),
      "relations": ("Kinds of tie", "つながりの種類"), "since": ("from", "開始"), "until": ("to", "終了"),
      "entities": ("entities", "主体"), "ties": ("ties", "つながり"), "confidence": ("confidence", "確度"),
      "more": ("further sentences:", "ほかの文:"),
      "hint": (
        "Click an entity or a tie to read the sentences behind it.", "主体やつながりをクリックすると、根拠の文が読めます。"
      ),
      "keys": (
        "Keys: / search, + and - zoom, 0 whole map, arrows move, Enter choose, Esc clear.",
        "キー: / 検索、+ - 拡大縮小、0 全体、矢印 移動、Enter 選択、Esc 解除"
      ),
    ]
  }
}
