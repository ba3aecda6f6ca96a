/// A reader of RSS and Atom feeds that an XML parser has turned into a tree.
package struct FeedReader {
  /// The reader's version, increased whenever a feed yields different text.
  package static let version = 4
  private let parsePage: ([UInt8]) -> HTMLTree

  /// Creates a reader.
  ///
  /// - Parameter parsePage: parses HTML in UTF-8, which the items contain.
  package init(parsePage: @escaping ([UInt8]) -> HTMLTree) {
    self.parsePage = parsePage
  }

  /// Returns the items of a feed that have text.
  ///
  /// - Throws: an error if none does.
  package func documents(of tree: HTMLTree) throws(DocumentError) -> [Document] {
    let items = tree.nodes.filter { $0.name == "item" || $0.name == "entry" }
    let site = tree.nodes.first { $0.name == "channel" || $0.name == "feed" }.flatMap {
      child("title", of: $0, in: tree)
    }
    let language = tree.nodes.first { $0.name == "language" }.map { PageText.line(tree.text(of: $0)) }
    let feed = tree.nodes.first { $0.name == "channel" || $0.name == "feed" }
    let host = host(of: tree) ?? ""
    let own = feed.map { authors(of: $0, in: tree) } ?? []
    var empty: [Int] = []
    var found = items.prefix(DocumentLimits.documents).enumerated().compactMap { place, item -> Document? in
      var document = document(of: item, in: tree)
      if document == nil { empty.append(place + 1) }
      document?.metadata.site = site
      document?.dropped += tree.damage
      document?.metadata.language = language
      if document?.metadata.authors.isEmpty ?? false { document?.metadata.authors = own }
      let address = document?.metadata.url
      document?.metadata.url = address.map { $0.hasPrefix("/") && !$0.hasPrefix("//") ? host + $0 : $0 }
      return document
    }
    guard !found.isEmpty else {
      throw DocumentError("the feed has no article", fix: "open the page that an item links to")
    }
    found[0].dropped += RecordReader.dropped("item", "position", empty)
    return found
  }

  private func document(of item: HTMLNode, in tree: HTMLTree) -> Document? {
    let bodies = ["encoded", "full-text", "content", "description", "summary"].compactMap {
      body($0, of: item, in: tree)
    }
    guard let body = bodies.first(where: { $0.utf8.contains { $0 > 0x20 } }) else { return nil }
    var metadata = DocumentMetadata()
    metadata.title = child("title", of: item, in: tree).map(plain)
    metadata.authors = authors(of: item, in: tree)
    metadata.published = ["pubDate", "published", "date"].compactMap { child($0, of: item, in: tree) }
    metadata.modified = ["updated"].compactMap { child($0, of: item, in: tree) }
    metadata.url = link(of: item, in: tree)
    var blocks = MailText.blocks(ofPage: parsePage(Array(body.utf8)))
    if let last = blocks.last?.text, last.hasPrefix("The post "), last.contains(" appeared first on ") {
      blocks.removeLast()
    }
    guard !blocks.isEmpty else { return nil }
    let heading = metadata.title.map { [Block(.heading, $0, level: 1)] } ?? []
    return Document(
      reader: DocumentKind.feed.rawValue, version: Self.version, metadata: metadata, blocks: heading + blocks)
  }

  /// Returns a title without the markup that it may contain.
  private func plain(_ title: String) -> String {
    let decoded = HTMLEntities.decoded(title)
    guard decoded.contains("</") else { return PageText.line(decoded) }
    return MailText.blocks(ofPage: parsePage(Array(decoded.utf8))).map(\.text).joined(separator: " ")
  }

  /// Returns the authors' names in either format: `dc:creator`, or `author` with or without a `name` inside.
  private func authors(of node: HTMLNode, in tree: HTMLTree) -> [String] {
    let children = node.children.map { tree.nodes[$0] }
    let creators = children.filter { $0.name == "creator" }
    return (creators.isEmpty ? children.filter { $0.name == "author" } : creators)
      .map { PageText.line(child("name", of: $0, in: tree) ?? tree.text(of: $0)) }.filter { !$0.isEmpty }
  }

  /// Returns the scheme and host of the feed's site, for addresses that begin with a slash.
  private func host(of tree: HTMLTree) -> String? {
    let links = tree.nodes.lazy.filter { $0.name == "link" || $0.name == "id" }.map {
      $0["href"] ?? PageText.line(tree.text(of: $0))
    }
    return links.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }.map {
      $0.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(
        separator: "/")
    }
  }

  /// Returns the markup in a child element, given as text or, in Atom, as elements.
  private func body(_ name: String, of node: HTMLNode, in tree: HTMLTree) -> String? {
    guard let found = node.children.lazy.map({ tree.nodes[$0] }).first(where: { $0.name == name }) else {
      return nil
    }
    let holdsElements = found.children.contains { !tree.nodes[$0].isText }
    return holdsElements ? found.children.map { markup(of: $0, in: tree) }.joined() : tree.text(of: found)
  }

  /// Returns a node as markup, without its attributes.
  private func markup(of index: Int, in tree: HTMLTree) -> String {
    let node = tree.nodes[index]
    guard !node.isText else {
      return node.text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }
    let inside = node.children.map { markup(of: $0, in: tree) }.joined()
    return node.name == "br" ? "<br>" : "<\(node.name)>\(inside)</\(node.name)>"
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
