import Foundation
import Testing

@testable import Annotator

@Suite struct ReportPageTests {
  /// A session that says the same hostile thing wherever one may say something.
  private static func session(_ words: String, annotator: String = "ana", url: String? = nil) throws
    -> Session
  {
    let text = "He said \(words).\n\nShe did not."
    let second = text.utf8.count - "She did not.".utf8.count
    var judgment = Judgment()
    judgment.label = .denial
    judgment.confidence = Confidence(0.9)
    judgment.target = .text(words)
    for field in [JudgmentField.attribution, .cited, .cue, .note] {
      _ = field.set(&judgment, .text(words[...]))
    }
    var report = judgment
    report.label = .report
    report.target = .statement(StatementID(1))
    let definition = Codebook.standard.labels.map { label in
      LabelDefinition(label.label, key: label.key, definition: words, color: label.color)
    }
    let codebook = try Codebook(name: "book", version: 1, labels: definition)
    return try Session(
      id: String(repeating: "0", count: 32), annotator: annotator, created: Timestamp(seconds: 0),
      article: Article(text: text, title: words, source: words, url: url ?? words, author: words),
      codebook: codebook,
      statements: [
        Statement(id: StatementID(1), range: 0..<(second - 2), judgment: judgment),
        Statement(id: StatementID(2), range: second..<text.utf8.count, judgment: report),
      ])
  }

  private static func page(_ sessions: [Session]) throws -> String {
    let sink = MemorySink()
    let articles = try ReportArticle.grouping(sessions) { (sessions) throws(UserError) in
      try ReportArticle.compare(sessions)
    }
    try ReportPage(articles, generator: "annotate test").write(to: sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private static let tags: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "b", "br", "a",
    "article", "section", "nav", "main", "footer", "span", "sup", "div", "table", "thead", "tbody",
    "tr", "th", "td", "dl", "dt", "dd", "svg", "text", "path", "line", "rect", "circle", "polyline", "g",
    "desc", "defs", "marker", "strong", "small",
  ]

  /// What a browser would do something with: tags that the page does not use, handlers, addresses that are no
  /// web page's.
  private static func dangers(in page: String) -> [String] {
    page.utf8.split(separator: 0x3C).dropFirst().compactMap { part in
      guard let end = part.firstIndex(of: 0x3E) else { return "open: \(part)" }
      let tag = String(decoding: Array(part[..<end]), as: UTF8.self)
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" && $0 != "\n" }
      guard tags.contains(name.lowercased()) else { return "tag: \(tag)" }
      let values = tag.split(separator: "\"", omittingEmptySubsequences: false)
      let names = values.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
      if names.lowercased().contains(" on") { return "handler: \(tag)" }
      guard let link = tag.range(of: "href=\"").map({ tag[$0.upperBound...] }) else { return nil }
      return ["#", "https://", "http://"].contains { link.hasPrefix($0) } ? nil : "link: \(tag)"
    }
  }

  @Test func nothingHostileBecomesMarkup() throws {
    let bytes = try InputFile(path: Fixtures.path("naughty-strings/blns.json"), maximumBytes: 1 << 20).bytes()
    var reader = try JSONReader(bytes, name: "blns.json")
    let strings = try reader.value().elements.compactMap(\.text).filter { !$0.trimmed.isEmpty }
    #expect(strings.count > 500)
    var count = 0
    for words in strings {
      guard let session = try? Self.session(words) else { continue }
      count += 1
      #expect(Self.dangers(in: try Self.page([session])) == [], "\(words)")
    }
    #expect(count > 480)
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try Self.page([Self.session("so")])
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url(h"))
  }

  @Test func sourcesStandInTheirCardsAndTheirTable() throws {
    let page = try Self.page([Self.session("Norvia", url: "https://harbour.example/a")])
    #expect(page.contains("by Norvia citing Norvia"))
    #expect(page.contains("<th scope=\"row\" dir=\"auto\">Norvia</th>"))
    #expect(page.contains("<a href=\"https://harbour.example/a\" rel=\"noreferrer\">"))
  }

  @Test func severalArticlesHaveAnIndex() throws {
    let page = try Self.page([
      Self.session("one"), Self.session("two"), Self.session("one", annotator: "bob"),
    ])
    #expect(page.contains("<h1>2 articles</h1>") && page.contains("<a href=\"#a2\">two</a>"))
    #expect(page.contains("ana, bob"))
    #expect(page.contains("<h2>Agreement</h2>"))
  }

  /// Two analysts' sessions of one article who differ on its first statement.
  private static func differing() throws -> (Session, Session) {
    let one = try session("one")
    var other = one.statements
    other[0].judgment.label = .claim
    other[0].judgment.target = nil
    let two = try Session(
      id: String(repeating: "1", count: 32), annotator: "bob", created: one.created, article: one.article,
      codebook: one.codebook, statements: other)
    return (one, two)
  }

  @Test func analystsWhoDifferAreFramed() throws {
    let (one, two) = try Self.differing()
    let page = try Self.page([one, two])
    #expect(page.contains("dashed frame: the analysts differ"))
    #expect(page.components(separatedBy: "class=\"s k1 c9 d\"").count == 2)
  }

  @Test func goldGivesTheMarksAndIsNoAnalyst() throws {
    let (one, two) = try Self.differing()
    let gold = try Session(
      id: String(repeating: "2", count: 32), annotator: "gold", created: one.created, article: one.article,
      codebook: one.codebook, statements: two.statements, provenance: Provenance(kind: .gold))
    let page = try Self.page([one, two, gold])
    #expect(page.contains("annotated by ana, bob ·") && !page.contains("annotated by ana, bob, gold"))
    #expect(page.contains("The marked statements are the settled ones (gold)"))
    #expect(page.contains("2 analysts, "))
    #expect(page.contains("class=\"s k0 c9 d\""))
  }

  @Test func namesThatMeanOneSourceAreOneRow() throws {
    let one = try Self.session("Telegraph")
    var statements = one.statements
    statements[1].judgment.attribution = "The Telegraph"
    let page = try Self.page([
      Session(
        id: one.id, annotator: "ana", created: one.created, article: one.article, codebook: one.codebook,
        statements: statements)
    ])
    #expect(page.contains("<th scope=\"row\" dir=\"auto\">Telegraph</th>"))
    #expect(!page.contains("<th scope=\"row\" dir=\"auto\">The Telegraph</th>"))
  }

  @Test func theVerdictAndWhatToBewareOfStandOnThePage() throws {
    let (one, two) = try Self.differing()
    let other = try Session(
      id: two.id, annotator: "bob", created: two.created, article: two.article,
      codebook: Codebook(name: "other", version: 3, labels: Codebook.standard.labels),
      statements: two.statements)
    let page = try Self.page([one, other])
    #expect(page.contains("Too few items (2) for a verdict: α is "))
    #expect(
      page.contains(
        "Only 2 items were rated by two annotators: with fewer than 15, the intervals are rough."))
    #expect(page.contains("The sessions have different codebooks, which are compared label by label: "))
    #expect(!page.contains("codebook apply"))
    #expect(page.contains(">−100%</text>"))
    #expect(page.contains("Up: how likely the label is right, as far as the others’ labels tell."))
    #expect(!page.contains("most of the others chose the same label"))
  }

  @Test func linksOfAnyLabelAreDrawnAndNobodyIsCreditedWhoWasNotNamed() throws {
    let labels = [
      LabelDefinition(Label("counter & claim"), key: "c", definition: "x", color: nil),
      LabelDefinition(.denial, key: "d", definition: "x", color: nil),
    ]
    var judgments = [Judgment(), Judgment()]
    (judgments[0].label, judgments[0].target) = (Label("counter & claim"), .text("the plan"))
    (judgments[1].label, judgments[1].target) = (.denial, .text("the cost"))
    let session = try Session(
      id: String(repeating: "0", count: 32), annotator: "ana", created: Timestamp(seconds: 0),
      article: Article(text: "One. Two."), codebook: Codebook(name: "book", version: 1, labels: labels),
      statements: [
        Statement(id: StatementID(1), range: 0..<4, judgment: judgments[0]),
        Statement(id: StatementID(2), range: 5..<9, judgment: judgments[1]),
      ])
    let page = try Self.page([session])
    #expect(page.contains("<h2>“counter &amp; claim”: who, and of what</h2>"))
    #expect(page.contains("<h2>Who denies what</h2>"))
    #expect(page.contains("(no source) – “the cost”"))
    #expect(page.contains("<th scope=\"row\" dir=\"auto\">(no source)</th>"))
    #expect(!page.contains("author"))
  }

  @Test func cardsStayInTheColumnAndArePrintedWhereTheySayMore() throws {
    let page = try Self.page([Self.session("so")])
    #expect(page.contains("article{position:relative}"))
    #expect(page.contains(".card{display:none;position:absolute;left:0;right:0;"))
    #expect(page.contains("<span class=\"card m\" role=\"note\">"))
    #expect(!page.contains("data-l=\""))
  }
}
