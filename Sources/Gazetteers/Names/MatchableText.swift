/// A text prepared for matching names: its scalars, and where each lies in UTF-8.
package struct MatchableText: Sendable {
  /// The text's Unicode scalars: every position of Entente counts these.
  package let scalars: [Unicode.Scalar]
  let bytes: [UInt8]
  /// Where each scalar starts in `bytes`; one more entry for the end.
  let byteOffsets: [Int32]

  /// Prepares a normalised text.
  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    bytes = Array(text.utf8)
    var offsets: [Int32] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset: Int32 = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += Int32(UTF8.width(scalar))
    }
    offsets.append(offset)
    byteOffsets = offsets
  }

  /// The text of a range of scalars.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[Int(byteOffsets[range.lowerBound])..<Int(byteOffsets[range.upperBound])], as: UTF8.self)
  }
}
