import Morphology
import Testing

@Suite struct MorphologyTests {
  let analyzer: MorphologicalAnalyzer

  init() throws { analyzer = try MorphologicalAnalyzer() }

  @Test func morphemesCoverTheTextInOrder() {
    let text = Array("国土交通省は ベトナムと覚書を締結した。".unicodeScalars)
    let morphemes = analyzer.morphemes(of: text)
    #expect(morphemes.first?.range.lowerBound == 0)
    #expect(morphemes.last?.range.upperBound == text.count)
    for (left, right) in zip(morphemes, morphemes.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
    let country = morphemes.first { $0.partOfSpeech == .countryName }
    #expect(country.map { String(String.UnicodeScalarView(text[$0.range])) } == "ベトナム")
    #expect(morphemes.contains { $0.base == "する" })
  }

  @Test func nothingGivesNothing() { #expect(analyzer.morphemes(of: "".unicodeScalars).isEmpty) }

  @Test func parallelEqualsSerial() async {
    let texts = (0..<200).map { "第\($0)回の会議でEIBとイベルドローラが合意した。" }
    let serial = texts.map { analyzer.morphemes(of: $0.unicodeScalars) }
    let parallel = await withTaskGroup(of: (Int, [Morpheme]).self) { group in
      for (index, text) in texts.enumerated() {
        group.addTask { [analyzer] in (index, analyzer.morphemes(of: text.unicodeScalars)) }
      }
      return await group.reduce(into: [Int: [Morpheme]]()) { $0[$1.0] = $1.1 }
    }
    for index in texts.indices { #expect(parallel[index] == serial[index]) }
  }
}
