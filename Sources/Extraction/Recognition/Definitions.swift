import GraphModel
import Morphology

/// A short form that an article defines in brackets: 欧州投資銀行(EIB), Memorandum … (MoU), X(以下「Y」).
struct Definition: Sendable {
  /// Where the long form ends: right before the bracket.
  let longEnd: Int
  /// Where the short form lies.
  let short: Range<Int>

  /// The definitions of a field.
  static func all(in field: AnnotatedField, shapes: NameShapes) -> [Definition] {
    let scalars = field.scalars
    var found: [Definition] = []
    var position = 0
    while position < scalars.count {
      guard scalars[position] == "(", position > 0 else {
        position += 1
        continue
      }
      guard let close = scalars[position...].prefix(100).firstIndex(of: ")") else {
        position += 1
        continue
      }
      var longEnd = position
      while longEnd > 0, scalars[longEnd - 1] == " " || scalars[longEnd - 1] == "」" { longEnd -= 1 }
      if longEnd > 0 {
        found += shorts(in: (position + 1)..<close, of: field, shapes).map { Definition(longEnd: longEnd, short: $0) }
      }
      position = close
    }
    return found
  }

  /// The short forms that a bracket holds: (EIB), (Saudi Electricity Company、以下「SEC」), (本社:東京都、以下NEC).
  private static func shorts(in bracket: Range<Int>, of field: AnnotatedField, _ shapes: NameShapes) -> [Range<Int>] {
    let scalars = field.scalars
    // (DMICDC:Delhi-Mumbai Industrial Corridor Development Corporation) gives two, (NYSE: ANR) a share.
    if let colon = scalars[bracket].firstIndex(of: ":"), (2...12).contains(colon - bracket.lowerBound),
      scalars[bracket.lowerBound..<colon].allSatisfy({ $0.isUppercase || $0.isDigit || $0 == "-" })
    {
      let start = scalars[(colon + 1)..<bracket.upperBound].firstIndex { $0 != " " } ?? bracket.upperBound
      return isFullName(scalars[start..<bracket.upperBound])
        ? [bracket.lowerBound..<colon, start..<bracket.upperBound] : []
    }
    // (National Science Foundation:NSF) does so, too.
    if let colon = scalars[bracket].lastIndex(of: ":"), isFullName(scalars[bracket.lowerBound..<colon]),
      (2...12).contains(bracket.upperBound - colon - 1),
      scalars[(colon + 1)..<bracket.upperBound].allSatisfy({ $0.isUppercase || $0.isDigit || $0 == "-" })
    {
      return [bracket.lowerBound..<colon, (colon + 1)..<bracket.upperBound]
    }
    let parts = scalars[bracket].split { $0 == "、" }
    return parts.indices.compactMap { index in
      let part = parts[index]
      var (start, end) = (part.startIndex, part.endIndex)
      for word in Self.leads where start + word.count <= end && field.has(word, at: start) { start += word.count }
      // 以下、NEC is led by the part before.
      let isLed = start > part.startIndex || index > 0 && Self.leads.contains { parts[index - 1].elementsEqual($0) }
      while start < end, "「『\" “".unicodeScalars.contains(scalars[start]) { start += 1 }
      while end > start, "」』\" ”".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
      // Of several things a bracket says the others may be places and people.
      let isShort = parts.count == 1 || isLed || scalars[start..<end].allSatisfy { $0.isLatinLetter || $0 == " " }
      // An address is no other name: 森満工業(長崎県西彼杵郡).
      let isAddress =
        !isLed && end - start > 2 && "市区町村郡県".unicodeScalars.contains(scalars[end - 1])
        && scalars[start..<end].allSatisfy(\.isKanji)
      guard isShort, !isAddress, isName(scalars[start..<end]) else { return nil }
      return isLed || !isPerson(start..<end, field, shapes) ? start..<end : nil
    }
  }

  /// Whether the bracket says who heads what stands before: (学長 内山俊一), (中島正弘理事長).
  private static func isPerson(_ range: Range<Int>, _ field: AnnotatedField, _ shapes: NameShapes) -> Bool {
    guard field.language == .japanese, let index = field.sentenceIndex(at: range.lowerBound) else { return false }
    let tokens = field.sentences[index].tokens(within: range)
    let people = tokens.count { $0.partOfSpeech == .personName }
    return people > 0
      && (people > 1 && people == tokens.count
        || shapes.roles.contains {
          $0.count > 1
            && (field.has($0, at: range.lowerBound) || field.has($0, at: range.upperBound - $0.count))
        })
  }

  /// Whether words in Latin letters may be what the letters before them stand for.
  private static func isFullName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.first?.isUppercase == true && scalars.contains(" ")
      && scalars.contains { $0.isLatinLetter && !$0.isUppercase }
      && scalars.allSatisfy { $0.isLatinLetter || " -&,.'’".unicodeScalars.contains($0) }
  }

  private static let leads = ["以下", "略称:", "略称", "通称", "英語名:", "英文名:", "hereinafter ", "hereafter "].map {
    Array($0.unicodeScalars)
  }

  private static let counted = ["機関", "社", "者", "国", "か国", "団体", "省", "市", "都市", "大学", "組織"].map {
    Array($0.unicodeScalars)
  }

  private static let figures = ["人口", "資本金", "設立", "創業", "従業員", "定員", "総額", "当時"].map {
    Array($0.unicodeScalars)
  }

  private static let remarks = ["当時", "現在", "仮称", "予定", "写真", "以上", "敬称略", "前身", "後身", "旧称", "現職", "同左"].map {
    Array($0.unicodeScalars)
  }

  /// Whether the bracket holds a short form: letters, not a date, number or remark.
  private static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    // (注1) is a note.
    if scalars.first == "注", scalars.dropFirst().allSatisfy(\.isDigit) { return false }
    // (人口20万) tells how many.
    if Self.figures.contains(where: { scalars.starts(with: $0) }), scalars.contains(where: \.isDigit) { return false }
    // 高市総務大臣(当時) held the office then.
    if Self.remarks.contains(where: scalars.elementsEqual) { return false }
    // ルブリャナ電力(中部) says of where.
    if scalars.last == "部", scalars.dropLast().allSatisfy({ "東西南北中".unicodeScalars.contains($0) }) { return false }
    // VOW.XE is a share.
    if TickerRecognizer.isSymbol(scalars) { return false }
    // 三機関 counts those before it.
    if let first = scalars.first, "一二三四五六七八九十両".unicodeScalars.contains(first),
      Self.counted.contains(where: { scalars.dropFirst().elementsEqual($0) })
    {
      return false
    }
    guard (2...(isFullName(scalars) ? 80 : 40)).contains(scalars.count), let first = scalars.first else { return false }
    // 6G-IA begins with a figure.
    let isAcronym =
      first.isDigit && scalars.count(where: \.isUppercase) > 2
      && scalars.allSatisfy { $0.isUppercase || $0.isDigit || $0 == "-" }
    guard
      isAcronym || first.isUppercase || first.isKatakana || first.isKanji
        || first.isLatinLetter && scalars.contains(where: \.isUppercase)
    else { return false }
    return scalars.allSatisfy {
      $0.isLatinLetter || $0.isDigit || $0.isKana || $0.isKanji || " -・.&/".unicodeScalars.contains($0)
    }
  }
}
