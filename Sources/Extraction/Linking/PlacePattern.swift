/// How a body of a place is called in English: University of P, P being the place.
struct PlacePattern: Sendable {
  private let before: String
  private let after: String
  /// Whether an English name of this form may be another body's: Bank of P is not always the central bank of P.
  let isLoose: Bool

  /// Reads `University of P`; a leading `~` marks what may be another's.
  init(_ text: String) {
    isLoose = text.hasPrefix("~")
    let words = text.drop { $0 == "~" }.split(separator: " ")
    let place = words.firstIndex(of: "P") ?? words.endIndex
    before = words[..<place].map { $0 + " " }.joined()
    after = words[place...].dropFirst().map { " " + $0 }.joined()
  }

  /// The name of that place's body.
  func filled(with place: String) -> String { before + place + after }

  /// What stands for the place in a name; nil where the name has not this form.
  func place(in name: String) -> String? {
    guard name.utf8.count > before.utf8.count + after.utf8.count, name.startsWith(bytesOf: before),
      name.endsWith(bytesOf: after)
    else { return nil }
    return String(name.dropFirst(before.count).dropLast(after.count))
  }
}
