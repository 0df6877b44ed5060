import Gazetteers
import GraphModel
import SequenceLabeling

/// What the features of a token and its neighbours are made of, worked out once a token.
struct TokenFacts {
  /// Hash of the word, letters small.
  var word: UInt64
  /// Part of speech.
  var tag: UInt64
  /// The kinds of its characters, repeats taken together.
  var shape: UInt64
  /// Clusters of words used alike, from narrow to wide; nil for an unknown word.
  var clusters: Clusters?
  /// Places of its first and last character.
  var range: Range<Int>

  /// What stands before the first and behind the last token.
  static let edge = TokenFacts(word: 1, tag: 255, shape: 1, clusters: nil, range: 0..<0)
}

/// The clusters of a word, kept in place: these are asked for too often for a list.
struct Clusters {
  let narrow: UInt64
  let middle: UInt64
  let wide: UInt64

  init?(_ table: WordClasses, word: UInt64) {
    guard let group = table.group(of: word) else { return nil }
    let classes = table.groups[group]
    (narrow, middle, wide) = (UInt64(classes[0]), UInt64(classes[1]), UInt64(classes[2]))
  }
}

/// The kinds of characters that a word consists of, repeats taken together: `Aa`, `KC`, `A0`.
enum WordShape {
  static func of(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var shape: UInt64 = 0
    var last: UInt64 = 0
    for scalar in scalars {
      let kind = kind(scalar)
      if kind != last { shape = shape << 4 | kind }
      last = kind
    }
    return shape
  }

  static func kind(_ scalar: Unicode.Scalar) -> UInt64 {
    switch scalar.value {
    case 0x3041...0x309F: 1
    case 0x30A1...0x30FA, 0x30FC: 2
    case 0x4E00...0x9FFF, 0x3005, 0x3400...0x4DBF: 3
    case 0x30...0x39: 4
    case 0x41...0x5A: 5
    case 0x61...0x7A: 6
    case 0xC0...0x24F: scalar.properties.isUppercase ? 5 : 6
    case 0x30FB, 0x26, 0x2D: 7
    default: scalar.properties.isAlphabetic ? 8 : 9
    }
  }
}

/// What gazetteers and rules say of each token, as numbers: which kind of thing, and whether the token begins it, goes on or ends it.
struct PriorMarks {
  private var marks: [[UInt64]]

  init(tokens: [Token], candidates: [Candidate], gazetteer: Gazetteer) {
    marks = [[UInt64]](repeating: [], count: tokens.count)
    for candidate in candidates {
      var index = tokens.partitionIndex { $0.range.upperBound <= candidate.range.lowerBound }
      let first = index
      while index < tokens.count, tokens[index].range.lowerBound < candidate.range.upperBound {
        let isLast = index + 1 == tokens.count || tokens[index + 1].range.lowerBound >= candidate.range.upperBound
        let place: UInt64 = index == first ? (isLast ? 3 : 0) : (isLast ? 2 : 1)
        marks[index].append(Self.source(candidate, gazetteer) << 2 | place)
        index += 1
      }
    }
  }

  /// Whether anything is said of a token.
  func hasMark(_ index: Int) -> Bool { !marks[index].isEmpty }

  /// Writes what is said of a token and the two beside it.
  func write(_ index: Int, _ writer: inout FeatureWriter) {
    for offset in -1...1 where marks.indices.contains(index + offset) {
      for mark in marks[index + offset] { writer.add(UInt64(91 + offset), mark) }
    }
  }

  private static func source(_ candidate: Candidate, _ gazetteer: Gazetteer) -> UInt64 {
    func number(_ kind: EntityKind) -> UInt64 {
      switch kind {
      case .organization: 0
      case .city: 1
      case .country: 2
      }
    }
    switch candidate.reading {
    case .known(let readings): return readings.first.map { number(gazetteer.entry($0.entry).id.kind) } ?? 3
    case .unknown(let kind, _): return 4 + number(kind) + (candidate.strength >= 0.85 ? 4 : 0)
    case .other: return 12
    }
  }
}
