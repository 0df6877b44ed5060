/// All names at once: a double-array trie over UTF-8, branches kept only as far as names differ.
///
/// Names share few beginnings, so walking it from each scalar touches two or three cells on average, and one pass over a text finds
/// every name in it. Unlike an Aho-Corasick automaton it needs no failure links, so it can be stored small and loaded at once.
///
/// - SeeAlso: J. Aoe, *An Efficient Digital Search Algorithm by Using a Double-Array Structure*, 1989, doi:10.1109/32.31365.
struct NameTrie: Sendable {
  /// For a branching cell where its children start, for a leaf the name's number as `-1 - name`.
  var base: [Int32]
  /// The cell that each cell is a child of; -1 where free.
  var check: [Int32]

  /// Calls `found` with the length in bytes and the number of every name that starts at `start`, shortest first.
  ///
  /// `rest` gives the bytes of a name, to compare what lies behind its leaf.
  func names(
    in bytes: [UInt8], at start: Int, rest: (Int) -> ArraySlice<UInt8>, found: (_ length: Int, _ name: Int) -> Void
  ) {
    var cell = 0
    var position = start
    while true {
      let first = base[cell]
      if first < 0 {
        let name = Int(-1 - first)
        let tail = rest(name).dropFirst(position - start)
        if bytes.count - position >= tail.count, bytes[position..<(position + tail.count)].elementsEqual(tail) {
          found(position + tail.count - start, name)
        }
        return
      }
      let end = Int(first)
      if end < check.count, check[end] == Int32(cell), base[end] < 0 {
        found(position - start, Int(-1 - base[end]))
      }
      guard position < bytes.count else { return }
      let next = Int(first) + Int(bytes[position]) + 1
      guard next < check.count, check[next] == Int32(cell) else { return }
      cell = next
      position += 1
    }
  }
}

extension NameTrie {
  /// Builds the trie of names that are sorted by their bytes, each once; their numbers are their places.
  init(sorted names: [[UInt8]]) {
    base = [0]
    check = [0]
    var firstFree = 1
    grow(to: 1024)
    var pending: [(cell: Int, names: Range<Int>, depth: Int)] = [(0, names.indices, 0)]
    while let (cell, range, depth) = pending.popLast() {
      if range.count == 1, cell != 0 {
        base[cell] = Int32(-1 - range.lowerBound)
        continue
      }
      // Children by their next byte, code 0 for a name that ends here.
      var children: [(code: Int, names: Range<Int>)] = []
      var next = range.lowerBound
      while next < range.upperBound {
        let code = names[next].count == depth ? 0 : Int(names[next][depth]) + 1
        var end = next + 1
        while end < range.upperBound, names[end].count > depth, Int(names[end][depth]) + 1 == code { end += 1 }
        children.append((code, next..<end))
        next = end
      }
      guard let firstCode = children.first?.code else { continue }
      var candidate = max(firstFree, firstCode + 1)
      let searchStart = candidate
      var taken = 0
      while true {
        grow(to: candidate + 600)
        let start = candidate - firstCode
        if check[candidate] >= 0 {
          taken += 1
        } else if start > 0, children.allSatisfy({ check[start + $0.code] < 0 }) {
          base[cell] = Int32(start)
          break
        }
        candidate += 1
      }
      // A stretch that is nearly full is not searched again: 120,000 names take 2 s in place of 12.
      if taken * 20 >= (candidate - searchStart) * 19 { firstFree = candidate }
      let start = Int(base[cell])
      for child in children { check[start + child.code] = Int32(cell) }
      for child in children.reversed() {
        if child.code == 0 {
          base[start] = Int32(-1 - child.names.lowerBound)
        } else {
          pending.append((start + child.code, child.names, depth + 1))
        }
      }
    }
    if let last = check.lastIndex(where: { $0 >= 0 }) {
      base.removeSubrange((last + 1)...)
      check.removeSubrange((last + 1)...)
    }
  }

  private mutating func grow(to count: Int) {
    guard check.count < count else { return }
    let more = max(count, check.count * 2) - check.count
    base.append(contentsOf: repeatElement(0, count: more))
    check.append(contentsOf: repeatElement(-1, count: more))
  }
}
