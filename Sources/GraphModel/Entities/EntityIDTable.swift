/// Many ids, one behind the other in a third of the memory that as many strings take.
package struct EntityIDTable: RandomAccessCollection, Sendable {
  /// The ids as UTF-8, and where each ends.
  private let letters: [UInt8]
  private let ends: [Int32]
  /// Which of them comes at each place; in the order in which they stand where there is none.
  private let order: [Int32]?

  /// Takes ids as UTF-8, `kind:key` each, one behind the other, where each ends, and in which order they are to come.
  package init(letters: [UInt8], ends: [Int32], order: [Int32]? = nil) {
    (self.letters, self.ends, self.order) = (letters, ends, order)
  }

  package init(_ ids: some Sequence<EntityID>) {
    var (letters, ends): ([UInt8], [Int32]) = ([], [])
    for id in ids {
      letters.append(contentsOf: id.description.utf8)
      ends.append(Int32(letters.count))
    }
    self.init(letters: letters, ends: ends)
  }

  /// As many that nobody asks for.
  static func unnamed(_ count: Int) -> EntityIDTable {
    EntityIDTable(letters: [], ends: [Int32](repeating: 0, count: count))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { ends.count }

  package subscript(index: Int) -> EntityID {
    let place = order.map { Int($0[index]) } ?? index
    let start = place == 0 ? 0 : Int(ends[place - 1])
    let text = String(decoding: letters[start..<Int(ends[place])], as: UTF8.self)
    // What the store's own constraint holds to be an id is one.
    return EntityID(text) ?? EntityID(.organization, text)
  }
}
