import ArgumentParser
import Foundation
import SequenceLabeling

/// Makes the tables of word classes that the taggers look words up in.
struct ImportWordClasses: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the tables of word classes out of public word vectors, clusters and name dictionaries.",
    discussion: """
      Sources/Extraction/Resources/SOURCES.md says where the files come from and under which licences.
      """)

  @Option(help: "The folder 'vocab' of the package ja_ginza, with strings.json, key2row and vectors.")
  var vectors: String?

  @Option(help: "ENAMDICT, in UTF-8.")
  var enamdict: String?

  @Option(help: "EDICT, in UTF-8: what is a common noun rather than a name.")
  var edict: String?

  @Option(help: "Wikipedia.csv of the JUMAN dictionary, in UTF-8.")
  var titles: String?

  @Option(help: "system.dic of the package sudachidict_core 20250129.")
  var sudachi: String?

  @Option(help: "en_lexeme_cluster.json of the package spacy-lookups-data.")
  var clusters: String?

  @Argument(help: "The folder to write to.")
  var output = "Sources/Extraction/Resources"

  func run() throws {
    if let vectors { try write(japaneseClusters(folder: URL(filePath: vectors)), "clusters-ja.bin") }
    if enamdict != nil || titles != nil { try write(senses(), "senses-ja.bin") }
    if let clusters { try write(englishClusters(URL(filePath: clusters)), "clusters-en.bin") }
  }

  private func write(_ words: [(hash: UInt64, classes: [UInt16])], _ name: String) throws {
    let table = WordClasses(words: words)
    try table.encoded().write(to: URL(filePath: output).appending(path: name))
    print("\(name): \(words.count) words, \(table.groups.count) groups of classes")
  }

  /// Clusters of word vectors on three levels.
  private func japaneseClusters(folder: URL) throws -> [(hash: UInt64, classes: [UInt16])] {
    let table = try VectorTable(folder: folder)
    let words = table.rows.filter { Self.isUseful($0.key) }
    var weights = [Double](repeating: 1, count: table.vectors.count)
    for row in words.values { weights[row] += 1 }
    let fine = KMeans.clusters(of: table.vectors, weights: weights.map { $0.squareRoot() }, count: 800)
    let middle = KMeans.clusters(of: fine.centers, weights: fine.sizes, count: 200)
    let coarse = KMeans.clusters(of: middle.centers, weights: middle.sizes, count: 50)
    return words.sorted { $0.key < $1.key }.map { word, row in
      let (first, second) = (fine.assignment[row], middle.assignment[fine.assignment[row]])
      return (
        FeatureHash.of(word.unicodeScalars), [UInt16(first), UInt16(second), UInt16(coarse.assignment[second])]
      )
    }
  }

  /// Words of numbers and marks, and very long ones, tell nothing of names.
  private static func isUseful(_ word: String) -> Bool {
    guard word.count <= 12, !word.contains(where: \.isNumber) else { return false }
    return word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "・" || $0 == "ー" || $0 == "&" || $0 == "-" || $0 == "."
    }
  }

  /// What dictionaries of names say that a name stands for.
  private func senses() throws -> [(hash: UInt64, classes: [UInt16])] {
    var senses: [String: Set<String>] = [:]
    let kept: Set<String> = ["o", "c", "st", "pr", "wk"]
    for line in try lines(enamdict) {
      let parts = line.split(separator: "/", maxSplits: 1)
      guard parts.count == 2, let word = parts[0].split(separator: " ").first, parts[1].hasPrefix("("),
        let close = parts[1].firstIndex(of: ")")
      else { continue }
      let types = parts[1][parts[1].index(after: parts[1].startIndex)..<close].split(separator: ",").map(String.init)
      let name = String(word).precomposedStringWithCompatibilityMapping.lowercased()
      for type in types where kept.contains(type) && name.count > 1 { senses[name, default: []].insert(type) }
    }
    for line in try lines(titles) {
      guard let comma = line.firstIndex(of: ","), let mark = line.range(of: "Wikipedia上位語:") else { continue }
      let kind = line[mark.upperBound...].prefix { $0 != "/" && $0 != " " }
      let name = String(line[..<comma]).precomposedStringWithCompatibilityMapping.lowercased()
      senses[name, default: []].insert("W" + kind.suffix(2))
    }
    for line in try lines(edict) {
      guard let word = line.split(separator: " ").first, line.contains("/(n") else { continue }
      let noun = String(word).precomposedStringWithCompatibilityMapping.lowercased()
      // The morphological dictionary knows nouns of kanji; of loanwords it lacks many.
      let isLoan = noun.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) || $0.value < 0x250 }
      if noun.count > 1, isLoan { senses[noun, default: []].insert("n") }
    }
    for word in try sudachi.map({ try SudachiLexicon(file: URL(filePath: $0)).words }) ?? [] {
      let name = word.form.precomposedStringWithCompatibilityMapping.lowercased()
      if name.count > 1, let sense = Self.sense(of: word, name) { senses[name, default: []].insert(sense) }
    }
    let frequency = senses.values.reduce(into: [:]) { counts, kinds in kinds.forEach { counts[$0, default: 0] += 1 } }
    // The first class is that of common nouns, the second that of names of organizations: both are asked for by number.
    let first = ["n", "S"]
    let names = first + frequency.filter { $0.value >= 20 && !first.contains($0.key) }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt16($0)) })
    return senses.sorted { $0.key < $1.key }.compactMap { name, kinds in
      let classes = kinds.compactMap { numbers[$0] }.sorted()
      return classes.isEmpty ? nil : (FeatureHash.of(name.unicodeScalars), classes)
    }
  }

  /// What Sudachi's part of speech tells: names that are neither of persons nor of places are those of organizations more often than not.
  ///
  /// Persons, places and common words in kanji are known to the morphological dictionary.
  private static func sense(of word: SudachiLexicon.Word, _ name: String) -> String? {
    let isLoan = name.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) || $0.value < 0x250 }
    return switch (word.partOfSpeech[1], word.partOfSpeech[2], isLoan) {
    case ("固有名詞", "一般", _): "S"
    case ("固有名詞", "人名", true): "Sp"
    case ("固有名詞", "地名", true): "Sg"
    case ("普通名詞", _, true): "Sn"
    default: nil
    }
  }

  /// Brown clusters: the path to a word's leaf, whole and its first steps.
  private func englishClusters(_ file: URL) throws -> [(hash: UInt64, classes: [UInt16])] {
    let table = try JSONDecoder().decode([String: Int].self, from: Data(contentsOf: file))
    let words = table.filter { word, path in
      path > 0 && word.count <= 24 && word.allSatisfy { $0.isLetter || "-.&'".contains($0) }
        && word.contains(where: \.isLetter)
        && word.unicodeScalars.allSatisfy { $0.value < 0x250 }
    }
    // A path's first step is its lowest bit.
    let leaves = Set(words.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, UInt16($0)) })
    return words.sorted { $0.key < $1.key }.map { word, path in
      (FeatureHash.of(word.unicodeScalars), [numbers[path] ?? 0, UInt16(path & 0xFF), UInt16(path & 0x1F)])
    }
  }

  private func lines(_ path: String?) throws -> [Substring] {
    guard let path else { return [] }
    return try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n")
  }
}
