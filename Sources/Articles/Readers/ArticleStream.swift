import Foundation

/// Reads inputs one after the other: only what is being read is held in memory.
///
/// A folder is read recursively, in the order of the paths' Unicode scalars; `-` is standard input.
package struct ArticleStream: Sequence, IteratorProtocol {
  private var inputs: [Input]
  private var nextInput = 0
  private var pending: [ReadingResult] = []
  private var pendingStart = 0
  private var lines: LineFile?

  /// How many inputs there are.
  package var inputCount: Int { inputs.count }

  private enum Input {
    case file(path: String)
    case standardInput
    case leftOut(path: String)
    case failed(ReaderError)
  }

  /// Prepares to read files, folders and `-`; what is wrong with a path is told in its place.
  package init(paths: [String]) {
    inputs = paths.flatMap(ArticleStream.inputs)
  }

  /// The next article or message, nil at the end.
  package mutating func next() -> ReadingResult? {
    while pendingStart == pending.count {
      if let result = nextLine() { return result }
      guard nextInput < inputs.count else { return nil }
      pending = begin(inputs[nextInput])
      pendingStart = 0
      nextInput += 1
    }
    defer { pendingStart += 1 }
    return pending[pendingStart]
  }

  /// The next of a file that is read line by line.
  private mutating func nextLine() -> ReadingResult? {
    while let file = lines {
      guard let (line, number) = file.next() else {
        lines = nil
        return nil
      }
      let results = JSONLinesReader.read(line: line, at: SourcePosition(file: file.name, line: number))
      guard let first = results.first else { continue }
      pending = results
      pendingStart = 1
      return first
    }
    return nil
  }

  private mutating func begin(_ input: Input) -> [ReadingResult] {
    do throws(ReaderError) {
      switch input {
      case .failed(let error): throw error
      case .leftOut(let path): return [.note(ReaderError(.unknownFileType, at: SourcePosition(file: path)))]
      case .standardInput:
        let data = FileHandle.standardInput.availableData
        if data.first(where: { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }) == UInt8(ascii: "{") {
          lines = LineFile(handle: .standardInput, name: "standard input", start: data)
          return []
        }
        let rest = (try? FileHandle.standardInput.readToEnd()) ?? Data()
        return try ArticleStream.read(data + rest, name: "standard input", fileExtension: "")
      case .file(let path):
        let fileExtension = ArticleStream.fileExtension(path)
        if ["jsonl", "ndjson"].contains(fileExtension) {
          guard let handle = FileHandle(forReadingAtPath: path) else {
            throw ReaderError(.unreadableFile("no permission"), at: SourcePosition(file: path))
          }
          guard let start = try? handle.read(upToCount: 4096), !start.isEmpty else {
            throw ReaderError(.emptyInput, at: SourcePosition(file: path), expected: "an article a line")
          }
          lines = LineFile(handle: handle, name: path, start: start)
          return []
        }
        let data: Data
        do {
          data = try Data(contentsOf: URL(filePath: path))
        } catch {
          throw ReaderError(.unreadableFile((error as NSError).localizedDescription), at: SourcePosition(file: path))
        }
        return try ArticleStream.read(data, name: path, fileExtension: fileExtension)
      }
    } catch {
      return [.failure(error)]
    }
  }

  private static func read(_ data: Data, name: String, fileExtension: String) throws(ReaderError) -> [ReadingResult] {
    guard !data.isEmpty else { throw ReaderError(.emptyInput, at: SourcePosition(file: name), expected: "an article") }
    let (text, encoding) = try TextDecoder.decode(data, file: name)
    let results = ArticleReaders.read(text, from: name, fileExtension: fileExtension)
    guard let encoding else { return results }
    return [.note(ReaderError(.otherEncoding(encoding), at: SourcePosition(file: name)))] + results
  }

  /// What a path that the user gave stands for.
  private static func inputs(for path: String) -> [Input] {
    if path == "-" { return [.standardInput] }
    guard FileManager.default.fileExists(atPath: path) else {
      return [.failed(ReaderError(.noSuchFile, at: SourcePosition(file: path)))]
    }
    guard URL(filePath: path).isFolder else { return [.file(path: path)] }
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      return [.failed(ReaderError(.unreadableFile("no permission"), at: SourcePosition(file: path)))]
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    let files = names.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") } && !URL(filePath: folder + name).isFolder
    }
    .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    guard files.contains(where: isArticle) else {
      let kinds = ArticleReaders.fileExtensions.sorted().map { "." + $0 }.joined(separator: ", ")
      return [.failed(ReaderError(.nothingToRead, at: SourcePosition(file: path), expected: "files such as \(kinds)"))]
    }
    return files.map { isArticle($0) ? .file(path: folder + $0) : .leftOut(path: folder + $0) }
  }

  /// Whether a path names articles: a folder, or a file with an ending of articles.
  package static func namesArticles(_ path: String) -> Bool {
    ArticleReaders.fileExtensions.contains(fileExtension(path)) || URL(filePath: path).isFolder
  }

  /// Whether a file that a folder holds is read: the folder's own README is not.
  private static func isArticle(_ name: String) -> Bool {
    ArticleReaders.fileExtensions.contains(fileExtension(name))
      && name.split(separator: "/").last?.hasPrefix("README.") != true
  }

  private static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
