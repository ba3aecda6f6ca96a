import Testing

/// The program in pipes: scripts, exit codes, articles from standard input, folders that cannot be written.
@Suite struct ScriptTests {
  @Test func aScriptThatSucceedsEndsWithZero() throws {
    let desk = try Desk()
    try desk.folder.write("# first\nc 90\n\nd9 by Norvia\nquit\n", to: "script")
    let terminal = try desk.shell("annotate open plan.txt < script; echo status $?", columns: 120)
    #expect(try terminal.waitForExit() == 0)
    #expect(
      terminal.screen.text.filter { !$0.isEmpty } == [
        "1 claim, 90%. 4 left.", "2 denial, 90%, by Norvia. 3 left.",
        "2 of 5 tagged: claim 1, denial 1. Saved to sessions/plan.reader-1.json", "status 0",
      ])
  }

  @Test func aLineOfAnyLengthIsReadAndRefused() throws {
    let desk = try Desk()
    try desk.folder.write("c 90\nnote " + String(repeating: "x", count: 3 << 20) + "\nd 80\n", to: "script")
    let terminal = try desk.shell("annotate open plan.txt < script 2> errors; echo status $?", columns: 120)
    try terminal.waitFor("status 1")
    #expect(terminal.screen.shows("2 denial, 80%. 3 left."))
    #expect(desk.folder.read("errors")?.hasPrefix("standard input:2: ") == true)
  }

  @Test func answersThatCannotBeWrittenEndWithAnError() throws {
    let desk = try Desk()
    let terminal = try desk.shell(
      "echo c 90 | annotate open plan.txt > /dev/full; echo status $?", columns: 120)
    try terminal.waitFor("status 1")
    #expect(terminal.screen.shows("annotate: cannot write to standard output: No space left on device."))
    #expect(desk.session?.contains("\"label\": \"claim\"") == true)
  }

  @Test func aScriptThatFailsNamesTheLineAndGoesOn() throws {
    let desk = try Desk()
    try desk.folder.write("c 90\nclam 80\ngo 9\nd 80\n", to: "script")
    let terminal = try desk.shell("annotate open plan.txt < script 2> errors; echo status $?", columns: 120)
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("status 1"))
    #expect(terminal.screen.shows("2 denial, 80%. 3 left."))
    #expect(
      desk.folder.read("errors") == """
        standard input:2: 'clam' is not a command. Did you mean 'claim'? (? shows the commands)
        standard input:3: there is no statement 9. There are only 5.

        """)
  }

  @Test(arguments: [
    ("open missing.txt", 1), ("open", 0), ("--nonsense", 64), ("resume nobody", 1), ("--version", 0),
  ])
  func theExitCodeTellsWhatHappened(_ arguments: String, _ status: Int) throws {
    let terminal = try Desk().start(arguments + " < /dev/null")
    #expect(try Int(terminal.waitForExit()) == status)
  }

  @Test func anArticleIsReadFromStandardInput() throws {
    let desk = try Desk()
    let terminal = try desk.shell("cat plan.txt | annotate open -; echo status $?", columns: 120)
    try terminal.waitFor("the prompt") { $0.currentRow == Desk.firstPrompt }
    #expect(terminal.screen.shows("1/5  Norvia leaks plan for the Osk strait"))
    terminal.type("d9\r")
    try terminal.waitFor("1 denial, 90%. 4 left.")
    terminal.type("\u{4}")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.shows("status 0"))
  }

  @Test func aFolderThatCannotBeWrittenIsRefusedBeforeTheFirstQuestion() throws {
    let terminal = try Desk().start("open plan.txt --sessions plan.txt/here", columns: 140)
    #expect(try terminal.waitForExit() == 1)
    #expect(
      terminal.screen.text[0]
        == "plan.txt/here: cannot write to the sessions folder: part of the path is not a folder. Name "
        + "another folder with --sessions."
    )
    #expect(!terminal.screen.shows("?] >"))
  }

  @Test func theReaderOfAPipeMayLeave() throws {
    let desk = try Desk()
    try desk.folder.write(String(repeating: "list\n", count: 2_000), to: "script")
    let terminal = try desk.shell("annotate open plan.txt < script | head -n 1; echo done")
    try terminal.waitFor("done")
    #expect(!terminal.screen.shows("annotate:"))
  }
}
