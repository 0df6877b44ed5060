import Foundation
import GraphModel
import OrderedCollections

/// Whether the fonts of a map are there; without one the map is drawn in another, whose letters may be missing or too wide.
enum FontCheck {
  /// What to say about the fonts of a picture, as far as fontconfig can tell; nothing where it is not installed.
  static func remarks(on families: String, drawing graph: EntityGraph) -> [String] {
    guard let list = program else { return [] }
    let names = families.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    var remarks: [String] = []
    let generic: Set<String> = ["sans-serif", "serif", "monospace"]
    if !names.contains(where: { generic.contains($0) || isInstalled($0, list) }) {
      remarks.append(
        "\(names.count == 1 ? "the font \(names[0]) is not" : "none of the fonts \(names.joined(separator: ", ")) is") installed: the map is drawn in another; 'fc-list : family' shows those that are there"
      )
    }
    let isJapanese = graph.entities.values.contains { entity in
      entity.names.contains {
        $0.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
      }
    }
    if isJapanese, output(list, [":lang=ja", "family"]).isEmpty {
      let way = "apt-get install fonts-noto-cjk (Debian), brew install font-noto-sans-cjk (macOS)"
      remarks.append("no font with Japanese letters is installed, so that they are drawn as boxes: \(way)")
    }
    return remarks
  }

  private static func isInstalled(_ family: String, _ list: String) -> Bool {
    // Marks of fontconfig's patterns stand for themselves.
    let pattern = family.map { "-:,\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    return !output(list, [pattern, "family"]).isEmpty
  }

  private static var program: String? {
    ["/usr/bin/fc-list", "/opt/homebrew/bin/fc-list", "/usr/local/bin/fc-list"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private static func output(_ program: String, _ arguments: [String]) -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    // What cannot be asked is not complained of.
    guard (try? process.run()) != nil else { return "unknown" }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
