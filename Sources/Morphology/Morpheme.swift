/// The smallest piece of a sentence that the dictionary tells apart.
package struct Morpheme: Sendable, Hashable {
  /// Where it lies, in Unicode scalars of the analysed text.
  package let range: Range<Int>
  /// What kind of word it is.
  package let partOfSpeech: PartOfSpeech
  /// The number of its part of speech in the dictionary's own, finer table.
  package let tag: UInt8
  /// Dictionary form of a verb, adjective or auxiliary; empty for others.
  package let base: String
  /// Whether the dictionary lacks it.
  package let isUnknown: Bool
}
