import Foundation
import Graphviz
import Testing

@Suite struct GraphvizTests {
  let dot = "digraph \"g\" { a -> b; b -> \"日本\"; }"

  @Test(arguments: [(OutputFormat.svg, "<?xml"), (.pdf, "%PDF"), (.dot, "digraph")])
  func renders(_ format: OutputFormat, _ beginning: String) throws {
    let data = try GraphvizLibrary.shared.render(dot: dot, engine: .dot, format: format)
    #expect(String(decoding: data.prefix(beginning.utf8.count), as: UTF8.self) == beginning)
  }

  @Test func rendersPNG() throws {
    let data = try GraphvizLibrary.shared.render(dot: dot, engine: .neato, format: .png)
    #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func brokenGraphsAreToldInGraphvizOwnWords() {
    let error = #expect(throws: GraphvizError.self) {
      try GraphvizLibrary.shared.render(dot: "digraph { a -> }", engine: .dot, format: .svg)
    }
    #expect(error?.code == .unreadableGraph)
    #expect(error?.said.contains("syntax error") == true)
  }

  @Test func manyTasksGiveOneSetOfBytes() async throws {
    let expected = try GraphvizLibrary.shared.render(dot: dot, engine: .dot, format: .svg)
    let all = await withTaskGroup(of: Data?.self) { group in
      for _ in 0..<16 {
        group.addTask { [dot] in try? GraphvizLibrary.shared.render(dot: dot, engine: .dot, format: .svg) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == expected })
  }
}
