import Articles
import Extraction
import TestSupport

/// Loading takes long in a debug build, so the suites share one.
enum Shared {
  static let extractor = Result { try Extractor() }
}

extension Extractor {
  /// A text without its marks, marked anew by what is read in it.
  func marks(_ marked: String) -> String {
    let text = MarkedText(marked)
    return text.marked(by: read(text.article()))
  }

  /// What is read in a text.
  func statements(in text: String) -> [String] { read(MarkedText(text).article()).statements }
}
