import Testing

/// A file of several articles, of which a person chooses one.
@Suite struct SeveralArticlesTests {
  private func opened() throws -> PseudoTerminal {
    let desk = try Desk.withoutPager()
    try desk.folder.write(
      #"{"title": "Port", "text": "The port is closed."}"# + "\n" + #"{"title": "Rain", "text": "It rains."}"#
        + "\n", to: "c.jsonl")
    let terminal = try desk.start("open c.jsonl", columns: 100)
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Which article? (1-2)") }
    return terminal
  }

  @Test(arguments: ["3", "0", "x"]) func aNumberWithoutAnArticleIsAskedForAgain(answer: String) throws {
    let terminal = try opened()
    terminal.type(answer + "\r")
    try terminal.waitFor("the answer") {
      $0.shows("There is no article \(answer).") && $0.currentRow.hasPrefix("Which article? (1-2)")
    }
    terminal.type("2\r")
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") && $0.shows("It rains.") }
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test(arguments: ["1", " 1 ", "2"]) func theOneThatIsMeantIsOpened(answer: String) throws {
    let terminal = try opened()
    terminal.type(answer + "\r")
    let text = answer.contains("1") ? "The port is closed." : "It rains."
    try terminal.waitFor("a prompt") { $0.currentRow.hasSuffix("?] >") && $0.shows(text) }
    terminal.type("q\r")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func withoutAnAnswerNoneIsOpened() throws {
    let terminal = try opened()
    terminal.type("\r")
    #expect(try terminal.waitForExit() == 1)
  }
}
