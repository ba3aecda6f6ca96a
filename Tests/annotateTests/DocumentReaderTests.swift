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
      "<!DOCTYPE html><html lang=en><title>Port closed | Courier</title><meta name=author content='Maren Oske'>"
      + "<nav><a href=/>Home</a></nav><article><h1>Port closed</h1><p>The port &ldquo;is&rdquo; closed, the mayor said."
      + "<ul><li>one bid;</ul></article><footer>© Courier</footer>"
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

  @Test func theReaderMayNotOpenConnectStartOrFork() throws {
    let reader = Program.annotate + "-reader"
    #expect(
      try run("\(reader) --probe | cat", file: "x", "") == [
        "open 1", "socket 1", "exec 1", "fork 1", "status 0",
      ])
  }
}
