import Testing

@testable import Annotator

/// What the loop offers after an answer, and digits that refine one.
@Suite struct ReplOfferTests {
  /// The items of a list follow the answer to the first.
  @Test func whatIsOfferedFollowsTheAnswers() throws {
    let session = try Sample.session(ofLines: [
      "According to the plan:", "— the port closes;", "— the bridge opens;", "— nobody pays.",
    ])
    let offered = { (lines: [String]) in
      let terminal = TestTerminal().run(lines, in: session, suggestions: [.standard, .labels])
      let rows = terminal.screen.split(separator: "\n").map(String.init)
      return rows.last { $0.hasSuffix("Tab accepts it") }
    }
    #expect(offered(["go 3"]) == "claim, by the plan, via document? Tab accepts it")
    #expect(offered(["go 2", "r 80 by the plan"]) == "report, by the plan, via document? Tab accepts it")
  }

  /// Gives a line and then digits, and tells before each input whether it is digits.
  private final class Digits: LineSource {
    let isInteractive = true
    let place: String? = nil
    private var inputs: ArraySlice<Input>
    private let prepare: (Bool) -> Void

    init(_ inputs: [Input], prepare: @escaping (_ areDigits: Bool) -> Void) {
      (self.inputs, self.prepare) = (inputs[...], prepare)
    }

    func next(prompt: String) -> Input {
      let input = inputs.popFirst() ?? .end
      if case .refinement = input { prepare(true) } else { prepare(false) }
      return input
    }
  }

  private func refined(_ percents: [Int], failing: UserError? = nil) throws -> (Repl, MemoryKeeper, String) {
    let keeper = MemoryKeeper()
    let digits = try percents.map { Input.refinement(try #require(Confidence(percent: $0))) }
    let lines = Digits([.line("1 c 80")] + digits) { keeper.failure = $0 ? failing : nil }
    var screen = ""
    let renderer = Renderer(width: 80, ink: .plain)
    let output = ReplOutput(
      renderer: { renderer }, write: { screen += $0 }, writeError: { screen += renderer.error($0) + "\n" },
      page: { while $0() != nil {} })
    let clock = ReplClock(now: { Timestamp(seconds: 1_795_424_460) }, uptime: { 0 })
    let repl = Repl(
      session: try Sample.session(ofLines: ["One rose.", "Two fell."]), lines: lines, keeper: keeper,
      output: output,
      clock: clock)
    _ = repl.run()
    return (repl, keeper, screen)
  }

  @Test(
    arguments: [([], 80, 1), ([90], 90, 2), ([90, 95], 95, 3), ([80], 80, 1), ([90, 90], 90, 2)]
      as [([Int], Int, Int)])
  func digitsRefineTheAnswerAndNothingIsStoredTwice(percents: [Int], percent: Int, stored: Int) throws {
    let (repl, keeper, _) = try refined(percents)
    #expect(repl.session.statements[0].judgment.confidence == Confidence(percent: percent))
    #expect(keeper.changes.count == stored && repl.failures == 0)
  }

  @Test func digitsThatCannotBeStoredAreToldAndChangeNothing() throws {
    let failure = UserError("NOT SAVED: the disk is full", fix: "free some space")
    let (repl, keeper, screen) = try refined([90], failing: failure)
    #expect(repl.session.statements[0].judgment.confidence == Confidence(percent: 80))
    #expect(keeper.changes.count == 1 && repl.failures == 1)
    #expect(screen.contains("NOT SAVED: the disk is full. Free some space."))
  }
}
