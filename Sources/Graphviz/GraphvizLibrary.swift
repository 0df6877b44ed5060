import CGraphviz
package import Foundation
import Synchronization

/// The process's one owner of Graphviz: its C libraries keep global state, so layouts go one at a time.
package final class GraphvizLibrary: Sendable {
  /// The one instance.
  package static let shared = GraphvizLibrary()

  private let context: Mutex<Context>

  private init() {
    GraphvizMessages.startCollecting()
    context = Mutex(Context())
  }

  /// Lays a graph out and renders it.
  ///
  /// - Parameters:
  ///   - dot: the graph in DOT; it must have a name, or SVG output differs from run to run.
  ///   - engine: what places nodes and edges.
  ///   - format: what the bytes are to be.
  /// - Returns: the bytes of the file.
  /// - Throws: `GraphvizError` with Graphviz's own words.
  package func render(dot: String, engine: LayoutEngine, format: OutputFormat) throws(GraphvizError) -> Data {
    // A closure under the lock throws any error, so it hands a result out instead.
    let result: Result<Data, GraphvizError> = context.withLock { context in
      do throws(GraphvizError) {
        return .success(try context.render(dot: dot, engine: engine, format: format))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Version of the library, such as 2.43.0.
  package var version: String { context.withLock { $0.version } }
}

/// Graphviz's context, freed with its owner.
private struct Context: ~Copyable {
  // Only ever touched under the mutex that owns this value.
  private nonisolated(unsafe) let pointer: OpaquePointer?

  init() { pointer = gvContext() }

  deinit {
    if let pointer { gvFreeContext(pointer) }
  }

  var version: String { pointer.flatMap { gvcVersion($0) }.map { String(cString: $0) } ?? "" }

  func render(dot: String, engine: LayoutEngine, format: OutputFormat) throws(GraphvizError) -> Data {
    guard let pointer else { throw GraphvizError(.missingPlugin, said: "no context") }
    _ = GraphvizMessages.take()
    let graph = try ParsedGraph(dot: dot)
    guard gvLayout(pointer, graph.pointer, engine.rawValue) == 0 else {
      let said = GraphvizMessages.take()
      throw GraphvizError(said.contains("not recognized") ? .missingPlugin : .layoutFailed, said: said)
    }
    defer { gvFreeLayout(pointer, graph.pointer) }
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    guard entente_render(pointer, graph.pointer, format.rawValue, &bytes, &length) == 0, let bytes else {
      let said = GraphvizMessages.take()
      throw GraphvizError(said.contains("not recognized") ? .missingPlugin : .renderFailed, said: said)
    }
    defer { gvFreeRenderData(bytes) }
    return Data(bytes: bytes, count: length)
  }
}
