import Testing

/// The line editor, driven by keys on a terminal.
@Suite struct LineEditorTests {
  /// The program that reads lines and prints each with its number of code points.
  static func probe(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Program.annotate, ["__editor"] + arguments, environment: environment, columns: columns, rows: rows)
    try terminal.waitFor("the prompt") { $0.currentRow.contains(">") }
    return terminal
  }

  @Test(arguments: ["plain words", "Привіт, світе", "日本語の文", "naïve e\u{301}", "👍🏽 ok 🇺🇦", ""])
  func answersWhatWasTyped(_ text: String) throws {
    let terminal = try Self.probe()
    terminal.type(text + "\r")
    try terminal.waitFor("line: \(text)|\(text.unicodeScalars.count)")
  }

  @Test func editsInTheMiddleOfWideAndCyrillicText() throws {
    let terminal = try Self.probe()
    terminal.type("Киїів 日語")
    terminal.type("\u{1B}[D本\u{1}\u{6}\u{6}\u{6}\u{4}")
    try terminal.waitFor("the edited line") { $0.currentRow == "> Київ 日本語" }
    try terminal.waitFor("the cursor behind the third letter") { $0.cursor.column == 5 }
    terminal.type("\r")
    try terminal.waitFor("line: Київ 日本語|8")
  }

  @Test func deletesAWholeWideCharacter() throws {
    let terminal = try Self.probe()
    terminal.type("ab日本\u{7F}")
    try terminal.waitFor("one character gone") { $0.currentRow == "> ab日" && $0.cursor.column == 6 }
    terminal.type("\r")
    try terminal.waitFor("line: ab日|3")
  }

  @Test func passesOverMalformedBytes() throws {
    let terminal = try Self.probe()
    terminal.type(bytes: [0xFF, 0x61, 0xD0, 0x62, 0xE2, 0x82, 0x63, 0xC3, 0xA9, 0x0D])
    try terminal.waitFor("line: abcé|4")
  }

  @Test func wrapsALongLineAndKeepsEditingIt() throws {
    let terminal = try Self.probe(columns: 20)
    terminal.type("0123456789012345678901234\u{1}X")
    try terminal.waitFor("two rows") { $0.shows("> X01234567890123456") && $0.shows("78901234") }
    try terminal.waitFor("the cursor in the first") { $0.cursor == .init(row: 0, column: 3) }
    terminal.type("\r")
    try terminal.waitFor("line: X01234567890")  // the answer itself wraps
  }

  /// libedit's own drawing crashed here: 3.1-20221030 writes past its last row.
  @Test(arguments: [(80, 24, 2_000), (40, 10, 505), (7, 4, 90)])
  func aLineWithMoreRowsThanTheScreenIsEdited(_ columns: Int, _ rows: Int, _ length: Int) throws {
    let terminal = try Self.probe(columns: columns, rows: rows)
    terminal.type(
      "note " + String(repeating: "x", count: length) + "\u{1}\u{5}" + String(repeating: "y", count: 100))
    terminal.type("\r")
    try terminal.waitFor("the answer") { $0.text.joined().contains("y|\(length + 105)") }
  }

  @Test func theWindowMayShrinkUnderALongLine() throws {
    let terminal = try Self.probe(columns: 60, rows: 20)
    terminal.type(String(repeating: "0123456789", count: 60))
    try terminal.waitFor("the line") { $0.cursor.row > 8 }
    for (columns, rows) in [(20, 5), (3, 2), (100, 30)] { terminal.resize(columns: columns, rows: rows) }
    terminal.type("\u{1}!\r")
    try terminal.waitFor("the answer") { $0.shows("|601") }
  }

  @Test func whatDoesNotFitALineIsCutOffWithABell() throws {
    let terminal = try Self.probe()
    terminal.type("\u{1B}20000x\r")
    try terminal.waitFor("the answer") { $0.shows("x|16384") && $0.bells > 0 }
  }

  @Test func measuresAColouredPromptByWhatIsSeen() throws {
    let prompt = "\u{1B}[1m\u{1B}[32m[90 %]\u{1B}[0m \u{1B}[2mжд\u{1B}[0m> \u{1B}[0m"
    let terminal = try Self.probe(["--prompt", prompt], columns: 20)
    terminal.type("0123456789")
    try terminal.waitFor("a wrap at the margin") { $0.text[0] == "[90 %] жд> 012345678" && $0.text[1] == "9" }
    terminal.type("\u{1}")
    try terminal.waitFor("the cursor behind the prompt") { $0.cursor == .init(row: 0, column: 11) }
  }

  @Test(arguments: ["", "\n", "a\nb > ", "\u{1B}]0;title\u{7}> ", "\u{1B}[32m", "> "])
  func survivesAnyPrompt(_ prompt: String) throws {
    let terminal = try PseudoTerminal(Program.annotate, ["__editor", "--prompt", prompt])
    terminal.type("ж\r")
    try terminal.waitFor("line: ж|1")
    #expect(terminal.screen.unknown.isEmpty)
  }
}

/// Ctrl-C, Ctrl-D, Ctrl-Z, resizing and the end of things.
@Suite struct LineEditorControlTests {
  @Test func controlCTakesTheLineBack() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("half a li\u{3}")
    try terminal.waitFor("interrupted")
    #expect(terminal.screen.shows("> half a li^C"))
    terminal.type("next\r")
    try terminal.waitFor("line: next|4")
  }

  @Test func controlDEndsOnAnEmptyLineOnly() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("a\u{4}\r")
    try terminal.waitFor("line: a|1")
    terminal.type("\u{4}")
    try terminal.waitFor("end")
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes.isEmpty)
  }

  @Test func controlZStopsAndComesBackWithTheLine() throws {
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile"], environment: ["PS1": "shell$ "])
    try terminal.waitFor("shell$")
    terminal.type("'\(Program.annotate)' __editor --prompt 'edit> '\r")
    try terminal.waitFor("the prompt") { $0.currentRow == "edit>" }
    terminal.type("some wor")
    try terminal.waitFor("edit> some wor")
    terminal.type("\u{1A}")
    try terminal.waitFor("the shell") { $0.currentRow == "shell$" && $0.shows("Stopped") }
    terminal.type("stty -a | grep -o ' icanon'\r")
    try terminal.waitFor(" icanon")
    terminal.type("fg\r")
    try terminal.waitFor("the line") { $0.currentRow == "edit> some wor" && $0.modes.contains(2004) }
    terminal.type("ds\r")
    try terminal.waitFor("line: some words|10")
  }

  @Test func flowsAnewWhenTheWindowChanges() throws {
    let terminal = try LineEditorTests.probe()
    let text = "twelve words that together need more room than forty columns can give"
    terminal.type("before\r" + text)
    try terminal.waitFor("can give")
    terminal.resize(columns: 40)
    try terminal.waitFor("two rows") { screen in
      screen.shows("> twelve words that together need more r")
        && screen.currentRow == "oom than forty columns can give"
    }
    terminal.type("!")
    try terminal.waitFor("can give!")
    #expect(terminal.screen.shows("line: before|6"))
    terminal.resize(columns: 90)
    try terminal.waitFor("one row again") { $0.currentRow == "> \(text)!" }
    #expect(terminal.screen.shows("line: before|6"))
  }

  @Test func aHangUpEndsTheProgram() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("typed")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == 129)
  }

  @Test(arguments: [(15, 143), (1, 129), (2, 130), (3, 131)] as [(Int32, Int32)])
  func aSignalEndsTheInputAndRestoresTheTerminal(_ signal: Int32, _ status: Int32) throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("typed")
    try terminal.waitFor("> typed")
    terminal.signal(signal)
    try terminal.waitFor("end")
    #expect(try terminal.waitForExit() == status)
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes.isEmpty)
  }

  @Test(arguments: [(15, 143), (1, 129)] as [(Int32, Int32)])
  func aSignalIsObeyedWhileThePagerIsOpen(_ signal: Int32, _ status: Int32) throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("page\r")
    try terminal.waitFor("the pager") { $0.shows("row 20") }
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == status)
    #expect(terminal.isCooked)
  }

  @Test func aCrashRestoresTheTerminalAndSaysSo() throws {
    let terminal = try LineEditorTests.probe(environment: ["SWIFT_BACKTRACE": "enable=yes,color=no"])
    terminal.type("trap\r")
    #expect(try terminal.waitForExit() == 70)
    #expect(terminal.screen.shows("annotate: internal error. Every answer shown as stored is on disk."))
    #expect(!terminal.screen.shows("Crashed"))
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes.isEmpty)
  }

  @Test func withoutATerminalItRefuses() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "'\(Program.annotate)' __editor </dev/null"], columns: 120)
    #expect(try terminal.waitForExit() == 1)
    let message = "annotate: this terminal cannot be used for line editing. Pipe the commands in instead."
    #expect(terminal.screen.shows(message))
  }

  @Test func controlSDoesNotFreezeTheScreen() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("a\u{13}b\r")
    try terminal.waitFor("an answer") { $0.shows("line: ") }
  }

  @Test func typeAheadIsKept() throws {
    let terminal = try PseudoTerminal(Program.annotate, ["__editor"])
    terminal.type("перший\rдругий\rтретій\r")
    try terminal.waitFor("line: третій|6")
    #expect(terminal.screen.shows("line: перший|6"))
    #expect(terminal.screen.shows("line: другий|6"))
  }

  @Test func withoutAUnicodeLocaleItStaysWithASCII() throws {
    let terminal = try LineEditorTests.probe(
      ["--prompt", "ж日 > "], environment: ["LOCPATH": "/nonexistent", "LC_ALL": "C"])
    terminal.type("aжb\u{1B}[200~日c\u{1B}[201~\r")
    try terminal.waitFor("a line") { $0.shows("line: ab") || $0.shows("line: aжb日c|5") }
    #expect(terminal.screen.shows("?? > ab?c") || terminal.screen.shows("ж日 > aжb日c"))
  }
}
