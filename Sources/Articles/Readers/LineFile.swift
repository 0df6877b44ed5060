import Foundation

/// A file that is read line by line, a chunk at a time.
final class LineFile {
  let name: String
  private let handle: FileHandle
  private var buffer: Data
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  init(handle: FileHandle, name: String, start: Data) {
    self.handle = handle
    self.name = name
    buffer = start
  }

  /// The next line without its break, and its number from 1; nil at the end.
  func next() -> (line: Data, number: Int)? {
    var searched = position
    while true {
      if let end = buffer[(buffer.startIndex + searched)...].firstIndex(of: 0x0A) {
        let line = buffer[(buffer.startIndex + position)..<end]
        position = end - buffer.startIndex + 1
        number += 1
        return (Data(line), number)
      }
      if isAtEnd { break }
      searched = buffer.count - position
      buffer = Data(buffer[(buffer.startIndex + position)...])
      position = 0
      let chunk = (try? handle.read(upToCount: 1 << 16)) ?? Data()
      if chunk.isEmpty { isAtEnd = true } else { buffer.append(chunk) }
    }
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    number += 1
    return (Data(buffer[(buffer.startIndex + position)...]), number)
  }
}
