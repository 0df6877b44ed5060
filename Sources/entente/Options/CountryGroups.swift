import Gazetteers
import GraphDrawing
import GraphModel
import OrderedCollections

/// The entities of a graph by the country that they belong to.
enum CountryGroups {
  /// A group for each country with two entities or more: the country itself, its cities, the organizations that are in it or its public bodies.
  static func groups(of graph: EntityGraph, places: PlaceIndex, language: Language) -> [MapGroup] {
    var seats: [EntityID: String] = [:]
    for key in graph.relations.keys where key.kind == .locatedIn {
      seats[key.head] = key.tail.kind == .country ? key.tail.key : graph[key.tail]?.country
    }
    var members: OrderedDictionary<String, [EntityID]> = [:]
    for entity in graph.entities.values {
      let code = entity.kind == .country ? entity.id.key : entity.country ?? seats[entity.id]
      if let code { members[code, default: []].append(entity.id) }
    }
    return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { code, ids in
      let name = (graph[EntityID(.country, code)] ?? places.country(code))?.displayName(in: language)
      return MapGroup(id: code, label: name ?? code, members: ids)
    }
  }
}
