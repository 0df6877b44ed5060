extension Int {
  /// The number with its English noun: 1 tie, 2 ties, 3 entities.
  package func counted(_ singular: String, plural: String? = nil) -> String {
    "\(self) \(self == 1 ? singular : plural ?? singular + "s")"
  }
}
