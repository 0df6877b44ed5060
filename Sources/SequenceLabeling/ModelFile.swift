package import Foundation

/// The file of a model: a line of text that says what it is, the label types, then numbers, lowest byte first.
extension LinearChainModel {
  private static let heading = "entente linear-chain model 1\n"

  /// The bytes to keep.
  package func encoded() -> Data {
    var writer = ByteWriter()
    writer.text(Self.heading + labels.types.joined(separator: " ") + "\n")
    writer.number(Float(scale).bitPattern)
    transitions.forEach { writer.number(UInt32(bitPattern: $0)) }
    writer.number(UInt32(buckets.count - 1))
    // Buckets as lengths: these cannot lie outside the entries unnoticed.
    for (start, end) in zip(buckets, buckets.dropFirst()) { writer.short(UInt16(end - start)) }
    writer.bytes(entries)
    return writer.data
  }

  /// Reads a model.
  ///
  /// - Throws: `ModelFileError` when the bytes are no model or are cut short.
  package init(decoding data: Data) throws(ModelFileError) {
    var reader = ByteReader(bytes: [UInt8](data))
    guard reader.line() + "\n" == Self.heading else { throw ModelFileError.notAModel }
    let labels = LabelSet(types: reader.line().split(separator: " ").map(String.init))
    guard let scale = reader.number(), labels.count < 64,
      let transitions = reader.numbers(labels.count * labels.count),
      let bucketCount = reader.number(), bucketCount > 1, bucketCount.nonzeroBitCount == 1,
      let lengths = reader.shorts(Int(bucketCount))
    else { throw ModelFileError.cutShort }
    let buckets = offsets(of: lengths)
    guard let entries = reader.take(Int(buckets.last ?? 0)) else { throw ModelFileError.cutShort }
    self.init(
      labels: labels, scale: Double(Float(bitPattern: scale)), transitions: transitions.map { Int32(bitPattern: $0) },
      buckets: buckets,
      entries: [UInt8](entries))
  }
}

/// Why a file is no model.
package enum ModelFileError: Error, Hashable, CustomStringConvertible {
  case notAModel
  case cutShort

  package var description: String {
    switch self {
    case .notAModel: "expected a model that 'entente-dev train-tagger' wrote"
    case .cutShort: "the model is cut short or damaged"
    }
  }
}
