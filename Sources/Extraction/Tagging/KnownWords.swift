import Morphology
import SequenceLabeling

extension WordClasses {
  /// The class of words that dictionaries list as names of neither persons nor places.
  static let nameSense: UInt16 = 1
}

/// What lists of words know of the tokens of a Japanese sentence, single and joined.
struct KnownWords {
  /// For each token what it is part of: numbers of the kind of list, the place in the word, the class.
  private var marks: [[UInt64]]

  /// Looks up what begins at each token that is not closed; a closed one ends a word, too.
  init(
    tokens: [Token], field: AnnotatedField, clusters: WordClasses, senses: WordClasses, isClosed: [Bool]
  ) {
    marks = [[UInt64]](repeating: [], count: tokens.count)
    var clusterEnd = 0
    for start in tokens.indices {
      if !isClosed.isEmpty, isClosed[start] { continue }
      guard let kind = tokens[start].partOfSpeech, kind.isNominal || tokens[start].isUnknown else { continue }
      var rolling = FeatureHash.Rolling()
      var sense: (end: Int, group: Int)?
      var cluster: (end: Int, group: Int)?
      for end in start..<min(tokens.count, start + 8) {
        // Words are joined as they stand: white space ends them.
        if end > start, tokens[end].range.lowerBound > tokens[end - 1].range.upperBound { break }
        if !isClosed.isEmpty, isClosed[end] { break }
        for scalar in field.scalars[tokens[end].range] { rolling.append(scalar.smallLetter) }
        if rolling.count > 20 { break }
        let hash = rolling.hash
        if rolling.count > 1, let group = senses.group(of: hash) { sense = (end, group) }
        if end > start, rolling.count > 2, let group = clusters.group(of: hash) { cluster = (end, group) }
      }
      if let sense {
        for value in senses.groups[sense.group] { mark(start...sense.end, list: 1, UInt64(value)) }
      }
      if let cluster, start >= clusterEnd {
        mark(start...cluster.end, list: 2, UInt64(clusters.groups[cluster.group][1]))
        clusterEnd = cluster.end + 1
      }
    }
  }

  private mutating func mark(_ range: ClosedRange<Int>, list: UInt64, _ value: UInt64) {
    for index in range {
      let place: UInt64 = index == range.lowerBound ? 0 : index == range.upperBound ? 2 : 1
      let length = index == range.lowerBound ? UInt64(min(range.count, 4)) : 0
      marks[index].append(value << 16 | length << 8 | list << 4 | place)
    }
  }

  /// Writes what is known of the token `offset` places on.
  func write(_ index: Int, _ offset: Int, _ writer: inout FeatureWriter) {
    guard marks.indices.contains(index + offset) else { return }
    for mark in marks[index + offset] { writer.add(UInt64(131 + offset), mark) }
  }
}
