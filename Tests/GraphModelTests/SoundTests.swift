import GraphModel
import Testing

/// Names in katakana and in Latin letters by their sounds.
@Suite struct SoundTests {
  private func distance(_ katakana: String, _ latin: String) -> Double {
    SoundDistance.between(katakana: Phonemes(katakana: katakana), latin: Phonemes(latin: latin))
  }

  @Test(arguments: [
    ("スズロン", "Suzlon", "Salon"), ("ヌートリエン", "Nutrien", "Natron"), ("アセルサン", "Aselsan", "Ocelsan"),
    ("レントキル", "Rentokil", "Rental"), ("モンサント", "Monsanto", "Munsanta"), ("フォルクスワーゲン", "Volkswagen", "Folkwang"),
    ("クアルコム", "Qualcomm", "Curocom"),
  ])
  func theRightNameIsNearer(_ katakana: String, _ right: String, _ wrong: String) {
    #expect(distance(katakana, right) < 0.12)
    #expect(distance(katakana, right) + 0.03 < distance(katakana, wrong))
  }

  @Test func soundsAreWrittenOnLetters() {
    #expect(Phonemes(katakana: "シャープ").text == "Sapu")
    #expect(Phonemes(katakana: "ウィキ").text == "wiki")
    #expect(Phonemes(katakana: "ヴィンチ").text == "binCi")
    #expect(Phonemes(latin: "Exchange").text == "eksCange")
    #expect(Phonemes(latin: "Zoë & Co").text == "zoeko")
    #expect(Phonemes(latin: "Vinci").text == "binsi")
    #expect(Phonemes(latin: "Sharp").text == "Sarp")
  }

  @Test func namesThatMayBeOneShareAKey() {
    #expect(Phonemes(katakana: "バンコロンビア").key == Phonemes(latin: "Bancolombia").key)
    #expect(Phonemes(katakana: "ジェルダウ").withHardG?.key == Phonemes(latin: "Gerdau").key)
    #expect(Phonemes(katakana: "").letters.isEmpty)
    #expect(Phonemes(katakana: "ャー").letters.isEmpty)
  }
}
