import Testing

@testable import Documents

/// Pages of old and of small make, from which words were lost.
@Suite struct PageKindsTests {
  /// A page's tree of nested lists: a string is text, "name" with children an element.
  private indirect enum Part: ExpressibleByStringLiteral {
    case text(String)
    case element(String, [String: String], [Part])
    init(stringLiteral value: String) { self = .text(value) }
  }

  private static func write(_ part: Part, to tree: inout HTMLTree) {
    switch part {
    case .text(let text): tree.addText(text)
    case .element(let name, let attributes, let parts):
      tree.openElement(name, attributes: attributes.map { HTMLAttribute($0.key, $0.value) })
      for part in parts { write(part, to: &tree) }
      tree.closeElement()
    }
  }

  private static func blocks(_ parts: Part...) throws -> [String] {
    var tree = HTMLTree()
    write(.element("html", [:], [.element("body", [:], parts)]), to: &tree)
    return try HTMLReader(tree).document().blocks.map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test func whatWordAndGoogleSaveBesideTheTextIsLeftOut() throws {
    #expect(
      try Self.blocks(
        .element("p", ["class": "c2 title"], ["Port closed"]),
        .element("p", ["class": "MsoNormal"], ["The port was closed on Monday, the police said."]),
        .element(
          "p", ["class": "MsoListParagraph"],
          [.element("span", ["style": "mso-list: Ignore"], ["·"]), "The first demand of the union."]),
        .element("amp-ad", [:], ["Buy now"]),
        .element(
          "div", [:],
          [.element("p", [:], [.element("a", ["href": "#cmnt_ref1"], ["[a]"]), "Please check this."])]))
        == [
          "heading: Port closed", "paragraph: The port was closed on Monday, the police said.",
          "list-item: The first demand of the union.",
        ])
  }

  @Test func theOfferOfANewsletterIsLeftOut() throws {
    let text = (1...12).map {
      Part.element("p", [:], [.text("The port was closed on Monday, the police of ward \($0) said.")])
    }
    let offer = Part.element(
      "div", [:],
      [
        .element("h3", [:], ["Sign up"]), .element("p", [:], ["The news in your inbox."]),
        .element("input", ["type": "email"], []),
      ])
    let found = try Self.blocks(.element("h1", [:], ["Port closed"]), .element("div", [:], [offer] + text))
    #expect(found.count == 13 && !found.contains { $0.contains("inbox") || $0.contains("Sign up") })
  }

  @Test(arguments: [("6", "10⁶ tonnes"), ("−3", "10⁻³ tonnes"), ("th", "10th tonnes")])
  func aRaisedNumberStaysRaised(raised: String, text: String) throws {
    let sentence: [Part] = ["It burned 10", .element("sup", [:], [.text(raised)]), " tonnes."]
    #expect(try Self.blocks(.element("p", [:], sentence)) == ["paragraph: It burned \(text)."])
  }

  @Test func headingsOfListsTablesAndQuotationsStay() throws {
    let long = "The port of Keld was closed on Monday after a fire broke out on the quay, the police said."
    let found = try Self.blocks(
      .element(
        "article", [:],
        [
          .element("p", [:], [.text(long)]), .element("h2", [:], ["What we know"]),
          .element("ul", [:], [.element("li", [:], ["It is shut, the police say."])]),
          .element("h2", [:], ["Who said what"]),
          .element("blockquote", [:], [.element("p", [:], ["We never saw it."])]),
          .element("h2", [:], ["Read also"]),
          .element("ul", [:], [.element("li", [:], [.element("a", ["href": "/x"], ["Mayor quits"])])]),
        ]))
    #expect(found.filter { $0.hasPrefix("heading") } == ["heading: What we know", "heading: Who said what"])
  }

  @Test(arguments: ["font", "div", "span"]) func elementsThatAreNeverClosedLoseNoParagraph(name: String)
    throws
  {
    let texts = (1...30).map {
      "Paragraph \($0) says that the port of Keld was closed, the police said on Monday."
    }
    let nested = texts.reversed().reduce([Part]()) { inner, text in
      [.element(name, [:], [.element("p", [:], [.text(text)])] + inner)]
    }
    #expect(try Self.blocks(.element("div", [:], nested)) == texts.map { "paragraph: " + $0 })
  }

  @Test(arguments: [
    "<p><time class=\"updated\" datetime=\"2026-02-12\">x</time><time datetime=\"2026-02-11\">y</time></p>",
    "<p>Last updated: <time datetime=\"2026-02-12\">x</time></p><p><time datetime=\"2026-02-11\">y</time></p>",
    "<p><time datetime=\"2026-02-12\">Updated today</time> <time datetime=\"2026-02-11\">y</time></p>"
      + "<footer><time datetime=\"2025-01-01\">© Kurier</time></footer>",
  ])
  func theTimeOfAChangeIsNotThatOfPublication(times: String) {
    let metadata = HTMLMetadata(PageTree.tree("<html><body>\(times)</body></html>")).metadata
    #expect(metadata.published.filter { $0.hasPrefix("20") } == ["2026-02-11"])
    #expect(metadata.modified.filter { $0.hasPrefix("20") } == ["2026-02-12"])
  }

  private static let lineBreak = Part.element("br", [:], [])

  @Test func aNoticeOfTwoWordsIsAnArticle() throws {
    #expect(
      try Self.blocks(.element("h1", [:], ["Port closed"]), .element("p", [:], ["It burned."])) == [
        "heading: Port closed", "paragraph: It burned.",
      ])
  }

  @Test func aShortParagraphInJapaneseIsAnArticle() throws {
    #expect(
      try Self.blocks(.element("h1", [:], ["港を閉鎖"]), .element("p", [:], ["港は月曜日に火災で閉鎖された、と警察は述べた。"])) == [
        "heading: 港を閉鎖", "paragraph: 港は月曜日に火災で閉鎖された、と警察は述べた。",
      ])
  }

  @Test func paragraphsInACellThatLaysOutThePageAreParagraphs() throws {
    let cell: [Part] = [
      "The port of Keld was closed on Monday, the police said.", Self.lineBreak, Self.lineBreak,
      "The mayor denied it.",
    ]
    let table = Part.element(
      "table", [:],
      [
        .element("tr", [:], [.element("td", [:], cell)]),
        .element("tr", [:], [.element("td", [:], ["Year"]), .element("td", [:], ["Ships"])]),
      ])
    #expect(
      try Self.blocks(.element("p", [:], ["Keld has a port, and the port has a table."]), table) == [
        "paragraph: Keld has a port, and the port has a table.",
        "paragraph: The port of Keld was closed on Monday, the police said.",
        "paragraph: The mayor denied it.", "table-row: Year\tShips",
      ])
  }

  @Test func aReleaseThatIsPreformattedIsReadInParagraphs() throws {
    let release =
      "RELEASE\n\nThe ministry rejected the claims on Monday. Nothing burned,\nit said, on the\nquay.\n"
    #expect(
      try Self.blocks(.element("pre", [:], [.text(release)]))
        == [
          "paragraph: RELEASE",
          "paragraph: The ministry rejected the claims on Monday. Nothing burned, it said, on the quay.",
        ].map { $0 }
    )
    #expect(
      try Self.blocks(.element("pre", [:], ["let a = [1, 2];\nif (a) { b() }"])).first?.hasPrefix("code")
        == true)
  }

  @Test func deletionsHiddenPartsAndMarksOfNotesAreLeftOut() throws {
    let note = Part.element("sup", [:], [.element("a", ["href": "#fn1"], ["[1]"])])
    let sentence = Part.element(
      "p", [:],
      [
        "It cost ", .element("del", [:], ["5"]), .element("ins", [:], ["6"]), " million", note, " and 3 m",
        .element("sup", [:], ["2"]), ", the port of Keld said.",
      ])
    #expect(
      try Self.blocks(
        .element("h1", [:], ["Cost"]), sentence, .element("p", ["hidden": ""], ["Nobody sees this at all."]),
        .element("p", ["style": "display: none"], ["Nor this."])) == [
          "heading: Cost", "paragraph: It cost 6 million and 3 m², the port of Keld said.",
        ])
  }

  @Test func aPageWithoutTextIsRefusedWhateverItsTitle() {
    let error = DocumentError(
      "the web page has no text; it may be filled in by a script",
      fix: "open it in a browser, select the article, and save that as plain text")
    #expect(throws: error) {
      try Self.blocks(.element("title", [:], ["Port closed"]), .element("div", [:], []))
    }
  }

  @Test func marksOfWordAreNoText() {
    let page =
      "<p><![if !supportLists]>· <![endif]>Two berths;</p><!--[if mso]>x<![endif]--><![IF !vml]>y<![endif]>"
      + "<![CDATA[z]]>"
    #expect(
      String(decoding: ConditionalComments.removed(from: Array(page.utf8)), as: UTF8.self)
        == "<p>Two berths;</p><!--[if mso]>x<![endif]-->y<![CDATA[z]]>")
  }

  @Test func theReaderViewOfFirefoxNamesAuthorAndAddress() {
    let head =
      "<div><a class=\"domain reader-domain\" href=\"https://k.example/1\">k.example</a><h1>Port closed</h1>"
      + "<div class=\"credits reader-credits\">Maren Oske</div></div>"
    let metadata = HTMLMetadata(PageTree.tree("<html><body>\(head)</body></html>")).metadata
    #expect(metadata.authors == ["Maren Oske"] && metadata.url == "https://k.example/1")
  }

  @Test(arguments: [
    ("<img src=a.jpg>\nThe port closed.\n", "a.txt"), ("<br>The port closed.<br>It burned.", "a.txt"),
    ("The port closed.<br>\nIt burned.<br />\n<br>\nIt rained.", "a.txt"), ("<img src=a.jpg>", "a.html"),
    ("The port <b>closed</b>.", "a.html"),
  ])
  func aFewTagsMakeAPage(text: String, name: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: name) == .html)
  }

  @Test(arguments: [
    "The <br> tag ends a line.\nSo does <br>\nin pages.\nThe rest is text.\n", "<3 the port\n",
    "<BR ENDS A LINE\n",
  ])
  func aTextThatSpeaksOfTagsIsText(text: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }

  @Test(arguments: ["<img src=a.png>\n\n# Port closed\n\n**It** burned.\n", "<a href=x>x</a>\n\n## Port\n"])
  func markdownMayBeginWithATag(text: String) {
    #expect(KindDetector.kind(of: Array(text.utf8), name: "README.md") == .markdown)
  }
}
