/// Pages that were copied by the Wayback Machine of the Internet Archive.
enum WebArchive {
  private static let mark = "web.archive.org/web/"

  /// The metadata with the archive's address and date apart from the page's own.
  static func resolved(_ metadata: DocumentMetadata, in tree: HTMLTree) -> DocumentMetadata {
    var metadata = metadata
    guard
      let address = ([metadata.url].compactMap { $0 } + addresses(in: tree)).first(where: {
        $0.contains(mark)
      }),
      let copy = Copy(address)
    else { return metadata }
    metadata.archiveDate = copy.date
    if let own = metadata.url, let inner = Copy(own) { metadata.url = inner.original }
    metadata.url = metadata.url ?? copy.original
    metadata.archiveURL = metadata.url.map { "https://\(mark)\(copy.digits)/\($0)" }
    return metadata
  }

  /// Where a saved copy names the archive: its own links to styles and programs, and the bar on top.
  private static func addresses(in tree: HTMLTree) -> [String] {
    tree.nodes.lazy.filter { ["link", "script", "a", "base"].contains($0.name) }.prefix(200)
      .compactMap { $0["href"] ?? $0["src"] }
  }

  /// The parts of an address such as `https://web.archive.org/web/20260211063000/https://courier.example/`.
  private struct Copy {
    let digits: String
    let original: String

    init?(_ address: String) {
      guard let place = Array(address.utf8).firstRange(of: mark.utf8, from: 0) else { return nil }
      let rest = Substring(address.utf8.dropFirst(place.upperBound))
      digits = String(rest.prefix { $0.isNumber })
      guard digits.utf8.count == 14, let slash = rest.firstIndex(of: "/") else { return nil }
      original = String(rest[rest.index(after: slash)...])
    }

    /// The moment of the copy as ISO 8601.
    var date: String {
      let all = Array(digits)
      func part(_ range: Range<Int>) -> String { String(all[range]) }
      return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    }
  }
}
