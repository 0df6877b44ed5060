import Foundation
import Gazetteers
import GraphModel
import TestSupport
import Testing

@Suite struct GazetteerTests {
  static let bundled = Result { try Gazetteer.bundled() }
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Self.bundled.get() }

  @Test(arguments: [
    ("ベトナム", "country:VN"), ("越南", "country:VN"), ("베트남", "country:VN"), ("Viet Nam", "country:VN"),
    ("米国", "country:US"), ("USA", "country:US"), ("英国", "country:GB"), ("Côte d'Ivoire", "country:CI"),
    ("欧州投資銀行", "organization:eib"), ("EIB", "organization:eib"), ("European Investment Bank", "organization:eib"),
    ("グーグル", "organization:google"), ("国土交通省", "organization:mlit"), ("国土交通部", "organization:molit-kr"),
    ("ホーチミン市", "city:1566083"), ("サイゴン", "city:1566083"), ("Saigon", "city:1566083"), ("深圳市", "city:1795565"),
    ("Sonderborg", "city:2613102"), ("Sønderborg", "city:2613102"), ("ソウル", "city:1835848"), ("서울", "city:1835848"),
  ])
  func namesLeadToTheirEntities(_ name: String, _ id: String) {
    let ids = gazetteer.readings(of: name).map { gazetteer.entry($0.entry).id.description }
    #expect(ids.contains(id), "\(name) leads to \(ids)")
  }

  @Test func everyCountryOfISO3166HasNamesInFourLanguages() throws {
    let text = try String(contentsOf: Gazetteer.resources.appending(path: "countries.yaml"), encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == 250, "249 entries and Kosovo")
    for line in lines {
      for language in ["en: [", "ja: [", "zh: [", "ko: ["] { #expect(line.contains(language), "\(line)") }
    }
  }

  @Test func citiesKnowWhereTheyAre() throws {
    let reading = try #require(gazetteer.readings(of: "ホーチミン市").first)
    let entry = gazetteer.entry(reading.entry)
    #expect(entry.country == "VN")
    #expect(entry.population > 5_000_000)
    let coordinate = try #require(entry.coordinate)
    #expect(abs(coordinate.latitude - 10.823) < 0.01 && abs(coordinate.longitude - 106.630) < 0.01)
  }

  /// The compiled file is that of the readable sources beside it.
  @Test func compiledFileIsUpToDate() throws {
    let compiled = GazetteerCompiler.compile(try GazetteerSources(folder: Gazetteer.resources))
    #expect(
      try Data(contentsOf: Gazetteer.resources.appending(path: "gazetteer.bin")) == compiled,
      "run entente-dev compile-gazetteer")
  }

  /// The trie finds what a search of every name at every place finds.
  @Test func matchesAgreeWithSearchingForEachName() throws {
    let names = ["a", "ab", "abc", "b", "bcd", "東京", "東京都", "京都", "ア", "アジア", "Asia", "asian"]
    let small = try small(names)
    for text in ["abcd", "東京都庁", "xアジアab", "", "asianAsia", "bcbcd東"] {
      let matchable = MatchableText(text)
      let found = Set(small.matches(in: matchable).map { "\($0.range.lowerBound) \(matchable.string($0.range))" })
      let scalars = Array(text.unicodeScalars)
      var expected: Set<String> = []
      for name in names {
        let wanted = Array(name.unicodeScalars)
        for start in 0..<max(0, scalars.count - wanted.count + 1)
        where scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
          expected.insert("\(start) \(name)")
        }
      }
      #expect(found == expected, "in \(text)")
    }
  }

  @Test func sourcesThatDoNotParseAreNamedWithTheirLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("JP: {en: [Japan]}\n", to: "countries.yaml")
    try folder.write("x: {en: [X]}\ny: {ja: []}\n", to: "organizations.yaml")
    try folder.write("", to: "cities.tsv")
    let error = #expect(throws: GazetteerError.self) { try GazetteerSources(folder: folder.url) }
    #expect(error?.description.contains("organizations.yaml:2: expected a name") == true)
  }

  @Test func namesOfCitiesAreAddedToTheLargestOfTheCountry() throws {
    let gazetteer = try Gazetteer.bundled()
    let reading = try #require(
      gazetteer.readings(of: "Cologne").first { gazetteer.entry($0.entry).country == "DE" })
    #expect(gazetteer.entry(reading.entry).name == "Köln" && reading.use.contains(.usual))
    #expect(gazetteer.readings(of: "Hue").contains { gazetteer.entry($0.entry).name == "Huế" })

    let folder = try TemporaryFolder()
    try folder.write("DE: {en: [Germany]}\n", to: "countries.yaml")
    try folder.write("x: {en: [X]}\n", to: "organizations.yaml")
    try folder.write("", to: "organizations-enamdict.tsv")
    try folder.write("", to: "organizations-edinet.tsv")
    try folder.write("1\tDE\t1000\t50\t7\tKöln\t\n", to: "cities.tsv")
    try folder.write("DE: {Köln: [Cologne]}\nFR: {Lyon: [Lyons]}\n", to: "city-names.yaml")
    let error = #expect(throws: GazetteerError.self) { try GazetteerSources(folder: folder.url) }
    #expect(error?.description.contains("city-names.yaml:2: expected usual names or ids of cities of FR") == true)
  }

  @Test(arguments: [
    ("深セン", "CN", "Shenzhen"), ("アモイ", "CN", "Xiamen"), ("仁川", "KR", "Incheon"), ("高陽", "KR", "Goyang-si"),
    ("ゲント", "BE", "Gent"),
    ("チェンマイ", "TH", "Chiang Mai"),
  ])
  func citiesAreKnownByTheNamesThatJapaneseNewspapersUse(_ name: String, _ country: String, _ city: String) throws {
    let gazetteer = try Gazetteer.bundled()
    #expect(
      gazetteer.readings(of: name).contains {
        gazetteer.entry($0.entry).country == country && gazetteer.entry($0.entry).name == city
      })
  }

  @Test func namesThatAreOrdinaryWordsAreLinkedButNotMatched() throws {
    let gazetteer = try small(["=Access", "Minebea Mitsumi"])
    #expect(gazetteer.matches(in: MatchableText("They have Access.")).isEmpty)
    #expect(gazetteer.readings(of: "Access").isEmpty)
    #expect(gazetteer.readings(ofFoundName: "Access").count == 1)
    #expect(gazetteer.readings(ofSpelling: "MinebeaMitsumi").count == 1)
    #expect(gazetteer.readings(ofSpelling: "Access").isEmpty)
  }

  @Test(arguments: [("キヤノン", "Canon"), ("武蔵野銀行", "Musashino Bank"), ("日本特殊陶業", "Niterra")])
  func japaneseCompaniesAreKnownInBothLanguages(_ japanese: String, _ english: String) throws {
    let gazetteer = try Gazetteer.bundled()
    let first = try #require(gazetteer.number(ofName: japanese, kind: .organization))
    #expect(gazetteer.readings(ofFoundName: english).contains { $0.entry == first })
    #expect(gazetteer.entry(first).country == "JP")
  }

  @Test(arguments: ["Genova", "Sapporo"])
  func citiesKeepTheNamesThatUnseenListsGiveToCompanies(_ name: String) throws {
    let gazetteer = try Gazetteer.bundled()
    let kinds = Set(gazetteer.readings(of: name).map { gazetteer.entry($0.entry).id.kind })
    #expect(kinds == [.city])
  }

  private func small(_ names: [String]) throws -> Gazetteer {
    let folder = try TemporaryFolder()
    try folder.write("JP: {en: [Japan]}\n", to: "countries.yaml")
    try folder.write(
      names.enumerated().map { "o\($0): {en: [\"\($1)\"]}" }.joined(separator: "\n"), to: "organizations.yaml")
    try folder.write("", to: "organizations-enamdict.tsv")
    try folder.write("", to: "organizations-edinet.tsv")
    try folder.write("", to: "cities.tsv")
    try folder.write("{}", to: "city-names.yaml")
    return GazetteerCompiler.gazetteer(try GazetteerSources(folder: folder.url))
  }
}
