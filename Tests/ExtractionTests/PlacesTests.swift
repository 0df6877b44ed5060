import Articles
import Extraction
import Foundation
import GraphModel
import TestSupport
import Testing

/// Which city, ward or country a name stands for.
@Suite struct PlacesTests {
  let extractor: Extractor

  init() throws { extractor = try Shared.extractor.get() }

  /// Every city of Japan is read as such where nothing but its name stands.
  @Test func everyJapaneseCityIsKnown() throws {
    let file = Snapshot.repository().appending(path: "Tests/ExtractionTests/Fixtures/japanese-cities.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let names = lines.flatMap { $0.split(separator: " ").map { $0 + "市" } }
    #expect(names.count == 792)
    let unread = names.filter { name in
      let reading = extractor.read(MarkedText("\(name)は会議を開いた。").article())
      return !reading.entities.contains {
        $0.entity.id.kind == .city && $0.entity.country == "JP" && $0.entity.names.contains { $0 == name }
      }
    }
    #expect(unread == [])
  }

  /// A form and the GeoNames id or name that it stands for.
  @Test(arguments: [
    ("福島県伊達市は会議を開いた。", ["city:2112980"]),
    ("北海道伊達市は会議を開いた。", ["city:2130421"]),
    ("宮城県川崎町は会議を開いた。", ["city:2112284"]),
    ("神奈川県川崎市は会議を開いた。", ["city:1859642"]),
    ("岐阜県池田町は会議を開いた。", ["city:岐阜県池田"]),
    ("南陽市は会議を開いた。", ["city:11611932"]),
    ("中国の南陽市は会議を開いた。", ["city:1799629", "country:CN"]),
    ("茨城県鹿嶋市と佐賀県鹿島市は会議を開いた。", ["city:1859941", "city:1860748"]),
    ("愛知県の名古屋市守山区で会議を開いた。", ["city:1856057"]),
    ("日本は、標準化法第三条に基づいて会議を開いた。", ["country:JP"]),
    ("スペインのマドリード、デンマークのソーンダーボリなどの都市が参加する。", ["city:2613102", "city:3117735", "country:DK", "country:ES"]),
    ("ベトナムのゴ・ホアン・ナム市長が語った。", ["country:VN"]),
    ("SINGAPORE, Dec. 15 -- The meeting was opened.", ["country:SG"]),
    ("Authorities in Kigali Rwanda opened it.", ["city:202061", "country:RW"]),
    ("Ikeda, Hokkaido, opened it.", ["city:2129951"]),
    // Of two cities of a name the one that is known by more names, though the other be larger.
    ("The city of Valencia opened it.", ["city:2509954"]),
    ("The city of Valencia in Venezuela opened it.", ["city:3625549", "country:VE"]),
    // New York is a city, and no state in which others lie.
    ("Amsterdam and New York opened it.", ["city:2759794", "city:5128581"]),
    ("Utility Engie lends to Changhua 4.", ["organization:engie"]),
  ])
  func places(_ text: String, _ expected: [String]) {
    let reading = extractor.read(MarkedText(text).article())
    #expect(reading.entities.map(\.entity.id.description).sorted() == expected)
  }

  /// Whose an unknown body is follows from the country that its name begins with.
  @Test(arguments: [
    ("インドネシア考古局は会議を開いた。", "organization:インドネシア考古局-id"),
    ("土地銀行庁は会議を開いた。", "organization:土地銀行庁"),
  ])
  func countriesInNames(_ text: String, _ expected: String) {
    let ids = extractor.read(MarkedText(text).article()).entities.map(\.entity.id.description)
    #expect(ids.contains(expected), "\(ids)")
  }
}
