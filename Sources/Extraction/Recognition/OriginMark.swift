/// What joins a place or an owner to an English name that it leads: Singapore-based Grab Holdings, the Leuven-based institute.
enum OriginMark {
  /// Marks of where somebody has its seat.
  static let seats = marks(["based", "headquartered", "registered"])
  /// Marks that may lead a company's name, whose it is or where.
  static let leading = marks(["based", "headquartered", "listed", "owned", "backed", "led"])
  /// All of them.
  static let all = leading + marks(["registered"])

  private static func marks(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array("-\($0)".unicodeScalars) } }
}
