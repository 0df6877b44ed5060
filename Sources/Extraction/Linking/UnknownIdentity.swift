import GraphModel

/// What tells an unknown entity from the others of its article, worked out once for a name.
struct UnknownIdentity {
  /// Whether it is a country's body.
  let isPublicBody: Bool
  /// The name of which its identifier is made.
  let name: String
  /// Under which it is kept where nothing says its country.
  let keyAlone: String
  /// Under which it is kept: each country's ministry of energy by itself.
  let key: String
}

extension EntityLinker {
  /// The identity of a name, of a country's body with that country where it is said.
  func identity(of bare: String, _ kind: EntityKind, in country: String?) -> UnknownIdentity {
    // Smith & Wesson is Smith and Wesson.
    let isJoined =
      bare.contains(bytesOf: " & ") && !bare.contains(bytesOf: " & Co.") && !bare.endsWith(bytesOf: " & Co")
    let bare = isJoined ? bare.replacing(" & ", with: " and ") : bare
    let plain = commonName(of: bare, kind, country: nil)
    let isBody =
      kind == .organization
      && (UnknownName.isPublicBody(bare, shapes: article.shapes) || plain.startsWith(bytesOf: "Ministry of ")
        || isBodyOfCountry(bare))
    let keyAlone = kind.rawValue + ":" + NameKey.of(plain)
    guard isBody, let country else {
      return UnknownIdentity(isPublicBody: isBody, name: plain, keyAlone: keyAlone, key: keyAlone)
    }
    let common = commonName(of: bare, kind, country: country)
    return UnknownIdentity(
      isPublicBody: isBody, name: common, keyAlone: keyAlone,
      key: kind.rawValue + ":" + NameKey.of(common) + "/" + country)
  }

  /// Whether it is a body beside the name of its country: Philippine Department of Energy, Civil Aviation Authority of the Philippines,
  /// マレーシア通信マルチメディア委員会.
  private func isBodyOfCountry(_ name: String) -> Bool {
    guard article.nameWords.mayBeCommon(name), let own = withoutCountry(name, nil) else { return false }
    return UnknownName.isPublicBody(own, shapes: article.shapes) || article.nameWords.bodyKey(of: own) != nil
  }
}
