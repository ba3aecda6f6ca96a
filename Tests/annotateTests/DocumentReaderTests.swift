import Testing

/// Documents that are read by the second program, from the command line.
@Suite struct DocumentReaderTests {
  private func run(_ commands: String, file name: String, _ content: String) throws -> [String] {
    let desk = try Desk(article: Desk.article)
    try desk.folder.write(content, to: name)
    let terminal = try desk.shell(commands + " > out 2>&1; echo status $? >> out", columns: 120)
    #expect(try terminal.waitForExit() == 0)
    return (desk.folder.read("out") ?? "").split(separator: "\n").map(String.init)
  }

  @Test func aPageIsItsArticle() throws {
    let page =
      "<!DOCTYPE html><html lang=en><title>Port closed | Courier</title><meta name=author content='Maren "
      + "Oske'><nav><a href=/>Home</a></nav><article><h1>Port closed</h1><p>The port &ldquo;is&rdquo; "
      + "closed, the mayor said.<ul><li>one bid;</ul></article><footer>© Courier</footer>"
    #expect(
      try run("annotate text page.html", file: "page.html", page) == [
        "Port closed", "The port “is” closed, the mayor said.", "one bid;", "status 0",
      ])
  }

  @Test func aPageWithoutTextIsRefused() throws {
    #expect(
      try run("annotate text page.html", file: "page.html", "<html><body><script>1</script></body></html>")
        .first
        == "page.html: the web page has no text; it may be filled in by a script. Open it in a browser, "
        + "select the article, and save that as plain text.")
  }

  @Test func theEncodingCanBeNamed() throws {
    #expect(
      try run(
        "printf '<html><article><p>\\317\\356\\360\\362 is closed, the mayor said on Tuesday "
          + "evening.</article></html>' > p.html; annotate text --encoding windows-1251 p.html", file: "x", ""
      ) == [
        "Порт is closed, the mayor said on Tuesday evening.", "status 0",
      ])
  }

  /// One page with two lines of text, as a PDF that leaves out its table of places.
  private static let portable = """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 \
    R>>>>>> endobj
    4 0 obj <</Length 95>> stream
    BT /F 12 Tf 40 300 Td (The port is closed, the may-) Tj 0 -14 Td (or said on Tuesday evening.) Tj ET
    endstream endobj
    5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
    trailer <</Root 1 0 R>>

    """

  @Test func aPDFIsReadThroughPdftotext() throws {
    #expect(
      try run("annotate text a.pdf", file: "a.pdf", Self.portable) == [
        "The port is closed, the mayor said on Tuesday evening.", "status 0",
      ])
  }

  @Test func richTextIsReadWithoutAnotherProgram() throws {
    #expect(
      try run(
        "PATH=/nowhere; annotate text a.rtf", file: "a.rtf", #"{\rtf1 The port is {\i closed}.\par He left.}"#
      ) == [
        "The port is closed.", "He left.", "status 0",
      ])
  }

  @Test func withoutItsProgramItSaysSo() throws {
    #expect(
      try run("PATH=/nowhere; annotate text a.pdf", file: "a.pdf", Self.portable) == [
        "a.pdf: a PDF document is read with pdftotext, which is not installed. Install poppler-utils.",
        "status 1",
      ])
  }

  @Test func theReaderMayNotOpenConnectStartOrFork() throws {
    let reader = Program.annotate + "-reader"
    #expect(
      try run("\(reader) --probe | cat", file: "x", "") == [
        "open 1", "socket 1", "exec 1", "fork 1", "status 0",
      ])
  }
}
