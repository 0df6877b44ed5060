import GraphModel

/// Finds the committees of standards bodies by their numbers: ISO/TC 268, ISO/IEC JTC 1/SC 41, IEC SyC Smart Cities, ITU-T SG20.
///
/// The numbers of standards themselves (ISO 37120, IEC 63273-2) are no organizations and keep the body from being found in them.
struct CommitteeRecognizer: MentionRecognizer {
  let name = "committee"

  private static let bodies = [
    "ISO/IEC", "ISO", "IEC", "ITU-T", "ITU-R", "CEN/CENELEC", "CEN-CENELEC", "CENELEC", "CEN", "ETSI", "IEEE",
  ]
  private static let committees = [
    "JTC", "TC", "SyC", "SC", "PC", "SG", "TAG", "Study Group", "Working Party", "WP", "Technical Committee",
  ]

  private static let starts: [Unicode.Scalar] = ["I", "C", "E"]

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    var found: [Candidate] = []
    let scalars = field.scalars
    var position = 0
    while position < scalars.count {
      let first = position
      guard Self.starts.contains(scalars[first]),
        first == 0 || !(scalars[first - 1].isLatinLetter || scalars[first - 1].isDigit || scalars[first - 1] == "/"),
        let body = Self.bodies.first(where: { field.has($0, at: first) })
      else {
        position += 1
        continue
      }
      let bodyEnd = first + body.unicodeScalars.count
      if let end = committeeEnd(bodyEnd, field) {
        found.append(Candidate(range: first..<end, reading: .unknown(.organization, country: nil), strength: 0.97))
        position = end
      } else if let end = standardEnd(bodyEnd, field) {
        found.append(Candidate(range: first..<end, reading: .other, strength: 0.97))
        position = end
      } else {
        position = bodyEnd
      }
    }
    return found
  }

  /// End of `/TC 268/SC 1` or ` SyC Smart Cities` behind a body.
  private func committeeEnd(_ bodyEnd: Int, _ field: AnnotatedField) -> Int? {
    let scalars = field.scalars
    guard bodyEnd < scalars.count, scalars[bodyEnd] == "/" || scalars[bodyEnd] == " ",
      let kind = Self.committees.first(where: { field.has($0, at: bodyEnd + 1) })
    else { return nil }
    var end = bodyEnd + 1 + kind.unicodeScalars.count
    if end < scalars.count, scalars[end].isLatinLetter { return nil }
    var next = end
    if next < scalars.count, scalars[next] == " " || scalars[next] == "-" { next += 1 }
    let numberStart = next
    while next < scalars.count, scalars[next].isDigit { next += 1 }
    if next > numberStart {
      end = next
      if end < scalars.count, scalars[end].isUppercase, end + 1 == scalars.count || !scalars[end + 1].isLatinLetter {
        end += 1
      }
    } else if kind == "SyC" || kind == "TAG" {
      // Systems committees have names, not numbers.
      while next < scalars.count, scalars[next].isUppercase {
        while next < scalars.count, scalars[next].isLatinLetter { next += 1 }
        end = next
        guard next + 1 < scalars.count, scalars[next] == " ", scalars[next + 1].isUppercase else { break }
        next += 1
      }
      if end == bodyEnd + 1 + kind.unicodeScalars.count { return nil }
    } else {
      return nil
    }
    return committeeEnd(end, field) ?? end
  }

  /// End of the number of a standard or of a document behind a body.
  private func standardEnd(_ bodyEnd: Int, _ field: AnnotatedField) -> Int? {
    let scalars = field.scalars
    var next = bodyEnd
    while next < scalars.count,
      scalars[next] == " " || scalars[next] == "/" || "TRSPAWGUISDCM.".unicodeScalars.contains(scalars[next])
    { next += 1 }
    guard next > bodyEnd, next < scalars.count, scalars[next].isDigit else { return nil }
    while next < scalars.count, scalars[next].isDigit || "-:.".unicodeScalars.contains(scalars[next]) { next += 1 }
    return next
  }
}
