import Testing

@testable import Annotator

@Suite struct TutorialLinesTests {
  /// What is said before each line that is typed, by its beginning, and whether every lesson was done.
  private func told(_ typed: [String]) throws -> (said: [String], isFinished: Bool) {
    var said: [String] = []
    let lines = TutorialLines(ScriptedLines(typed)) { said.append($0) }
    let output = ReplOutput(
      renderer: { Renderer(width: 80, ink: .plain) }, write: { _ in }, writeError: { _ in },
      page: { while $0() != nil {} })
    let clock = ReplClock(now: { Timestamp(seconds: 1_795_424_460) }, uptime: { 0 })
    let repl = Repl(
      session: try Tutorial.session(now: Timestamp(seconds: 1_795_424_460)), lines: lines,
      keeper: MemoryKeeper(), output: output, clock: clock)
    lines.session = { [unowned repl] in repl.session }
    _ = repl.run()
    return (said, lines.isFinished)
  }

  @Test func aHintFollowsAWrongAnswerAndNothingElse() throws {
    let all = Tutorial.lessons
    // Help and a line that is refused change nothing; a claim is no skip; an undo brings the lesson back.
    let said = try told(["?", "nonsense", "c 90", "view", "u", "1 s"]).said
    #expect(said == [all[0].told, all[0].hinted, all[0].told, all[1].told])
  }

  /// A report by somebody is half of the third lesson, and one of something the other half.
  @Test(arguments: ["3 r 80 by The Harbour Post", "3 r 80 of 2", "3 c 80 by The Harbour Post of 2"])
  func aReportNeedsItsSourceAndItsTarget(line: String) throws {
    let all = Tutorial.lessons
    #expect(try told(["s", "c 90", line]).said.last == all[2].hinted)
    let done = "3 r 80 by The Harbour Post of 2"
    #expect(try told(["s", "c 90", line, done]).said.last == all[3].told)
  }

  @Test func theLastLessonsHaveNoHintAndAnEnd() throws {
    let all = Tutorial.lessons
    let done = [
      "s", "c 90", "r 80 by The Harbour Post via media of 2", "split 1", "d 90 by Velmar of 2", "d9", "u",
      "view", "list denial",
    ]
    let (said, isFinished) = try told(done + ["d 90", "c 90", "untagged: c 90", "export csv", "view"])
    #expect(said.prefix(9) == all.prefix(9).map(\.told)[...])
    #expect(said.dropFirst(9) == [all[9].told, all[10].told, "That is the end of the tutorial."])
    #expect(isFinished)
    #expect(try !told(done).isFinished)
  }
}
