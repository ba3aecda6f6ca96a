import Testing

@testable import Documents

/// Plain texts below lines that say what they are.
@Suite struct LabelledHeadTests {
  private static let body = "The port was closed on Monday.\nThe mayor denied it.\n"

  @Test(arguments: [
    "Title: Port closed\nAuthor: Jan Lind\nDate: 2026-02-11\nURL: https://c.example/1\nSource: Courier\n\n",
    "HEADLINE: Port closed\n\nBYLINE: Jan Lind\n\nSECTION: NEWS; Pg. 4\n\nDATE: 2026-02-11\n\nSOURCE: "
      + "Courier\nLINK: https://c.example/1\n\nBODY:\n\n",
    "Source: Courier\nURL: https://c.example/1\nBy: Jan Lind\nPublished: 2026-02-11\n"
      + "Title: Port\n    closed\n\n",
    "\u{FEFF}Titel: Port closed\r\nVon: Jan Lind\r\nDatum: 2026-02-11\r\nMedium: Courier\r\n"
      + "Source: https://c.example/1\r\n\r\n",
    "标题：Port closed\n作者：Jan Lind\n日期：2026-02-11\n来源: https://c.example/1\nSite: Courier\n\n",
  ])
  func labelledLinesAreMetadata(head: String) throws {
    let text = head + Self.body
    let found = try #require(LabelledHead(text))
    #expect(found.text == Self.body)
    #expect(found.metadata.title == "Port closed" && found.metadata.authors == ["Jan Lind"])
    #expect(found.metadata.published == ["2026-02-11"] && found.metadata.url == "https://c.example/1")
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .labelled)
  }

  @Test func aHeadlineWithoutALabelStays() throws {
    let found = try #require(LabelledHead("Port closed\nBy: Jan Lind\nDate: 2026-02-11\n\n\(Self.body)"))
    #expect(found.text == "Port closed\n\n\(Self.body)" && found.metadata.title == nil)
  }

  @Test func anAddressAloneIsThatOfTheText() throws {
    let found = try #require(LabelledHead("https://c.example/1\n\nPort closed\n\n\(Self.body)"))
    #expect(found.text == "Port closed\n\n\(Self.body)" && found.metadata.url == "https://c.example/1")
  }

  @Test func aTextMayBeginBehindItsLabel() throws {
    let found = try #require(LabelledHead("Title: Port closed\nText: \(Self.body)"))
    #expect(found.text == Self.body)
    #expect(
      LabelledHead("Title: Port closed\nText: Jan Lind\n\n\(Self.body)")?.metadata.authors == ["Jan Lind"])
  }

  @Test func whatIsIndentedBelowATitleStays() throws {
    let paragraphs =
      "    The harbour burned on Monday. The mayor said so.\n    Nobody was hurt.\n\n    The minister "
      + "resigned.\n"
    let wrapped =
      "    The harbour burned on Monday. The mayor said the fire was\narson, and the police denied it.\n"
    let single = "    The fire at the harbour was set by the men\nof the mayor, the police said.\n"
    for text in [paragraphs, wrapped, single] {
      let found = try #require(LabelledHead("Title: Port closed\n" + text))
      #expect(found.text == text && found.metadata.title == "Port closed" && found.dropped == 1)
    }
  }

  @Test func aLabelThatNobodyKnowsEndsTheHead() throws {
    let statements =
      "Mayor: I did not do it. The claim is false.\nPolice: We never said so.\nSource: transcript\n"
    let found = try #require(LabelledHead("Title: Mayor denies arson\n" + statements))
    #expect(found.text == statements && found.metadata.site == nil)
    let photo = "Photo: the quay burned. The mayor saw it.\n\(Self.body)"
    #expect(LabelledHead("Title: Port closed\nDate: 2026-02-11\n" + photo)?.text == photo)
  }

  @Test func aSectionInGermanIsNoSecondTitle() throws {
    let head = "Titel: Port closed\nRubrik: Politik\nDatum: 3. Mai 2024\n\n"
    let found = try #require(LabelledHead(head + Self.body))
    #expect(found.text == Self.body && found.metadata.title == "Port closed")
    #expect(
      LabelledHead("Rubrik: Port closed\nDatum: 3 maj 2024\n\n\(Self.body)")?.metadata.title == "Port closed")
  }

  @Test(arguments: [
    "11 лют. 2026 р.", "11 févr. 2026", "February 11, 2026 8:30 p.m.", "11 лютого 2026 р.", "3. Mai 2024",
  ])
  func datesWithStopsAreNoSentences(date: String) {
    let text = "Title: Port closed\nAuthor: Prof. Jan Lind Jr.\nDate: \(date)\n\n\(Self.body)"
    #expect(LabelledHead(text)?.text == Self.body)
  }

  @Test(arguments: [
    "Reporter: Did you know about it?\nMinister: No, I did not.\nReporter: Why not?\nMinister: Nobody told "
      + "me.\n",
    "Автор: Кто поджёг порт?\nМэр: Не знаю.\nАвтор: Почему?\nМэр: Спросите полицию.\n",
    "Reporter: Tell us about it\nWriter: Tell us more of it\nDate: none\n",
    "Writer: It burned.\nDate: 2026-02-11\n\n\(body)",
    "By: Jan Lind\nSource: Courier\nSource: Herald\n\n\(body)",
    "Missile strike on Keld\nDate: 5 May 2024\nLocation: Keld\nKilled: 5\nSource: regional "
      + "administration\n\(body)",
    "By: Jan Lind\n\n\(body)", "Port closed: mayor denies it\n\n\(body)", body,
    "Title: One\n\nIt burned.\n\nTitle: Two\n\nIt rained.\n", "Title: One\nTitle: Two\n\n\(body)",
    "https://c.example/1\nhttps://c.example/2\n", "Title: Port closed\nURL: https://c.example/1\n",
    "AUTHOR: It burned.\nREPORTER: When?\nAUTHOR: On Monday.\n",
    "Port closed\n\nRead more: https://c.example/2\n\(body)",
    "The port is closed.\nTitle: none\nDate: 2026-02-11\n",
  ])
  func otherTextsHaveNone(text: String) {
    #expect(LabelledHead(text) == nil)
    #expect(KindDetector.kind(of: Array(text.utf8), name: "a.txt") == .plainText)
  }

  @Test func markdownMayHaveSuchAHead() throws {
    let text =
      "Title: Port closed\n\nURL Source: https://c.example/1\n\nPublished Time: 2026-02-11T06:30:00+01:00\n\n"
      + "Markdown Content:\nIt burned.\n"
    let document = try MarkdownReader.document(of: text) { PageTree.tree("<p>\($0)</p>") }
    #expect(document.blocks.map(\.text) == ["It burned."])
    #expect(document.metadata.title == "Port closed" && document.metadata.url == "https://c.example/1")
    #expect(document.metadata.published == ["2026-02-11T06:30:00+01:00"])
  }
}
