/// How many letters must change to make one word of another.
///
/// - SeeAlso: V. I. Levenshtein, *Binary Codes Capable of Correcting Deletions, Insertions and Reversals*, 1966.
package enum EditDistance {
  /// The distance; O(n·m) time, O(m) space.
  package static func between(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
