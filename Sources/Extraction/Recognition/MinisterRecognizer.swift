import Gazetteers
import GraphModel

/// Reads who heads a Japanese ministry as the ministry, for which he or she speaks: 国土交通大臣, 経済産業副大臣.
///
/// A minister of a country that is named (日本の国土交通大臣) speaks for the country.
struct MinisterRecognizer: MentionRecognizer {
  let name = "minister"

  private static let titles = ["副大臣", "大臣政務官", "大臣", "相"].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.language == .japanese else { return [] }
    return field.scalars.indices.compactMap { place in
      let first = field.scalars[place]
      guard first == "大" || first == "副" || first == "相",
        let title = Self.titles.first(where: { field.has($0, at: place) }), field.scalars[max(0, place - 1)] != "副"
      else { return nil }
      let end = place + title.count
      // 相互 and 相手 are other words.
      let isCut = title.count == 1 && end < field.scalars.count && field.scalars[end].isKanji
      guard !isCut, !isOwned(titleAt: place, field) else { return nil }
      // A person's name may stand right before: 斉藤国土交通大臣.
      for start in max(0, place - 8)..<max(0, place - 1) where field.scalars[start..<place].allSatisfy(\.isKanji) {
        let readings = article.gazetteer.readings(of: field.string(start..<place) + "省").filter { reading in
          let entry = article.gazetteer.entry(reading.entry)
          return entry.id.kind == .organization && entry.country == "JP" && !reading.use.contains(.needsCountry)
        }
        if !readings.isEmpty {
          return Candidate(range: start..<end, reading: .known(readings), strength: 0.95)
        }
      }
      return nil
    }
  }

  /// Whether somebody's minister is meant, his or her name between: 日本の斉藤鉄夫国土交通大臣.
  private func isOwned(titleAt place: Int, _ field: AnnotatedField) -> Bool {
    let start = field.start(ofRunEndingAt: place, where: \.isKanji)
    // イギリス文科相 and ブディ運輸大臣 are of other countries.
    return field.has("の", at: start - 1) || start > 0 && field.scalars[start - 1].isKatakana
  }
}
