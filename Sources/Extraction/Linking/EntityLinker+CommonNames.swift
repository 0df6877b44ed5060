import Gazetteers
import GraphModel

/// The names under which unknown organizations are one in both languages: 大阪商工会議所 and Osaka Chamber of Commerce and Industry,
/// カナダ宇宙庁 and Canadian Space Agency.
extension EntityLinker {
  /// The name of which the identifier is made, the same in both languages where its words are known: of a country's body
  /// without the country, which the identifier names behind it.
  func commonName(of name: String, _ kind: EntityKind, country: String?) -> String {
    guard kind == .organization, article.nameWords.mayBeCommon(name) else { return name }
    let own = withoutCountry(name, country)
    // Only behind a country a 部 is a ministry: 韓国国防部.
    let ministry = own.flatMap { $0.hasSuffix("部") ? String($0.dropLast()) + "省" : nil }
    if let own, country != nil, let key = article.nameWords.bodyKey(of: own) { return key }
    if let english = [name, own, ministry].lazy.compactMap({ $0 }).compactMap(inEnglish).first {
      return UnknownName.respelledTask(english)
    }
    let bare = own ?? name
    if bare.startsWith(bytesOf: "Ministry of ") { return UnknownName.respelledTask(bare) }
    guard let country else { return name }
    if bare.startsWith(bytesOf: "Department of "), article.nameWords.departments.contains(country) {
      return UnknownName.respelledTask("Ministry of " + bare.dropFirst(14))
    }
    return article.nameWords.bodyKey(of: bare) ?? name
  }

  /// The country whose adjective an English name of a ministry begins with: Danish Ministry of Foreign Affairs.
  func countryOfAdjective(in name: String) -> String? {
    let parts = [" Ministry of ", " Department of ", " Ministry for "].lazy.compactMap { name.firstRange(of: $0) }
    guard UnknownName.isLatin(name), let ministry = parts.first else { return nil }
    return article.gazetteer.readings(of: String(name[..<ministry.lowerBound])).lazy.map {
      article.gazetteer.entry($0.entry)
    }.first { $0.id.kind == .country }?.id.key
  }

  /// The known organization that has the English name of a Japanese one whose words are known; a body of a country only where it is
  /// that country's: 司法省 may be any.
  func knownInEnglish(_ name: String, country: String?) -> Int? {
    guard !UnknownName.isLatin(name) else { return nil }
    let said = country ?? UnknownName.countryInName(name, gazetteer: article.gazetteer)
    for part in [name, withoutCountry(name, said)].compactMap({ $0 }) {
      for english in article.nameWords.english(of: part, in: article.gazetteer) {
        let known = article.gazetteer.readings(of: english).first { reading in
          let entry = article.gazetteer.entry(reading.entry)
          guard entry.id.kind == .organization else { return false }
          return !entry.isPublicBody || entry.country.map { $0 == said || said == nil && article.names($0) } ?? true
        }
        if let known { return known.entry }
      }
    }
    return nil
  }

  /// The likeliest English name of a Japanese one whose words are known.
  private func inEnglish(_ name: String) -> String? {
    article.nameWords.english(of: name, in: article.gazetteer).first
  }

  /// A name without that of the country before or behind it, where it is that country's: Canadian Space Agency, カナダ宇宙庁,
  /// Ministry of Energy of Kazakhstan; nil where none is there.
  private func withoutCountry(_ name: String, _ country: String?) -> String? {
    guard UnknownName.isLatin(name) else {
      return leadingCountry(of: name).map { String(name.dropFirst($0.count).drop { "・の".contains($0) }) }
    }
    let words = name.split(separator: " ")
    func isOwn(_ words: ArraySlice<Substring>) -> Bool {
      article.gazetteer.readings(of: words.joined(separator: " ")).contains {
        let entry = article.gazetteer.entry($0.entry)
        return entry.id.kind == .country && (country == nil || entry.id.key == country)
      }
    }
    if let of = words.lastIndex(of: "of"), of > 1 {
      let owner = words[(of + 1)...].first == "the" ? words[(of + 2)...] : words[(of + 1)...]
      if isOwn(owner) { return words[..<of].joined(separator: " ") }
    }
    for count in [2, 1] where words.count > count + 1 && isOwn(words[..<count]) {
      return words.dropFirst(count).joined(separator: " ")
    }
    return nil
  }
}
