import Testing

/// Digits, paste, completion, history, search, and vi keys.
@Suite struct LineEditorKeyTests {
  private let vi = "bind -v\n"

  // MARK: Digits

  @Test(arguments: ["d9", "9", "c95", "ж5", "d 9"])
  func aDigitDoesNothingByItself(_ text: String) throws {
    let terminal = try LineEditorTests.probe()
    terminal.type(text)
    try terminal.waitFor("the text") { $0.currentRow == "> " + text }
    terminal.type("!\r")
    try terminal.waitFor("line: \(text)!|")
  }

  // MARK: Paste

  @Test func aPasteIsInsertedOnceAndFiresNoKey() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("\u{1B}[200~d9\tone\r\nдва\u{3}日\n\u{1B}[201~")
    try terminal.waitFor("> d9 one  два 日")
    terminal.type("!\r")
    try terminal.waitFor("line: d9 one  два 日!|14")
  }

  @Test func pasteIsAskedForWhileReadingOnly() throws {
    let terminal = try LineEditorTests.probe()
    #expect(terminal.screen.modes == [2004])
    terminal.type("page\r")
    try terminal.waitFor("the pager") { $0.shows("row 20") && !$0.modes.contains(2004) }
  }

  // MARK: Completion

  @Test func tabInsertsWhatIsShared() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("con\t90 К\t\r")
    try terminal.waitFor("line: confidence 90 Київ |19")
  }

  @Test func aSecondTabShowsTheList() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("cl\t\t")
    try terminal.waitFor("the list") { $0.shows("claim") && $0.shows("clear  take the answer back") }
    try terminal.waitFor("the line again") { $0.currentRow == "> cl" && $0.cursor.column == 4 }
    terminal.type("a\t\r")
    try terminal.waitFor("line: claim |6")
  }

  @Test func theListGoesBelowALineOfSeveralRows() throws {
    let terminal = try LineEditorTests.probe(columns: 20)
    terminal.type("0123456789 0123456789 cl\u{1B}[D\u{1B}[D\u{1B}[C\u{1B}[C\t\t")
    try terminal.waitFor("the list") { $0.text[2] == "claim" && $0.text[4] == "> 0123456789 0123456" }
    try terminal.waitFor("the line") { $0.currentRow == "789 cl" }
  }

  @Test func completesInsideALine() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("den 90\u{1B}[D\u{1B}[D\u{1B}[D\t\r")
    try terminal.waitFor("line: denial 90|9")
  }

  @Test func tabWithNothingToOfferRings() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("zzz\t\t")
    try terminal.waitFor("two bells") { $0.bells == 2 && $0.currentRow == "> zzz" }
  }

  // MARK: History

  @Test func historyOutlivesTheProgram() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/state/annotate/history"
    let first = try LineEditorTests.probe(["--history", file])
    first.type("d 90 by Київ\r\r  \rlist\rlist\r\u{4}")
    #expect(try first.waitForExit() == 0)
    #expect(folder.read("state/annotate/history") == "d 90 by Київ\nlist\n")
    #expect(try folder.mode(of: "state/annotate/history") == 0o600)
    #expect(try folder.mode(of: "state/annotate") == 0o700)
    let second = try LineEditorTests.probe(["--history", file])
    second.type("\u{1B}[A\u{1B}[A")
    try second.waitFor("> d 90 by Київ")
    second.type("!\r")
    try second.waitFor("line: d 90 by Київ!|13")
  }

  @Test func historyIsSavedWhenASignalEndsTheProgram() throws {
    let folder = try TemporaryFolder()
    let terminal = try LineEditorTests.probe(["--history", "\(folder.path)/history"])
    terminal.type("kept\r")
    try terminal.waitFor("line: kept|4")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == 143)
    #expect(folder.read("history") == "kept\n")
  }

  @Test func aHistoryThatCannotBeWrittenHarmsNothing() throws {
    let terminal = try LineEditorTests.probe(["--history", "/proc/nowhere/history"])
    terminal.type("a\r\u{4}")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func controlRFindsALine() throws {
    let folder = try TemporaryFolder()
    try folder.write("d 90 by Київ\nr 80\nd 20 by Київ 日本\nlist\n", to: "history")
    let terminal = try LineEditorTests.probe(["--history", "\(folder.path)/history"])
    terminal.type("\u{12}Київ")
    try terminal.waitFor("the newest") { $0.shows("> d 20 by Київ 日本") && $0.shows("search: Київ") }
    terminal.type("\u{12}")
    try terminal.waitFor("the one before") { $0.text.contains("> d 90 by Київ") }
    terminal.type("\u{15}")
    terminal.type("\u{12}80\r")
    try terminal.waitFor("line: r 80|4")
    #expect(!terminal.screen.shows("search: 80"))
  }

  @Test func aSearchThatIsGivenUpGivesTheLineBack() throws {
    let folder = try TemporaryFolder()
    try folder.write("d 90 by Київ\n", to: "history")
    let terminal = try LineEditorTests.probe(["--history", "\(folder.path)/history"])
    terminal.type("mine\u{12}d 9")
    try terminal.waitFor("the line found") { $0.shows("> d 90 by Київ") && $0.shows("search: d 9") }
    terminal.type("\u{7}")
    try terminal.waitFor("the line") { $0.currentRow == "> mine" && !$0.shows("search") }
    terminal.type("\r")
    try terminal.waitFor("line: mine|4")
  }

  @Test func aSearchInVainGivesTheLineBack() throws {
    let terminal = try LineEditorTests.probe()
    terminal.type("mine\u{12}zz")
    try terminal.waitFor("not found: zz")
    terminal.type("\u{7}")
    try terminal.waitFor("the line") { $0.currentRow == "> mine" && !$0.shows("not found") }
    terminal.type("\r")
    try terminal.waitFor("line: mine|4")
  }

  // MARK: vi

  private func viProbe() throws -> (PseudoTerminal, TemporaryFolder) {
    let home = try TemporaryFolder()
    try home.write(vi, to: ".editrc")
    return (try LineEditorTests.probe(environment: ["HOME": home.path]), home)
  }

  @Test func viKeysComeFromEditrc() throws {
    let (terminal, home) = try viProbe()
    terminal.type("one two\u{1B}0xA!\r")
    try terminal.waitFor("line: ne two!|7")
    withExtendedLifetime(home) {}
  }

  /// libedit leaves the cursor in front of the buffer there, and the next character would corrupt memory.
  @Test func theEndOfAnEmptyViLineIsItsStart() throws {
    let (terminal, home) = try viProbe()
    terminal.type("\u{1B}$iж\u{1B}\u{5}A!\r")
    try terminal.waitFor("line: ж!|2")
    withExtendedLifetime(home) {}
  }

  @Test func ourKeysWorkInViModeToo() throws {
    let (terminal, home) = try viProbe()
    terminal.type("d9\r")
    try terminal.waitFor("line: d9|2")
    terminal.type("cle\t\u{1B}[200~ d9 дві\n\u{1B}[201~!\r")
    try terminal.waitFor("line: clear  d9 дві!|14")
    terminal.type("abc\u{1B}\u{3}")
    try terminal.waitFor("interrupted")
    terminal.type("\u{12}два\u{7F}\u{7F}ві\r")
    try terminal.waitFor("the line found") { $0.text.count { $0 == "line: clear  d9 дві!|14" } == 2 }
    withExtendedLifetime(home) {}
  }
}
