package import Articles
import Foundation
package import GraphModel

/// Reads many articles on every core, results in the order of the input.
package struct ReadingPipeline: Sendable {
  private let extractor: Extractor
  /// How many articles are read at a time.
  private let width: Int

  /// Makes a pipeline that uses every core unless told otherwise.
  package init(extractor: Extractor, width: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.extractor = extractor
    self.width = max(1, width)
  }

  /// One step of the way of an input.
  package enum Step: Sendable {
    case read(Article, ArticleReading)
    /// An article that the caller wanted left unread.
    case skipped(Article)
    case failure(ReaderError)
    case note(ReaderError)
  }

  /// Calls `consume` for every result of `source`, in its order, and `admit` for every article before it is read.
  ///
  /// No more than a few articles a core are held at a time, whatever the length of the source.
  /// - Throws: what `admit` and `consume` throw; the rest of the source is then left unread.
  package func run(
    _ source: inout ArticleStream, admit: (Article) throws -> Admission = { _ in .read }, consume: (Step) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Step).self) { group in
      var waiting: [Int: Step] = [:]
      var (begun, emitted) = (0, 0)
      var isAtEnd = false
      while true {
        while !isAtEnd, begun - emitted < width * 8 {
          guard let result = source.next() else {
            isAtEnd = true
            break
          }
          let number = begun
          begun += 1
          switch result {
          case .article(let article):
            switch try admit(article) {
            case .read: group.addTask { [extractor] in (number, .read(article, extractor.read(article))) }
            case .skip: waiting[number] = .skipped(article)
            case .refuse(let error): waiting[number] = .failure(error)
            }
          case .failure(let error): waiting[number] = .failure(error)
          case .note(let error): waiting[number] = .note(error)
          }
        }
        while let step = waiting.removeValue(forKey: emitted) {
          try consume(step)
          emitted += 1
        }
        if emitted == begun {
          if isAtEnd { return }
          continue
        }
        if let (number, step) = try await group.next() { waiting[number] = step }
      }
    }
  }
}

/// What to do with an article.
package enum Admission: Sendable {
  case read
  case skip
  case refuse(ReaderError)
}
