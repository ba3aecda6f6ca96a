import Testing

@testable import Documents

/// What pages state of themselves and show around their articles.
@Suite struct PageStatementsTests {
  private static let text =
    "<p>The port of Keld was closed on Monday after a fire on the ferry quay, the police said.</p>"
    + "<p>The mayor denied that the quay had burned, and the ministry would not comment on it.</p>"

  private static func document(head: String = "", _ body: String) throws -> Document {
    try HTMLReader(PageTree.tree("<html><head>\(head)</head><body>\(body)</body></html>")).document()
  }

  private static func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  @Test func templatesWriteJSONWithFaults() throws {
    let head =
      "<title>Port closed</title>"
      + Self.linked(
        "/* c */ {\"@type\":\"NewsArticle\",\"headline\":\"Port\nclosed\",\"author\":\"Maren Oske\",}")
      + Self.linked("[{\"@type\":\"NewsArticle\",\"headline\":\"Other\",\"author\":\"Jan Lind\"}]")
    let metadata = try Self.document(head: head, "<h1>Port closed</h1>" + Self.text).metadata
    #expect(metadata.title == "Port closed" && metadata.authors == ["Maren Oske"])
  }

  @Test func whatIsStatedOfAnotherArticleIsNotBelieved() throws {
    let head =
      "<title>Port closed after fire</title>"
      + Self.linked("{\"@type\":\"NewsArticle\",\"headline\":\"Ten best islands\",\"author\":\"Jan Lind\"}")
    let metadata = try Self.document(head: head, "<h1>Port closed after fire</h1>" + Self.text).metadata
    #expect(metadata.title == "Port closed after fire" && metadata.authors.isEmpty)
  }

  @Test func aPaperIsNoAuthorBesidePeople() throws {
    let head = Self.linked(
      "{\"@type\":\"NewsArticle\",\"headline\":\"Port closed\",\"author\":[{\"@type\":\"Person\","
        + "\"name\":\"Maren Oske\"},{\"@type\":\"Organization\",\"name\":\"Courier\"}]}")
    #expect(
      try Self.document(head: head, "<h1>Port closed</h1>" + Self.text).metadata.authors == ["Maren Oske"])
  }

  @Test func whatIsShownBelowTheHeadlineIsHandedOn() throws {
    let body =
      "<h1>Port closed</h1><div class=\"submitted\">Maren Oske — 11 February 2026</div>"
      + "<div class=\"author-name\">Jan Lind</div><article>\(Self.text)</article>"
    let signature = try Self.document(body).metadata.signature
    #expect(signature == ["Maren Oske — 11 February 2026", "Author: Jan Lind"])
  }

  @Test func theSentenceBelowTheHeadlineIsText() throws {
    let body =
      "<h1>Ministry rejects claims</h1><p class=\"lead\">The ministry has rejected claims that the port "
      + "burned.</p><div class=\"body\">\(Self.text)</div>"
    let blocks = try Self.document(body).blocks
    #expect(blocks[1] == Block(.paragraph, "The ministry has rejected claims that the port burned."))
  }

  @Test func offersAndCreditsAreNoStatements() throws {
    let body =
      "<h1>Port closed</h1><article>\(Self.text)<p>Photo: Jan Lind</p>"
      + "<div class=\"sharedaddy\"><p>Click to share on X (Opens in new window)</p></div>"
      + "<p>Already a subscriber? Log in.</p></article>"
    let document = try Self.document(body)
    #expect(document.blocks.filter { $0.kind == .paragraph }.count == 2)
    #expect(document.blocks.last == Block(.furniture, "Already a subscriber? Log in."))
    #expect(
      document.dropped == [
        DroppedPart("captions", count: 1), DroppedPart("subscriber-only parts", count: 1),
      ])
  }

  @Test func allPostsOfAChannelAreRead() throws {
    let post = "<div class=\"tgme_widget_message\"><div class=\"tgme_widget_message_text\">"
    let body = post + "Порт закрыт после пожара, сообщила полиция.</div></div>" + post + "Второе.</div></div>"
    #expect(
      try Self.document(body).blocks.suffix(2).map(\.text) == [
        "Порт закрыт после пожара, сообщила полиция.", "Второе.",
      ])
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n<!-- saved from url=(0028)https://k.example/ie/page1 -->\n<html>",
    "<html><!-- Page saved with SingleFile \n url: https://k.example/ie/page1 \n saved date: x --><title>",
  ])
  func aSavedPageKeepsItsAddress(page: String) {
    #expect(SavedPage.address(in: Array(page.utf8)) == "https://k.example/ie/page1")
  }

  @Test(arguments: [
    "https://web.archive.org/web/20260212063000/https://courier.example/port",
    "http://archive.ph/2026.02.12-063000/https://courier.example/port",
  ])
  func aCopyInAnArchiveHasItsOwnAddress(address: String) throws {
    let head = "<title>Port closed</title><link rel=\"canonical\" href=\"\(address)\"></link>"
    let metadata = try Self.document(head: head, "<h1>Port closed</h1>" + Self.text).metadata
    #expect(metadata.url == "https://courier.example/port" && metadata.archiveDate == "2026-02-12T06:30:00Z")
    #expect(metadata.archiveURL == address.replacing("http://", with: "https://"))
  }

  @Test func aPageThatCitesACopyIsNone() throws {
    let links =
      "<p>See <a href=\"https://web.archive.org/web/20150101000000/https://tarn.example/\">Tarn</a>, "
      + "<a href=\"https://a.example/\">one</a> and <a href=\"https://b.example/\">two</a> of the "
      + "reports.</p>"
    let metadata = try Self.document("<h1>Port closed</h1>" + Self.text + links).metadata
    #expect(metadata.archiveURL == nil && metadata.url == nil)
  }

  @Test func theReadingOfSignsIsNoText() throws {
    let body = "<article><p>港<ruby>閉<rt>へい</rt></ruby>は月曜日に火災で閉鎖された、と警察は述べた。</p></article>"
    #expect(try Self.document(body).blocks.last?.text == "港閉は月曜日に火災で閉鎖された、と警察は述べた。")
  }

  @Test func theTitleLosesItsSections() {
    #expect(TitleTrimming.title("港口关闭_新闻中心_信使网", site: nil, heading: "港口关闭") == "港口关闭")
    #expect(
      TitleTrimming.title("Keld Notes: Port closed", site: nil, heading: "Port closed") == "Port closed")
  }
}
