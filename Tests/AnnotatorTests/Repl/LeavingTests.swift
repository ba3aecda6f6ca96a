import Testing

@testable import Annotator

/// A session whose file cannot be written isn't left at once, so that somebody can still write a copy.
@Suite struct LeavingTests {
  private let failure = UserError("NOT SAVED: the session's files are gone", fix: "'save PATH' writes a copy")

  private func terminal(
    _ lines: [String], isInteractive: Bool = true
  ) throws -> TestTerminal {
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
    let folder = try TemporaryFolder()
    let copy = "\(folder.path)/copy.json"
    let terminal = try terminal(["q", "save \(copy)", "q"])
    #expect(terminal.ending == .quit && terminal.keeper.copies == [copy])
    #expect(terminal.screen.hasSuffix("Saved to \(copy)\n"))
  }

  @Test func aCopyThatIsNoFileDoesNotCount() throws {
    let terminal = try terminal(["save /dev/null", "q", "q"])
    #expect(terminal.screen.contains("You are still in the session"))
    #expect(terminal.screen.hasSuffix("Not saved.\n"))
  }

  @Test func whatTheFilesHoldAnywayIsLeftAtOnce() throws {
    let terminal = TestTerminal()
    (terminal.keeper.failure, terminal.keeper.isKept) = (failure, true)
    terminal.run(["q", "1"], in: try Sample.session(ofLines: ["One rose."]))
    #expect(terminal.failures == 1)
    #expect(terminal.screen.hasSuffix("The session's files hold every confirmed answer.\n"))
  }

  @Test func aPipeIsLeftAtOnce() throws {
    let terminal = try terminal(["q"], isInteractive: false)
    #expect(terminal.ending == .quit && terminal.failures == 1)
    #expect(!terminal.screen.contains("You are still"))
  }
}
