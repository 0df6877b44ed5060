import Gazetteers
import GraphModel
import Morphology

/// Finds organizations that only the words around them show: behind their sort (米エネルギー大手シェニエール, the start-up Saidot), behind
/// a country's mark (豪リオ・ティント), among others of an enumeration (Maersk, CMA CGM and BP).
struct NamesInContext {
  /// How far such a name is to be trusted, from 0 to 1.
  enum Strength {
    static let behindSort = 0.75
    static let behindMark = 0.7
    static let inList = 0.65
    static let city = 0.8
    static let sounding = 0.7
    static let marked = 0.75
    static let mark = 0.9
  }

  /// How sure the tagger must be that a name is a person's or a thing's where the words around it say otherwise.
  enum Doubt {
    static let behindSort = 0.95
    static let inList = 0.8
    /// Where three organizations of the list are sure.
    static let inSureList = 0.995
  }

  let field: AnnotatedField
  let article: ArticleContext

  /// The candidates of the field with those that these show, and with branches as the organizations whose they are.
  func adding(to candidates: [Candidate]) -> [Candidate] {
    guard field.field == .title || field.field == .text else { return candidates }
    var chosen =
      field.language == .japanese
      ? withJapaneseBranches(withBranches(candidates.map(whole).flatMap(withoutOrigin))) : candidates.map(withoutOwner)
    // What a longer name took along is no name beside it.
    chosen = chosen.enumerated().filter { index, candidate in
      index == 0 || candidate.range.lowerBound >= chosen[index - 1].range.upperBound
    }.map(\.element)
    for sentence in field.sentences {
      let runs = field.language == .japanese ? KatakanaRuns.all(in: field, sentence.range) : []
      if field.language == .english {
        addCities(of: sentence, to: &chosen)
      } else if !runs.isEmpty {
        addSoundingCities(runs, of: sentence, to: &chosen)
      }
      if field.language == .japanese { addMarked(of: sentence, to: &chosen) }
      for run in runs where isActing(run, sentence, beside: chosen) {
        add(run, .organization, Strength.inList, against: Doubt.inList, to: &chosen)
      }
      let lead = listLead(of: sentence)
      let mayHoldList = lead != nil || holdsOrganizations(sentence, chosen)
      guard mayHoldList || field.language == .japanese || hasSort(sentence) else { continue }
      let names = names(in: sentence, runs, inList: mayHoldList)
      for name in names {
        if isBehindSort(name, sentence) || isBeforeSort(name, sentence) || isCalled(name, sentence) || isPayer(name)
          || isUnitOfKnown(name, chosen)
        {
          add(name, .organization, Strength.behindSort, against: Doubt.behindSort, to: &chosen)
        } else if article.shapes.regions.contains(field.string(name)) {
          // 米シリコンバレー.
          continue
        } else if isBehindMark(name) || isBehindSeat(name) || isBehindCountry(name, sentence) {
          add(name, .organization, Strength.behindMark, against: Doubt.behindSort, to: &chosen)
        } else if isBehindDivision(name, sentence) {
          add(name, .city, Strength.city, against: Doubt.behindSort, to: &chosen)
        }
      }
      if field.language == .japanese { addSeconds(of: sentence, to: &chosen) }
      guard mayHoldList || holdsOrganizations(sentence, chosen) else { continue }
      addLists(names, of: sentence, ledAt: lead, to: &chosen)
      // Each name of a list shows the next one.
      for name in names + names.reversed() {
        let whole = withCountry(name, chosen)
        if isInList(whole, chosen) || endsList(whole, chosen) {
          add(whole, .organization, Strength.inList, against: Doubt.inList, to: &chosen)
        }
      }
    }
    return field.language == .japanese ? withMarks(withoutSorts(chosen)) : withAdjectives(chosen)
  }

  /// Whether two organizations are known of a sentence, which may show others.
  private func holdsOrganizations(_ sentence: Sentence, _ chosen: [Candidate]) -> Bool {
    let inside = MentionMerger.indices(in: chosen, overlapping: sentence.range)
    var count = 0
    for index in inside where isOrganization(chosen[index]) {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// Whether an English sentence holds a word that may show what the name behind it is.
  private func hasSort(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { token in
      Self.callings.contains(token.text) || article.shapes.englishSortWords.contains(token.text)
        || token.range.count > 6 && OriginMark.seats.contains { field.has($0, at: token.range.upperBound - $0.count) }
    }
  }

  /// Adds a name, also in place of what the tagger takes for a person or a thing without being surer than `doubt`.
  private func add(
    _ range: Range<Int>, _ kind: EntityKind, _ strength: Double, against doubt: Double, to chosen: inout [Candidate]
  ) {
    add(
      Candidate(range: range, reading: .unknown(kind, country: nil), strength: strength, origin: .rule("context")),
      against: doubt, to: &chosen)
  }

  func add(_ candidate: Candidate, against doubt: Double, to chosen: inout [Candidate]) {
    let places = MentionMerger.indices(in: chosen, overlapping: candidate.range)
    guard mayReplace(chosen[places], by: candidate.range, doubt) else { return }
    chosen.replaceSubrange(places, with: [candidate])
  }

  /// Whether what overlaps a name may give way to it: doubtful persons and things, the country that begins it.
  func mayReplace(_ others: ArraySlice<Candidate>, by range: Range<Int>, _ doubt: Double) -> Bool {
    others.allSatisfy { isDoubtful($0, doubt) || begins(range, with: $0) }
  }

  private func begins(_ range: Range<Int>, with candidate: Candidate) -> Bool {
    candidate.range.lowerBound == range.lowerBound && candidate.range.upperBound < range.upperBound
      && (candidate.reading.kind(in: article.gazetteer) == .country
        // ホンダ・デベロップメント is another than ホンダ.
        || isOrganization(candidate) && field.has("・", at: candidate.range.upperBound))
  }

  private func isDoubtful(_ candidate: Candidate, _ doubt: Double) -> Bool {
    candidate.origin.isTagger && candidate.reading.kind(in: article.gazetteer) == nil && candidate.strength < doubt
  }

  func isOrganization(_ candidate: Candidate) -> Bool {
    candidate.reading.kind(in: article.gazetteer) == .organization
  }
}
