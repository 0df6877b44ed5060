import Articles
import GraphModel
import GraphStorage

/// Articles and findings that are like real ones in what matters to a store, the same each time.
///
/// Few entities have most of the ties, names are in both scripts, every piece of evidence has a sentence, a tenth of the articles are copies.
struct SyntheticFindings: Sequence {
  let articles: Int
  let entities: Int
  let evidencePerArticle: Int

  func makeIterator() -> Iterator {
    Iterator(articles: articles, entities: entities, evidencePerArticle: evidencePerArticle)
  }

  struct Iterator: IteratorProtocol {
    let articles: Int
    let entities: Int
    let evidencePerArticle: Int
    private var number = 0
    private var state: UInt64 = 11
    private var lastText = ""

    init(articles: Int, entities: Int, evidencePerArticle: Int) {
      (self.articles, self.entities, self.evidencePerArticle) = (articles, entities, evidencePerArticle)
    }

    /// From 0 to 1.
    private mutating func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }

    /// A few numbers are drawn often, most hardly ever: a power law.
    private mutating func entity() -> Entity {
      let share = random()
      // Every entity gets its turn, too, so that there are as many as asked for.
      let index =
        random() < 0.5 ? Int(share * Double(entities)) : Int(share * share * share * share * Double(entities))
      return SyntheticFindings.entity(Swift.min(index, entities - 1))
    }

    mutating func next() -> (article: Article, reading: ArticleReading)? {
      guard number < articles else { return nil }
      defer { number += 1 }
      var text = ""
      var relations: [(one: Entity, other: Entity, start: Int, sentence: String)] = []
      var length = 0
      let kinds: [RelationKind] = [.partnersWith, .funds, .consultsWith]
      for place in 0..<evidencePerArticle {
        let (one, other) = (entity(), entity())
        if one.id == other.id { continue }
        let sentence =
          place % 2 == 0
          ? "\(one.name) signed agreement \(number)-\(place) with \(other.name) on a joint project."
          : "\(one.names[1])は\(other.names[1])と覚書\(number)-\(place)号を締結した。"
        relations.append((one, other, length, sentence))
        text += sentence + "\n"
        length += sentence.unicodeScalars.count + 1
      }
      if number % 10 == 9 { text = lastText }
      lastText = text
      let article = Article(
        id: "article-\(number)", title: "Title \(number)", text: text,
        date: CalendarDate(year: 2000 + number % 25, month: 1 + number % 12, day: 1 + number % 28),
        sources: ["Source \(number % 97)"], url: "https://example.org/\(number)", language: .english,
        position: SourcePosition(file: "", line: number + 1))
      let found = relations.flatMap { [$0.one, $0.other] }.withoutRepeats()
      return (
        article,
        ArticleReading(
          articleID: article.id,
          entities: found.enumerated().map { place, entity in
            EntityReading(
              entity: entity, mentions: [Mention(field: .text, form: entity.name, start: place, end: place + 1)])
          },
          relations: relations.enumerated().compactMap { place, item in
            guard let key = try? Relation.Key(kinds[place % 3], head: item.one.id, tail: item.other.id) else {
              return nil
            }
            let end = item.start + item.sentence.unicodeScalars.count
            return RelationReading(
              key: key,
              evidence: Evidence(
                sentence: item.sentence, field: .text, start: item.start, end: end, rule: "synthetic",
                confidence: 0.5 + Double((number + place) % 50) / 100))
          })
      )
    }
  }

  private static func entity(_ number: Int) -> Entity {
    Entity(
      id: EntityID(.organization, "body-\(number)"), name: "Body \(number)", names: ["第\(number)機構"],
      country: ["JP", "VN", "DE"][number % 3])
  }
}
