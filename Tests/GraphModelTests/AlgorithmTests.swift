import GraphModel
import OrderedCollections
import TestSupport
import Testing

/// The algorithms against what can be worked out by looking at every possibility.
@Suite struct AlgorithmTests {
  private static func id(_ number: Int) -> EntityID { EntityID(.organization, "n\(number)") }

  private static func graph(_ ties: [(Int, Int)], count: Int) throws -> EntityGraph {
    let relations = try ties.map { one, other in
      let article = ArticleReference(id: "\(one)-\(other)", title: "", date: nil, sources: [], url: nil)
      let evidence = Evidence(sentence: "s", field: .text, start: 0, end: 1, rule: "r", confidence: 1)
      return Relation(
        key: try .init(.partnersWith, head: id(one), tail: id(other)),
        evidence: [ArticleEvidence(article: article, evidence: evidence)])
    }
    return EntityGraph(entities: (0..<count).map { Entity(id: id($0), name: "N\($0)") }, relations: relations)
  }

  private static func random(_ seed: Int, count: Int = 7, ties: Int = 9) throws -> EntityGraph {
    var random = SeededGenerator(seed: UInt64(seed))
    var chosen: Set<[Int]> = []
    while chosen.count < ties {
      let pair = [Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)].sorted()
      if pair[0] != pair[1] { chosen.insert(pair) }
    }
    return try graph(chosen.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }, count: count)
  }

  /// Every way without repeats.
  private static func allPaths(_ graph: EntityGraph, _ start: EntityID, _ end: EntityID) -> [[EntityID]] {
    var found: [[EntityID]] = []
    func go(_ path: [EntityID]) {
      guard let last = path.last, last != end else {
        found.append(path)
        return
      }
      for key in graph.relations.keys where key.head == last || key.tail == last {
        let next = key.head == last ? key.tail : key.head
        if !path.contains(next) { go(path + [next]) }
      }
    }
    go([start])
    return found.sorted {
      $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
    }
  }

  @Test(arguments: 0..<20) func theBestWaysAreTheBestOfAllWays(_ seed: Int) throws {
    let graph = try Self.random(seed)
    let all = Self.allPaths(graph, Self.id(0), Self.id(6))
    let network = WeightedNetwork(graph)
    for count in [1, 3, 50] {
      #expect(network.paths(from: Self.id(0), to: Self.id(6), count: count).map(\.entities) == Array(all.prefix(count)))
    }
  }

  @Test(arguments: 0..<20) func betweennessIsTheShareOfShortestWays(_ seed: Int) throws {
    let graph = try Self.random(seed)
    let network = WeightedNetwork(graph)
    let found = Dictionary(uniqueKeysWithValues: zip(network.ids, network.betweenness()))
    for middle in 0..<7 {
      var share = 0.0
      for start in 0..<7 where start != middle {
        for end in 0..<7 where end != middle && end != start {
          let all = Self.allPaths(graph, Self.id(start), Self.id(end))
          let shortest = all.filter { $0.count == all.first?.count }
          if shortest.isEmpty { continue }
          share += Double(shortest.count { $0.contains(Self.id(middle)) }) / Double(shortest.count)
        }
      }
      #expect(abs((found[Self.id(middle)] ?? -1) - share / 30) < 1e-9)
    }
  }

  /// The ranks are those that following ties leaves as they are.
  @Test(arguments: 0..<10) func pageRankIsAFixedPoint(_ seed: Int) throws {
    let graph = try Self.random(seed)
    let network = WeightedNetwork(graph)
    let ranks = Dictionary(uniqueKeysWithValues: zip(network.ids, network.pageRank()))
    #expect(abs(ranks.values.reduce(0, +) - 1) < 1e-9)
    let degrees = Dictionary(uniqueKeysWithValues: network.ids.indices.map { (network.ids[$0], network.degree($0)) })
      .filter { $0.value > 0 }
    let loose = graph.entities.keys.filter { degrees[$0] == nil }.reduce(0) { $0 + (ranks[$1] ?? 0) }
    for id in graph.entities.keys {
      let reached = graph.relations.keys.filter { $0.head == id || $0.tail == id }.reduce(0.0) { sum, key in
        let other = key.head == id ? key.tail : key.head
        return sum + (ranks[other] ?? 0) / Double(degrees[other] ?? 1)
      }
      #expect(abs((ranks[id] ?? 0) - (0.15 / 7 + 0.85 * (reached + loose / 7))) < 1e-8)
    }
  }

  @Test func communitiesAreTheGroupsThatHangTogether() throws {
    // Two groups of four, all tied within, one tie across; an entity with none.
    let group = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    let graph = try Self.graph(group + group.map { ($0.0 + 4, $0.1 + 4) } + [(3, 4)], count: 9)
    let network = WeightedNetwork(graph)
    let found = network.communities()
    #expect(
      found.members.map { $0.map { network.ids[$0] } } == [(0..<4).map(Self.id), (4..<8).map(Self.id), [Self.id(8)]])
    // Newman's definition: for each group the share of ties inside less the square of the share of ends.
    #expect(abs(found.modularity - 2 * (12.0 / 26 - 0.25)) < 1e-9)
  }

  @Test(arguments: [
    ("Hitachi Group", "Hitachi", true), ("European Investment Bank", "EIB", true),
    ("Iveda Solutions", "Iveda Solution", true),
    ("ストラタシス", "Stratasys", true), ("アルセロール・ミッタル", "ArcelorMittal", true), ("メグビー", "Megvii", true),
    ("キーサイト", "Keysight", true), ("グリッドビヨンド", "GridBeyond", true), ("タレス・アレーニア・スペース", "Thales Alenia Space", true),
    ("ストラタシス", "Stratum", false), ("オムロン", "Miron", false), ("ノルデックス", "Nodex", false), ("ソニー", "Sona", false),
    ("Toyota", "Siemens", false), ("Bank of Japan", "Bank of Spain", false),
  ])
  func likelyDuplicatesAreSuggestedUntilTheyAreSaidToBeDifferent(_ one: String, _ other: String, _ isLikely: Bool)
    throws
  {
    let (first, second) = (EntityID(.organization, "one"), EntityID(.organization, "two"))
    let graph = EntityGraph(entities: [Entity(id: first, name: one), Entity(id: second, name: other)], relations: [])
    #expect(graph.likelyDuplicates(except: Curation()).isEmpty != isLikely)
    let different = try Curation([Decision(.different, first, second, by: "me", on: "now")])
    #expect(graph.likelyDuplicates(except: different).isEmpty)
  }
}
