import Testing

/// The program on a terminal: opening, answering, editing and completing.
@Suite struct ReplTerminalTests {
  @Test func opensAnArticleAtItsFirstStatement() throws {
    let terminal = try Desk().opened()
    #expect(
      Array(terminal.screen.text.prefix(7)) == [
        "plan.txt, new: 5 statements. ? for help, keys for key mode, quit to leave; every",
        "answer is saved at once.",
        "“Norvia leaks plan for the Osk strait”, English.",
        "",
        "1/5  Norvia leaks plan for the Osk strait",
        "  2  The mediators have prepared a plan that asks much of both sides and gives…",
        "  3  This is reported by The Harbour Post, citing sources.",
      ])
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func anAnswerIsOnDiskWhenItIsAcknowledged() throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    #expect(desk.journal?.contains("denial") == false)
    terminal.type("d9\r")
    try terminal.waitFor("1 denial, 90%. 4 left.")
    #expect(desk.journal?.contains("\"label\": \"denial\", \"confidence\": 0.9") == true)
    try terminal.waitFor("the next statement") { $0.shows("2/5") && $0.currentRow == Desk.laterPrompt }
  }

  /// The digit of 0.1.0 answered at once, and what followed went to the next statement.
  @Test(arguments: [
    ("c95", "1 claim, 95%. 4 left."), ("c9 by NBC", "1 claim, 90%, by NBC. 4 left."),
    ("c 90 by d9", "1 claim, 90%, by d9. 4 left."),
  ])
  func nothingHappensBeforeEnter(_ line: String, _ answer: String) throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    for (index, key) in line.enumerated() {
      terminal.type(String(key))
      try terminal.waitFor("the key") { $0.cursor.column == Desk.firstPrompt.count + 2 + index }
    }
    #expect(terminal.screen.currentRow == Desk.firstPrompt + " " + line)
    #expect(desk.journal?.contains("claim") == false)
    try terminal.answer("", answer)
  }

  @Test func answersFollowOneAnotherToTheEnd() throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    for (answer, shown) in [
      ("c9\r", "1 claim, 90%. 4 left."), ("d8\r", "2 denial, 80%. 3 left."),
      ("r7\r", "3 report, 70%. 2 left."),
      ("d9\r", "4 denial, 90%. 1 left."),
    ] {
      terminal.type(answer)
      try terminal.waitFor(shown)
    }
    try terminal.answer("s", "5 skipped. All 5 decided; 'q' quits.")
    terminal.type("quit\r")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("4 of 5 tagged: claim 1, denial 2, report 1; 1 skipped. Saved to"))
    #expect(terminal.screen.shows("Continue with: annotate resume plan.reader-1"))
    #expect(terminal.isCooked)
  }

  @Test func aMistypedLineIsExplained() throws {
    let terminal = try Desk().opened()
    try terminal.answer("clam 90", "'clam' is not a command. Did you mean 'claim'?")
  }

  @Test func undoTakesTheAnswerBackAndRedoMakesItAgain() throws {
    let terminal = try Desk().opened()
    terminal.type("c9\r")
    try terminal.waitFor("1 claim, 90%. 4 left.")
    terminal.type("u\r")
    try terminal.waitFor("the first prompt") {
      $0.shows("Undid: 1 claim, 90%. Now untagged.") && $0.currentRow == Desk.firstPrompt
    }
    try terminal.answer("redo", "Redid: 1 claim, 90%.")
  }

  @Test func aLineFromAnEarlierRunCanBeCalledBack() throws {
    let desk = try Desk()
    let first = try desk.opened()
    try first.answer("c 85 by Норвія", "1 claim, 85%, by Норвія. 4 left.")
    first.type("\u{4}")
    #expect(try first.waitForExit() == 0)
    #expect(try desk.folder.mode(of: "state/annotate/history") == 0o600)
    let second = try desk.opened()
    second.type("\u{1B}[A")
    try second.waitFor("the line") { $0.currentRow == Desk.laterPrompt + " c 85 by Норвія" }
  }

  @Test(arguments: [
    ("prog\t", "progress"), ("denia\t", "denial"), ("go 4\rlike\t", "likelihood"),
    ("d mod\t", "d moderate"), ("d 90 vi\t", "d 90 via"), ("d 90 via par\t", "d 90 via party"),
    ("d 90 likelihood almost n\t", "d 90 likelihood almost no chance"), ("list unt\t", "list untagged"),
    ("next u\t", "next undecided"), ("help cla\t", "help claim"), ("d9 b\t", "d9 by"),
  ])
  func completesWords(_ typed: String, _ completed: String) throws {
    let terminal = try Desk().opened()
    terminal.type(typed)
    try terminal.waitFor("the word") { $0.currentRow == Desk.firstPrompt + " " + completed }
  }

  @Test func completesNamesThatWereGivenBefore() throws {
    let terminal = try Desk().opened()
    try terminal.answer("r 80 by The Harbour Post", "1 report, 80%, by The Harbour Post.")
    terminal.type("r 90 by The\t")
    try terminal.waitFor("the name") { $0.currentRow == Desk.laterPrompt + " r 90 by The Harbour Post" }
    terminal.type("of 1\r")
    try terminal.waitFor("2 report, 90%, by The Harbour Post, of 1.")
  }

  @Test func listsStatementNumbersAndKeepsTheLine() throws {
    let terminal = try Desk().opened()
    terminal.type("d 90 of \t\t")
    try terminal.waitFor("the numbers") {
      $0.shows("2  The mediators have prepared a plan") && $0.shows("5  Хто передав документ?")
        && $0.currentRow == Desk.firstPrompt + " d 90 of"
    }
    terminal.type("2\r")
    try terminal.waitFor("1 denial, 90%, of 2.")
  }
}
