import Testing

@testable import annotate

/// Programs that are run with their input and their output in memory.
@Suite struct ProgramRunTests {
  private func run(
    _ script: String, input: String = "", maximumOutput: Int = 1 << 20, seconds: Int = 60,
    takesErrors: Bool = false
  ) throws(ProgramRun.Failure) -> (output: String, errors: String, status: Int32) {
    let result = try ProgramRun(
      command: ["sh", "-c", script], input: Array(input.utf8), maximumOutput: maximumOutput, seconds: seconds,
      takesErrors: takesErrors
    ).result()
    return (
      String(decoding: result.output, as: UTF8.self), String(decoding: result.errors, as: UTF8.self),
      result.status
    )
  }

  @Test func whatItWritesAndItsStatusAreKept() throws {
    let result = try run("cat; echo said >&2; exit 3", input: "given", takesErrors: true)
    #expect(result == ("given", "said\n", 3))
    #expect(try run("echo said >&2").errors.isEmpty)
  }

  /// Each of the two outputs is read to its end, whichever is closed first.
  @Test func oneOutputMayEndBeforeTheOther() throws {
    #expect(
      try run("exec >&-; sleep 0.1; echo late >&2", takesErrors: true) == ("", "late\n", 0))
    #expect(
      try run("exec 2>&-; sleep 0.1; echo late", takesErrors: true) == ("late\n", "", 0))
  }

  /// More than a pipe holds goes in and comes out.
  @Test func aLargeInputComesBackWhole() throws {
    let input = (0..<40_000).map { "\($0)\n" }.joined()
    #expect(try run("cat", input: input).output == input)
  }

  @Test func itIsEndedAtItsLimits() {
    #expect(throws: ProgramRun.Failure.tooMuch) { try run("yes", maximumOutput: 100) }
    #expect(throws: ProgramRun.Failure.tooSlow) { try run("sleep 60", seconds: 1) }
    #expect(throws: ProgramRun.Failure.notStarted) {
      try ProgramRun(command: ["no-such-program-here"]).result()
    }
  }

  @Test func asMuchAsTheLimitIsTaken() throws {
    #expect(try run("printf 12345", maximumOutput: 5).output == "12345")
    #expect(throws: ProgramRun.Failure.tooMuch) { try run("printf 123456", maximumOutput: 5) }
  }
}
