import ArgumentParser
import GraphFormats
import GraphModel
import GraphStorage

/// Writes the graph for other tools.
struct Export: GraphQuestion {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the graph for other tools.",
    discussion: """
      DOT carries ids, kinds, names, dates, sources and evidence as attributes; Graphviz, Gephi and networkx read it.

      Example: entente export dot -o partners.dot
      """)

  @Argument(help: "The format: dot.")
  var format: GraphFormat

  @Argument(help: "Articles to read in place of the graph.")
  var paths: [String] = []

  @OptionGroup var graph: GraphOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
  var output = "-"

  @OptionGroup var filter: FilterOptions

  func answer(from store: any GraphStore) throws {
    try Output.write(format.writer.data(of: try store.graph(filter.filter)), to: output)
  }
}

extension GraphFormat: ExpressibleByArgument {}
