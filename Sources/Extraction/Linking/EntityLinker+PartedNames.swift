import Gazetteers
import GraphModel

/// Names that have a country's name beside the body's own.
extension EntityLinker {
  /// A name without that of the country before or behind it, where it is that country's: Canadian Space Agency, カナダ宇宙庁,
  /// Ministry of Energy of Kazakhstan; nil where none is there.
  func withoutCountry(_ name: String, _ country: String?) -> String? {
    guard UnknownName.isLatin(name) else {
      return leadingCountry(of: name).map { String(name.dropFirst($0.count).drop { "・の".contains($0) }) }
    }
    return partings(of: name).first { _, owners in
      country == nil || owners.contains { article.gazetteer.entry($0).id.key == country }
    }?.rest
  }

  /// The public body of a country that stands in its English name: the Japanese Ministry of …, the Digital Agency of Japan,
  /// the Department of Agriculture of the Philippines.
  func knownBody(ofCountryIn name: String) -> Int? {
    guard UnknownName.isLatin(name) else { return nil }
    for (rest, owners) in partings(of: name) {
      let countries = owners.compactMap { article.gazetteer.entry($0).country }
      // The Korean Ministry of Environment is listed as that of Korea.
      let listed = owners.flatMap(article.gazetteer.names(ofEntry:)).map { "\(rest) of \($0)" }
      let body = ([rest] + listed).lazy.flatMap { article.gazetteer.readings(of: $0) }.first { reading in
        let entry = article.gazetteer.entry(reading.entry)
        return entry.id.kind == .organization && entry.isPublicBody && entry.country.map(countries.contains) == true
      }
      if let body { return body.entry }
      if let body = countries.lazy.compactMap({ article.gazetteer.body(called: rest, of: $0) }).first { return body }
    }
    return nil
  }

  /// The country whose adjective an English name of a ministry begins with: Danish Ministry of Foreign Affairs.
  func countryOfAdjective(in name: String) -> String? {
    guard UnknownName.isLatin(name) else { return nil }
    let parting = partings(of: name).first { rest, _ in
      ["Ministry of ", "Department of ", "Ministry for "].contains(where: rest.startsWith(bytesOf:))
    }
    return parting?.owners.first.map { article.gazetteer.entry($0).id.key }
  }

  /// The ways in which an English name is a country's and a rest, with the entries of the country.
  private func partings(of name: String) -> [(rest: String, owners: [Int])] {
    let words = name.split(separator: " ")
    var parts: [(ArraySlice<Substring>, ArraySlice<Substring>)] = []
    if let of = words.lastIndex(of: "of"), of > 1 {
      let owner = words[(of + 1)...]
      parts.append((words[..<of], owner.first == "the" ? owner.dropFirst() : owner))
    }
    for count in [2, 1] where words.count > count + 1 { parts.append((words[count...], words[..<count])) }
    return parts.compactMap { rest, owner in
      let owners = article.gazetteer.readings(of: owner.joined(separator: " ")).map(\.entry).filter {
        article.gazetteer.entry($0).id.kind == .country
      }
      return owners.isEmpty ? nil : (rest.joined(separator: " "), owners)
    }
  }
}
