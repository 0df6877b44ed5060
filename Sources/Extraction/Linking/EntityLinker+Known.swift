import Gazetteers
import GraphModel

/// Which known entity a name means though the gazetteer does not have it so.
extension EntityLinker {
  /// Whose public body a Japanese name is, by the place before it: the known body of that place, its country (ドバイの道路交通局).
  func owner(before range: Range<Int>, _ form: String, in field: AnnotatedField) -> (
    body: Int?, country: String?
  )? {
    // カザフスタン・デジタル開発省.
    guard field.language == .japanese, ["の", "・"].contains(where: { field.has($0, at: range.lowerBound - 1) }),
      UnknownName.isPublicBody(form, shapes: article.shapes)
    else { return nil }
    // 同国のエネルギー省 is that of the country named last.
    if field.has("同国の", at: range.lowerBound - 3), let country = lastCountry(before: range.lowerBound - 3, field) {
      return (nil, country)
    }
    var country: String?
    for match in field.matches(endingAt: range.lowerBound - 1) where match.range.count > 1 {
      for reading in article.gazetteer.readings(ofName: match.name) where reading.use.isDisjoint(with: [.kanji]) {
        let entry = article.gazetteer.entry(reading.entry)
        guard entry.id.kind != .organization else { continue }
        let place = field.string(match.range)
        if let body = knownOrganization(place + form) { return (body, nil) }
        if entry.id.kind == .country || entry.population > 100_000 { country = country ?? entry.country }
      }
    }
    return country.map { (nil, $0) }
  }

  /// The country that a field names last before a place.
  private func lastCountry(before end: Int, _ field: AnnotatedField) -> String? {
    field.matches.last { $0.range.upperBound <= end && $0.range.count > 1 && article.isCountry($0) }
      .flatMap(article.countryCode(of:))
  }

  /// A state's government is the same with its country before it: 米国ハワイ州政府.
  func withoutCountryOfState(_ name: String) -> String {
    guard name.endsWith(bytesOf: "州政府"), let country = leadingCountry(of: name), name.count > country.count + 4 else {
      return name
    }
    return String(name.dropFirst(country.count).drop { $0 == "・" || $0 == "の" })
  }

  /// The country with which a Japanese name begins: 米国 of 米国ハワイ州政府.
  func leadingCountry(of name: String) -> String? {
    // アンドラプラデシュ州 is no part of アンドラ.
    let word = name.prefix { Transliteration.isKatakana(String($0)) }
    if word.count > 3, name[word.endIndex...].hasPrefix("州") { return nil }
    return (2...10).reversed().lazy.filter { $0 < name.count }.map { String(name.prefix($0)) }.first {
      article.gazetteer.number(ofName: $0, kind: .country) != nil
    }
  }

  /// The known entity that a name means though it spells it otherwise: ウーバー・テクノロジーズ, マドリッド in Spain.
  func knownEntry(for name: String, kind: EntityKind, country: String?) -> Int? {
    switch kind {
    case .country: return nil
    case .organization:
      return knownOrganization(called: name).flatMap { number in
        let entry = article.gazetteer.entry(number)
        // Morocco's Ministry of Industry and Trade is not that of Viet Nam.
        return entry.isPublicBody && country != nil && entry.country != country ? nil : number
      } ?? country.flatMap { article.gazetteer.body(called: name, of: $0) }
        ?? knownInEnglish(name, country: country)
    case .city:
      if let town = formerTown(name) { return town }
      guard Transliteration.isKatakana(name),
        Transliteration.key(katakana: name).count >= 3
      else { return nil }
      let about =
        country.map { [$0] } ?? (article.regionCountries.isEmpty ? article.countries : article.regionCountries)
      return largest(about.sorted().flatMap { article.citySounds.cities(spelledBy: name, in: $0) })
    }
  }

  /// The known organization that a name means in one of its spellings.
  private func knownOrganization(called name: String) -> Int? {
    if let entry = knownOrganization(name) ?? companyOfWord(name) ?? branchOwner(of: name) { return entry }
    // Ministry of Economy, Trade, and Industry.
    let unserial = name.replacing(", and ", with: " and ")
    let spellings =
      UnknownName.americanSpellings(of: name) + (unserial == name ? [] : [unserial])
      + UnknownName.respelled(name) + [UnknownName.plain(name)].compactMap { $0 } + writtenOut(name)
      + [UnknownName.withoutStock(name), UnknownName.stem(of: name, shapes: article.shapes)].compactMap { $0 }
    return spellings.lazy.compactMap { knownOrganization($0) }.first ?? knownBody(ofCountryIn: unserial)
      ?? article.gazetteer.readings(ofSpelling: name).first?.entry
  }

  /// The Japanese town that has become the city of its name: 安来 of 安来市, which the gazetteer has as 安来町.
  func formerTown(_ name: String) -> Int? {
    guard name.unicodeScalars.allSatisfy(\.isKanji) else { return nil }
    return article.gazetteer.readings(of: name + "町").first {
      let entry = article.gazetteer.entry($0.entry)
      return entry.id.kind == .city && entry.country == "JP"
    }?.entry
  }

  /// The organization of exactly that name; one that several countries have only where the article is about its country.
  func knownOrganization(_ name: String) -> Int? {
    article.gazetteer.readings(of: name).first { reading in
      let entry = article.gazetteer.entry(reading.entry)
      guard entry.id.kind == .organization else { return false }
      return !reading.use.contains(.needsCountry) || article.isAbout(entry)
    }?.entry
  }

  /// The company whose name is an ordinary word, too (株式会社アクセス): in Latin letters only where the article names its country,
  /// or is in Japanese and names none.
  private func companyOfWord(_ name: String) -> Int? {
    let isLegal = article.shapes.legalForms.contains { name.startsWith(bytesOf: $0) || name.endsWith(bytesOf: $0) }
    let word = isLegal ? UnknownName.stem(of: name, shapes: article.shapes) ?? name : name
    let isForeign =
      word.utf8.allSatisfy { $0 < 0x80 } && !(article.language == .japanese && article.countries.isEmpty)
    return article.gazetteer.readings(ofFoundName: word).first { reading in
      let entry = article.gazetteer.entry(reading.entry)
      return reading.use.contains(.linkOnly) && (!isForeign || entry.country.map(article.names) ?? true)
    }?.entry
  }

  /// A name with the names of its country for the single kanji that begins it: フランス開発庁 for 仏開発庁.
  func writtenOut(_ name: String) -> [String] {
    guard name.unicodeScalars.first?.isKanji == true else { return [] }
    // 米連邦政府エネルギー省 is 米エネルギー省.
    let federal = name.replacing("連邦政府", with: "")
    if federal != name, federal.count > 3 { return [federal] + writtenOut(federal) }
    guard name.count > 3, let mark = name.first,
      let reading = article.gazetteer.readings(of: String(mark)).first(where: { $0.use.contains(.kanji) })
    else { return [] }
    return article.gazetteer.names(ofEntry: reading.entry).map { $0 + name.dropFirst() }
  }

  /// The known organization whose branch a name is: 国連ハビタット福岡本部.
  func branchOwner(of name: String) -> Int? {
    if let office = [" Headquarters", " Head Office", " HQ"].first(where: name.hasSuffix) {
      return knownOrganization(String(name.dropLast(office.count)))
    }
    // ジェトロ・バンコク.
    if let dot = name.lastIndex(of: "・"),
      article.gazetteer.number(ofName: String(name[name.index(after: dot)...]), kind: .city) != nil
    {
      return knownOrganization(String(name[..<dot]))
    }
    let scalars = Array(name.unicodeScalars)
    guard
      let branch = article.shapes.branchWords.first(where: { scalars.count > $0.count + 3 && scalars.hasSuffix($0) })
    else { return nil }
    return (3...(scalars.count - branch.count)).reversed().lazy.compactMap { end in
      knownOrganization(String(String.UnicodeScalarView(scalars[..<end])))
    }.first
  }
}
