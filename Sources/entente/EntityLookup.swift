import GraphModel
import GraphStorage

/// Finds the entity that a user names.
enum EntityLookup {
  /// The one entity of that id or name.
  ///
  /// - Throws: `LookupError` with near names, or with the candidates, when there is no one entity.
  static func entity(named text: String, in store: any GraphStore) throws -> Entity {
    let found = try store.entities(named: text)
    if found.count == 1 { return found[0] }
    if found.isEmpty { throw LookupError.unknown(text, near: try store.namesNear(text)) }
    throw LookupError.ambiguous(text, candidates: found)
  }
}

/// Why a name stands for no one entity.
enum LookupError: Error, CustomStringConvertible {
  case unknown(String, near: [String])
  case ambiguous(String, candidates: [Entity])

  var description: String {
    switch self {
    case .unknown(let name, let near):
      "no entity is called '\(name)'"
        + (near.isEmpty ? "" : ": did you mean \(near.map { "'\($0)'" }.joined(separator: ", "))?")
    case .ambiguous(let name, let candidates):
      "'\(name)' may be any of these; name one by its id:\n"
        + candidates.map { "  \($0.id)  \($0.name)\($0.country.map { ", \($0)" } ?? "")" }.joined(separator: "\n")
    }
  }
}
