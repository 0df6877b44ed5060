import Articles
import Extraction
import GraphModel
import GraphStorage

/// Reads articles into a store, one transaction an article, and remembers what became of them.
struct IngestRun {
  struct Counts: Encodable {
    var added = 0
    var updated = 0
    var unchanged = 0
    var failed = 0
  }

  private let store: any GraphStore
  private(set) var counts = Counts()

  init(store: any GraphStore) { self.store = store }

  /// Reads kept articles again that another version of the reader read, from their kept texts.
  mutating func reread() throws {
    let extractor = try Extractor()
    let ids = try store.articles(notReadBy: Extractor.version)
    var progress = Progress(total: ids.count)
    for id in ids {
      guard let article = try store.article(id) else { continue }
      progress.reached(id)
      _ = try store.keep(article, extractor.read(article), reader: Extractor.version)
      counts.updated += 1
      progress.show(articles: counts.updated)
    }
    progress.clear()
  }

  /// Reads files, folders and `-`; what cannot be read is said and counted, the rest goes on.
  mutating func read(_ paths: [String]) async throws {
    let pipeline = ReadingPipeline(extractor: try Extractor())
    var source = ArticleStream(paths: paths)
    var progress = Progress(total: source.inputCount)
    var register = ArticleRegister()
    var remarks = Remarks()
    var counts = counts
    defer { self.counts = counts }
    let store = store
    // A few articles a transaction: fast, and others wait only a moment.
    var batch: [(article: Article, reading: ArticleReading)] = []
    var lastKept = ContinuousClock.now
    func keep() throws {
      defer { (batch, lastKept) = ([], .now) }
      for outcome in try store.keep(batch, reader: Extractor.version) {
        switch outcome {
        case .added: counts.added += 1
        case .updated: counts.updated += 1
        case .unchanged: counts.unchanged += 1
        }
      }
    }
    try await pipeline.run(
      &source,
      admit: { article in
        do throws(ReaderError) {
          try register.admit(article)
        } catch {
          return .refuse(error)
        }
        return try store.holds(article, reader: Extractor.version) ? .skip : .read
      },
      consume: { step in
        switch step {
        case .read(let article, let reading):
          progress.reached(article.position.file)
          batch.append((article, reading))
          if batch.count == 16 || ContinuousClock.now - lastKept > .milliseconds(500) { try keep() }
        case .skipped(let article):
          progress.reached(article.position.file)
          counts.unchanged += 1
        case .failure(let error):
          counts.failed += 1
          progress.clear()
          Console.error("\(error)")
        case .note(let remark):
          progress.clear()
          remarks.note(remark)
        }
        progress.show(articles: counts.added + counts.updated + counts.unchanged + batch.count)
      })
    try keep()
    progress.clear()
    remarks.sayRest()
  }
}
