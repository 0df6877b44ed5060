import Foundation
import GraphModel

/// Under which two names count as one when they are measured: width, case, marks and legal forms aside.
enum ComparableName {
  /// The name's letters and digits.
  static func of(_ text: String) -> String {
    var text = text.precomposedStringWithCompatibilityMapping
    text = String(String.UnicodeScalarView(text.unicodeScalars.map { radicals[$0] ?? $0 }))
    text = text.replacing(legalForms, with: " ").lowercased()
    text = String(text.drop { $0.isWhitespace }).replacing(#/^the\s+/#, with: "")
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { isAlphanumeric($0) || $0 == "ー" }))
  }

  /// All names under which an entity may be met.
  static func names(_ forms: [String], kind: EntityKind, codes: [String?]) -> Set<String> {
    var names = Set(forms.map(of))
    switch kind {
    case .city:
      // 'Phoenix', 'フェニックス市' and 'City of Phoenix' are one name.
      for name in names {
        names.insert(nonempty(name.replacing(#/(市|町|村|city)$/#, with: "")) ?? name)
        names.insert(nonempty(name.replacing(#/^cityof/#, with: "")) ?? name)
      }
    case .country:
      for name in names { names.insert(nonempty(name.replacing(#/(政府|government)$/#, with: "")) ?? name) }
      for code in codes.compactMap({ $0 }) where code.wholeMatch(of: #/[A-Z]{2}/#) != nil {
        names.insert("iso:" + code)
      }
    case .organization: break
    }
    names.remove("")
    return names
  }

  private static func nonempty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  private static var legalForms: Regex<Substring> {
    let pattern =
      #/(?:株式会社|有限会社|一般財団法人|一般社団法人|\b(?:incorporated|corporation|inc|corp|ltd|llc|plc|jsc|gmbh|co|sa|ag)\b\.?)/#
    return pattern.ignoresCase()
  }

  /// CJK radicals that compatibility normalization leaves alone.
  private static let radicals: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    zip(
      "⺟⺠⺩⺪⺫⺬⺮⺯⺱⺶⺹⺼⻁⻄⻆⻌⻑⻒⻓⻘⻝⻞⻟⻤⻨⻩⻫⻭⻯⻲".unicodeScalars,
      "母民王疋目示竹糸罒羊耂月虎西角辶長镸长青食飠飠鬼麦黄斉歯竜亀".unicodeScalars),
    uniquingKeysWith: { first, _ in first })
}
