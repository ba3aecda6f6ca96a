import Testing

/// Ctrl-C, Ctrl-D, Ctrl-Z, resizing, and the hard ways to end.
@Suite struct ReplLeavingTests {
  @Test func controlCTakesTheLineBack() throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    terminal.type("d 90 by nobo\u{3}")
    try terminal.waitFor("a new line") {
      $0.shows("> d 90 by nobo^C") && $0.currentRow == Desk.firstPrompt
    }
    try terminal.answer("c 90", "1 claim, 90%. 4 left.")
    #expect(desk.journal?.contains("nobo") == false)
  }

  @Test func controlCDropsTheQuestion() throws {
    let terminal = try Desk().opened()
    terminal.type("c\r")
    try terminal.waitFor("Default confidence? (90, low, moderate, high, none) >")
    terminal.type("\u{3}")
    try terminal.waitFor("the prompt") {
      $0.shows("Nothing was stored.") && $0.currentRow == Desk.firstPrompt
    }
  }

  @Test func aQuestionIsAnsweredOnceAndTheAnswerStands() throws {
    let terminal = try Desk().opened()
    terminal.type("c\r")
    try terminal.waitFor("the question") { $0.currentRow.hasSuffix("none) >") }
    terminal.type("80\r")
    try terminal.waitFor("1 claim, 80%. 4 left.")
    terminal.type("d\r")
    try terminal.waitFor("2 denial, 80%. 3 left.")
    try terminal.waitFor("the prompt") { $0.currentRow == "[c d r s u ?] 80% >" }
  }

  @Test func controlDLeavesWithASavedSession() throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    try terminal.answer("d 90", "1 denial, 90%. 4 left.")
    #expect(desk.session?.contains("\"label\": \"denial\"") == false)
    terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("1 of 5 tagged: denial 1. Saved to sessions/plan.reader-1.json"))
    #expect(desk.session?.contains("\"label\": \"denial\"") == true)
    #expect(desk.journal?.contains("denial") == false)
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes.isEmpty)
  }

  @Test func controlZGivesTheShellAndComesBackToTheLine() throws {
    let desk = try Desk()
    desk.environment["PS1"] = "shell$ "
    let terminal = try desk.shell("exec /bin/bash --norc --noprofile")
    try terminal.waitFor("shell$")
    terminal.type("'\(Program.annotate)' plan.txt\r")
    try terminal.waitFor("the prompt") { $0.currentRow == Desk.firstPrompt }
    terminal.type("c 9")
    try terminal.waitFor("\(Desk.firstPrompt) c 9")
    terminal.type("\u{1A}")
    try terminal.waitFor("the shell") { $0.currentRow == "shell$" && $0.shows("Stopped") }
    terminal.type("fg\r")
    try terminal.waitFor("the line") { $0.currentRow == Desk.firstPrompt + " c 9" }
    try terminal.answer("1", "1 claim, 91%. 4 left.")
  }

  @Test func theNextStatementIsWrappedToTheNewWidth() throws {
    let terminal = try Desk().opened()
    terminal.resize(columns: 50)
    terminal.type("n\r")
    try terminal.waitFor("the statement") { screen in
      screen.shows("2/5  The mediators have prepared a plan that asks")
        && screen.shows("     much of both sides")
    }
    try terminal.waitFor("a prompt") { $0.currentRow == Desk.firstPrompt }
    terminal.resize(columns: 100)
    terminal.type("\r")
    try terminal.waitFor(
      "2/5  The mediators have prepared a plan that asks much of both sides and gives little to")
  }

  @Test(arguments: [9, 1] as [Int32])
  func whatWasAcknowledgedSurvives(_ signal: Int32) throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    terminal.type("d9\rc8\r")
    try terminal.waitFor("2 claim, 80%. 3 left.")
    terminal.type("r 70 by nob")
    if signal == 1 { terminal.hangUp() } else { terminal.signal(signal) }
    #expect(try terminal.waitForExit() == 128 + signal)
    let next = try desk.start("resume")
    try next.waitFor("the prompt") { $0.currentRow == Desk.laterPrompt }
    #expect(next.screen.shows("plan.txt, resumed: 2 of 5 tagged."))
    #expect(next.screen.shows("3/5  This is reported by The Harbour Post, citing sources."))
    try next.answer("last", " 1 denial   90%   Norvia leaks plan for the Osk strait")
  }

  @Test func anIncompleteRecordIsDroppedWithAWord() throws {
    let desk = try Desk()
    let terminal = try desk.opened()
    terminal.type("d9\r")
    try terminal.waitFor("1 denial, 90%. 4 left.")
    terminal.signal(9)
    #expect(try terminal.waitForExit() == 137)
    let journal = try #require(desk.journal)
    try desk.folder.write(journal + "{\"crc\": \"0000", to: "sessions/plan.reader-1.json.journal")
    let next = try desk.opened()
    #expect(next.screen.shows("The last record of the journal was incomplete and never confirmed: 13 bytes"))
    #expect(next.screen.shows("resumed: 1 of 5 tagged."))
  }
}
