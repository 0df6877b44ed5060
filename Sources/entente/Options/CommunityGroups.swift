import GraphDrawing
import GraphModel

/// The entities of a graph by the community that they belong to.
enum CommunityGroups {
  /// A group for each community of three entities or more, called by its most tied one.
  static func groups(of graph: EntityGraph, language: Language) -> [MapGroup] {
    let network = WeightedNetwork(graph)
    return network.communities().members.filter { $0.count > 2 }.enumerated().compactMap { place, members in
      let strongest = members.max { left, right in
        (network.strength(left), right) < (network.strength(right), left)
      }
      guard let strongest, let entity = graph[network.ids[strongest]] else { return nil }
      let name = entity.displayName(in: language)
      return MapGroup(
        id: "community-\(place + 1)", label: language == .japanese ? "\(name)を中心に" : "Around \(name)",
        members: members.map { network.ids[$0] })
    }
  }
}
