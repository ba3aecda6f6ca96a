/// A page about one or more articles that needs nothing else: no script, no network, no other file.
///
/// Everything that comes from articles and sessions is escaped, and the page's policy forbids everything but
/// its own styles.
package struct ReportPage: Sendable {
  private let articles: [ReportArticle]
  private let labels: ReportLabels
  private let generator: String

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - articles: one or more.
  ///   - generator: the program that made it, such as "annotate 0.2.0".
  package init(_ articles: [ReportArticle], generator: String) {
    self.articles = articles
    labels = ReportLabels(articles.flatMap(\.sessions))
    self.generator = generator
  }

  /// Writes the page. Linear in the texts and their statements; one article's HTML is held at a time.
  package func write(to sink: any ExportSink) throws(UserError) {
    try sink.write(head)
    if articles.count > 1 { try sink.write(index) }
    for (number, article) in articles.enumerated() {
      try sink.write(section(article, number: number + 1))
    }
    let footer = "</main>\n<footer class=\"meta\"><p>Made by \(generator.html).</p></footer>"
    try sink.write("\(footer)\n</body></html>\n")
  }
}

extension ReportPage {
  private var title: String { articles.count == 1 ? articles[0].title : "\(articles.count) articles" }

  private var language: String {
    let known = Set(articles.compactMap { $0.sessions[0].article.language })
    return known.count == 1 ? known.first ?? "en" : "en"
  }

  private var head: String {
    """
    <!doctype html>
    <html lang="\(language.html)">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <meta http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer"><meta name="generator" content="\(generator.html)">
    <title>\(title.html)</title>
    <style>
    \(ReportStyle.sheet(labels: labels.definitions.count))
    </style></head>
    <body><main>

    """
  }

  /// The table of articles, and the sources across them.
  private var index: String {
    let rows = articles.enumerated().map { number, article in
      let first = article.sessions[0]
      let alpha = article.agreement?.report.alpha.value.value.map { $0.decimals(2) } ?? ""
      return "<tr><th scope=\"row\" dir=\"auto\"><a href=\"#a\(number + 1)\">\(article.title.html)</a></th>"
        + "<td>\(first.article.published?.html ?? "")</td>"
        + "<td>\(article.analysts.joined(separator: ", ").html)</td>"
        + "<td>\(article.counts.html)</td><td class=\"n\">\(alpha)</td></tr>"
    }
    var sources = ReportSources(labels: labels)
    for (number, article) in articles.enumerated() { sources.add(article.sessions[0], article: number) }
    let table = sources.html(showsArticles: true) ?? "<p class=\"empty\">No statement has a source yet.</p>"
    return """
      <header><h1>\(articles.count) articles</h1></header>
      <nav aria-label="Articles"><div class="scroll" tabindex="0" role="group" aria-label="Articles">
      <table><thead><tr><th scope="col">Article</th><th scope="col">Published</th>
      <th scope="col">Analysts</th><th scope="col">Statements</th><th scope="col" class="n">α</th></tr>
      </thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div></nav>
      <h2>Sources across the articles</h2>\(table)

      """
  }

  private func section(_ article: ReportArticle, number: Int) -> String {
    let tag = articles.count == 1 ? "h1" : "h2"
    let text = ReportText(article.sessions, labels: labels, prefix: "a\(number)s")
    var parts = [
      "<section id=\"a\(number)\"><\(tag) dir=\"auto\">\(article.title.html)</\(tag)>",
      "<p class=\"meta\">\(metadata(of: article))</p>", legend(article),
      "<article lang=\"\((article.sessions[0].article.language ?? "").html)\">\(text.html)</article>",
    ]
    parts += networks(of: article.sessions[0])
    var sources = ReportSources(labels: labels)
    sources.add(article.sessions[0], article: number)
    if let table = sources.html(showsArticles: false) { parts.append("<h2>Sources</h2>\(table)") }
    if let comparison = article.agreement, let drawings = ReportAgreement(comparison, labels: labels).html {
      parts.append("<h2>Agreement</h2>\(drawings)")
    }
    parts.append("<h2>Method</h2>\(method(of: article))</section>\n")
    return parts.joined(separator: "\n")
  }

  private func metadata(of article: ReportArticle) -> String {
    let origin = article.sessions[0].article
    var parts = [origin.author?.html, origin.published?.html].compactMap { $0 }
    if let link = HTMLText.link(origin.url) {
      parts.append("<a href=\"\(link)\" rel=\"noreferrer\">\(link)</a>")
    } else if let address = origin.url {
      parts.append(address.html)
    }
    parts.append("annotated by \(article.analysts.joined(separator: ", ").html)")
    parts.append(article.counts.html)
    return parts.joined(separator: " · ")
  }

  private func legend(_ article: ReportArticle) -> String {
    let used = Set(article.sessions.flatMap { $0.statements.compactMap(\.judgment.label) })
    let names = labels.definitions.enumerated().filter { used.contains($1.label) }.map { number, definition in
      "<b class=\"k\(number)\">\(definition.label.name.html)</b> \(ReportStyle.lineName(of: number))"
    }
    guard !names.isEmpty else { return "<p class=\"legend\">Nothing has been tagged yet.</p>" }
    let differs = article.analysts.count > 1 ? " · dashed frame: the analysts differ" : ""
    return
      "<p class=\"legend\">\(names.joined(separator: " · ")) · the deeper the colour, the higher the "
      + "confidence\(differs)</p>"
  }

  private func networks(of session: Session) -> [String] {
    labels.definitions.enumerated().compactMap { number, definition in
      let title = Self.networkTitle(definition.label)
      let network = ReportNetwork(of: session, label: definition.label, number: number, title: title)
      guard let svg = network.svg else { return nil }
      let rest = network.leftOut > 0 ? "<p class=\"empty\">Not drawn: \(network.leftOut) more.</p>" : ""
      return "<h2>\(title.html)</h2>\(svg)\(rest)"
    }
  }

  private static func networkTitle(_ label: Label) -> String {
    switch label {
    case .denial: "Who denies what"
    case .report: "Who reports what"
    default: "“\(label.name)”: who, and of what"
    }
  }

  private func method(of article: ReportArticle) -> String {
    let first = article.sessions[0]
    let owner =
      first.provenance.kind.settles && article.sessions.count > 1
      ? "the settled ones (\(first.annotator))" : "those of \(first.annotator)"
    let codebook = "\(first.codebook.name), version \(first.codebook.version)"
    let definitions = first.codebook.labels.map { definition in
      "<dt>\(definition.label.name.html)</dt><dd dir=\"auto\">\(definition.definition.html)</dd>"
    }
    let days = Set(article.sessions.map { String($0.modified.iso.prefix(10)) }).sorted()
    let words =
      "The marked statements are \(owner.html), according to the codebook \(codebook.html)"
      + "; last changed \(days.joined(separator: ", ").html). "
      + "A confidence says how sure the analyst is of the label, not how likely the statement is to be true."
    return "<p class=\"method\">\(words)</p><dl class=\"method\">\(definitions.joined())</dl>"
      + "<p class=\"method\">SHA-256 of the text: <span class=\"hash\">\(first.article.digest.hex)</span></p>"
  }
}
