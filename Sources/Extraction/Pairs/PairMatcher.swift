import GraphModel

/// Finds partnerships of organizations that no rule found, sentence by sentence.
struct PairMatcher {
  let scorer: PairScorer
  let field: LinkedField
  let entities: [LinkedEntity]
  let rules: RelationGrammar.Rules
  /// What was learned from sentences about companies does not hold for others.
  let shapes: NameShapes

  /// The name that the evidence bears in place of a rule's.
  static let ruleName = "en-learned-pair"
  /// Of a longer list of names each pair would be asked for; such a list is no statement about pairs.
  private static let greatestCount = 8

  /// The relations of the field between organizations that `found` does not relate in the same sentence.
  func relations(besides found: [FoundRelation]) -> [FoundRelation] {
    guard field.annotated.language == .english, field.annotated.field == .text else { return [] }
    let detector = ModalityDetector(rules: rules)
    return field.annotated.sentences.flatMap { sentence -> [FoundRelation] in
      let names = field.mentions(startingIn: sentence.range).filter {
        entities[$0.entity].kind == .organization && !isCredit($0.range)
      }
      guard (2...Self.greatestCount).contains(names.count),
        shapes.isAboutBusiness(sentence)
      else { return [] }
      let asides = Asides.ranges(in: sentence, of: field)
      let related = found.filter { $0.range == sentence.range }
      var relations: [FoundRelation] = []
      for (place, head) in names.enumerated() {
        for tail in names[(place + 1)...] where tail.entity != head.entity {
          let isKnown = (related + relations).contains { $0.ties(head.entity, tail.entity) }
          // Whoever is named by the way is no party to what the sentence itself says.
          let isApart = asides.contains {
            $0.contains(tail.range.lowerBound) != $0.contains(head.range.lowerBound)
              && tail.range.lowerBound >= $0.upperBound
          }
          let between = head.range.upperBound..<tail.range.lowerBound
          guard !isKnown, !isApart, !isOpposed(between, sentence),
            !isExample(from: head.range.lowerBound, to: tail.range.lowerBound, sentence),
            place == 0 || !changesPredicate(between, sentence),
            let probability = scorer.probability(of: head.range, tail.range, in: sentence, of: field.annotated)
          else { continue }
          let modality = detector.modality(of: head.range, tail.range, in: field.annotated, sentence: sentence.range)
          if modality == .denied { continue }
          relations.append(
            FoundRelation(
              kind: .partnersWith, head: head.entity, tail: tail.entity, range: sentence.range, rule: Self.ruleName,
              confidence: ConfidenceModel.worth(ofPair: probability, modality: modality), modality: modality))
        }
      }
      return relations
    }
  }

  /// Whether a name in brackets says who reports: SEOUL (Yonhap) --.
  private func isCredit(_ name: Range<Int>) -> Bool {
    field.annotated.has("(", at: name.lowerBound - 1)
      && [") --", ") -", ") –", ") —"].contains { field.annotated.has($0, at: name.upperBound) }
  }

  /// Whether another verb begins between two names, of which neither is its subject: talks with Alstom and signed a contract with CRRC.
  private func changesPredicate(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens(within: range)
    return zip(tokens, tokens.dropFirst()).contains { joiner, verb in
      ["and", "but"].contains(joiner.text) && verb.text.count > 4 && verb.text.endsWith(bytesOf: "ed")
    }
  }

  /// Whether two names stand in one list of examples: suppliers including Nokia, Ericsson and Intel.
  private func isExample(from head: Int, to tail: Int, _ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens.filter { $0.range.lowerBound < tail }
    guard
      let leader = tokens.lastIndex(where: { token in
        token.range.lowerBound < head
          && (token.text == "including"
            || token.text == "as" && field.annotated.has("such ", at: token.range.lowerBound - 5))
      })
    else { return false }
    return tokens[(leader + 1)...].allSatisfy { token in
      [",", "and", "or", "&", ".", "the", "of"].contains(token.text)
        || field.annotated.scalars[token.range.lowerBound].isUppercase
    }
  }

  /// Whether what stands between two names speaks of rivals, or of one that is the other's.
  private func isOpposed(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    sentence.tokens.contains { range.contains($0.range.lowerBound) && rules.opposed.contains($0.text) }
  }
}
