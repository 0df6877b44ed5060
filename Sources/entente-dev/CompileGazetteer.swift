import ArgumentParser
import Foundation
import Gazetteers

/// Compiles the readable sources of the gazetteer.
struct CompileGazetteer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compile the lists of countries, organizations and cities into gazetteer.bin.",
    discussion: "Example: entente-dev compile-gazetteer Sources/Gazetteers/Resources")

  @Argument(help: "The folder that holds the sources and receives the compiled file.")
  var folder = "Sources/Gazetteers/Resources"

  func run() throws {
    let url = URL(filePath: folder)
    let sources = try GazetteerSources(folder: url)
    let data = GazetteerCompiler.compile(sources)
    try data.write(to: url.appending(path: "gazetteer.bin"), options: .atomic)
    let gazetteer = GazetteerCompiler.gazetteer(sources)
    print("\(gazetteer.entryCount) entries, \(gazetteer.nameCount) names, \(data.count) bytes")
  }
}
