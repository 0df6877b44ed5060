import Gazetteers
import GraphModel
import Synchronization

/// Finds the cities of a country that a name in katakana spells.
///
/// The sounds of a country's cities are worked out once, when a name first asks for them.
final class CitySounds: Sendable {
  /// The cities of a country that have so many people.
  private struct Part: Hashable {
    let country: String
    let population: Int
  }

  /// A city and the key of its name.
  private struct Spelling {
    let entry: Int
    let key: String
  }

  private let gazetteer: Gazetteer
  private let known = Mutex<[Part: [String: [Spelling]]]>([:])

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Entries of the cities of `country` with at least so many people that sound like the name.
  func cities(spelledBy katakana: String, in country: String, ofAtLeast population: Int = 0) -> [Int] {
    let part = Part(country: country, population: population)
    let bySound = known.withLock { known in
      if let bySound = known[part] { return bySound }
      let cities = gazetteer.cities(of: country).filter { gazetteer.entry($0).population >= population }.flatMap {
        entry in
        Transliteration.keys(latinPlace: gazetteer.entry(entry).name).map { Spelling(entry: entry, key: $0) }
      }
      let bySound = Dictionary(grouping: cities) { Transliteration.withoutR($0.key) }
      known[part] = bySound
      return bySound
    }
    let key = Transliteration.key(katakana: katakana)
    return (bySound[Transliteration.withoutR(key)] ?? []).compactMap { city in
      Transliteration.spells(katakana: (katakana, key), latin: (gazetteer.entry(city.entry).name, city.key))
        ? city.entry : nil
    }
  }
}
