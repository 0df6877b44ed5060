import Foundation

/// The dictionary that MeCab reads.
package struct MorphologyDictionary: Sendable {
  /// The folder of its compiled files.
  package let path: String

  /// Where Debian and Homebrew put IPADIC in UTF-8; `MECAB_DICTIONARY` goes first.
  static let usualPlaces = [
    "/var/lib/mecab/dic/ipadic-utf8", "/opt/homebrew/lib/mecab/dic/ipadic", "/usr/local/lib/mecab/dic/ipadic",
    "/usr/lib/x86_64-linux-gnu/mecab/dic/ipadic-utf8", "/usr/lib64/mecab/dic/ipadic",
  ]

  /// The dictionary that is installed.
  ///
  /// - Throws: `MorphologyError.noDictionary` saying what to install.
  package static func find() throws(MorphologyError) -> MorphologyDictionary {
    let named = ProcessInfo.processInfo.environment["MECAB_DICTIONARY"].map { [$0] } ?? []
    for path in named + usualPlaces where FileManager.default.fileExists(atPath: path + "/sys.dic") {
      return MorphologyDictionary(path: path)
    }
    throw MorphologyError.noDictionary(searched: named + usualPlaces)
  }
}

/// Why Japanese text cannot be analysed.
package enum MorphologyError: Error, Hashable, CustomStringConvertible {
  case noDictionary(searched: [String])
  case unusableDictionary(path: String, reason: String)

  package var description: String {
    switch self {
    case .noDictionary(let searched):
      "no MeCab dictionary in \(searched.joined(separator: ", ")): install it with 'apt-get install mecab-ipadic-utf8' or 'brew install mecab-ipadic', or name its folder in MECAB_DICTIONARY"
    case .unusableDictionary(let path, let reason): "\(path): MeCab cannot use this dictionary: \(reason)"
    }
  }
}
