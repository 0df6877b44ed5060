/// What kind of word a morpheme is, as IPADIC's table of parts of speech numbers them.
///
/// - SeeAlso: M. Asahara, Y. Matsumoto, *ipadic version 2.7.0 User's Manual*, 2003; the numbers are those of its `pos-id.def`.
package enum PartOfSpeech: UInt8, Sendable {
  case noun, verbalNoun, adjectivalNoun, adverbialNoun, number, pronoun, boundNoun
  case properNoun, personName, organizationName, placeName, countryName
  case suffix, counterSuffix, personSuffix, placeSuffix
  case prefix, numberPrefix
  case verb, boundVerb, adjective, auxiliary
  case caseParticle, topicParticle, conjunctiveParticle, parallelParticle, adnominalParticle, otherParticle
  case adverb, adnominal, conjunction
  case letters, symbol, openBracket, closeBracket, fullStop, comma
  case other

  /// The kind for a number of `pos-id.def`.
  init(positionID: UInt16) {
    self =
      switch positionID {
      case 3: .letters
      case 4, 8: .symbol
      case 5: .openBracket
      case 6: .closeBracket
      case 7: .fullStop
      case 9: .comma
      case 10...12: .adjective
      case 13...15: .caseParticle
      case 16: .topicParticle
      case 18: .conjunctiveParticle
      case 23: .parallelParticle
      case 24: .adnominalParticle
      case 17, 19...22: .otherParticle
      case 25: .auxiliary
      case 26: .conjunction
      case 28: .numberPrefix
      case 27, 29, 30: .prefix
      case 31: .verb
      case 32, 33: .boundVerb
      case 34, 35: .adverb
      case 36: .verbalNoun
      case 37, 40: .adjectivalNoun
      case 38, 39: .noun
      case 41: .properNoun
      case 42...44: .personName
      case 45: .organizationName
      case 46: .placeName
      case 47: .countryName
      case 48: .number
      case 53: .counterSuffix
      case 55: .personSuffix
      case 56: .placeSuffix
      case 50...52, 54, 57, 58: .suffix
      case 59, 60: .pronoun
      case 61...66: .boundNoun
      case 67: .adverbialNoun
      case 68: .adnominal
      default: .other
      }
  }

  /// Whether the word is a particle.
  package var isParticle: Bool {
    switch self {
    case .caseParticle, .topicParticle, .conjunctiveParticle, .parallelParticle, .adnominalParticle, .otherParticle:
      true
    default: false
    }
  }

  /// Whether the word can be part of a compound noun.
  package var isNominal: Bool {
    switch self {
    case .noun, .verbalNoun, .adjectivalNoun, .number, .properNoun, .personName, .organizationName, .placeName,
      .countryName,
      .suffix, .counterSuffix, .placeSuffix, .prefix, .numberPrefix, .letters, .adverbialNoun:
      true
    default: false
    }
  }

  /// Whether the word is a name.
  package var isProper: Bool {
    switch self {
    case .properNoun, .personName, .organizationName, .placeName, .countryName: true
    default: false
    }
  }
}
