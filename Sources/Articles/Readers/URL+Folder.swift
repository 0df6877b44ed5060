import Foundation

extension URL {
  /// Whether a folder is at this place.
  package var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
}
