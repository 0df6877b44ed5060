import CMeCab
import Foundation
import Synchronization

/// Cuts Japanese text into morphemes with MeCab and the IPADIC dictionary.
///
/// - SeeAlso: T. Kudo, K. Yamamoto, Y. Matsumoto, *Applying Conditional Random Fields to Japanese Morphological Analysis*, 2004.
package final class MorphologicalAnalyzer: Sendable {
  // MeCab's model and tagger may be shared by threads as long as each brings a lattice of its own (mecab.h, "thread safe").
  private nonisolated(unsafe) let model: OpaquePointer
  private nonisolated(unsafe) let tagger: OpaquePointer
  private let idleLattices: Mutex<LatticePool>

  /// Loads the dictionary that is installed.
  ///
  /// - Throws: `MorphologyError` saying what to install when there is none.
  package init() throws(MorphologyError) {
    let dictionary = try MorphologyDictionary.find()
    guard let model = Self.model(arguments: ["mecab", "-r", "/dev/null", "-d", dictionary.path]) else {
      throw MorphologyError.unusableDictionary(
        path: dictionary.path, reason: mecab_strerror(nil).map { String(cString: $0) } ?? "")
    }
    guard let tagger = mecab_model_new_tagger(model) else {
      mecab_model_destroy(model)
      throw MorphologyError.unusableDictionary(path: dictionary.path, reason: "no tagger")
    }
    self.model = model
    self.tagger = tagger
    idleLattices = Mutex(LatticePool())
  }

  /// A model from arguments as the `mecab` command takes them; a path may hold spaces.
  private static func model(arguments: [String]) -> OpaquePointer? {
    var pointers = arguments.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return mecab_model_new(Int32(pointers.count), &pointers)
  }

  deinit {
    mecab_destroy(tagger)
    mecab_model_destroy(model)
  }

  /// The morphemes of a sentence, in order; white space belongs to none.
  package func morphemes(of sentence: some Sequence<Unicode.Scalar>) -> [Morpheme] {
    var bytes: [UInt8] = []
    for scalar in sentence { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    if bytes.isEmpty { return [] }
    let lattice = idleLattices.withLock { $0.take() } ?? Lattice(pointer: mecab_model_new_lattice(model))
    defer { idleLattices.withLock { $0.put(lattice) } }
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text -> [Morpheme] in
        guard let start = text.baseAddress else { return [] }
        mecab_lattice_set_sentence2(lattice.pointer, start, text.count)
        guard mecab_parse_lattice(tagger, lattice.pointer) != 0 else { return [] }
        return Self.morphemes(in: lattice.pointer, bytes: buffer)
      }
    }
  }

  private static func morphemes(in lattice: OpaquePointer, bytes: UnsafeBufferPointer<UInt8>) -> [Morpheme] {
    var morphemes: [Morpheme] = []
    var position = 0
    var byte = 0
    var next = mecab_lattice_get_bos_node(lattice)?.pointee.next
    while let node = next?.pointee, node.stat != UInt8(MECAB_EOS_NODE) {
      // White space before the surface is counted in rlength only.
      let space = Int(node.rlength) - Int(node.length)
      position += scalarCount(bytes, byte..<(byte + space))
      byte += space
      let length = scalarCount(bytes, byte..<(byte + Int(node.length)))
      byte += Int(node.length)
      let partOfSpeech = PartOfSpeech(positionID: node.posid)
      morphemes.append(
        Morpheme(
          range: position..<(position + length), partOfSpeech: partOfSpeech,
          tag: UInt8(truncatingIfNeeded: node.posid), base: base(node, partOfSpeech),
          isUnknown: node.stat == UInt8(MECAB_UNK_NODE)))
      position += length
      next = node.next.map { UnsafeMutablePointer(mutating: $0) }
    }
    return morphemes
  }

  private static func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (bytes[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The seventh of the features that commas part.
  private static func base(_ node: mecab_node_t, _ partOfSpeech: PartOfSpeech) -> String {
    switch partOfSpeech {
    case .verb, .boundVerb, .adjective, .auxiliary: break
    default: return ""
    }
    guard let feature = node.feature else { return "" }
    var start = 0
    var commas = 0
    while commas < 6, feature[start] != 0 {
      if feature[start] == UInt8(ascii: ",") { commas += 1 }
      start += 1
    }
    var end = start
    while feature[end] != 0, feature[end] != UInt8(ascii: ",") { end += 1 }
    return String(decoding: UnsafeRawBufferPointer(start: feature + start, count: end - start), as: UTF8.self)
  }
}

/// A lattice and its owner's duty to free it.
private final class Lattice {
  let pointer: OpaquePointer
  init(pointer: OpaquePointer) { self.pointer = pointer }
  deinit { mecab_lattice_destroy(pointer) }
}

/// Lattices that no call uses now: making one costs more than a short sentence.
private struct LatticePool: ~Copyable {
  private nonisolated(unsafe) var idle: [Lattice] = []
  mutating func take() -> Lattice? { idle.popLast() }
  mutating func put(_ lattice: Lattice) { idle.append(lattice) }
}
