import GraphModel

/// Identity of an article that its input does not name.
enum ArticleID {
  /// The id from what stays when a text is corrected: address and headline, or headline, date and source.
  ///
  /// A text with neither address nor headline is known by its content alone.
  static func derive(title: String, text: String, date: CalendarDate?, sources: [String], url: String?) -> String {
    let identity: [String]
    if let url {
      identity = ["url", url, title]
    } else if !title.isEmpty {
      identity = ["title", title, date?.description ?? ""] + sources
    } else {
      identity = ["text", text]
    }
    return String(ContentHash.hex(identity).prefix(16))
  }
}

/// A hash that is the same on every machine and in every run, unlike Swift's own.
///
/// FNV-1a with 128 bits: it tells texts apart, it does not withstand an attacker.
/// - SeeAlso: G. Fowler, L. Noll, K.-P. Vo, D. Eastlake, *The FNV Non-Cryptographic Hash Algorithm*, RFC 9923.
enum ContentHash {
  /// 32 hexadecimal digits for a list of texts; where one ends and the next starts counts.
  static func hex(_ parts: [String]) -> String {
    var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      hash = (hash ^ 0xFF) &* prime
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
