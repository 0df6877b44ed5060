import Synchronization

/// What was worked out for a name, kept for the next time that it is named: an article names its companies many times.
///
/// It holds what depends on the name alone, so that a reading is the same whether something was kept or not.
final class NameMemory: Sendable {
  private let values = Mutex<[String: String?]>([:])
  /// How many names are kept before all are forgotten: some megabytes.
  private static let capacity = 20_000

  /// The kept value of a name, or else what is worked out now.
  func value(of name: String, orElse workOut: () -> String?) -> String? {
    if let kept = values.withLock({ $0[name] }) { return kept }
    let value = workOut()
    values.withLock { values in
      if values.count >= Self.capacity { values.removeAll() }
      values[name] = .some(value)
    }
    return value
  }
}
