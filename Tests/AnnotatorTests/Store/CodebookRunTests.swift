import Testing

@testable import Annotator

@Suite struct CodebookRunTests {
  private let folder: TemporaryFolder
  private let store: SessionStore
  private let paths: [String]
  private let next: CodebookChange

  init() throws {
    folder = try TemporaryFolder()
    store = SessionStore(folder: folder.path)
    paths = try ["ann", "bob", "cleo"].map { [store] name in
      try store.create(JudgedText.session("One rose.| Two fell.|", by: name, "claim", "denial")).path
    }
    let old = Codebook.standard
    next = try CodebookChange(
      to: Codebook(name: old.name, version: old.version + 1, labels: old.labels, scale: old.scale))
  }

  private func run(on paths: [String], unless isStopped: @escaping () -> Bool = { false }) throws
    -> CodebookRun
  {
    try CodebookRun(
      next, on: paths, in: store, at: Timestamp(seconds: 1_795_424_500), unless: isStopped)
  }

  private func versions() throws -> [Int] { try paths.map { try store.read(path: $0).codebook.version } }

  private static let advice =
    "fix that, and run the same command again to change the remaining sessions"

  /// Runs until the second session cannot be written; the locks are given back when this returns.
  private func fail() throws {
    var run = try run(on: paths)
    #expect(run.outcome == paths.map { "\($0): not changed" })
    FileSystem.remove(SessionLock.path(for: paths[1]))
    #expect(
      throws: UserError(
        "NOT SAVED: the lock was removed or replaced, so another program may be writing to this session",
        at: SessionLock.path(for: paths[1]), fix: Self.advice)
    ) { try run.apply() }
    #expect(
      run.outcome == ["\(paths[0]): changed", "\(paths[1]): not changed", "\(paths[2]): not changed"])
  }

  @Test func whatWasChangedBeforeAFailureIsSaidAndTheNextRunGoesOn() throws {
    try fail()
    #expect(try versions() == [3, 2, 2])
    var again = try run(on: paths)
    #expect(again.changes == 2 && again.preview[0] == "\(paths[0]): already has this codebook")
    try again.apply()
    #expect(again.outcome == ["\(paths[1]): changed", "\(paths[2]): changed"])
    #expect(try versions() == [3, 3, 3])
  }

  @Test(arguments: [1, 3]) func aSignalBeforeTheFirstChangeChangesNothing(count: Int) throws {
    var asked = 0
    #expect(throws: UserError("interrupted; no session was changed")) {
      try run(on: paths) {
        asked += 1
        return asked == count
      }
    }
    #expect(try versions() == [2, 2, 2])
    #expect(try run(on: paths).changes == 3)
  }

  @Test func aSignalEndsItBetweenTwoSessions() throws {
    var asked = 0
    var run = try run(on: paths) {
      asked += 1
      return asked == 6
    }
    let words = UserError("interrupted", at: paths[2], fix: "run the same command again to continue")
    #expect(throws: words) { try run.apply() }
    #expect(
      run.outcome == ["\(paths[0]): changed", "\(paths[1]): changed", "\(paths[2]): not changed"])
    #expect(try versions() == [3, 3, 2])
  }
}
