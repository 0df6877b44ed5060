import GraphModel
import Testing

@Suite struct SchemaTests {
  let city = EntityID(.city, "1850147")
  let country = EntityID(.country, "JP")
  let organization = EntityID(.organization, "eib")

  @Test func refusesEndsOfTheWrongKind() {
    #expect(throws: RelationError.wrongEnds(.memberOf, head: organization, tail: country)) {
      try Relation.Key(.memberOf, head: organization, tail: country)
    }
    #expect(throws: RelationError.wrongEnds(.locatedIn, head: country, tail: city)) {
      try Relation.Key(.locatedIn, head: country, tail: city)
    }
    #expect(throws: RelationError.sameEnds(.funds, city)) { try Relation.Key(.funds, head: city, tail: city) }
  }

  @Test func symmetricRelationsAreOneWhicheverWayTheyAreRead() throws {
    #expect(
      try Relation.Key(.partnersWith, head: organization, tail: city)
        == Relation.Key(.partnersWith, head: city, tail: organization))
    #expect(
      try Relation.Key(.funds, head: organization, tail: city) != Relation.Key(.funds, head: city, tail: organization))
  }

  @Test(arguments: ["country:VN", "city:1850147", "organization:高等教育省-my", "organization:a:b"])
  func identifiersReadBack(_ text: String) { #expect(EntityID(text)?.description == text) }

  @Test(arguments: ["", "VN", "person:x", "city:"])
  func otherTextsAreNoIdentifiers(_ text: String) { #expect(EntityID(text) == nil) }

  @Test(arguments: [
    ("2024-05-30", "2024-05-30"), ("2024/7/1", "2024-07-01"), ("2024.12.31", "2024-12-31"),
    ("2024年2月29日", "2024-02-29"),
  ])
  func datesAreRead(_ text: String, _ expected: String) { #expect(CalendarDate(text)?.description == expected) }

  @Test(arguments: ["2023-02-29", "2024-13-01", "24-01-01", "2024-01", "soon", "2024-00-10"])
  func otherDaysAreRefused(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    ("Rubicon Technologies, Inc.", "rubicon technologies"), ("ソニー株式会社", "ソニー"), ("Sønderborg", "Sonderborg"),
    ("The World Bank", "world bank"), ("ガス", "ガス"), ("Côte d'Ivoire", "COTE D’IVOIRE"),
  ])
  func spellingsShareAKey(_ left: String, _ right: String) { #expect(NameKey.of(left) == NameKey.of(right)) }

  @Test func soundMarksOfKanaTellNamesApart() { #expect(NameKey.of("ガス") != NameKey.of("カス")) }
}
