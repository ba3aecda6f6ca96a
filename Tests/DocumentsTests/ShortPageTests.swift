import Testing

@testable import Documents

/// Web pages whose article is short: what stands around it has more text, and is no part of it.
@Suite struct ShortPageTests {
  private static let article =
    "<article class=\"post\"><h1>Mayor denies fire</h1><p>The port of Keld was closed on Monday.</p>"
    + "<p>The mayor denied that the quay had burned.</p><p>“There was no fire,” he said.</p></article>"
  private static let long = String(
    repeating: "We and our partners store and read what your device tells us. ", count: 6)

  private static let short = "We use cookies. Accept them, or read how they are used."

  private static func text(_ body: String) throws -> [String] {
    let tree = PageTree.tree("<html><head><title>Mayor denies fire</title></head><body>\(body)</body></html>")
    return try HTMLReader(tree).document().blocks.map(\.text)
  }

  @Test(arguments: [
    "<div class=\"cookie-banner\"><p>TEXT</p></div>", "<div id=\"onetrust-consent-sdk\"><p>TEXT</p></div>",
    "<div role=\"dialog\"><p>TEXT</p></div>", "<dialog><p>TEXT</p></dialog>",
    "<div style=\"display: none\"><p>TEXT</p></div>", "<section id=\"comments\"><p>TEXT</p></section>",
    "<aside class=\"sidebar\"><p>TEXT</p></aside>", "<footer><p>TEXT</p></footer>",
  ])
  func whatStandsAroundAShortArticleIsLeftOut(furniture: String) throws {
    let expected = [
      "Mayor denies fire", "The port of Keld was closed on Monday.",
      "The mayor denied that the quay had burned.", "“There was no fire,” he said.",
    ]
    let isNamed = furniture.contains("comments")
    for text in [isNamed ? Self.short : Self.long, Self.short] {
      let part = furniture.replacing("TEXT", with: text)
      #expect(try Self.text(part + Self.article) == expected)
      #expect(try Self.text(Self.article + part) == expected)
    }
  }

  /// Some sites give each paragraph, or each entry, a container of its own.
  @Test func theParagraphsOfContainersAlikeAreTheArticle() throws {
    let told = "The port of Keld was closed on Monday after a fire on the quay, the city's police said."
    let denied = "The mayor denied that the quay had burned, and called it an invention of his opponents."
    let link = "<a href=\"/x\">Who bought the cranes, and what they cost</a><i>Monday</i>"
    let also = "<div class=\"block\">\(link)</div>"
    let blocks = [told, denied].map { "<div class=\"block\"><div class=\"text\">\($0)</div></div>" }
    let page = "<h1>Mayor denies fire</h1><div class=\"body\">\(blocks.joined(separator: also))</div>"
    #expect(try Self.text(page) == ["Mayor denies fire", told, denied])
    let entries = ["“Nothing burned,” the mayor said.", "The police closed the port."].map {
      "<div class=\"entry\"><p>\($0)</p></div>"
    }
    let live = "<div><h1>Mayor denies fire</h1>\(entries.joined())</div>"
    #expect(
      try Self.text(live).suffix(2) == ["“Nothing burned,” the mayor said.", "The police closed the port."])
  }

  /// Scripts put parts of a page in place that are hidden until then.
  @Test func muchThatIsHiddenIsTheArticle() throws {
    let body = (1...20).map {
      "<p>Sentence number \($0) says that the port of Keld was closed on Monday.</p>"
    }
    let page = "<h1>Port closed</h1><div hidden=\"\"><article>\(body.joined())</article></div>"
    #expect(try Self.text(page).count > 20)
  }

  /// A body that is called like furniture has far more text than what stands above it.
  @Test(arguments: ["update", "live-updates", "print-content", "modal-content"])
  func aBodyThatIsCalledLikeFurnitureIsKept(name: String) throws {
    let body = (1...6).map { "<p>Sentence number \($0) says that the port of Keld was closed on Monday.</p>" }
    let page =
      "<article><h1>Port closed</h1><p>The port was closed on Monday.</p><p>The mayor denied the fire.</p>"
      + "<div class=\"\(name)\">\(body.joined())</div></article>"
    #expect(try Self.text(page).count > 6)
  }
}
