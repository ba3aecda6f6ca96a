import Documents
import Testing

@Suite struct RecordReaderTests {
  private func documents(_ json: String) throws -> [Document] {
    try RecordReader { bytes in
      var tree = HTMLTree()
      tree.openElement("p")
      tree.addText(String(decoding: bytes, as: UTF8.self).filter { !"<>/p".contains($0) })
      return tree
    }.documents(ofJSON: Array(json.utf8))
  }

  @Test func postsOfWordPressAreArticles() throws {
    let json =
      #"{"id": 5, "author": 3, "date": "2026-02-11T08:30:00", "link": "https://x.example/5", "#
      + ##""title": {"rendered": "Fire &amp; quay"}, "content": {"rendered": "<p>The quay closed.</p>"}}"##
    let document = try #require(try documents(json).first)
    #expect(document.metadata.title == "Fire & quay" && document.metadata.url == "https://x.example/5")
    #expect(document.metadata.authors.isEmpty && document.metadata.published == ["2026-02-11T08:30:00"])
    #expect(document.blocks.map(\.text) == ["Fire & quay", "The quay closed."])
  }

  @Test(arguments: [
    #"{"objects": [{"title": "Fire", "pageUrl": "https://x.example/5", "text": "It burned."}]}"#,
    #"{"title": "Fire", "url": "https://x.example/5", "alt_text": "A quay", "story_text": "It burned."}"#,
    #"[{"title": "Fire", "article_url": "https://x.example/5", "articleContent": "It burned."}]"#,
  ])
  func listsAndTextsHaveManyNames(json: String) throws {
    let document = try #require(try documents(json).first)
    #expect(document.metadata.title == "Fire" && document.metadata.url == "https://x.example/5")
    #expect(document.blocks.map(\.text) == ["Fire", "It burned."])
  }

  @Test func aListOfOtherThingsIsNoneOfArticles() {
    let session = #"{"format": "x", "statements": [{"id": 1, "text": "It burned."}]}"#
    #expect(throws: DocumentError.self) { try documents(session) }
  }

  @Test func messagesOfTelegramAreArticles() throws {
    let json =
      #"{"name": "Keld", "type": "public_channel", "messages": [{"id": 1, "type": "message", "from": "#
      + #""Keld", "date": "2026-02-11T08:30:00", "text": ["The port ", {"type": "bold", "text": "#
      + #""closed"}, "."]}, {"id": 2, "type": "service", "date": "2026-02-11T09:00:00", "text": ""}]}"#
    let found = try documents(json)
    #expect(found.map { $0.blocks.map(\.text) } == [["The port closed."]])
    #expect(found[0].metadata.site == "Keld" && found[0].metadata.published == ["2026-02-11T08:30:00"])
  }

  @Test(arguments: [
    #"{"article": {"headline": "Fire", "url": "https://x.example/5", "body": ["It burned."]}}"#,
    #"{"status": "ok", "response": {"content": {"webTitle": "Fire", "webUrl": "https://x.example/5", "#
      + #""fields": {"body": "It burned."}}}}"#,
    #"{"data": "v1", "result": {"title": "Fire", "url": "https://x.example/5", "text": "It burned."}}"#,
  ])
  func anArticleMayLieInOtherObjects(json: String) throws {
    let document = try #require(try documents(json).first)
    #expect(document.metadata.title == "Fire" && document.metadata.url == "https://x.example/5")
    #expect(document.blocks.map(\.text) == ["Fire", "It burned."])
  }

  @Test func theWholeTextOfAFeedIsTaken() throws {
    let tree = PageTree.tree(
      "<rss><channel><item><title>Fire</title><description>It burned.</description>"
        + "<full-text>It burned on Monday.</full-text></item></channel></rss>")
    let reader = FeedReader { bytes in PageTree.tree("<p>\(String(decoding: bytes, as: UTF8.self))</p>") }
    #expect(
      try reader.documents(of: tree).first?.blocks.map(\.text) == ["Fire", "It burned on Monday."])
  }

  @Test(arguments: [
    #""[\"Maren Oske\", \"Jan Lind\"]""#, #""['Maren Oske', 'Jan Lind']""#, #"["Maren Oske", "Jan Lind"]"#,
  ])
  func aListOfNamesMayBeWrittenAsText(written: String) throws {
    let json = #"{"title": "Fire", "text": "It burned.", "authors": \#(written)}"#
    #expect(try documents(json).first?.metadata.authors == ["Maren Oske", "Jan Lind"])
    let none = #"{"title": "Fire", "text": "It burned.", "authors": "[]"}"#
    #expect(try documents(none).first?.metadata.authors == [])
  }

  @Test(arguments: [
    (#"[\"Ren\\u00e9 Oske\", \"Jan Lind\"]"#, ["René Oske", "Jan Lind"]),
    (#"['Jan Lind', \"Ann O'Neil\"]"#, ["Jan Lind", "Ann O'Neil"]), ("[Jan Lind]", ["[Jan Lind]"]),
    ("['Ann', None]", ["Ann"]), ("[nan, 'Ann']", ["Ann"]), ("[None]", []),
  ])
  func namesInAListHaveQuotesOfTheirOwn(written: String, authors: [String]) throws {
    let json = #"{"title": "Fire", "text": "It burned.", "authors": "\#(written)"}"#
    #expect(try documents(json).first?.metadata.authors == authors)
  }

  @Test func postsOfNetworksSayWhenAndWho() throws {
    let mongo = #"{"title": "Fire", "text": "It burned.", "date": {"$date": "2026-02-11T06:30:00Z"}}"#
    #expect(try documents(mongo).first?.metadata.published == ["2026-02-11T06:30:00Z"])
    let mastodon = #"{"content": "It burned.", "account": {"display_name": "Maren Oske"}}"#
    #expect(try documents(mastodon).first?.metadata.authors == ["Maren Oske"])
    let page =
      #"{"headline": "Fire", "articleBody": "It burned.", "#
      + #""mainEntityOfPage": {"@id": "https://x.example/5"}}"#
    #expect(try documents(page).first?.metadata.url == "https://x.example/5")
  }
}
