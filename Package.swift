// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "entente",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "entente", targets: ["entente"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(name: "CMeCab", providers: [.apt(["libmecab-dev"]), .brew(["mecab"])]),

    // The two rooms that may touch pointers.
    .target(name: "Graphviz", dependencies: ["CGraphviz"]),
    .target(name: "Morphology", dependencies: ["CMeCab"]),

    // What everything else speaks of.
    .target(
      name: "GraphModel",
      dependencies: [.product(name: "OrderedCollections", package: "swift-collections")]),
    .target(
      name: "Articles",
      dependencies: ["GraphModel", .product(name: "Yams", package: "Yams")]),

    .target(name: "SequenceLabeling"),

    // From articles to the graph.
    .target(
      name: "Gazetteers",
      dependencies: ["GraphModel", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Resources")]),
    .target(
      name: "Extraction",
      dependencies: [
        "GraphModel", "Articles", "Gazetteers", "Morphology", "SequenceLabeling",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Resources")]),
    .target(
      name: "GraphStorage",
      dependencies: [
        "GraphModel", "Articles", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ], exclude: ["SCHEMA.md"]),

    // From the graph to pictures and files.
    .target(
      name: "GraphFormats",
      dependencies: [
        "GraphModel", .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "GraphDrawing",
      dependencies: [
        "GraphModel", "GraphFormats", "Graphviz",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Resources")]),

    .executableTarget(
      name: "entente-dev",
      dependencies: [
        "SequenceLabeling",
        "Articles", "Evaluation", "Extraction", "Gazetteers", "GraphModel", "GraphStorage", "HeadlessBrowser",
        "Morphology",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // How good a reading is.
    .target(name: "Evaluation", dependencies: ["GraphModel"]),

    .executableTarget(
      name: "entente",
      dependencies: [
        "Articles", "Evaluation", "Extraction", "Gazetteers", "GraphModel", "GraphStorage", "GraphFormats",
        "GraphDrawing",
        "Graphviz",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),

    // Chromium, for tests of the explorer and for its figures.
    .target(name: "HeadlessBrowser"),
    .target(
      name: "TestSupport", dependencies: ["GraphModel", "Articles"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "GraphModelTests",
      dependencies: [
        "GraphModel", "TestSupport", .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "TestSupport"],
      exclude: ["Fixtures", "Snapshots"]),
    .testTarget(name: "GazetteersTests", dependencies: ["Gazetteers", "TestSupport"]),
    .testTarget(name: "SequenceLabelingTests", dependencies: ["SequenceLabeling", "TestSupport"]),
    .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "GraphModel", "TestSupport"]),
    .testTarget(name: "MorphologyTests", dependencies: ["Morphology"]),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "GraphStorageTests",
      dependencies: [
        "GraphStorage", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ], exclude: ["Fixtures"]),
    .testTarget(name: "GraphvizTests", dependencies: ["Graphviz"]),
    .testTarget(
      name: "GraphDrawingTests",
      dependencies: ["GraphDrawing", "GraphFormats", "Graphviz", "HeadlessBrowser", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["entente", "GraphDrawing", "TestSupport"], exclude: ["Snapshots"]),
  ],
  swiftLanguageModes: [.v6]
)

let rooms = package.targets.filter { $0.type != .system }
for room in rooms {
  room.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}

// No pointer outside the rooms that own a C library: the compiler checks it.
for room in rooms where !["Graphviz", "Morphology"].contains(room.name) {
  room.swiftSettings?.append(.strictMemorySafety())
}

// MeCab ships no pkg-config file, so Homebrew's folders are named here.
#if os(macOS)
for room in rooms {
  room.swiftSettings?.append(.unsafeFlags(["-I/opt/homebrew/include", "-I/usr/local/include"]))
  room.linkerSettings = [.unsafeFlags(["-L/opt/homebrew/lib", "-L/usr/local/lib"])]
}
#endif
