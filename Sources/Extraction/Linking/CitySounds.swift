import Gazetteers
import Synchronization

/// Finds the cities of a country that a name in katakana spells.
///
/// The sounds of a country's cities are worked out once, when a name first asks for them.
final class CitySounds: Sendable {
  private let gazetteer: Gazetteer
  private let known = Mutex<[String: [String: [Int]]]>([:])

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Entries of the cities of `country` that sound like the name.
  func cities(spelledBy katakana: String, in country: String) -> [Int] {
    let bySound = known.withLock { known in
      if let bySound = known[country] { return bySound }
      let bySound = Dictionary(grouping: gazetteer.cities(of: country)) {
        Transliteration.key(latinPlace: gazetteer.entry($0).name)
      }
      known[country] = bySound
      return bySound
    }
    return (bySound[Transliteration.key(katakana: katakana)] ?? []).filter {
      Transliteration.spells(katakana: katakana, latin: gazetteer.entry($0).name)
    }
  }
}
