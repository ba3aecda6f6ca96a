import Documents
import Testing

@Suite struct ChallengePageTests {
  private func document(title: String, _ texts: [String]) throws(DocumentError) -> Document {
    var tree = HTMLTree()
    tree.openElement("html")
    tree.openElement("title")
    tree.addText(title)
    tree.closeElement()
    tree.openElement("body")
    for text in texts {
      tree.openElement("p")
      tree.addText(text)
      tree.closeElement()
    }
    return try HTMLReader(tree).document()
  }

  @Test(arguments: [
    ("Just a moment...", "Checking your browser before accessing the site. Please wait."),
    ("Attention Required! | Cloudflare", "Please complete the security check to access the site."),
    ("x.example", "Verify you are human by completing the action below."),
  ])
  func aPageThatAsksForAPersonIsRefused(title: String, text: String) {
    #expect(
      throws: DocumentError(
        "this is a page that checks whether you are a person, not the article",
        fix: "open the address in a browser, wait for the article, and save that page")
    ) { try document(title: title, [text]) }
  }

  @Test func anArticleAboutSuchPagesIsRead() throws {
    let texts = [
      "The message “Checking your browser” was seen by thousands on Monday, the company said in Keld.",
      "It denied that the outage of its network in the north had been caused by an attack from abroad.",
      "Readers of the Post were asked for hours to prove that they were people, and many gave up, it said.",
      "A spokeswoman said that nobody had lost data, and that the cause would be published within the week.",
    ]
    #expect(try document(title: "Network outage", texts).blocks.count >= texts.count)
  }
}
