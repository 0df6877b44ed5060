import Foundation
import Gazetteers
import GraphModel

/// Companies' names in katakana that are made of words.
extension NameWords {
  /// A known organization's name with words behind it, or nothing but such words or English ones: シーメンス・エナジー, ジャパンディスプレイ,
  /// ロイヤルメール.
  func ofCompany(_ name: String, _ gazetteer: Gazetteer) -> String? {
    var rest = name[...]
    var words: [String] = []
    while let word = companyWord(endingIn: rest) {
      words.insert(word.english, at: 0)
      rest = rest.dropLast(word.length)
      if rest.last == "・" { rest.removeLast() }
      if rest.isEmpty { return words.count > 1 ? words.joined(separator: " ") : nil }
      if let stem = company(String(rest), gazetteer) {
        let own = words.joined(separator: " ")
        return stem.endsWith(bytesOf: " " + own) ? stem : stem + " " + own
      }
    }
    return ofEnglishWords(name, gazetteer)
  }

  /// The longest word that companies add with which a name ends.
  private func companyWord(endingIn name: Substring) -> (english: String, length: Int)? {
    guard name.count > 1 else { return nil }
    return (2...min(longestCompanyWord, name.count)).reversed().lazy.compactMap { length in
      companies[String(name.suffix(length))].map { ($0, length) }
    }.first
  }

  /// A name that is put together of at least two English words and names of large places: ボストン・レッドスター is Boston Red Star.
  private func ofEnglishWords(_ name: String, _ gazetteer: Gazetteer) -> String? {
    guard name.count > 4, Transliteration.isKatakana(name) else { return nil }
    var words: [String] = []
    for segment in name.split(separator: "・") {
      guard let own = englishNames(of: segment, gazetteer) else { return nil }
      words += own.map(\.capitalized)
    }
    return words.count > 1 ? words.joined(separator: " ") : nil
  }

  /// A part of a name in English: a large city, a word, a smaller city, two words; nil where it is none of these.
  private func englishNames(of part: Substring, _ gazetteer: Gazetteer) -> [String]? {
    func city(above population: Int) -> [String]? {
      place(String(part), gazetteer, above: population).map { [$0.name] }
    }
    return city(above: 300_000) ?? englishWord(part).map { [$0] } ?? city(above: 100_000) ?? twoWords(in: part)
  }

  /// The English word that a run of katakana is.
  private func englishWord(_ part: Substring) -> String? {
    companies[String(part)] ?? (part.count > 2 ? katakana.english(of: String(part)) : nil)
  }

  /// The two English words that a run of katakana is, the first the longest.
  ///
  /// More parts, or shorter ones that companies do not add, come together by chance.
  private func twoWords(in run: Substring) -> [String]? {
    (2..<max(run.count - 1, 2)).reversed().lazy.compactMap { length in
      guard let first = englishWord(run.prefix(length)), let second = englishWord(run.dropFirst(length)) else {
        return nil
      }
      return [first, second]
    }.first
  }

  /// The English name of a known organization in katakana as others are named after it: Toyota rather than Toyota Motor.
  private func company(_ stem: String, _ gazetteer: Gazetteer) -> String? {
    guard stem.count > 2, Transliteration.isKatakana(stem) else { return nil }
    let number = gazetteer.readings(ofFoundName: stem).lazy.map(\.entry).first {
      gazetteer.entry($0).id.kind == .organization
    }
    return number.map { number in
      let name = gazetteer.entry(number).name
      return gazetteer.names(ofEntry: number).filter { name.hasPrefix($0 + " ") }.min { $0.count < $1.count } ?? name
    }
  }
}
