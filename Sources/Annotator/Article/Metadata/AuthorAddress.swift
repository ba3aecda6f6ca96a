/// Separates the person in a stated author from the address, account or agency stated with the name.
///
///     AuthorAddress.name(in: "press@courier.example (Anna Li)")  // "Anna Li"
///     AuthorAddress.name(in: "Jan Lind via Keld Press")          // "Jan Lind"
///     AuthorAddress.name(in: "admin")                            // nil
enum AuthorAddress {
  /// Returns the name; nil if there is none.
  static func name(in stated: String) -> String? {
    let text = stated.trimmed
    let isAddress =
      text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("@") || text.hasPrefix("/")
    guard !isAddress, !accounts.contains(text.lowercased()) else { return nil }
    let named = text.contains("@") ? nameBesideAddress(text) : text
    return named.flatMap { name in
      name.firstRange(of: " via ").map { String(name[..<$0.lowerBound]).trimmed } ?? name
    }
  }

  /// Names that systems fill in when no author is given.
  private static let accounts: Set = [
    "admin", "administrator", "user", "owner", "guest", "root", "webmaster", "unknown", "default", "test",
    "microsoft office user", "microsoft", "wordpress", "null", "none", "n/a", "author", "user1",
  ]

  /// Returns the name in `Anna Li <li@courier.example>` or `li@courier.example (Anna Li)`.
  private static func nameBesideAddress(_ text: String) -> String? {
    var rest = text
    for (open, close) in [("<", ">"), ("(", ")")] {
      guard let start = rest.firstRange(of: open), let end = rest.firstRange(of: close),
        start.upperBound <= end.lowerBound
      else { continue }
      let inside = String(rest[start.upperBound..<end.lowerBound]).trimmed
      let outside = String(rest[..<start.lowerBound]).trimmed
      rest = inside.contains("@") ? outside : outside.contains("@") ? inside : outside
    }
    let name = String(rest.filter { $0 != "\"" }).trimmed
    return name.isEmpty || name.contains("@") ? nil : name
  }
}
