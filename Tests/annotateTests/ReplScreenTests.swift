import Testing

/// What is on the screen: colour, hostile and foreign text, narrow windows.
@Suite struct ReplScreenTests {
  @Test func coloursAreThereUnlessRefused() throws {
    let terminal = try Desk().opened()
    #expect(terminal.writtenText.contains("\u{1B}[1m1/5\u{1B}[0m"))
  }

  @Test(arguments: ["", "--no-color"])
  func nothingIsColouredWhenColourIsRefused(_ option: String) throws {
    let desk = try Desk()
    if option.isEmpty { desk.environment["NO_COLOR"] = "1" }
    let terminal = try desk.opened(option)
    try terminal.answer("clam", "'clam' is not a command.")
    try terminal.answer("c 90", "1 claim, 90%. 4 left.")
    terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    let colours = terminal.writtenText.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .dropFirst().filter { $0.drop { $0.isNumber || $0 == ";" }.first == "m" }
    #expect(colours.isEmpty)
  }

  @Test func nothingOfAHostileArticleReachesTheTerminalRaw() throws {
    let desk = try Desk(
      article:
        "Red \u{1B}[31malarm\u{7} \u{1B}]0;title\u{7} and \u{202E}txet\u{202C} \u{9B}2J end.\n\nNext.\n")
    let terminal = try desk.opened(columns: 120)
    #expect(terminal.screen.shows("Red \\e[31malarm") || terminal.screen.shows("[31malarm"))
    for raw in ["\u{1B}[31m", "\u{1B}]", "\u{7}", "\u{202E}", "\u{202C}", "\u{9B}"] {
      #expect(!terminal.written.contains(Array(raw.utf8)))
    }
    #expect(terminal.screen.bells == 0)
    #expect(terminal.screen.unknown.isEmpty)
    terminal.type("list\r")
    try terminal.waitFor("2 of 2.")
    #expect(terminal.screen.bells == 0)
  }

  @Test func aNarrowWindowHoldsEverything() throws {
    let terminal = try Desk().opened(columns: 40)
    terminal.type("n\r")
    try terminal.waitFor("the statement") { $0.shows("2/5") && $0.currentRow == Desk.firstPrompt }
    #expect(
      Array(terminal.screen.text.prefix(15)) == [
        "plan.txt, new: 5 statements. ? for help,",
        "keys for key mode, quit to leave; every",
        "answer is saved at once.",
        "“Norvia leaks plan for the Osk strait”,",
        "English.",
        "",
        "1/5  Norvia leaks plan for the Osk",
        "     strait",
        "  2  The mediators have prepared a plan…",
        "  3  This is reported by The Harbour Po…",
        "  4  Norvia has rejected the plan.",
        "  5  Хто передав документ?",
        "[c d r s ?] > n",
        "",
        "  1  Norvia leaks plan for the Osk stra…",
      ])
  }

  @Test func cyrillicAndChineseTextKeepsItsColumns() throws {
    let desk = try Desk(
      article: "Посередники підготували план, який багато вимагає.\n\n调解人准备了一份计划，双方都不满意，但是没有人说话。\n")
    let terminal = try desk.opened(columns: 30)
    try terminal.answer("c 90 by Міністр", "1 claim, 90%, by Міністр. 1")
    let rows = terminal.screen.text
    #expect(rows.contains("1/2  Посередники підготували"))
    #expect(rows.contains("     план, який багато"))
    #expect(rows.contains("     вимагає."))
    #expect(rows.contains("  1  [c 90] Посередники підго…"))
    #expect(rows.contains("2/2  调解人准备了一份计划，双"))
    #expect(rows.contains("     方都不满意，但是没有人说"))
    #expect(rows.contains("     话。"))
    #expect(terminal.screen.unknown.isEmpty)
  }
}
