import Articles
import GraphModel
import Testing

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("⽇本の⺠間⻑期計画", "日本の民間長期計画"), ("⻄⻫⻝⻤", "西斉食鬼"), ("ＡＢＣ１２３（％）", "ABC123(%)"), ("ｱｼﾞｱ", "アジア"),
    ("a\r\nb\rc\u{0C}d", "a\nb\nc\nd"), ("\u{FEFF}x\u{200B}y\u{00AD}z", "xyz"), ("a\u{0000}b", "ab"),
  ])
  func textIsMadeUniform(_ raw: String, _ expected: String) { #expect(TextNormalizer.normalize(raw) == expected) }

  /// Every character of the supplement that Unicode gives a unified ideograph becomes it; those without stay.
  @Test func radicalsOfTheSupplementBecomeIdeographs() {
    for value in UInt32(0x2E80)...0x2EF3 where value != 0x2E9A {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let result = TextNormalizer.normalize(String(scalar)).unicodeScalars.first
      let hasNone = value == 0x2E80
      #expect((result == scalar) == hasNone, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("市は発表した。「協力する。」と述べた。", ["市は発表した。", "「協力する。」と述べた。"]),
    ("見出し\n本文です。次", ["見出し", "本文です。", "次"]),
  ])
  func japaneseSentences(_ text: String, _ expected: [String]) { #expect(sentences(text, .japanese) == expected) }

  @Test(arguments: [
    ("Dr. Lee met the U.S. team. They agreed.", ["Dr. Lee met the U.S. team.", "They agreed."]),
    ("Acme Inc. signed with Foo Ltd. It starts in May.", ["Acme Inc. signed with Foo Ltd.", "It starts in May."]),
    ("Foo Ltd. Japan met Bar Asia Pte. Ltd. (BA) there.", ["Foo Ltd. Japan met Bar Asia Pte. Ltd. (BA) there."]),
    ("Really? Yes! See example.org now.", ["Really?", "Yes!", "See example.org now."]),
  ])
  func englishSentences(_ text: String, _ expected: [String]) { #expect(sentences(text, .english) == expected) }

  @Test(arguments: [
    ("東京都は協定を結んだ", Language.japanese), ("Tokyo signed 東京", .english), ("", .english), ("深圳市政府", .japanese),
  ])
  func languageIsTold(_ text: String, _ expected: Language) { #expect(LanguageDetector.language(of: text) == expected) }

  private func sentences(_ text: String, _ language: Language) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return SentenceSplitter.sentences(of: scalars, language: language).map {
      String(String.UnicodeScalarView(scalars[$0]))
    }
  }
}
