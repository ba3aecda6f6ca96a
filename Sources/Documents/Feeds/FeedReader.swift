/// Reads RSS and Atom that an XML parser made a tree of.
package struct FeedReader {
  /// The reader's version; it goes up when a feed gives another text.
  package static let version = 2
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Creates a reader.
  ///
  /// - Parameter parsePage: parses HTML in UTF-8, which is what the items hold.
  package init(parsePage: @escaping ([UInt8]) -> HTMLTree) {
    self.parsePage = parsePage
  }

  /// The items of a feed that hold text.
  ///
  /// - Throws: an error when none does.
  package func documents(of tree: HTMLTree) throws(DocumentError) -> [Document] {
    let items = tree.nodes.filter { $0.name == "item" || $0.name == "entry" }
    let site = tree.nodes.first { $0.name == "channel" || $0.name == "feed" }.flatMap {
      child("title", of: $0, in: tree)
    }
    let language = tree.nodes.first { $0.name == "language" }.map { PageText.line(tree.text(of: $0)) }
    let found = items.prefix(DocumentLimits.documents).compactMap { item -> Document? in
      var document = document(of: item, in: tree)
      document?.metadata.site = site
      document?.dropped += tree.damage
      document?.metadata.language = language
      return document
    }
    guard !found.isEmpty else {
      throw DocumentError("the feed has no article", fix: "open the page that an item links to")
    }
    return Array(found)
  }

  private func document(of item: HTMLNode, in tree: HTMLTree) -> Document? {
    let bodies = ["encoded", "content", "description", "summary"].compactMap { child($0, of: item, in: tree) }
    guard let body = bodies.first(where: { $0.utf8.contains { $0 > 0x20 } }) else { return nil }
    var metadata = DocumentMetadata()
    metadata.title = child("title", of: item, in: tree).map { PageText.line(HTMLEntities.decoded($0)) }
    metadata.authors = [child("creator", of: item, in: tree), child("author", of: item, in: tree)].compactMap
    { $0 }
    .map { PageText.line($0) }
    metadata.authors = Array(metadata.authors.filter { !$0.isEmpty }.prefix(1))
    metadata.published = ["pubDate", "published", "date"].compactMap { child($0, of: item, in: tree) }
    metadata.modified = ["updated"].compactMap { child($0, of: item, in: tree) }
    metadata.url = link(of: item, in: tree)
    let blocks = MailText.blocks(ofPage: parsePage(Array(body.utf8)))
    guard !blocks.isEmpty else { return nil }
    let heading = metadata.title.map { [Block(.heading, $0, level: 1)] } ?? []
    return Document(
      reader: DocumentKind.feed.rawValue, version: Self.version, metadata: metadata, blocks: heading + blocks)
  }

  private func child(_ name: String, of node: HTMLNode, in tree: HTMLTree) -> String? {
    node.children.lazy.map { tree.nodes[$0] }.first { $0.name == name }.map { tree.text(of: $0) }
  }

  private func link(of item: HTMLNode, in tree: HTMLTree) -> String? {
    let links = item.children.map { tree.nodes[$0] }.filter { $0.name == "link" }
    let link = links.first { $0["rel"] == nil || $0["rel"] == "alternate" } ?? links.first
    return link.map { $0["href"] ?? PageText.line(tree.text(of: $0)) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
