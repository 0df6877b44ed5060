import Foundation
import Yams

/// What names look like: the words of name-shapes.yaml.
struct NameShapes: Sendable {
  /// Japanese endings that make an organization of the words before them.
  let bodySuffixes: [[Unicode.Scalar]]
  /// Japanese endings that do so only behind a proper name.
  let weakSuffixes: [[Unicode.Scalar]]
  /// Japanese endings of public bodies, for `locatedIn`.
  let publicEndings: [String]
  /// Japanese endings of units of an organization, for `partOf`.
  let unitEndings: [String]
  /// Japanese endings of any of these sorts.
  let nameSuffixes: [[Unicode.Scalar]]
  /// Japanese endings of names that are abbreviated in brackets.
  let definedSuffixes: [[Unicode.Scalar]]
  let genitiveSuffixes: [[Unicode.Scalar]]
  let commonSuffixes: Set<[Unicode.Scalar]>
  let determiners: Set<String>
  let placeCompounds: [[Unicode.Scalar]]
  let legalPrefixes: [[Unicode.Scalar]]
  let legalForms: [String]
  /// Words that do not make a name of an ending.
  let genericModifiers: Set<String>
  /// What stands before a Japanese name and is none of it.
  let leadingWords: Set<String>
  /// What stands behind a Japanese name and is none of it.
  let trailingWords: Set<String>
  /// What sort of organization the name behind is of, in Japanese.
  let sortsBefore: [[Unicode.Scalar]]
  /// The same in English.
  let englishSortsBefore: [[Unicode.Scalar]]
  /// The last words of these, and the genitive, which shows a name behind a country.
  let englishSortWords: Set<String>
  /// What ends names of companies behind another name.
  let companyWords: [[Unicode.Scalar]]
  /// Behind which Japanese words of owners a common noun may be a company, too.
  let ownersBefore: [[Unicode.Scalar]]
  /// What English descriptions of a name in a list end in.
  let englishDescriptions: Set<String>
  /// What makes a branch of an organization and a place.
  let branchWords: [[Unicode.Scalar]]
  /// What ministries are named after, in katakana: エネルギー省 is one, ドンナイ省 a province.
  let ministrySubjects: Set<String>
  /// Provinces of China.
  let provinces: [[Unicode.Scalar]]
  /// What goes on with a foreign name and makes another company of it: ポスコ建設.
  let companyKanji: [[Unicode.Scalar]]
  /// What goes on with the name of a Chinese company: 中国華電集団清潔能源.
  let companyEnds: [[Unicode.Scalar]]
  /// Words of sentences about sport.
  let sportWords: Set<String>
  /// Whole words that look like names and are none.
  let genericNames: Set<String>
  /// What ends names of any such company or thing.
  let genericEnds: [[Unicode.Scalar]]
  /// Titles and roles of people who stand for an organization.
  let roles: [[Unicode.Scalar]]
  /// Nouns that are topics without acting.
  let passiveTopics: Set<String>
  /// What follows a name of a product, technology or event.
  let nonOrganizationHeads: [[Unicode.Scalar]]
  /// Endings of names of things: what bears one is no organization, whatever it looks like.
  let thingSuffixes: [[Unicode.Scalar]]
  /// Regions, which are no entities.
  let regions: Set<String>
  let englishDesignators: Set<String>
  /// Last words of English names of things.
  let englishThings: Set<String>
  /// What follows an English name that only says which of some things is meant.
  let englishThingsBehind: Set<String>
  /// Words of Japanese sentences about companies.
  let japaneseBusinessWords: [[Unicode.Scalar]]
  /// What a Japanese sentence says of organizations only, of its subject.
  let japaneseActs: [[Unicode.Scalar]]
  /// What a sort of company ends in.
  let companySorts: [[Unicode.Scalar]]
  /// Those that show even a word of the dictionary to be a company's name.
  let japaneseSignings: [[Unicode.Scalar]]
  /// Who may act so without a name.
  let japaneseActors: [String]
  /// What schools and institutes teach and study: University of Science and Technology.
  let englishFields: Set<String>
  /// Words of sentences about companies, in small letters.
  let businessWords: Set<String>
  /// Those that are written with a full stop.
  let abbreviatedDesignators: [[Unicode.Scalar]]
  let englishHeads: Set<String>
  let englishPortfolios: Set<String>
  let englishUnits: Set<String>
  let englishTitles: Set<String>
  let latinStopwords: Set<String>
  let ambiguousPlaces: Set<String>

  /// Whether 部 at the end only says which part of a country is meant: ルーマニア北西部.
  static func isPartOfCountry(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.last == "部" && name.dropLast().last.map { "東西南北中".unicodeScalars.contains($0) } == true
  }

  /// Whether an English name is a thing's by its end: Paris Agreement, Metro Rail Network.
  func isEnglishThing(_ words: [String]) -> Bool {
    // Bangalore Metro Rail Project Phase II.
    let phase = words.lastIndex { ["Phase", "Stage"].contains($0) } ?? words.endIndex
    let words = phase == words.endIndex ? words[...] : words[..<phase]
    guard words.count > 1, let last = words.last else { return false }
    // The Bureau of Indian Standards is a body, International Standards are none.
    if last == "Standards" { return words.count == 2 }
    // Hà Nam Province is one, the People's Committee of Hà Nam Province a body.
    if Self.areas.contains(last) { return !words.contains("of") }
    return englishThings.contains(last)
      || ["Network", "System"].contains(last) && Self.lines.contains(words[words.count - 2])
  }

  /// Parts of countries.
  private static let areas: Set<String> = ["Province", "Prefecture", "Governorate", "Oblast"]

  /// What networks of pipes, wires and tracks are called.
  private static let lines: Set<String> = [
    "Rail", "Distribution", "Transmission", "Road", "Metro", "Charging", "Electricity", "Power", "Gas", "Water", "Bus",
    "Transport", "Transit", "Management", "Payment", "Monitoring", "Operating", "Information",
  ]

  /// Whether an English sentence is about companies.
  func isAboutBusiness(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { businessWords.contains($0.text.lowercased()) }
  }

  /// Whether a Japanese sentence is about sport.
  func isAboutSport(_ sentence: Sentence) -> Bool { sentence.tokens.contains { sportWords.contains($0.text) } }

  /// Reads the file that comes with Entente.
  ///
  /// - Throws: `ResourceError` when it is missing or does not parse.
  static func bundled() throws(ResourceError) -> NameShapes {
    let node = try ResourceError.yaml(named: "name-shapes.yaml")
    func words(_ name: String) -> [String] {
      guard let sequence = node[name]?.sequence else { return [] }
      return sequence.compactMap { $0.scalar?.string }
    }
    func scalars(_ name: String) -> [[Unicode.Scalar]] {
      words(name).map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }
    return NameShapes(
      bodySuffixes: scalars("bodySuffixes"), weakSuffixes: scalars("weakSuffixes"),
      publicEndings: words("publicSuffixes"), unitEndings: words("unitSuffixes"),
      nameSuffixes: scalars("unitSuffixes") + scalars("bodySuffixes") + scalars("weakSuffixes"),
      definedSuffixes: scalars("definedSuffixes"), genitiveSuffixes: scalars("genitiveSuffixes"),
      commonSuffixes: Set(scalars("commonSuffixes")), determiners: Set(words("determiners")),
      placeCompounds: scalars("placeCompounds"), legalPrefixes: scalars("legalPrefixes"),
      legalForms: words("legalPrefixes"),
      genericModifiers: Set(words("genericModifiers")),
      leadingWords: Set(words("leadingWords")), trailingWords: Set(words("trailingWords")),
      sortsBefore: scalars("sortsBefore"), englishSortsBefore: scalars("englishSortsBefore"),
      englishSortWords: Set(
        words("englishSortsBefore").compactMap { $0.split(separator: " ").last.map(String.init) }
          + words("englishDescriptions") + ["'s", "’s"]),
      companyWords: scalars("companyWords"), ownersBefore: scalars("ownersBefore"),
      englishDescriptions: Set(words("englishDescriptions")),
      branchWords: scalars("branchWords"),
      ministrySubjects: Set(words("ministrySubjects")), provinces: scalars("provinces"),
      companyKanji: scalars("companyKanji"), companyEnds: scalars("companyEnds"),
      sportWords: Set(words("sportWords")),
      genericNames: Set(words("genericNames")), genericEnds: scalars("genericEnds"), roles: scalars("roles"),
      passiveTopics: Set(words("passiveTopics")),
      nonOrganizationHeads: scalars("nonOrganizationHeads"),
      thingSuffixes: scalars("thingSuffixes"),
      regions: Set(words("regions")), englishDesignators: Set(words("englishDesignators")),
      englishThings: Set(words("englishThings")),
      englishThingsBehind: Set(words("englishThingsBehind")),
      japaneseBusinessWords: scalars("japaneseBusinessWords"), japaneseActs: scalars("japaneseActs"),
      companySorts: scalars("companySorts"), japaneseSignings: scalars("japaneseSignings"),
      japaneseActors: words("japaneseActors"),
      englishFields: Set(words("englishFields")),
      businessWords: Set(words("businessWords")),
      abbreviatedDesignators: scalars("abbreviatedDesignators"), englishHeads: Set(words("englishHeads")),
      englishPortfolios: Set(words("englishPortfolios")), englishUnits: Set(words("englishUnits")),
      englishTitles: Set(words("englishTitles")),
      latinStopwords: Set(words("latinStopwords")), ambiguousPlaces: Set(words("ambiguousPlaces")))
  }
}
