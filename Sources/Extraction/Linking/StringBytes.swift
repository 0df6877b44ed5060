extension [Unicode.Scalar] {
  func hasSuffix(_ suffix: [Unicode.Scalar]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

/// Comparisons of strings by their bytes: texts are normalised before they are read, and comparing by what people see as one
/// character takes many times as long.
extension String {
  func startsWith(bytesOf prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && utf8.starts(with: prefix.utf8)
  }

  func endsWith(bytesOf suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  func contains(bytesOf part: String) -> Bool {
    guard utf8.count >= part.utf8.count else { return false }
    let first = part.utf8.first
    return utf8.indices.contains { utf8[$0] == first && utf8[$0...].starts(with: part.utf8) }
  }
}
