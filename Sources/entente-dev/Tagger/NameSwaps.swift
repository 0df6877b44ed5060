import Evaluation
import Extraction

/// Makes further texts to learn from: annotated ones with their names changed for others of the same type, so that a tagger
/// learns more of what stands around names than of the names themselves.
///
/// - SeeAlso: X. Dai, H. Adel, *An Analysis of Simple Data Augmentation for Named Entity Recognition*, 2020 (mention replacement).
struct NameSwaps {
  private let pools: [String: [String]]

  /// Takes the names of texts to change for one another.
  init(namesOf texts: [AnnotatedText]) {
    pools = texts.reduce(into: [:]) { pools, text in
      for name in text.names { pools[name.type, default: []].append(text.form(of: name.range)) }
    }
  }

  /// A text with each name changed for another of its type; nil where it marks none or not all of them.
  ///
  /// The same text and round give the same names.
  func varied(_ text: AnnotatedText, round: Int) -> AnnotatedText? {
    guard text.isComplete, !text.names.isEmpty else { return nil }
    var random = SplitMix(seed: text.text.unicodeScalars.reduce(UInt64(round)) { $0 &* 31 &+ UInt64($1.value) })
    var changed = String.UnicodeScalarView()
    var names: [AnnotatedText.Name] = []
    let scalars = Array(text.text.unicodeScalars)
    var position = 0
    for name in text.names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard name.range.lowerBound >= position, let form = pools[name.type]?.randomElement(using: &random) else {
        return nil
      }
      changed.append(contentsOf: scalars[position..<name.range.lowerBound])
      let start = changed.count
      changed.append(contentsOf: form.unicodeScalars)
      names.append(AnnotatedText.Name(range: start..<changed.count, type: name.type))
      position = name.range.upperBound
    }
    changed.append(contentsOf: scalars[position...])
    return AnnotatedText(text: String(changed), language: text.language, names: names, isComplete: true)
  }
}
