import GraphModel

/// Keeps the symbol under which a company's shares trade from being a name: Itron (NASDAQ: ITRI).
struct TickerRecognizer: MentionRecognizer {
  let name = "ticker"

  private static let exchanges = [
    "NASDAQ", "Nasdaq", "NYSE", "TSE", "TOKYO", "LSE", "AIM", "HKEX", "SEHK", "SGX", "ASX", "TSX", "ETR", "FRA", "EPA",
    "Euronext", "KRX", "KOSDAQ", "KOSPI", "BSE", "NSE", "SIX", "BME", "OTC", "OTCQX", "OTCQB", "TWSE", "SHA", "SHE",
  ].map { Array($0.unicodeScalars) }

  /// Whether a share and its market are joined by a full stop: VOW.XE, OMV.VI, TYT.L.
  static func isSymbol(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && scalars.count > 3 && (1...2).contains(parts[parts.count - 1].count)
      && (2...5).contains(parts[0].count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isUppercase) }
  }

  /// Whether a bracket lists a share's symbols, one of them with its market: TYT.L, TM.
  private static func areSymbols(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let symbols = scalars.split { $0 == "," || $0 == " " }
    return symbols.contains(where: isSymbol)
      && symbols.allSatisfy { isSymbol($0) || $0.count < 6 && $0.allSatisfy(\.isUppercase) }
  }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.field == .text || field.field == .title else { return [] }
    return field.scalars.indices.compactMap { open in
      let isReuters = field.scalars[open] == "<" && field.end(ofBracketAt: open, within: 14) > open + 2
      guard field.scalars[open] == "(" || isReuters else { return nil }
      let close = field.end(ofBracketAt: open, within: 40)
      guard close > open + 2 else { return nil }
      let isListed =
        Self.exchanges.contains { field.has($0, at: open + 1) } && field.scalars[open..<close].contains(":")
      guard isReuters || isListed || Self.areSymbols(field.scalars[(open + 1)..<(close - 1)]) else { return nil }
      return Candidate(range: (open + 1)..<(close - 1), reading: .other, strength: 1)
    }
  }
}
