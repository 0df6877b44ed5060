import Foundation
import Gazetteers
import GraphModel

/// Companies' names in katakana that are made of words.
extension NameWords {
  /// A known organization's name with words behind it, or nothing but such words or foreign ones: シーメンス・エナジー, ジャパンディスプレイ,
  /// ロイヤルメール.
  func ofCompany(_ name: String, _ gazetteer: Gazetteer) -> String? {
    companyNames.value(of: name) { madeOfWords(name, gazetteer) }
  }

  private func madeOfWords(_ name: String, _ gazetteer: Gazetteer) -> String? {
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
    return behindCompany(name, gazetteer) ?? ofForeignWords(name, gazetteer)
      ?? ofForeignWord(String(rest), before: words, gazetteer)
  }

  /// A known organization's name with foreign words behind it, or with Japan before it: パナソニック・コネクト, 日本マイクロソフト.
  private func behindCompany(_ name: String, _ gazetteer: Gazetteer) -> String? {
    if name.startsWith(bytesOf: "日本"), Transliteration.isKatakana(String(name.dropFirst(2))),
      let owner = company(String(name.dropFirst(2)), gazetteer)
    {
      return owner + " Japan"
    }
    guard name.count > 5, name.unicodeScalars.first?.isLatinLetter == false,
      name.last.map({ Transliteration.isKatakana(String($0)) }) == true
    else { return nil }
    return (2...(name.count - 3)).reversed().lazy.compactMap { length -> String? in
      let rest = name.dropFirst(length).drop { $0 == "・" }
      guard !gazetteer.readings(of: String(name.prefix(length))).isEmpty, Transliteration.isKatakana(String(rest)),
        let stem = company(String(name.prefix(length)), gazetteer), let words = foreignWords(of: rest, gazetteer)
      else { return nil }
      return stem + " " + words.joined(separator: " ")
    }.first
  }

  /// The longest word that companies add with which a name ends.
  private func companyWord(endingIn name: Substring) -> (english: String, length: Int)? {
    guard name.count > 1 else { return nil }
    return (2...min(longestCompanyWord, name.count)).reversed().lazy.compactMap { length in
      companies[String(name.suffix(length))].map { ($0, length) }
    }.first
  }

  /// The English name of a known organization in katakana as others are named after it: Toyota rather than Toyota Motor.
  func company(_ stem: String, _ gazetteer: Gazetteer) -> String? {
    let isKatakana = Transliteration.isKatakana(stem)
    // 日立 of 日立システムズ, too, but not the word of a language that a company has for its name.
    guard stem.count > (isKatakana ? 2 : 1) else { return nil }
    let number = (isKatakana ? gazetteer.readings(ofFoundName: stem) : gazetteer.readings(of: stem)).lazy.map(\.entry)
      .first {
        gazetteer.entry($0).id.kind == .organization
      }
    return number.map { number in
      let name = gazetteer.entry(number).name
      return gazetteer.names(ofEntry: number).filter { name.hasPrefix($0 + " ") }.min { $0.count < $1.count } ?? name
    }
  }
}
