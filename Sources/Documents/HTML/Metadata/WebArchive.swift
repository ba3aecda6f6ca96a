/// Copies of pages in the Internet Archive's Wayback Machine, or in archive.today, which has several names.
enum WebArchive {
  private static let marks =
    ["web.archive.org/web/"] + ["today", "ph", "is", "li", "vn", "fo", "md"].map { "archive.\($0)/" }

  /// Returns the metadata with the archive's address and date separated from the page's own.
  static func resolved(_ metadata: DocumentMetadata, in tree: HTMLTree) -> DocumentMetadata {
    var metadata = metadata
    guard
      let copy = ([metadata.url].compactMap { $0 } + addresses(in: tree)).lazy.compactMap(Copy.init).first
    else { return metadata }
    metadata.archiveDate = copy.date
    if let own = metadata.url, let inner = Copy(own) { metadata.url = inner.original }
    metadata.url = metadata.url ?? copy.original
    metadata.archiveURL = metadata.url.map { "https://\(copy.mark)\(copy.stamp)/\($0)" }
    return metadata
  }

  /// Returns the addresses in a saved copy that may name the archive.
  ///
  /// These are the page's own links to styles and scripts. If those or the toolbar show that the page is a
  /// copy, or if most links lead to the archive, they include the links in its text. Otherwise the page may
  /// just cite a copy of another.
  private static func addresses(in tree: HTMLTree) -> [String] {
    let own = tree.nodes.lazy.filter { ["link", "script", "base"].contains($0.name) }.prefix(200)
      .compactMap { $0["href"] ?? $0["src"] }
    let links = tree.nodes.lazy.filter { $0.name == "a" }.prefix(200).compactMap { $0["href"] }
      .filter { $0.contains("://") }
    let copied = links.count { Copy($0) != nil }
    let isCopy =
      own.contains { $0.contains("archive.org/") } || (copied > 2 && copied * 2 > links.count)
      || tree.nodes.contains { $0["id"]?.hasPrefix("wm-ipp") ?? false }
    return Array(own) + (isCopy ? Array(links) : [])
  }

  /// The parts of an address such as `https://web.archive.org/web/20260211063000/https://courier.example/` or
  /// `https://archive.today/2026.02.11-063000/https://courier.example/`.
  private struct Copy {
    let mark: String
    let stamp: String
    let original: String

    init?(_ address: String) {
      let bytes = Array(address.utf8)
      guard let mark = marks.first(where: { bytes.contains($0) }),
        let place = bytes.firstRange(of: mark.utf8, from: 0)
      else { return nil }
      let rest = Substring(address.utf8.dropFirst(place.upperBound))
      stamp = String(rest.prefix { $0.isNumber || $0 == "." || $0 == "-" })
      guard stamp.utf8.count(where: { (0x30...0x39).contains($0) }) == 14,
        let slash = rest.firstIndex(of: "/")
      else { return nil }
      self.mark = mark
      original = String(rest[rest.index(after: slash)...])
    }

    /// The time of the copy in ISO 8601.
    var date: String {
      let all = Array(stamp.filter(\.isNumber))
      func part(_ range: Range<Int>) -> String { String(all[range]) }
      return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    }
  }
}
