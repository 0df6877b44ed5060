/// Finds for each gold article the one that was read: by address, else by headline, else by id.
enum ArticlePairing {
  struct Result {
    var pairs: [(gold: GoldArticle, predicted: PredictedArticle)] = []
    var missed: [GoldArticle] = []
    var spurious: [PredictedArticle] = []
  }

  static func pair(_ gold: [GoldArticle], _ predicted: [PredictedArticle]) -> Result {
    var left = Array(predicted.indices)
    var partner = [Int?](repeating: nil, count: gold.count)
    var order: [Int] = []
    let goldTitles = gold.map { ComparableName.of($0.title) }
    let titles = predicted.map { ComparableName.of($0.title) }
    let tests: [(Int, Int) -> Bool] = [
      {
        gold[$0].url?.isEmpty == false
          && predicted[$1].url.map(ComparableName.of) == gold[$0].url.map(ComparableName.of)
      },
      { similarity(Array(goldTitles[$0]), Array(titles[$1])) > 0.85 },
      { gold[$0].id == predicted[$1].id },
    ]
    for test in tests {
      for index in gold.indices where partner[index] == nil {
        guard let place = left.firstIndex(where: { test(index, $0) }) else { continue }
        partner[index] = left.remove(at: place)
        order.append(index)
      }
    }
    return Result(
      pairs: order.compactMap { index in partner[index].map { (gold[index], predicted[$0]) } },
      missed: gold.indices.filter { partner[$0] == nil }.map { gold[$0] }, spurious: left.map { predicted[$0] })
  }

  /// Twice the characters in matching blocks over all characters.
  ///
  /// - SeeAlso: J. Ratcliff, D. Metzener, *Pattern Matching: The Gestalt Approach*, 1988.
  static func similarity(_ left: [Character], _ right: [Character]) -> Double {
    let total = left.count + right.count
    return total == 0 ? 1 : 2 * Double(matches(left[...], right[...])) / Double(total)
  }

  private static func matches(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var best = (left: left.startIndex, right: right.startIndex, length: 0)
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for i in left.indices {
      var next = lengths
      for (offset, j) in right.indices.enumerated() {
        next[offset + 1] = left[i] == right[j] ? lengths[offset] + 1 : 0
        if next[offset + 1] > best.length {
          best = (i - next[offset + 1] + 1, j - next[offset + 1] + 1, next[offset + 1])
        }
      }
      next[0] = 0
      lengths = next
    }
    guard best.length > 0 else { return 0 }
    return best.length + matches(left[..<best.left], right[..<best.right])
      + matches(left[(best.left + best.length)...], right[(best.right + best.length)...])
  }
}
