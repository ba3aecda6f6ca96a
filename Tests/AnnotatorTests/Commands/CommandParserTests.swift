import Testing

@testable import Annotator

@Suite struct CommandParserTests {
  private let parser = CommandParser(table: CommandTable(codebook: .standard))

  private func details(_ line: String) throws -> JudgmentChanges {
    try #require(try parser.parse(line) as? TagCommand).changes
  }

  private func confidence(_ line: String) throws -> TagConfidence? {
    (try parser.parse(line) as? TagCommand)?.confidence
  }

  @Test(arguments: [
    ("c 90", 0.9), ("c 90%", 0.9), ("c 90 %", 0.9), ("c .9", 0.9), ("c 0.9", 0.9), ("c 9/10", 0.9),
    ("c 4/5", 0.8),
    ("c9", 0.9), ("c0", 0), ("c90", 0.9), ("c.85", 0.85), ("c 1%", 0.01), ("c 100", 1), ("c 1.0", 1),
    ("c 0", 0),
    ("c high", 0.8), ("C HIGH", 0.8), ("claim low", 0.2), ("c 33.3%", 0.333), ("c 5%", 0.05),
  ])
  func readsConfidences(line: String, fraction: Double) throws {
    let expected = try #require(Confidence(fraction))
    #expect(try confidence(line) == .stated(expected))
  }

  @Test(arguments: [
    "c 1", "c 101", "c -5", "c 5/4", "c 1/0", "c 0/0", "c 9/", "c 1e400", "c nan", "c inf", "c 90%%",
    "c 9.9.9",
    "c 99999999999999999999", "c likely", "c 0x1F", "c 1.5", "c 90.5", "c 9", "c 5",
  ])
  func refusesWhatIsNoConfidence(line: String) {
    #expect(throws: UserError.self) { try parser.parse(line) }
  }

  @Test func bareLabelsTakeTheStandingConfidence() throws {
    #expect(try confidence("c") == .standing)
    #expect(try confidence("c none") == .notStated)
  }

  @Test(arguments: [
    ("d 90 by Ukraine of 2", "Ukraine"), ("d by The Bank of England of 2", "The Bank of England"),
    ("d 90 by \"House of 2 Rivers\"", "House of 2 Rivers"),
    ("d by Радіо «Прибій» via media", "Радіо «Прибій»"),
    ("d by «Прибій»", "Прибій"), ("d by 'O Brien'", "'O Brien'"),
  ])
  func namesAreKeptAsTheyWereTyped(line: String, name: String) throws {
    #expect(try details(line)[.attribution] == Cell(name))
  }

  @Test func aNameDoesNotBeginWithAClause() {
    #expect(throws: UserError("'by' needs a name", fix: "for example: by The Telegraph")) {
      try parser.parse("c 90 by of 2")
    }
  }

  @Test func clausesStandInAnyOrder() throws {
    let details = try details(
      "r 80 of 3 via party cue citing sources by A B citing C D grade c3 likelihood very likely note x y: \"z"
    )
    #expect(details.target == .set(.position(3)))
    #expect(details[.sourceKind] == "party")
    #expect(details[.cue] == "citing sources")
    #expect(details[.attribution] == "A B")
    #expect(details[.cited] == "C D")
    #expect(details[.note] == "x y: \"z")
  }

  @Test func hyphensTakeThingsAway() throws {
    let details = try details("c by - via - cue - of - likelihood - grade - note -")
    #expect(details[.attribution] == .null)
    #expect(details[.note] == .null)
    #expect(details.target == .remove)
  }

  @Test(arguments: [
    ("", "ShowCommand(extent: ShowCommand.Extent.screen)"),
    ("   ", "ShowCommand(extent: ShowCommand.Extent.screen)"),
    ("/", "SearchCommand(text: nil, address: nil)"),
    ("/ Кремль ", "SearchCommand(text: Optional(\"Кремль\"), address: nil)"),
    ("?go", "HelpCommand(topic: Optional(\"go\"))"),
    ("Q", "QuitCommand()"), (":q", "QuitCommand()"), (":quit", "QuitCommand()"), (": undo", "UndoCommand()"),
    ("next undecided", "NextCommand(isUndecided: true)"),
  ])
  func readsOtherLines(line: String, command: String) throws {
    let shown = String(describing: try parser.parse(line))
    #expect(shown.replacing("Annotator.", with: "") == command)
  }

  @Test(arguments: 1...2_000)
  func neverTraps(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "c", "d9", "by", "of", "via", "note", "\"", "«", "»", "“", "/", "?", "9", "%", "-", "é\u{301}", "👩‍👧",
      " ", "\u{202E}", "\0", "split", "go", "list", "below", "5-14", "untagged:", "by", "all:", "/x/:",
      "99999999999999999999",
    ]
    let line = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }
    _ = try? parser.parse(line.joined(separator: seed % 2 == 0 ? " " : ""))
  }

  /// Where sides are taken, a number takes one and what follows is the reason; a command is none.
  @Test func aCommandIsNoReasonForASide() throws {
    let parser = CommandParser(table: CommandTable(codebook: .standard), takesSides: true)
    #expect(try parser.parse("1 the second source says so") is TakeCommand)
    let error = #expect(throws: UserError.self) { try parser.parse("1 show") }
    #expect(error?.what == "'show' is a command, not a reason for side 1")
    #expect(error?.fix == "take the side with 1, or give the reason in more words")
  }

  @Test(arguments: [
    ("1", GoCommand.Place.position(1)), ("12", .position(12)), ("+1", .step(1)), ("-1", .step(-1)),
  ])
  func aNumberAloneIsAPlace(line: String, place: GoCommand.Place) throws {
    #expect(try parser.parse(line) as? GoCommand == GoCommand(place: place))
  }

  @Test(arguments: [
    ("by \"A: B\": flag", "by \"A: B\"", "flag"), ("by «A: flag»: x", "by «A: flag»", "x"),
    ("/\"a: skip\"/: flag", "/\"a: skip\"/", "flag"), ("by A: B: flag", "by A", "B: flag"),
    ("untagged: s", "untagged", "s"), ("5-14: s", "5-14", "s"), ("below 60: flag", "below 60", "flag"),
  ])
  func colonsInQuotationMarksEndNoAddress(line: String, address: String, command: String) throws {
    let found = try #require(AddressedLine(line, codebook: .standard) { _ in true })
    #expect(found.address == address && found.command == command)
  }

  @Test(arguments: [
    ("1.5", "'1.5' could mean 1.5% or a fraction"), ("100.0", "'100.0' could mean 100.0% or a fraction"),
    ("100.5", "'100.5' is outside 0 to 100%"), ("101", "'101' is outside 0 to 100%"),
    ("101%", "'101%' is outside 0 to 100%"), ("-5", "'-5' is outside 0 to 100%"),
    ("5/4", "'5/4' is outside 0 to 100%"), ("1", "'1' could mean 1% or 100%"),
  ])
  func whatIsWrongWithAConfidenceIsSaid(typed: String, what: String) {
    let error = #expect(throws: UserError.self) { try Confidence(typed: typed) }
    #expect(error?.what == what)
  }

  @Test(arguments: ["0", "+", "-", "1.5", "99999999999999999999"]) func otherNumbersAreNone(line: String) {
    #expect(throws: UserError.self) { try parser.parse(line) }
  }
}

extension Cell: ExpressibleByStringLiteral {
  /// The text.
  public init(stringLiteral text: String) { self = .text(Substring(text)) }
}
