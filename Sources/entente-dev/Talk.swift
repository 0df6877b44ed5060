import Foundation

/// Says something on standard error, where it does not mix with figures.
func talk(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
