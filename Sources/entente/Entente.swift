import ArgumentParser

/// Partnership maps from news: reads articles, keeps who works with whom, draws it.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Partnership maps from news: reads articles, keeps who works with whom, draws it.",
    version: "0.1.0",
    subcommands: [Extract.self])
}
