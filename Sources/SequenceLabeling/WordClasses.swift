package import Foundation

/// Which classes words belong to: clusters of words that are used alike, or kinds of thing that a word names.
///
/// Words are kept as sixteen bits of their hash within buckets of a few: one lookup in ten thousand of a word that the table
/// lacks finds the classes of another.
package struct WordClasses: Sendable {
  /// The classes of each group of words that share them.
  package let groups: [[UInt16]]
  /// Where in `entries` each bucket of words begins; one more than there are buckets.
  private let buckets: [UInt32]
  /// Sixteen bits of a word's hash, then its group.
  private let entries: [UInt32]

  /// The classes of the word with that hash; none where the table lacks it.
  package func group(of hash: UInt64) -> Int? {
    let bucket = Int(hash & UInt64(buckets.count - 2))
    let check = UInt32(truncatingIfNeeded: hash >> 40) << 16
    for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) where entries[index] & 0xFFFF_0000 == check {
      return Int(entries[index] & 0xFFFF)
    }
    return nil
  }

  /// Makes a table; of words with the same hash the first counts.
  package init(words: [(hash: UInt64, classes: [UInt16])]) {
    var numbers: [[UInt16]: Int] = [:]
    var groups: [[UInt16]] = []
    var bucketCount = 64
    while bucketCount * 8 < words.count { bucketCount *= 2 }
    var contents = [[UInt32]](repeating: [], count: bucketCount)
    for (hash, classes) in words {
      let group = numbers[classes] ?? groups.count
      if group == groups.count, group < 0xFFFF {
        numbers[classes] = group
        groups.append(classes)
      }
      let check = UInt32(truncatingIfNeeded: hash >> 40) << 16
      let bucket = Int(hash & UInt64(bucketCount - 1))
      if !contents[bucket].contains(where: { $0 & 0xFFFF_0000 == check }) {
        contents[bucket].append(check | UInt32(group))
      }
    }
    self.groups = groups
    var buckets: [UInt32] = [0]
    var entries: [UInt32] = []
    for content in contents {
      entries += content.sorted()
      buckets.append(UInt32(entries.count))
    }
    self.buckets = buckets
    self.entries = entries
  }

  private static let heading = "entente word classes 1\n"

  /// The bytes to keep.
  package func encoded() -> Data {
    var writer = ByteWriter()
    writer.text(Self.heading)
    writer.number(UInt32(groups.count))
    for group in groups {
      writer.byte(UInt8(group.count))
      group.forEach { writer.short($0) }
    }
    writer.number(UInt32(buckets.count - 1))
    for (start, end) in zip(buckets, buckets.dropFirst()) { writer.byte(UInt8(end - start)) }
    entries.forEach { writer.number($0) }
    return writer.data
  }

  /// Reads a table.
  ///
  /// - Throws: `ModelFileError` when the bytes are no table or are cut short.
  package init(decoding data: Data) throws(ModelFileError) {
    var reader = ByteReader(bytes: [UInt8](data))
    guard reader.line() + "\n" == Self.heading else { throw ModelFileError.notAModel }
    guard let groupCount = reader.number(), groupCount <= 0x10000 else { throw ModelFileError.cutShort }
    var groups: [[UInt16]] = []
    for _ in 0..<groupCount {
      guard let count = reader.byte(), let classes = reader.shorts(Int(count)) else { throw ModelFileError.cutShort }
      groups.append(classes)
    }
    guard let bucketCount = reader.number(), bucketCount > 1, bucketCount.nonzeroBitCount == 1,
      let lengths = reader.take(Int(bucketCount))
    else { throw ModelFileError.cutShort }
    let buckets = offsets(of: lengths)
    guard let entries = reader.numbers(Int(buckets.last ?? 0)), entries.allSatisfy({ Int($0 & 0xFFFF) < groups.count })
    else {
      throw ModelFileError.cutShort
    }
    self.groups = groups
    self.buckets = buckets
    self.entries = entries
  }
}
