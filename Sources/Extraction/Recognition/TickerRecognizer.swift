import GraphModel

/// Keeps the symbol under which a company's shares trade from being a name: Itron (NASDAQ: ITRI).
struct TickerRecognizer: MentionRecognizer {
  let name = "ticker"

  private static let exchanges = [
    "NASDAQ", "Nasdaq", "NYSE", "TSE", "TOKYO", "LSE", "AIM", "HKEX", "SEHK", "SGX", "ASX", "TSX", "ETR", "FRA", "EPA",
    "Euronext", "KRX", "KOSDAQ", "KOSPI", "BSE", "NSE", "SIX", "BME", "OTC", "OTCQX", "OTCQB", "TWSE", "SHA", "SHE",
  ].map { Array($0.unicodeScalars) }

  func candidates(in field: AnnotatedField, of article: ArticleContext) -> [Candidate] {
    guard field.field == .text || field.field == .title else { return [] }
    return field.scalars.indices.compactMap { open in
      guard field.scalars[open] == "(", Self.exchanges.contains(where: { field.has($0, at: open + 1) }) else {
        return nil
      }
      let close = field.end(ofBracketAt: open, within: 40)
      guard close > open, field.scalars[open..<close].contains(":") else { return nil }
      return Candidate(range: (open + 1)..<(close - 1), reading: .other, strength: 1)
    }
  }
}
