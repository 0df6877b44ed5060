/// Whole numbers that are small nearly always, one byte each; the few greater ones are kept apart.
struct TieWeights: Sendable {
  private var small: [UInt8] = []
  private var great: [Int32: Float] = [:]
  private static let limit: Float = 255

  var count: Int { small.count }

  mutating func reserveCapacity(_ count: Int) { small.reserveCapacity(count) }

  mutating func append(_ weight: Float) {
    guard weight >= Self.limit else {
      small.append(UInt8(weight))
      return
    }
    great[Int32(small.count)] = weight
    small.append(UInt8.max)
  }

  subscript(index: Int) -> Float {
    small[index] < UInt8.max ? Float(small[index]) : great[Int32(index)] ?? Self.limit
  }
}
