import Testing

@testable import Annotator

@Suite struct KeyListsTests {
  @Test func aSourceIsTakenWithItsKindAndWhomItCites() {
    let items = KeyLists.sources(
      [
        SourceChoice("The Harbour Post", kind: .media, cited: "two \"diplomats\""),
        SourceChoice("a \"b\"", kind: .party),
        SourceChoice("\"”»“"), SourceChoice("Осч\u{1B}"),
      ], page: 0)
    #expect(
      items.map(\.line) == [
        "by \"The Harbour Post\" citing «two \"diplomats\"» via media", "by «a \"b\"» via party",
        "by \"Осч\u{1B}\"",
      ])
    #expect(!items.contains { $0.shown.unicodeScalars.contains("\u{1B}") })
    #expect(items[0].shown == "The Harbour Post citing two \"diplomats\" via media")
  }

  @Test func everyLineOfAListCanBeTyped() throws {
    let parser = CommandParser(table: CommandTable(codebook: .standard))
    let session = try answered(["4 d of 1"])
    var suggester = Suggester()
    let items =
      KeyLists.sources(session.sourceChoices(SourceMemory(), &suggester), page: 0) + KeyLists.kinds
      + KeyLists.targets(in: session, page: 0)
    #expect(items.count > 9)
    for item in items { _ = try parser.parse(item.line) }
  }

  @Test func targetsOfEarlierAnswersComeFirstThenTheNearest() throws {
    let lines = try KeyLists.targets(in: answered(["3 r of 1", "4 d of 1"]), page: 0).map(\.line)
    #expect(lines == ["of 1", "of 4", "of 3", "of 2"])
  }

  @Test func aPageHasNineRowsAndTheNextGoesOn() {
    let choices = (1...20).map { SourceChoice("Name \($0)") }
    #expect(KeyLists.sources(choices, page: 0).count == 9)
    #expect(KeyLists.sources(choices, page: 1).first?.line == "by \"Name 10\"")
    #expect(KeyLists.sources(choices, page: 2).map(\.line) == ["by \"Name 19\"", "by \"Name 20\""])
    #expect(KeyLists.sources(choices, page: 3) == [])
  }

  /// The sample with some answers, at its fifth statement.
  private func answered(_ lines: [String]) throws -> Session {
    let terminal = TestTerminal()
    terminal.run(lines, in: try Sample.session(), isInteractive: false)
    var session = try #require(terminal.session)
    session.move(to: StatementID(5))
    return session
  }

  @Test func rowsAreNumberedAndLeaveAColumnFree() {
    let row = String(repeating: "a", count: 35)
    #expect(
      Renderer(width: 40, ink: .plain).numbered([row, row + "a"])
        == "  1 \(row)\n  2 \(row.dropLast())…")
  }
}
