import Testing

@testable import Annotator

/// A session whose file cannot be written isn't left at once, so that somebody can still write a copy.
@Suite struct LeavingTests {
  private let failure = UserError("NOT SAVED: the session's files are gone", fix: "'save PATH' writes a copy")

  private func terminal(_ lines: [String], isInteractive: Bool = true) throws -> TestTerminal {
    let terminal = TestTerminal()
    terminal.keeper.failure = failure
    return terminal.run(lines, in: try Sample.session(ofLines: ["One rose."]), isInteractive: isInteractive)
  }

  @Test func theFirstQuitStaysAndTheSecondLeaves() throws {
    let terminal = try terminal(["q", "q", "1"])
    #expect(terminal.ending == .quit && terminal.failures == 2)
    #expect(terminal.screen.contains("You are still in the session: 'save PATH' writes a copy"))
    #expect(terminal.screen.hasSuffix("Not saved.\n"))
  }

  @Test func withACopyOfEverythingNothingIsUnsaved() throws {
    let terminal = try terminal(["q", "save /tmp/copy.json", "q"])
    #expect(terminal.ending == .quit && terminal.keeper.copies == ["/tmp/copy.json"])
    #expect(terminal.screen.hasSuffix("Saved to /tmp/copy.json\n"))
  }

  @Test func aPipeIsLeftAtOnce() throws {
    let terminal = try terminal(["q"], isInteractive: false)
    #expect(terminal.ending == .quit && terminal.failures == 1)
    #expect(!terminal.screen.contains("You are still"))
  }
}
