import Testing

@testable import Annotator

/// What must hold whatever is typed.
@Suite struct SessionPropertyTests {
  private static let seeds: [UInt64] = Array(1...60)

  @Test(arguments: seeds)
  func undoingEverythingGivesBackTheFirstState(seed: UInt64) throws {
    let first = try Sample.session()
    let terminal = TestTerminal().run(RandomLines.lines(80, seed: seed) + ["quit"], in: first)
    let typed = try #require(terminal.session)
    let undone = try #require(
      TestTerminal().run(Array(repeating: "undo", count: 100), in: typed).session)
    #expect(undone.statements == first.statements)
    #expect(undone.progress == first.progress)
    #expect(!undone.history.canUndo)
  }

  @Test(arguments: seeds)
  func redoingEverythingGivesBackTheLastState(seed: UInt64) throws {
    let terminal = TestTerminal().run(RandomLines.lines(80, seed: seed), in: try Sample.session())
    let typed = try #require(terminal.session)
    let undos = typed.history.outline.undoable.count
    let lines = Array(repeating: "undo", count: undos) + Array(repeating: "redo", count: undos)
    let redone = try #require(TestTerminal().run(lines, in: typed).session)
    #expect(redone.statements == typed.statements)
    #expect(redone.progress == typed.progress)
  }

  @Test(arguments: seeds)
  func replayingTheJournalGivesTheSameSession(seed: UInt64) throws {
    let first = try Sample.session()
    let terminal = TestTerminal().run(RandomLines.lines(120, seed: seed), in: first)
    var replayed = first
    for change in terminal.keeper.changes { try replayed.apply(change) }
    let typed = try #require(terminal.session)
    #expect(replayed.statements == typed.statements)
    #expect(try replayed.changes() == typed.changes())
    #expect(replayed.progress == typed.progress)
    #expect(terminal.keeper.saved?.statements == typed.statements)
  }

  @Test(arguments: seeds)
  func statementsStayInOrderInsideTheText(seed: UInt64) throws {
    let terminal = TestTerminal().run(RandomLines.lines(120, seed: seed), in: try Sample.session())
    let session = try #require(terminal.session)
    try SessionRules.check(session.statements, in: session.article, codebook: session.codebook)
    #expect(session.progress.total == session.statements.count)
    #expect(session.progress.tagged == session.statements.filter { $0.judgment.label != nil }.count)
  }

  @Test func aChangeThatCannotBeStoredIsNotMade() throws {
    let terminal = TestTerminal()
    terminal.keeper.failure = UserError("NOT SAVED: no space left on the disk")
    terminal.run(["c 90", "split \"plan\"", "undo"], in: try Sample.session())
    #expect(terminal.session?.progress.tagged == 0)
    #expect(try terminal.session?.changes() == [])
    #expect(terminal.screen.contains("NOT SAVED: no space left on the disk."))
  }

  @Test func aReadOnlySessionRefusesChanges() throws {
    let terminal = TestTerminal()
    terminal.keeper.refusal = UserError("this session is read only", fix: "close it elsewhere first")
    terminal.run(["c 90", "n", "save"], in: try Sample.session())
    #expect(terminal.keeper.changes == [])
    #expect(terminal.keeper.saved == nil)
    #expect(terminal.screen.contains("This session is read only. Close it elsewhere first."))
  }
}
