import Documents
import Testing

@Suite struct StatedBodyTests {
  private static func texts(body: String, shown: String) throws -> [String] {
    var tree = HTMLTree()
    tree.openElement("html")
    tree.openElement("script", attributes: [HTMLAttribute("type", "application/ld+json")])
    tree.addText(#"{"@type":"NewsArticle","articleBody":"\#(body)"}"#)
    tree.closeElement()
    tree.openElement("body")
    tree.openElement("p")
    tree.addText(shown)
    return try HTMLReader(tree).document().blocks.map(\.text)
  }

  private static let body =
    #"The port was closed on Monday, the mayor said.\n\nNobody was hurt &amp; the quay reopens in a week."#

  @Test func anArticleThatAScriptWouldPutInIsRead() throws {
    #expect(
      try Self.texts(body: Self.body, shown: "Please enable JavaScript.") == [
        "The port was closed on Monday, the mayor said.",
        "Nobody was hurt & the quay reopens in a week.",
      ])
  }

  @Test func whatThePageShowsIsTakenWhereItIsTheArticle() throws {
    let shown = "The port was closed on Monday, the mayor said. Nobody was hurt."
    #expect(try Self.texts(body: Self.body, shown: shown) == [shown])
  }
}
