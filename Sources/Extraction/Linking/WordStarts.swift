/// The places of a text where a word may start, found by its first character.
struct WordStarts {
  /// By the lowest byte of the character: a few share one list, which a look at the text tells apart.
  private var lists = [[Int]](repeating: [], count: 256)

  /// Looks through a text; inside a word in Latin letters no other starts.
  init(_ scalars: [Unicode.Scalar]) {
    for (position, scalar) in scalars.enumerated() {
      let isInside = position > 0 && scalar.isLatinLetter && scalars[position - 1].isLatinLetter
      if !isInside { lists[Int(scalar.value & 255)].append(position) }
    }
  }

  /// In order, every place where a word with that first character may start, and some where another does.
  func places(of first: Unicode.Scalar) -> [Int] { lists[Int(first.value & 255)] }
}
