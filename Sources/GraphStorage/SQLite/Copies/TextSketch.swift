/// A short summary of a text by which nearly equal texts are known: MinHash over its runs of letters and digits.
///
/// - SeeAlso: A. Broder, *On the Resemblance and Containment of Documents*, 1997.
struct TextSketch: Sendable {
  /// The least value of each hash function over all runs.
  let hashes: [UInt32]

  /// How many hash functions there are, and into how many bands of how many they are grouped: two texts of similarity s share a band with
  /// probability 1 − (1 − s^rows)^bands, 0.9996 at 0.8 and 0.06 at 0.25.
  static let bands = 16
  static let rows = 4
  /// How many letters make a run.
  private static let runLength = 8
  /// Shorter texts are too alike by chance.
  private static let leastLetters = 40

  /// The sketch of a text; nil for one of a few words.
  init?(of text: String) {
    let letters = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }.map { UInt64($0.value) }
    guard letters.count >= Self.leastLetters else { return nil }
    var least = [UInt32](repeating: .max, count: Self.bands * Self.rows)
    // A rolling hash of each run, then as many functions of it as there are places.
    let factor: UInt64 = 0x100_0000_01B3
    var power: UInt64 = 1
    for _ in 0..<Self.runLength { power = power &* factor }
    var rolling: UInt64 = 0
    for (place, letter) in letters.enumerated() {
      rolling = rolling &* factor &+ letter
      if place >= Self.runLength { rolling = rolling &- letters[place - Self.runLength] &* power }
      guard place >= Self.runLength - 1 else { continue }
      let (one, other) = (Self.mixed(rolling), Self.mixed(rolling ^ 0x9E37_79B9_7F4A_7C15) | 1)
      for index in least.indices {
        // Double hashing: as good as independent functions here, and much cheaper.
        let value = UInt32(truncatingIfNeeded: (one &+ UInt64(index) &* other) >> 32)
        if value < least[index] { least[index] = value }
      }
    }
    hashes = least
  }

  init(hashes: [UInt32]) { self.hashes = hashes }

  /// The share of runs that two texts have in common, as far as their sketches tell.
  func similarity(to other: TextSketch) -> Double {
    Double(zip(hashes, other.hashes).count { $0 == $1 }) / Double(hashes.count)
  }

  /// A number for each band: texts that share one may be alike.
  var bandValues: [Int64] {
    (0..<Self.bands).map { band in
      var value: UInt64 = UInt64(band)
      for hash in hashes[(band * Self.rows)..<((band + 1) * Self.rows)] { value = Self.mixed(value ^ UInt64(hash)) }
      return Int64(bitPattern: value)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
