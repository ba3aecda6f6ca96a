import Testing

@testable import Annotator

/// Lines that come near to an address, and commands that take one.
@Suite struct NearAddressTests {
  private func screen(_ lines: [String], isInteractive: Bool = false) throws -> [String] {
    let terminal = TestTerminal()
    terminal.run(lines, in: try Sample.session(), width: 400, isInteractive: isInteractive)
    return terminal.screen.split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      ("all c", "An address must end in a colon. Write all: c."),
      ("denial of 2", nil),
      ("1,x s", "'1,x' is not a list of statements. For example: 5-14 or 5,7,9."),
      (
        "foo: s",
        "'foo' does not name any statements. Use numbers such as 5-14, all, untagged, tagged, flagged, "
          + "review, skipped, below, claim, denial, report, by NAME or /TEXT/."
      ),
      (
        "2-4",
        "'2-4' is an address without a command. 'list 2-4' shows those statements, and '2-4 s' skips them."
      ),
      (
        "untagged:",
        "'untagged' is an address without a command. 'list untagged' shows those statements, and "
          + "'untagged: s' skips them."
      ),
      ("0", "Statements are numbered from 1. 'go 1' goes to the first."),
      ("2 go 3", "'go' does not take an address. Type it alone: go 3."),
      ("/zzz/:", "No statement contains 'zzz/:'. An address goes before a command, as in /Kyiv/: flag."),
      ("all:s", "A space must separate an address from its command. Write all: s."),
      ("untagged:c 90", "A space must separate an address from its command. Write untagged: c 90."),
      ("5:s", "A space must separate an address from its command. Write 5 s."),
      ("1 - 3 s", "An address cannot contain spaces between its numbers. Write 1-3 s."),
      ("1, 3 s", "An address cannot contain spaces between its numbers. Write 1,3 s."),
      ("1 3 s", "An address cannot contain spaces between its numbers. Write 1,3 s."),
      ("1–3 s", "'1–3' is not a list of statements. For example: 5-14 or 5,7,9."),
      ("+2 c 80", "'+2' goes forward and takes no command. Type +2 and then c 80."),
      (
        "/路透: flag",
        "No statement contains '路透: flag'. An address ends in a slash and a colon: /路透/: flag."
      ),
      ("list by :", "'by' needs a name. For example: list by The Telegraph."),
      (
        "by:", "'by' needs a name. 'list by NBC' shows those statements, and 'by NBC: s' skips them."
      ),
      (
        "below:",
        "'below' needs a confidence. 'list below 60' shows those statements, and 'below 60: s' skips them."
      ),
      ("²", "'²' is not a command. (? shows the commands)"),
      ("2 note", "'note' needs text after an address. For example: 2 note TEXT."),
      ("untagged: note", "'note' needs text after an address. For example: untagged: note TEXT."),
      (
        "list denial 5-9",
        "'list' takes only one address; unexpected '5-9'. For example: list denial, or list 5-9."
      ),
      ("2 of 3,4", "A statement can have only one target. Give one number, e.g. of 3."),
      ("rep 90", "'rep' is not a command. Did you mean 'repeat' or 'report'? (? shows the commands)"),
      ("deny 90", "'deny' is not a command. Did you mean 'denial'? (? shows the commands)"),
      (
        "split zzz",
        "\"zzz\" does not occur after the first word of this statement. Copy whole words from it."
      ),
      ("1 of ^", "There is no statement before 1. Give a number."),
      ("via a", "'a' could be author or anonymous. Type more of it."),
      ("+9223372036854775807", "There is no statement that far ahead. There are only 5."),
    ] as [(String, String?)])
  func saysHowItIsWritten(line: String, answer: String?) throws {
    let screen = try screen([line])
    if let answer {
      #expect(screen.first?.dropFirst("answers.txt:1: ".count).dropFirst() == answer.dropFirst())
    } else {
      #expect(screen.first?.contains("address") != true)
    }
  }

  @Test func showSplitJoinListAndTheLastAnswerTakeAnAddress() throws {
    let screen = try screen([
      "c 90 by Norvia", "3-4 .", "3,4: show", "by Norvia: list", "4 split and", "4-5 join", "1-2 split",
    ])
    #expect(screen[1] == "2 statements tagged claim. 2 left. 'u' undoes it.")
    #expect(screen.contains { $0.hasPrefix("4/5  Norvia has rejected") })
    #expect(screen.contains("3 of 5."))
    #expect(screen.contains { $0.hasPrefix("Split in 2: 4 to 5.") })
    #expect(screen.contains { $0.hasPrefix("Joined into 4.") })
    let refusal = "'split' takes one statement, not 2. Give one number, e.g. 1 split."
    #expect(screen.contains { $0.hasSuffix(refusal) })
  }

  @Test func aColonAfterTheNameOfAListIsNoPartOfIt() throws {
    let screen = try screen(["c 90 by Norvia", "list by Norvia:", "list claim:", "list /mediators/:"])
    #expect(screen.count { $0 == "1 of 5." } == 3)
  }

  @Test func whatRefusesIsNamed() throws {
    #expect(
      try screen(["1-3 c 90 of 2"]).first
        == "2 statements tagged claim. 1 other left as it is: a statement cannot be its own target. 3 left. "
        + "'u' undoes it.")
  }

  @Test func aRevisionByItsNumberGoesOnToTheNextStatement() throws {
    let screen = try screen(["1 s", "2 s", "go 1", "1 c 90", "c 80"])
    #expect(screen.last { $0.hasPrefix("2 claim") } == "2 claim, 80%; was skipped. 3 left.")
  }

  @Test func everyLineThatFailsIsCounted() throws {
    let terminal = TestTerminal()
    terminal.run(
      ["nonsense", "c 90", "untagged:", "all:s", "0"], in: try Sample.session(), isInteractive: false)
    #expect(terminal.failures == 4)
    for words in [
      "'untagged' is an address without a command", "a space must separate an address from its command",
    ] { #expect(terminal.screen.contains(words), "\(terminal.screen)") }
  }
}
