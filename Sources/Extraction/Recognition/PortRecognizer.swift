import Gazetteers
import GraphModel

/// Takes a port for the body that runs it where its sentence speaks of an agreement: 横浜港とロサンゼルス港は覚書を締結した.
struct PortRecognizer: MentionRecognizer {
  static let recognizerName = "port"
  let name = recognizerName

  private static let agreements = ["協定", "覚書", "提携", "姉妹港", "パートナーシップ", "MOU", "MoU", "合意書"].map {
    Array($0.unicodeScalars)
  }
  /// What stands behind a party; 港湾, 港区 and what is in a port are none.
  private static let particles = ["と", "は", "が", "、", "との", "及び", "および", "・"].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese, field.field == .title || field.field == .text else { return [] }
    return field.sentences.flatMap { sentence -> [Candidate] in
      let ports = sentence.range.filter { field.scalars[$0] == "港" }
      guard !ports.isEmpty, Self.agreements.contains(where: { field.contains($0, in: sentence.range) }) else {
        return []
      }
      return ports.compactMap { port in
        guard Self.particles.contains(where: { field.has($0, at: port + 1) }), !isExample(port, field),
          let city = city(before: port, field, article)
        else { return nil }
        return Candidate(
          range: city.start..<(port + 1), reading: .unknown(.organization, country: city.country), strength: 0.85)
      }
    }
  }

  /// Whether the port is one of a list of examples: 高雄港、台北港などを運営する.
  private func isExample(_ port: Int, _ field: AnnotatedField) -> Bool {
    let rest = field.scalars[(port + 1)...].prefix(14)
    let end = rest.firstIndex { "とはがを".unicodeScalars.contains($0) } ?? rest.endIndex
    return field.contains(["な", "ど"], in: (port + 1)..<end)
  }

  /// The city that names the port, and its country where only one has such a city.
  private func city(before port: Int, _ field: AnnotatedField, _ article: ArticleContext) -> (
    start: Int, country: String?
  )? {
    for match in field.matches(endingAt: port) where match.range.count > 1 {
      let entries = article.gazetteer.readings(ofName: match.name).map { article.gazetteer.entry($0.entry) }
      guard entries.contains(where: { $0.id.kind == .city }) else { continue }
      let countries = Set(entries.compactMap(\.country))
      return (match.range.lowerBound, countries.count == 1 ? countries.first : nil)
    }
    return nil
  }
}
