/// The JSON-LD statements of a page about its article.
struct LinkedData {
  private let article: JSONDatum?
  private let all: [JSONDatum]

  init(of tree: HTMLTree) {
    var all: [JSONDatum] = []
    for node in tree.nodes where node.name == "script" {
      guard node["type"]?.lowercased().contains("ld+json") ?? false else { continue }
      let text = tree.text(of: node).utf8.prefix(1 << 20)
      guard let value = JSONRepair.value(of: text) else { continue }
      Self.flatten(value, into: &all, depth: 0)
    }
    let shown = tree.nodes.lazy.filter { $0.name == "title" || $0.name == "h1" }.prefix(4)
    self.init(all, headlines: shown.map { HeadlineWords(PageText.line(tree.text(of: $0))) })
  }

  /// Creates the statements from parsed objects.
  ///
  /// - Parameter headlines: the headlines on the page. The object that has the most in common with them is
  ///   the article's; one that has nothing in common with any describes another article.
  init(_ objects: [JSONDatum], headlines: [HeadlineWords] = []) {
    all = objects
    let articles = objects.filter { Self.types(of: $0).contains(where: Self.isArticle) }
    let found =
      articles.isEmpty
      ? objects.filter { $0["headline"] != nil && $0["datePublished"] != nil }.prefix(1) : articles[...]
    let likeness = found.map { Self.likeness($0, to: headlines) }
    let most = likeness.max() ?? 0
    article = zip(found, likeness).first { $0.1 == most && most > 0 }?.0
  }

  /// Returns the number of words that an object's headline shares with one on the page; a half if nothing can
  /// be compared.
  private static func likeness(_ object: JSONDatum, to headlines: [HeadlineWords]) -> Double {
    guard let name = object["headline"]?.string ?? object["name"]?.string else { return 0.5 }
    let own = HeadlineWords(HTMLEntities.decoded(name))
    let compared = headlines.filter { $0.count > 1 }
    guard own.count > 0, !compared.isEmpty else { return 0.5 }
    return compared.map { Double(own.shared(with: $0)) }.max() ?? 0
  }

  /// Whether the page describes an article.
  var hasArticle: Bool { article != nil }

  /// The article's full text, if the page states it.
  var body: String? { article?["articleBody"]?.string ?? article?["text"]?.string }

  /// Collects the objects inside arrays and graphs.
  static func flatten(_ value: JSONDatum, into all: inout [JSONDatum], depth: Int) {
    guard depth < 5, all.count < 1_000 else { return }
    for element in value.list {
      guard case .object = element else { continue }
      all.append(element)
      for name in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
        if let inner = element[name] { flatten(inner, into: &all, depth: depth + 1) }
      }
    }
  }

  private static func types(of object: JSONDatum) -> [String] {
    (object["@type"] ?? object["type"])?.list.compactMap(\.string) ?? []
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Report")
      || type.hasSuffix("Review")
      || type == "LiveBlogPosting" || type == "CreativeWork"
  }
}

extension LinkedData {
  /// The headline of the article.
  var headline: String? { text("headline") ?? text("name") }

  /// Returns a text that the article states under a name.
  func text(_ name: String) -> String? {
    guard let value = article?[name]?.list.first else { return nil }
    let text = value.string ?? value["name"]?.string ?? value["@value"]?.string
    return text.map { PageText.line(HTMLEntities.decoded($0)) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns the dates that the article, and then the page, state under the given names.
  func dates(_ names: String...) -> [String] {
    let objects = [article].compactMap { $0 } + all.filter { Self.types(of: $0).contains("WebPage") }
    return names.flatMap { name in objects.compactMap { $0[name]?.string } }
  }

  /// The names of the authors; references to other objects are resolved.
  var authors: [String] {
    let all = article.map { ($0["author"] ?? $0["creator"])?.list ?? [] } ?? []
    let people = all.filter { !Self.types(of: $0).contains("Organization") }
    return (people.isEmpty ? all : people).flatMap { author -> [String] in
      if let name = author.string { return [name] }
      let whole = author["name"] == nil ? referred(by: author) : author
      return (whole?["name"]?.list ?? []).compactMap(\.string)
    }.map { PageText.line(HTMLEntities.decoded($0)) }
  }

  private func referred(by object: JSONDatum) -> JSONDatum? {
    guard let id = object["@id"]?.string else { return nil }
    return all.first { $0["@id"]?.string == id && $0["name"] != nil }
  }

  /// The name of the publisher or site.
  var site: String? {
    let publisher = (article?["publisher"]?.list.first).flatMap {
      $0["name"] == nil ? referred(by: $0) ?? $0 : $0
    }
    return publisher?["name"]?.string ?? all.first { Self.types(of: $0).contains("WebSite") }?["name"]?.string
  }

  /// The address of the article.
  var address: String? {
    let page = article?["mainEntityOfPage"]
    return article?["url"]?.string ?? page?.string ?? page?["@id"]?.string
  }
}
