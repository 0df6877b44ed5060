import ArgumentParser

/// Makes the data that Entente ships and prints the figures that it claims.
@main
struct EntenteDev: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente-dev",
    abstract: "Makes Entente's data files and prints its measurements.",
    subcommands: [
      ImportCities.self, ImportOrganizations.self, ImportCompanies.self, ImportKatakanaWords.self,
      ImportBrandWords.self, ImportOutlines.self,
      CompileGazetteer.self,
      ImportWordClasses.self,
      TrainNameTypes.self,
      TrainTagger.self,
      TrainPairs.self, BenchmarkMaps.self, BenchmarkExplorer.self, BenchmarkStore.self,
      MeasureNames.self, MeasureLinks.self, MeasureCollaboration.self,
      Benchmark.self,
    ])
}
