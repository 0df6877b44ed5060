package import Articles

package import GraphModel

/// A text that carries its own answer.
///
/// `[深圳市|Shenzhen]は[ベトナム|Vietnam]と提携した。`
package struct MarkedText: Sendable {
  /// The text without the marks.
  package let plain: String

  /// Takes the marks out.
  package init(_ marked: String) {
    plain = marked.replacing(#/\[([^\]|]+)\|[^\]]*\]/#) { $0.output.1 }
  }

  /// The text as an article of a region.
  package func article(region: [String] = []) -> Article {
    Article(title: "", text: plain, region: region, position: SourcePosition(file: "test", line: 1))
  }

  /// The text marked with what a reading found in it.
  package func marked(by reading: ArticleReading) -> String {
    let mentions = reading.entities.flatMap { entity in
      entity.mentions.filter { $0.field == .text }.map { ($0, entity.entity) }
    }
    var scalars = Array(plain.unicodeScalars)
    for (mention, entity) in mentions.sorted(by: { $0.0.start > $1.0.start }) {
      scalars.replaceSubrange(mention.start..<mention.end, with: "[\(mention.form)|\(entity.name)]".unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension ArticleReading {
  /// The relations as lines such as `funds: European Investment Bank > ABB`.
  package var statements: [String] {
    let names = Dictionary(entities.map { ($0.entity.id, $0.entity.name) }, uniquingKeysWith: { first, _ in first })
    return relations.map { relation in
      let (head, tail) = (names[relation.key.head] ?? "?", names[relation.key.tail] ?? "?")
      return
        "\(relation.key.kind.rawValue): \(relation.key.kind.isSymmetric ? [head, tail].sorted().joined(separator: " - ") : "\(head) > \(tail)")"
    }
    .withoutRepeats().sorted()
  }
}
