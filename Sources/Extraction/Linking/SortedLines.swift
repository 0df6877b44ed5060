/// Lines of a word and what belongs to it, parted by tabs, looked up as they lie in a file that is ordered by its bytes.
struct SortedLines: Sendable {
  /// The bytes of the file; remarks behind `#` come before all words.
  let bytes: [UInt8]

  /// What stands behind a word, for each line of it.
  ///
  /// - Complexity: O(log n + m) for n lines of the file and m of the word.
  func cells(of word: String) -> [[String]] {
    let key = Array(word.utf8) + [UInt8(ascii: "\t")]
    var found: [[String]] = []
    var start = firstLine(from: key)
    while start < bytes.count, bytes[start...].starts(with: key) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      found.append(
        bytes[(start + key.count)..<end].split(separator: UInt8(ascii: "\t")).map {
          String(decoding: $0, as: UTF8.self)
        })
      start = end + 1
    }
    return found
  }

  /// Where the first line starts that does not come before a key.
  private func firstLine(from key: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high) / 2
      let start = (bytes[..<middle].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
      let end = bytes[middle...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return low
  }
}
