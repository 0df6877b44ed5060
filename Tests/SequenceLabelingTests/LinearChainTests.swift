import Foundation
import Testing
import TestSupport

@testable import SequenceLabeling

/// A toy language in which names are capital words, and `from` makes a place of the one behind it.
@Suite struct LinearChainTests {
  private let labels = LabelSet(types: ["person", "place"])

  private func features(_ words: [String]) -> FeatureSequence {
    var sequence = FeatureSequence()
    for (index, word) in words.enumerated() {
      sequence.append(FeatureHash.combine(1, FeatureHash.of(word.unicodeScalars)))
      sequence.append(FeatureHash.combine(2, word.first?.isUppercase == true ? 1 : 0))
      if index > 0 { sequence.append(FeatureHash.combine(3, FeatureHash.of(words[index - 1].unicodeScalars))) }
      sequence.endToken()
    }
    return sequence
  }

  private func sequence(_ text: String, _ marks: [Int]) -> TrainingSequence {
    TrainingSequence(
      features: features(text.split(separator: " ").map(String.init)), allowed: marks.map { 1 << UInt64($0) })
  }

  /// 0 is outside, 1 and 2 begin and go on with a person, 3 and 4 with a place.
  private var learning: [TrainingSequence] {
    [
      sequence("Ann came from Rome", [1, 0, 0, 3]), sequence("Bob Smith left", [1, 2, 0]),
      sequence("she came from New York today", [0, 0, 0, 3, 4, 0]), sequence("nobody came", [0, 0]),
      sequence("Carl Jones came from Old Town", [1, 2, 0, 0, 3, 4]), sequence("from Bonn they left", [0, 3, 0, 0]),
    ]
  }

  @Test func whatIsLearnedCarriesOverToWordsNeverSeen() async {
    let model = await ModelTrainer().model(of: learning, labels: labels)
    let words = ["Zoe", "came", "from", "Quito"]
    #expect(
      model.spans(features(words)).map(\.span) == [
        LabeledSpan(type: 0, tokens: 0..<1), LabeledSpan(type: 1, tokens: 3..<4),
      ])
  }

  @Test func theSameSequencesGiveTheSameBytes() async {
    let first = await ModelTrainer().model(of: learning, labels: labels).encoded()
    let second = await ModelTrainer().model(of: learning, labels: labels).encoded()
    #expect(first == second)
  }

  @Test func aModelReadsBack() async throws {
    let model = await ModelTrainer().model(of: learning, labels: labels)
    let read = try LinearChainModel(decoding: model.encoded())
    let words = ["Eve", "Hill", "came", "from", "Lima"]
    #expect(read.bestLabels(features(words)) == model.bestLabels(features(words)))
    #expect(read.labels == labels)
  }

  @Test func damagedModelsAreRefused() async {
    let bytes = await ModelTrainer().model(of: learning, labels: labels).encoded()
    #expect(throws: ModelFileError.notAModel) { try LinearChainModel(decoding: Data("hello\n".utf8)) }
    for length in [30, bytes.count / 2, bytes.count - 1] {
      #expect(throws: ModelFileError.cutShort, "\(length)") { try LinearChainModel(decoding: bytes.prefix(length)) }
    }
  }

  /// The forward–backward recursions agree with adding up every sequence of labels one by one.
  @Test func sumsAgreeWithCountingEverySequence() {
    var generator = SeededGenerator(seed: 5)
    let (count, width) = (4, labels.count)
    let scores = (0..<(count * width)).map { _ in Double.random(in: -2...2, using: &generator) }
    let weights = (0..<(width * width)).map { _ in Double.random(in: -1...1, using: &generator) }
    let factors = weights.indices.map { LabelSet.allows($0 % width, after: $0 / width) ? exp(weights[$0]) : 0 }
    let sums = ForwardBackward(scores: scores, transitions: factors, labels: labels)

    var total = 0.0
    var ofLabel = [Double](repeating: 0, count: count * width)
    var ofSpan = 0.0
    for number in 0..<625 {
      let path = [number % 5, number / 5 % 5, number / 25 % 5, number / 125]
      guard (0..<count).allSatisfy({ LabelSet.allows(path[$0], after: $0 == 0 ? nil : path[$0 - 1]) }) else { continue }
      var score = 0.0
      for token in 0..<count {
        score += scores[token * width + path[token]] + (token > 0 ? weights[path[token - 1] * width + path[token]] : 0)
      }
      total += exp(score)
      for token in 0..<count { ofLabel[token * width + path[token]] += exp(score) }
      if LabelSet.spans(of: path).contains(LabeledSpan(type: 1, tokens: 1..<3)) { ofSpan += exp(score) }
    }
    #expect(abs(sums.logSum - log(total)) < 1e-9)
    for token in 0..<count {
      for label in 0..<width {
        #expect(abs(sums.probability(label, of: token) - ofLabel[token * width + label] / total) < 1e-9)
      }
    }
    #expect(abs(sums.probability(of: LabeledSpan(type: 1, tokens: 1..<3)) - ofSpan / total) < 1e-9)
  }

  @Test func whatIsClosedStaysOutside() async {
    let model = await ModelTrainer().model(of: learning, labels: labels)
    let found = model.spans(features(["Zoe", "came", "from", "Quito"]), isClosed: [false, true, true, true])
    #expect(found.map(\.span.tokens) == [0..<1])
  }

  /// Probabilities are worked out between closed tokens only, and are those of the whole sentence.
  @Test func closedTokensPartASentence() async {
    let model = await ModelTrainer().model(of: learning, labels: labels)
    let words = features(["Zoe", "came", "from", "New", "York", "today"])
    let isClosed = [false, true, true, false, false, true]
    let whole = ForwardBackward(
      scores: model.scores(words).map { Double($0) * model.scale }, transitions: model.transitionFactors,
      labels: labels,
      allowed: isClosed.map { $0 ? 1 : 31 })
    let found = model.spans(words, isClosed: isClosed)
    #expect(found.map(\.span.tokens) == [0..<1, 3..<5])
    for (span, probability) in found { #expect(abs(probability - whole.probability(of: span)) < 1e-12) }
  }

  @Test func wordsAreFoundWithTheirClasses() throws {
    let words = ["siemens", "nokia", "横浜"].enumerated().map { (FeatureHash.of($1.unicodeScalars), [UInt16($0), 7]) }
    let table = try WordClasses(decoding: WordClasses(words: words).encoded())
    for (hash, classes) in words { #expect(table.group(of: hash).map { table.groups[$0] } == classes) }
    #expect(table.group(of: FeatureHash.of("ericsson".unicodeScalars)) == nil)
  }
}
