/// Remembers the articles of one run, to tell repeats from conflicts.
package struct ArticleRegister: Sendable {
  private var seen: [String: (digest: String, position: SourcePosition)] = [:]

  package init() {}

  /// Notes an article.
  ///
  /// - Throws: `ReaderError` naming both places when another article of this id had other content.
  package mutating func admit(_ article: Article) throws(ReaderError) {
    if let earlier = seen[article.id], earlier.digest != article.digest {
      throw ReaderError(.conflictingArticles(id: article.id, other: earlier.position), at: article.position)
    }
    seen[article.id] = (article.digest, article.position)
  }
}
