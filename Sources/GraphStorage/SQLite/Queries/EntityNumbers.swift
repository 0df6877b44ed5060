import GraphModel

/// Numbers for ids in the order in which they come, in a small part of the memory that a dictionary of strings takes: a store may hold millions.
struct EntityNumbers: ~Copyable {
  /// The ids one after the other, and where each ends.
  private var letters: [UInt8] = []
  private var ends: [Int32] = []
  /// Places by hash, open addressing: the number, or −1.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  /// The number of an id.
  mutating func number(of id: String) -> Int32 {
    var slot = place(Self.hash(id.utf8))
    while slots[slot] >= 0 {
      if letters[range(Int(slots[slot]))].elementsEqual(id.utf8) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(count)
    slots[slot] = number
    letters.append(contentsOf: id.utf8)
    ends.append(Int32(letters.count))
    if 3 * count > 2 * slots.count { grow() }
    return number
  }

  /// The numbers in the order of their ids.
  func order() -> [Int32] {
    // Bytes order as the scalars of ids do, and a kind is what an id begins with.
    (0..<Int32(count)).sorted { left, right in
      letters[range(Int(left))].lexicographicallyPrecedes(letters[range(Int(right))])
    }
  }

  /// The ids in an order of their numbers.
  func table(in order: [Int32]) -> EntityIDTable { EntityIDTable(letters: letters, ends: ends, order: order) }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// FNV-1a, whose low bits are good enough for names.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1) }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for number in 0..<count {
      var slot = place(Self.hash(letters[range(number)]))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
