import Foundation
import Gazetteers
import GraphModel

/// Names in katakana that are foreign words.
extension NameWords {
  /// A name in Latin letters and words in katakana as it is written in English: SK Holdings for SKホールディングス, NTT Urban Solutions for
  /// NTTアーバンソリューションズ; nil for others.
  func latinized(_ name: String, _ gazetteer: Gazetteer) -> String? {
    guard let first = name.unicodeScalars.first, first.isLatinLetter,
      let end = name.unicodeScalars.firstIndex(where: { !$0.isLatinLetter && !$0.isDigit && $0 != "&" && $0 != "-" })
    else { return nil }
    let rest = String(name[end...])
    // A short word may be anything but behind a known company: BPパルス.
    let isLong = rest.count > 4 || rest.count > 2 && company(String(name[..<end]), gazetteer) != nil
    let word = companies[rest] ?? (isLong ? ofForeignWords(rest, gazetteer) : nil)
    return word.map { name[..<end] + " " + $0 }
  }

  /// A foreign word before long words of companies: フリーワイヤーテクノロジーズ.
  func ofForeignWord(_ rest: String, before words: [String], _ gazetteer: Gazetteer) -> String? {
    guard words.contains(where: { $0.count > 5 }) else { return nil }
    return ofForeignWords(rest, gazetteer).map { ([$0] + words).joined(separator: " ") }
  }

  /// A name that is one foreign word, or put together of such words and names of large places: ソノス is Sonos, ボストン・レッドスター is
  /// Boston Red Star.
  func ofForeignWords(_ name: String, _ gazetteer: Gazetteer) -> String? {
    guard name.count > 2, Transliteration.isKatakana(name) else { return nil }
    let parts = name.split(separator: "・")
    if parts.count == 1, let word = katakana.name(of: name) { return word.capitalized }
    guard name.count > 4 else { return parts.count == 1 ? brands.latin(of: name) : nil }
    // Two words without a dot are mostly written as one at home, too: フラッターウェーブ is Flutterwave.
    if parts.count == 1 { return solid(parts[0]) ?? brands.latin(of: name) }
    return foreignWords(of: name[...], gazetteer)?.joined(separator: " ")
  }

  /// The words of a name in katakana, its parts by dots; nil where one is not known.
  func foreignWords(of name: Substring, _ gazetteer: Gazetteer) -> [String]? {
    var words: [String] = []
    for part in name.split(separator: "・") {
      guard let own = latinNames(of: part, gazetteer) else { return nil }
      words += own.map { $0.contains(" ") ? $0 : $0.capitalized }
    }
    return words.isEmpty ? nil : words
  }

  /// A part of a name in Latin letters: a large city, a word, a smaller city, two words; nil where it is none of these.
  private func latinNames(of part: Substring, _ gazetteer: Gazetteer) -> [String]? {
    func city(above population: Int) -> [String]? {
      place(String(part), gazetteer, above: population).map { [$0.name] }
    }
    return city(above: 300_000) ?? latinWord(part).map { [$0] } ?? city(above: 100_000)
      ?? (solid(part) ?? brands.latin(of: String(part))).map { [$0] }
  }

  /// The foreign word or name that a run of katakana is.
  private func latinWord(_ part: Substring) -> String? {
    companies[String(part)] ?? (part.count > 2 ? katakana.latin(of: String(part)) : nil)
  }

  /// Two words of a run as one, but a long one that companies add stands by itself: パシフィックホールディングス.
  private func solid(_ run: Substring) -> String? {
    twoWords(in: run).map { words in
      let isAdded = longCompanyWords.contains { run.hasSuffix($0) }
      return isAdded ? words.map(\.capitalized).joined(separator: " ") : words.joined().capitalized
    }
  }

  /// The two English words that a run of katakana is, the first the longest.
  ///
  /// More parts, names of people and places, or shorter words that companies do not add come together by chance.
  private func twoWords(in run: Substring) -> [String]? {
    (2..<max(run.count - 1, 2)).reversed().lazy.compactMap { length in
      let parts = [run.prefix(length), run.dropFirst(length)]
      let words = parts.compactMap(latinWord)
      let areWords = zip(words, parts).allSatisfy { word, part in
        word.first?.isLowercase == true || companies[String(part)] != nil
      }
      return words.count == 2 && areWords ? words : nil
    }.first
  }
}
