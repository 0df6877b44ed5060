package import GraphModel
import SequenceLabeling

/// A text with the names that people marked in it.
package struct AnnotatedText: Sendable {
  /// A marked name.
  package struct Name: Sendable {
    /// Where it lies, in Unicode scalars.
    package let range: Range<Int>
    /// What it is, by the tagger's own types.
    package let type: String

    package init(range: Range<Int>, type: String) {
      self.range = range
      self.type = type
    }
  }

  package let text: String
  package let language: Language
  package let names: [Name]
  /// Whether every name is marked; if not, what is not marked may be one.
  package let isComplete: Bool

  package init(text: String, language: Language, names: [Name], isComplete: Bool) {
    self.text = text
    self.language = language
    self.names = names
    self.isComplete = isComplete
  }

  /// What stands in a range of Unicode scalars.
  package func form(of range: Range<Int>) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
  }

  /// The labels that each token may bear, as bits.
  ///
  /// Where not every name is marked, words with a capital that no name holds are left open.
  func allowedLabels(of tokens: [Token], _ labels: LabelSet) -> [UInt64] {
    let everything = UInt64(1) << UInt64(labels.count) - 1
    var allowed = [UInt64](repeating: 1, count: tokens.count)
    if !isComplete {
      let capitals = tokens.map { $0.text.unicodeScalars.first?.isUppercase == true }
      for index in tokens.indices {
        let isBetween = index > 0 && index + 1 < tokens.count && capitals[index - 1] && capitals[index + 1]
        if capitals[index] || isBetween { allowed[index] = everything }
      }
    }
    for name in names {
      guard let type = labels.types.firstIndex(of: name.type) else { continue }
      let covered = tokens.indices.filter { tokens[$0].range.overlaps(name.range) }
      for index in covered { allowed[index] = 1 << UInt64(LabelSet.inside(type)) }
      if let first = covered.first { allowed[first] = 1 << UInt64(LabelSet.begin(type)) }
      if let last = covered.last, last + 1 < tokens.count, allowed[last + 1] == everything {
        allowed[last + 1] &= ~(1 << UInt64(LabelSet.inside(type)))
      }
    }
    return allowed
  }
}
