package import Foundation

extension Gazetteer {
  /// The gazetteer that comes with Entente, from the `Resources` folder of this room.
  ///
  /// - Throws: `GazetteerError` when the file is missing or damaged.
  package static func bundled() throws(GazetteerError) -> Gazetteer {
    let url = resources.appending(path: "gazetteer.bin")
    guard let data = try? Data(contentsOf: url, options: .alwaysMapped) else {
      throw GazetteerError.missing(file: url.path)
    }
    return Gazetteer(table: try GazetteerTable(data, file: url.path))
  }

  /// The folder of the readable sources and the compiled file.
  package static var resources: URL { Bundle.module.bundleURL.appending(path: "Resources") }
}
