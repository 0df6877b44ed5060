/// A language that Entente reads.
package enum Language: String, Codable, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}
