/// The metadata of a page: from JSON-LD first, then OpenGraph, then other `meta` elements, then the visible
/// page.
struct HTMLMetadata {
  private let tree: HTMLTree
  private let ld: LinkedData
  private let meta: [String: [String]]

  init(_ tree: HTMLTree) {
    self.tree = tree
    ld = LinkedData(of: tree)
    var meta: [String: [String]] = [:]
    for node in tree.nodes where node.name == "meta" {
      guard let name = node["property"] ?? node["name"] ?? node["itemprop"], let value = node["content"]
      else { continue }
      let text = PageText.line(value)
      if !text.isEmpty { meta[name.lowercased(), default: []].append(text) }
    }
    self.meta = meta
  }

  /// The collected metadata.
  var metadata: DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.title = title
    metadata.authors = authors
    metadata.published =
      ld.dates("datePublished", "dateCreated", "uploadDate")
      + values(
        "article:published_time", "og:published_time", "og:article:published_time", "article:published",
        "datepublished",
        "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued",
        "citation_date",
        "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date",
        "publish_date", "publication_date", "originalpublicationdate", "article_date_original",
        "cxenseparse:recs:publishtime",
        "date.release", "release_date", "datecreated", "article.published", "published-date", "bt:pubdate")
      + times(isModified: false)
    metadata.modified =
      ld.dates("dateModified")
      + values(
        "article:modified_time", "og:updated_time", "article:updated_time", "og:modified_time",
        "datemodified",
        "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revision_date")
      + times(isModified: true)
    let languages = languages
    metadata.language = languages.first
    metadata.otherLanguages = Array(languages.dropFirst())
    metadata.url = address
    metadata.site =
      ld.site ?? value("og:site_name", "application-name", "citation_journal_title", "dc.publisher")
    return metadata
  }
}

extension HTMLMetadata {
  private func values(_ names: String...) -> [String] { names.flatMap { meta[$0] ?? [] } }

  private func value(_ names: String...) -> String? { names.lazy.compactMap { meta[$0]?.first }.first }

  private var languages: [String] {
    let root = tree.first("html")
    return [
      ld.text("inLanguage"), value("og:locale"), root?["lang"], root?["xml:lang"],
      value("content-language", "dc.language", "language"),
    ].compactMap { $0 }
  }

  private var title: String? {
    let site = ld.site ?? value("og:site_name")
    let stated =
      ld.headline
      ?? value("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline")
    let written = tree.first("title").map { PageText.line(tree.text(of: $0)) }
    guard let title = stated ?? written, !title.isEmpty else { return nil }
    return TitleTrimming.title(title, site: site, heading: PageHead.headline(in: tree, of: title))
  }

  private var authors: [String] {
    let candidates = [
      ld.authors,
      values(
        "article:author", "og:article:author", "author", "dc.creator", "dcterms.creator", "citation_author",
        "parsely-author", "sailthru.author", "byl", "article.author", "twitter:creator"),
      visibleAuthors,
    ]
    for names in candidates {
      var found: [String] = []
      for name in names where isName(name) && !found.contains(name) { found.append(name) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Returns whether a text may be a name; addresses, accounts and codes aren't.
  private func isName(_ text: String) -> Bool {
    !text.contains("://") && !text.hasPrefix("@") && !text.hasPrefix("www.") && !text.hasPrefix("/")
      && text.unicodeScalars.count <= 200 && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private var visibleAuthors: [String] {
    let marked = tree.nodes.filter { node in
      node["itemprop"] == "author" || node["rel"] == "author"
        || (node.name == "a" && node["class"]?.contains("author") ?? false)
        || (node.name == "span" && node["class"] == "fn")
        || Self.isOfReaderView("credits", node)
    }
    return marked.map { PageText.line(tree.text(of: $0)) }.filter {
      (3...80).contains($0.unicodeScalars.count)
    }
  }

  private func times(isModified: Bool) -> [String] {
    let places = tree.nodes.indices.filter { index in
      let node = tree.nodes[index]
      let property = node["itemprop"] ?? ""
      let isTime = node.name == "time" && property.isEmpty && !isInFooter(index)
      if isModified { return property == "dateModified" || isTime && isOfUpdate(index) }
      return property == "datePublished" || node["pubdate"] != nil
        || (node.name == "abbr" && node["class"]?.contains("published") ?? false)
        || (isTime && !isOfUpdate(index))
    }
    return places.prefix(5).map { tree.nodes[$0] }.flatMap { node in
      [
        node["datetime"], node["content"], node.name == "abbr" ? node["title"] : nil,
        PageText.line(tree.text(of: node)),
      ].compactMap { $0 }.filter {
        !$0.isEmpty
      }
    }
  }

  /// Returns whether a time is marked as an update by its class, by its own text, or by the text before it.
  private func isOfUpdate(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let mark = (node["class"] ?? "").lowercased()
    if mark.contains("updated") || mark.contains("modified") || UpdateLabel.opens(tree.text(of: node)) {
      return true
    }
    guard let parent = node.parent else { return false }
    let before = tree.nodes[parent].children.prefix { $0 != index }.last { child in
      tree.text(of: tree.nodes[child]).contains { $0.isLetter }
    }
    guard let before, tree.nodes[before].name != "time" else { return false }
    return UpdateLabel.opens(tree.text(of: tree.nodes[before]))
  }

  private func isInFooter(_ index: Int) -> Bool {
    var place: Int? = index
    while let current = place {
      if tree.nodes[current].name == "footer" {
        let text = PageText.line(tree.text(of: tree.nodes[current])).lowercased()
        return text.contains("©") || text.contains("copyright")
      }
      place = tree.nodes[current].parent
    }
    return false
  }

  /// Returns whether an element is one that Firefox puts above a page in its reader view.
  private static func isOfReaderView(_ name: String, _ node: HTMLNode) -> Bool {
    node["class"]?.split(separator: " ").contains("reader-\(name)") ?? false
  }

  private var address: String? {
    let canonical = tree.nodes.first { $0.name == "link" && $0["rel"]?.lowercased() == "canonical" }?["href"]
    let read = tree.nodes.first { Self.isOfReaderView("domain", $0) }?["href"]
    return [canonical, ld.address, value("og:url"), value("twitter:url"), read].lazy.compactMap { $0 }
      .first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }
}

extension HTMLTree {
  /// Returns the first element with a name.
  func first(_ name: String) -> HTMLNode? { nodes.first { $0.name == name } }

  /// Returns the unmodified text in a node.
  func text(of node: HTMLNode) -> String {
    node.isText ? node.text : node.children.map { text(of: nodes[$0]) }.joined()
  }
}
