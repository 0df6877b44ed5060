import Articles
import OrderedCollections

/// Remarks on what was read, of which a file may earn thousands: the first few of a kind are said where they arise, the others counted.
struct Remarks {
  /// How many of a kind a file's articles may earn before they are only counted.
  private static let said = 3

  private struct Kind: Hashable {
    let file: String
    let code: ReaderError.Code
  }

  private var counts: OrderedDictionary<Kind, (count: Int, last: ReaderError)> = [:]

  /// Says a remark, or counts it.
  mutating func note(_ remark: ReaderError) {
    let kind = Kind(file: remark.position.file, code: remark.code)
    let count = (counts[kind]?.count ?? 0) + 1
    counts[kind] = (count, remark)
    if count <= Self.said { Console.note("\(remark)") }
  }

  /// Says how many more there were of each kind.
  func sayRest() {
    for (kind, (count, last)) in counts where count > Self.said {
      let line = last.position.line.map { ", the last in line \($0)" } ?? ""
      Console.note("\(kind.file): \(count - Self.said) more like this\(line): \(last.problem)")
    }
  }
}
