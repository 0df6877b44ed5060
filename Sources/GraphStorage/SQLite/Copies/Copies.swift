import Foundation
import GRDB
import GraphModel

/// Which articles of a store repeat each other: copies of one press release are one source.
enum Copies {
  /// The share of runs of letters that two texts must have in common to be copies.
  static let threshold = 0.8

  /// Keeps the sketch of an article's text and the articles that it is a copy of.
  static func keep(_ id: String, text: String, _ db: Database) throws {
    guard let sketch = TextSketch(of: text) else { return }
    let bands = sketch.bandValues
    var candidates: Set<String> = []
    for (band, value) in bands.enumerated() {
      candidates.formUnion(
        try String.fetchAll(
          db, sql: "SELECT article_id FROM article_band WHERE band = ? AND value = ?", arguments: [band, value]))
      try db.execute(
        sql: "INSERT INTO article_band (band, value, article_id) VALUES (?, ?, ?)", arguments: [band, value, id])
    }
    try db.execute(
      sql: "INSERT INTO article_sketch (article_id, hashes) VALUES (?, ?)", arguments: [id, data(sketch)])
    for other in candidates.sorted() where other != id {
      guard
        let blob = try Data.fetchOne(
          db, sql: "SELECT hashes FROM article_sketch WHERE article_id = ?", arguments: [other])
      else { continue }
      let similarity = sketch.similarity(to: self.sketch(blob))
      if similarity >= threshold {
        try db.execute(
          sql: "INSERT OR REPLACE INTO article_copy (article_id, other_id, similarity) VALUES (?, ?, ?)",
          arguments: StatementArguments(ordered(id, other)) + [similarity])
      }
    }
  }

  /// For each article that is a copy the one that stands for all of them: the one with the least id.
  static func originals(_ db: Database) throws -> [String: String] {
    let pairs = try Row.fetchAll(db, sql: "SELECT article_id, other_id FROM article_copy ORDER BY 1, 2")
    var parents: [String: String] = [:]
    func root(_ id: String) -> String {
      var place = id
      while let next = parents[place] { place = next }
      return place
    }
    for pair in pairs {
      let (one, other) = (root(pair[0]), root(pair[1]))
      if one != other { parents[ordered(one, other)[1]] = ordered(one, other)[0] }
    }
    return Dictionary(uniqueKeysWithValues: parents.keys.map { ($0, root($0)) })
  }

  /// The pairs of copies, found anew from the texts.
  static func pairs(_ db: Database) throws -> [[String]] {
    var sketches: [(id: String, sketch: TextSketch)] = []
    var bands: [Int64: [Int]] = [:]
    var pairs: Set<[String]> = []
    for row in try Row.fetchAll(db, sql: "SELECT id, text FROM article ORDER BY id") {
      guard let sketch = TextSketch(of: row["text"]) else { continue }
      var candidates: Set<Int> = []
      for value in sketch.bandValues {
        candidates.formUnion(bands[value] ?? [])
        bands[value, default: []].append(sketches.count)
      }
      for place in candidates where sketches[place].sketch.similarity(to: sketch) >= threshold {
        pairs.insert(ordered(sketches[place].id, row["id"]))
      }
      sketches.append((row["id"], sketch))
    }
    return pairs.sorted { $0[0] != $1[0] ? scalarOrder($0[0], $1[0]) : scalarOrder($0[1], $1[1]) }
  }

  /// Two ids in the order in which SQLite puts them.
  private static func ordered(_ one: String, _ other: String) -> [String] {
    scalarOrder(one, other) ? [one, other] : [other, one]
  }

  private static func data(_ sketch: TextSketch) -> Data {
    var data = Data()
    for hash in sketch.hashes {
      for shift in stride(from: UInt32(0), to: 32, by: 8) { data.append(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
    return data
  }

  private static func sketch(_ data: Data) -> TextSketch {
    var hashes: [UInt32] = []
    for (place, byte) in data.enumerated() {
      if place % 4 == 0 { hashes.append(0) }
      hashes[place / 4] |= UInt32(byte) << UInt32(8 * (place % 4))
    }
    return TextSketch(hashes: hashes)
  }
}
