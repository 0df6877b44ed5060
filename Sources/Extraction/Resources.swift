import Foundation
import SequenceLabeling
import Yams

/// Why a file that comes with Entente cannot be used.
package enum ResourceError: Error, Hashable, CustomStringConvertible {
  case missing(String)
  case malformed(String, line: Int, expected: String)

  package var description: String {
    switch self {
    case .missing(let file): "\(file): not found: expected it beside the program, where the build puts it"
    case .malformed(let file, let line, let expected): "\(file):\(line): expected \(expected)"
    }
  }

  private static func url(_ name: String) -> URL {
    Bundle.module.bundleURL.appending(path: "Resources").appending(path: name)
  }

  private static func data(named name: String) throws(ResourceError) -> Data {
    do { return try Data(contentsOf: url(name)) } catch { throw ResourceError.missing(url(name).path) }
  }

  /// A YAML file of this room's resources.
  static func yaml(named name: String) throws(ResourceError) -> Node {
    let path = url(name).path
    let text = String(decoding: try data(named: name), as: UTF8.self)
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ResourceError.malformed(path, line: 1, expected: "YAML")
      }
      return node
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
        throw ResourceError.malformed(path, line: mark.line, expected: "YAML (\(problem))")
      default: throw ResourceError.malformed(path, line: 1, expected: "YAML (\(error))")
      }
    } catch {
      throw ResourceError.malformed(path, line: 1, expected: "YAML (\(error))")
    }
  }

  /// The bytes of a text file of this room's resources.
  static func text(named name: String) throws(ResourceError) -> [UInt8] { Array(try data(named: name)) }

  /// A learned model.
  static func model(named name: String) throws(ResourceError) -> LinearChainModel {
    let data = try data(named: name)
    do { return try LinearChainModel(decoding: data) } catch {
      throw ResourceError.malformed(url(name).path, line: 1, expected: "a model (\(error))")
    }
  }

  /// A table of word classes.
  static func classes(named name: String) throws(ResourceError) -> WordClasses {
    let data = try data(named: name)
    do { return try WordClasses(decoding: data) } catch {
      throw ResourceError.malformed(url(name).path, line: 1, expected: "word classes (\(error))")
    }
  }
}
