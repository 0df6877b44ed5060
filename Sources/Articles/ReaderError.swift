/// What is wrong with an input, where, and what was expected there.
package struct ReaderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package enum Code: Hashable, Sendable {
    case noSuchFile
    case unreadableFile(String)
    case emptyInput
    case binaryFile
    case unknownEncoding
    case otherEncoding(String)
    case nothingToRead
    case unknownFileType
    case badFrontMatter(String)
    case badJSON(String)
    case badField(String, found: String)
    case wrongType(String)
    case missingField(String)
    case conflictingArticles(id: String, other: SourcePosition)
    case incompleteRow(String)
  }

  package let code: Code
  package let position: SourcePosition
  package let expected: String?

  package init(_ code: Code, at position: SourcePosition, expected: String? = nil) {
    self.code = code
    self.position = position
    self.expected = expected
  }

  package var description: String {
    "\(position): \(problem)" + (expected.map { ": expected \($0)" } ?? "")
  }

  /// What is wrong, without where.
  package var problem: String {
    switch code {
    case .noSuchFile: "no such file or folder"
    case .unreadableFile(let reason): "cannot be read (\(reason))"
    case .emptyInput: "nothing in it"
    case .binaryFile: "a binary file"
    case .unknownEncoding: "neither UTF-8 nor another encoding that is known here"
    case .otherEncoding(let name): "read as \(name), not UTF-8"
    case .nothingToRead: "no article in this folder"
    case .unknownFileType: "left out, not a kind of article that is read"
    case .badFrontMatter(let reason): "front matter does not parse (\(reason))"
    case .badJSON(let reason): "broken JSON (\(reason))"
    case .badField(let name, let found): "field '\(name)' is '\(found)'"
    case .wrongType(let name): "field '\(name)' is of another type"
    case .missingField(let name): "missing field '\(name)'"
    case .conflictingArticles(let id, let other):
      "article \(id) was read from \(other) too, with other content; this one is left out"
    case .incompleteRow(let row): "row \(row) of the report is incomplete"
    }
  }
}

/// One step of reading an input: an article, or something to tell the user.
package enum ReadingResult: Sendable {
  /// An article was read.
  case article(Article)
  /// Something could not be read; the rest goes on, the run has failed in part.
  case failure(ReaderError)
  /// Something worth knowing that lost nothing.
  case note(ReaderError)
}
