import Testing

@testable import Annotator

/// What Tab makes of an offer, by what was typed before.
@Suite struct OfferedLineTests {
  private func candidates(_ line: String, cursor: Int? = nil) throws -> [String]? {
    var session = try Sample.session()
    session.move(to: StatementID(3))
    let output = ReplOutput(
      renderer: { Renderer(width: 80, ink: .plain) }, write: { _ in }, writeError: { _ in },
      page: { while $0() != nil {} })
    let repl = Repl(
      session: session, lines: ScriptedLines([]), keeper: MemoryKeeper(), output: output,
      clock: ReplClock(now: { Timestamp(seconds: 0) }, uptime: { 0 }),
      suggestions: [.sources])
    let offered = OfferedLine(repl: repl, table: CommandTable(codebook: .standard))
    return offered.completions(for: line, cursor: cursor ?? line.unicodeScalars.count)?.candidates.map(\.text)
  }

  @Test func onTheEmptyLineAndAfterALabelItIsTaken() throws {
    let whole = try #require(try candidates("")?.first)
    #expect(whole.contains("The Harbour Post"))
    for line in ["r ", "r 80 ", "report 80% "] {
      #expect(try candidates(line)?.first?.hasPrefix("by The Harbour Post") == true, "\(line)")
    }
    for line in ["r 80", "r9", "report high"] {
      #expect(try candidates(line)?.first?.hasPrefix(" by The Harbour Post") == true, "\(line)")
    }
  }

  @Test(arguments: ["r", "report", "r 80 by", "r 80 via media ", "go 1 ", "nonsense ", "skip "])
  func elsewhereItIsNot(line: String) throws {
    #expect(try candidates(line) == nil)
  }

  @Test func onlyAtTheEndOfTheLine() throws {
    #expect(try candidates("r 80 ", cursor: 2) == nil)
  }
}
