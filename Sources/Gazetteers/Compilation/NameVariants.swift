import Foundation
import GraphModel

/// Other spellings under which a listed name stands in articles.
enum NameVariants {
  /// The name as normalised text writes it, and its variants.
  static func of(_ name: String, kind: EntityKind, country: String? = nil, use: NameUse) -> [String] {
    let normal = name.precomposedStringWithCompatibilityMapping.replacing("=", with: "・").replacing("’", with: "'")
    var variants = [normal]
    if isKana(normal), normal.contains("・") {
      let joined = normal.replacing("・", with: "")
      if joined.count >= 5 { variants.append(joined) }
    }
    // ルアンパバーン郡 is spoken of without the word for district, as a city is without that for city.
    if kind == .city, let last = normal.last, "市郡県".contains(last), normal.count > (last == "市" ? 4 : 3),
      isKana(String(normal.dropLast()))
    {
      // What GeoNames calls a province or district after its city is not the city: アッタプー県.
      variants = last == "市" ? [normal, String(normal.dropLast())] : [String(normal.dropLast())]
    }
    if kind == .city, let country, kanjiCountries.contains(country), let bare = withoutCityWord(normal) {
      variants.append(bare)
    }
    if kind == .city, isKana(normal), normal.hasSuffix("シティ") { variants += variants.map { $0 + "ー" } }
    if isKana(normal), normal.contains("ヴ") { variants += variants.map(Transliteration.withoutV) }
    if use.contains(.demonym) { return [normal] }
    if use.contains(.adjective) {
      return ["\(normal) government", "\(normal) Government", "\(normal) authorities"]
    }
    if kind == .country, !use.contains(.kanji), normal.unicodeScalars.contains(where: { $0.value > 0x3000 }),
      !normal.hasSuffix("政府"),
      !normal.hasSuffix("政権")
    {
      variants.append(normal + "政府")
    }
    if kind == .country, !use.contains(.kanji), normal.count > 3, normal.unicodeScalars.allSatisfy({ $0.value < 0x250 })
    {
      let bare = normal.hasPrefix("the ") ? String(normal.dropFirst(4)) : normal
      variants += [
        "Government of \(bare)", "Government of the \(bare)", "government of \(bare)", "\(bare) Government",
        "\(bare) government",
      ]
    }
    let plain = normal.inPlainLetters
    // Latin letters, those of Vietnamese among them: Huế.
    let isLatin = normal.unicodeScalars.allSatisfy { $0.value < 0x0300 || (0x1E00...0x1EFF).contains($0.value) }
    if plain != normal, isLatin { variants.append(plain) }
    return variants.withoutRepeats()
  }

  /// Countries whose cities have names in kanji: 仁川広域市 and 深セン市 are spoken of as 仁川 and 深セン.
  private static let kanjiCountries: Set<String> = ["CN", "KR", "KP", "TW", "VN"]

  private static func withoutCityWord(_ name: String) -> String? {
    guard let word = ["特別自治市", "広域市", "特別市", "市"].first(where: name.hasSuffix) else { return nil }
    let bare = name.dropLast(word.count)
    return bare.count >= 2 && !isKana(String(bare)) && bare.unicodeScalars.allSatisfy { $0.value >= 0x3005 }
      ? String(bare) : nil
  }

  private static func isKana(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
  }
}
