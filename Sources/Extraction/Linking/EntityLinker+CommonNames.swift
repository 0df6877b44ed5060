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
    if let own, country != nil, !isMinistry(own, of: country), let key = article.nameWords.bodyKey(of: own) {
      return key
    }
    if let english = [name, own, ministry].lazy.compactMap({ $0 }).compactMap(inEnglish).first
      ?? article.nameWords.ofCompany(name, article.gazetteer)
    {
      return MinistryKey.of(english) ?? english
    }
    let bare = own ?? name
    // Few countries call their ministries departments.
    if isMinistry(bare, of: country), let key = MinistryKey.of(bare) { return key }
    // National University of Mongolia.
    let common = [name, bare].lazy.flatMap { article.nameWords.namesOfPlace($0, in: article.gazetteer) }.first
    if let common { return common }
    return own == nil && country != nil ? article.nameWords.bodyKey(of: name) ?? name : name
  }

  /// Whether an English name is that of a ministry, without its country: a university's department is named after other tasks.
  private func isMinistry(_ name: String, of country: String?) -> Bool {
    if name.startsWith(bytesOf: "Ministry ") || name.startsWith(bytesOf: "Federal Ministry ") { return true }
    guard name.startsWith(bytesOf: "Department "), country.map(article.nameWords.departments.contains) == true else {
      return false
    }
    return name.split(whereSeparator: { " ,".contains($0) }).dropFirst().allSatisfy { word in
      word.first?.isUppercase == false || word == "&" || article.isTask(String(word))
    }
  }

  /// The known organization that has the English name of a Japanese one whose words are known, or the other English name of a place's;
  /// a body of a country only where it is that country's: 司法省 may be any.
  func knownInEnglish(_ name: String, country: String?) -> Int? {
    guard !UnknownName.isLatin(name) else {
      guard article.nameWords.mayBeCommon(name) else { return nil }
      // The University of Peking is Peking University.
      return article.nameWords.namesOfPlace(name, in: article.gazetteer).lazy.compactMap(knownOrganization).first
    }
    let said = country ?? UnknownName.countryInName(name, gazetteer: article.gazetteer)
    let own = withoutCountry(name, said)
    let bare = own.map { article.nameWords.english(of: $0, in: article.gazetteer) } ?? []
    if let said {
      let key = article.nameWords.bodyKey(of: own ?? name)
      let body = bare.first.flatMap { article.gazetteer.body(called: $0, of: said) }
      if let found = body ?? key.flatMap({ article.gazetteer.body(withKey: $0, of: said) }) { return found }
    }
    func isMeant(_ reading: Gazetteer.Reading) -> Bool {
      let entry = article.gazetteer.entry(reading.entry)
      guard entry.id.kind == .organization else { return false }
      return !entry.isPublicBody || entry.country.map { $0 == said || said == nil && article.names($0) } ?? true
    }
    let company = article.nameWords.ofCompany(name, article.gazetteer)
    let english = article.nameWords.english(of: name, in: article.gazetteer) + (company.map { [$0] } ?? []) + bare
    let meant =
      english.lazy.flatMap { article.gazetteer.readings(of: $0) }.first(where: isMeant)
      // A word in katakana may be two in Latin letters, or the other way round: グローバルスター, Globalstar.
      ?? company.flatMap { article.gazetteer.readings(ofSpelling: $0).first(where: isMeant) }
    return meant?.entry
  }

  /// The likeliest English name of a Japanese one whose words are known.
  private func inEnglish(_ name: String) -> String? {
    article.nameWords.english(of: name, in: article.gazetteer).first
  }
}
