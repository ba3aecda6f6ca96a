/// Removes the name of the site from a page's title.
enum TitleTrimming {
  private static let signs = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "]

  /// Returns the title without the part that names the site: the site's own name, or the part that the
  /// heading on the page doesn't have.
  static func title(_ title: String, site: String?, heading: String?) -> String {
    if let heading, !heading.isEmpty, title.hasPrefix(heading),
      title.dropFirst(heading.count).first.map({
        "_-|–—｜－".contains($0)
      }) ?? false
    {
      return heading
    }
    if let heading, heading.split(separator: " ").count > 1, title.hasSuffix(": " + heading) {
      return heading
    }
    for sign in signs {
      let parts = title.split(separator: sign)
      guard parts.count > 1, let last = parts.last else { continue }
      let head = String(title.dropLast(last.count + sign.count))
      if let site, same(String(last), site) { return head }
      if let heading, same(head, heading) { return head }
      if let first = parts.first, let site, same(String(first), site) {
        return String(title.dropFirst(first.count + sign.count))
      }
    }
    // A bar only ever separates the names of sections and sites.
    return title.firstRange(of: " | ").map { String(title[..<$0.lowerBound]) }.flatMap {
      $0.isEmpty ? nil : $0
    }
      ?? title
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    key(left) == key(right)
  }

  private static func key(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
