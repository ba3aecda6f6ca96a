import Testing

/// Key mode on a terminal: every key acts at once, and is on the disk before the screen shows it.
@Suite struct KeyModeTests {
  private func opened(_ desk: Desk) throws -> PseudoTerminal {
    let terminal = try desk.start("open plan.txt --keys")
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("\r")
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim  d denial  r report  : line") }
    return terminal
  }

  @Test func aLabelKeyTagsAndDigitsRefineIt() throws {
    let desk = try Desk()
    let terminal = try opened(desk)
    terminal.type("d")
    try terminal.waitFor("the answer") {
      $0.shows("1 denial, 80%. 4 left.") && $0.currentRow.hasPrefix("[0-9 %")
    }
    #expect(desk.journal?.contains("\"confidence\": 0.8") == true)
    terminal.type("9")
    try terminal.waitFor("1 denial, 90%. 4 left.")
    #expect(desk.journal?.contains("\"confidence\": 0.9") == true)
    terminal.type("5")
    try terminal.waitFor("1 denial, 95%. 4 left.")
    #expect(desk.journal?.contains("\"confidence\": 0.95") == true)
    terminal.type("7")
    try terminal.waitFor("A confidence has two digits, or is 100.")
    terminal.type("c100u")
    try terminal.waitFor("Undid: 2 claim, 100%. Now untagged.")
    terminal.type("u")
    try terminal.waitFor("Undid: 1 denial, 95%. Now untagged.")
    terminal.type("Uq")
    #expect(try terminal.waitForExit() == 0)
    let session = try #require(desk.session)
    #expect(session.contains("\"label\": \"denial\", \"confidence\": 0.95"))
    #expect(!session.contains("0.9,"))
  }

  @Test(arguments: [9, 1] as [Int32])
  func everyKeyThatWasShownSurvives(_ signal: Int32) throws {
    let desk = try Desk()
    let terminal = try opened(desk)
    terminal.type("c9")
    try terminal.waitFor("1 claim, 90%. 4 left.")
    terminal.type("5")
    try terminal.waitFor("1 claim, 95%. 4 left.")
    if signal == 1 { terminal.hangUp() } else { terminal.signal(signal) }
    #expect(try terminal.waitForExit() == 128 + signal)
    let next = try desk.start("open plan.txt --no-keys")
    try next.waitFor("the prompt") { $0.currentRow.hasPrefix("[c d r s u ?]") }
    #expect(next.screen.shows("resumed: 1 of 5 tagged."))
    next.type("last\ru\ru\r")
    try next.waitFor("one undo") {
      $0.shows("1 claim    95%   Norvia leaks plan for the Osk strait")
        && $0.shows("Undid: 1 claim, 95%. Now untagged.") && $0.shows("Nothing to undo.")
    }
  }

  @Test func aLineIsOpenedForAnythingLonger() throws {
    let terminal = try opened(Desk())
    terminal.type(":")
    try terminal.waitFor("the line") { $0.currentRow == "1/5 >" }
    terminal.type("r 70 by The Harbour Post\r")
    try terminal.waitFor("the answer") {
      $0.shows("1 report, 70%, by The Harbour Post. 4 left.") && $0.currentRow.hasPrefix("[c claim")
    }
    terminal.type("\r")
    try terminal.waitFor("the line") { $0.currentRow == "2/5 >" }
    terminal.type("c9\u{3}")
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim") }
  }

  @Test func theSameKeyTurnsThePagesOfAListOverAndOver() throws {
    let article = (1...13).map { "The mayor spoke of plan number \($0) today." }.joined(separator: "\n\n")
    let terminal = try opened(Desk(article: article))
    terminal.type(":go 13\r")
    try terminal.waitFor("the statement") { $0.shows("13/13  The mayor") }
    for rows in ["1-9", "1-3", "1-9"] {
      terminal.type("o")
      try terminal.waitFor("the page \(rows)") {
        $0.currentRow.hasPrefix("[\(rows) picks one, Enter to type one, same key: more")
      }
    }
  }

  @Test func aListThatFillsOnePageHasNoOther() throws {
    let article = (1...10).map { "The mayor spoke of plan number \($0) today." }.joined(separator: "\n\n")
    let terminal = try opened(Desk(article: article))
    terminal.type(":go 10\r")
    try terminal.waitFor("the statement") { $0.shows("10/10  The mayor") }
    for _ in 0..<2 {
      terminal.type("o")
      try terminal.waitFor("the only page") {
        $0.currentRow == "[1-9 picks one, Enter to type one, other keys close it]"
      }
    }
  }

  @Test func digitsChooseOnlyInAnOpenList() throws {
    let desk = try Desk()
    let terminal = try opened(desk)
    terminal.type("4")
    try terminal.waitFor("A digit sets the confidence, right after an answer.")
    terminal.type(":by The Harbour Post\r")
    try terminal.waitFor("1 untagged, by The Harbour Post.")
    terminal.type("n")
    try terminal.waitFor("the next statement") { $0.shows("2/5") && $0.currentRow.hasPrefix("[c claim") }
    terminal.type("w")
    try terminal.waitFor("the list") {
      $0.shows("  1 author via author") && $0.shows("  2 The Harbour Post")
        && $0.currentRow
          == "[1-2 picks one, Enter to type one, other keys close it]"
    }
    terminal.type("2o1k3r")
    try terminal.waitFor("2 report, 80%, by The Harbour Post, via media, of 1.")
  }

  @Test func aSourceOfTheStatementIsTakenWithItsKindAndRepeated() throws {
    let terminal = try opened(Desk())
    terminal.type("nn")
    try terminal.waitFor("the third") { $0.shows("3/5") && $0.currentRow.hasPrefix("[c claim") }
    terminal.type("w")
    try terminal.waitFor("the list") {
      $0.shows("  1 The Harbour Post citing sources via media") && $0.shows("  2 The Harbour Post via media")
    }
    terminal.type("1r9")
    try terminal.waitFor("3 report, 90%, by The Harbour Post, citing sources, via media.")
    terminal.type(".7")
    try terminal.waitFor("4 report, 70%, by The Harbour Post, citing sources, via media.")
    terminal.type("u")
    try terminal.waitFor("Undid: 4 report, 70%")
  }

  @Test func aListLeadsToALineWithItsClause() throws {
    let terminal = try opened(Desk())
    terminal.type("w\r")
    try terminal.waitFor("the line") { $0.currentRow == "1/5 > by" }
    terminal.type("Nor\t\r")
    try terminal.waitFor("1 untagged, by Norvia.")
    terminal.type("w")
    try terminal.waitFor("the list") { $0.shows("Norvia") && $0.currentRow.hasPrefix("[1-") }
    terminal.type("\u{3}")
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim") }
  }

  @Test func arrowsMoveAndAPasteDoesNothing() throws {
    let desk = try Desk()
    let terminal = try opened(desk)
    terminal.type("\u{1B}[B\u{1B}OB")
    try terminal.waitFor("the third") { $0.shows("3/5") && $0.currentRow.hasPrefix("[c claim") }
    terminal.type("\u{1B}[200~d9\rq\u{1B}[201~")
    try terminal.waitFor("Pasted text does nothing in key mode; ':' opens a line for it.")
    terminal.type("\u{1B}")
    terminal.type("[A")
    try terminal.waitFor("the second") { $0.shows("2/5") && $0.currentRow.hasPrefix("[c claim") }
    #expect(desk.journal?.contains("label") == false)
  }

  @Test func theBarHasEveryKeyInFewColumnsAndHelpNamesThem() throws {
    let terminal = try Desk().start("open plan.txt --keys", columns: 40, rows: 40)
    try terminal.waitFor("the question") { $0.currentRow == "Default confidence? (80) >" }
    terminal.type("\r")
    try terminal.waitFor("the bar") { $0.currentRow == "[c d r : s u . w k o f v n b N U ? q]" }
    terminal.type("?")
    try terminal.waitFor("the names") {
      $0.shows("Label   c claim   d denial   r report") && $0.shows("w who") && $0.shows("Leave   q quit")
    }
  }

  @Test func aKeyThatDoesNothingSaysSo() throws {
    let terminal = try opened(Desk())
    terminal.type("x")
    try terminal.waitFor("'x' does nothing here; '?' shows the keys.")
    terminal.type("\u{3}")
    try terminal.waitFor("'q' quits.")
  }

  @Test func theChoiceIsRemembered() throws {
    let desk = try Desk()
    let first = try desk.opened()
    try first.waitFor("keys for key mode")
    first.type("confidence 70\rkeys\r")
    try first.waitFor("the key bar") {
      $0.shows("Key mode: every key acts at once.") && $0.currentRow.hasPrefix("[c claim")
    }
    first.type("q")
    #expect(try first.waitForExit() == 0)
    #expect(desk.folder.read(".config/annotate/settings") == "keys = on\n")
    let second = try desk.start("open plan.txt")
    try second.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim") }
    second.type("\rkeys\r")
    try second.waitFor("the prompt") { $0.shows("Line mode:") && $0.currentRow.hasPrefix("[c d r s ?]") }
    #expect(desk.folder.read(".config/annotate/settings") == "keys = off\n")
  }

  @Test func withoutADefaultConfidenceItIsAskedFor() throws {
    let desk = try Desk()
    let terminal = try desk.start("open plan.txt --keys")
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("often\r")
    try terminal.waitFor("the question again") {
      $0.shows("'often' is not a confidence") && $0.currentRow.hasPrefix("Default confidence?")
    }
    terminal.type("3 r 70\r")
    try terminal.waitFor("a command instead") {
      $0.shows("3 report, 70%. 4 left.") && $0.currentRow.hasPrefix("Default confidence?")
    }
    terminal.type(":2 d 60\r")
    try terminal.waitFor("a command after a colon") {
      $0.shows("2 denial, 60%. 3 left.") && $0.currentRow.hasPrefix("Default confidence?")
    }
    terminal.type("u\ru\rkeys\r")
    try terminal.waitFor("line mode") { $0.shows("Line mode:") && $0.currentRow == Desk.firstPrompt }
  }

  @Test func theDefaultConfidenceIsAskedForOnce() throws {
    let desk = try Desk()
    let terminal = try desk.shell(
      "sed 's/^/Also: /' plan.txt > other.txt; annotate plan.txt other.txt --keys", columns: 80)
    try terminal.waitFor("the question") { $0.currentRow.hasPrefix("Default confidence?") }
    terminal.type("70\r")
    try terminal.waitFor("the key bar") { $0.currentRow.hasPrefix("[c claim") }
    terminal.type(":done\r")
    try terminal.waitFor("the other article") {
      $0.shows("article 2 of 2") && $0.currentRow.hasPrefix("[c claim")
    }
    terminal.type("c")
    try terminal.waitFor("1 claim, 70%.")
  }

  @Test func keysNeedATerminal() throws {
    let terminal = try Desk().shell("echo keys | annotate open plan.txt; echo status $?", columns: 120)
    try terminal.waitFor("status 1")
    #expect(terminal.screen.shows("standard input:1: key mode needs a terminal."))
  }
}
