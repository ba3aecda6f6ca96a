@testable import Annotator

/// Runs the loop over scripted lines, and keeps all that a person would see.
final class TestTerminal {
  private(set) var screen = ""
  let keeper = MemoryKeeper()
  private(set) var session: Session?
  private(set) var failures = 0
  private(set) var ending: Repl.Ending?

  @discardableResult
  func run(
    _ lines: [String], in session: Session, width: Int = 80, isInteractive: Bool = true, ink: Ink = .plain,
    agenda: DisagreementQueue? = nil, suggestions: SuggestionKinds = .none
  ) -> TestTerminal {
    let source = ScriptedLines(lines, isInteractive: isInteractive) { self.screen += $0 }
    let write = { (text: String) in self.screen += text }
    let renderer = Renderer(width: width, ink: ink)
    let output = ReplOutput(
      renderer: { renderer }, write: write, writeError: { write(renderer.error($0) + "\n") },
      page: { while let chunk = $0() { write(chunk) } })
    let clock = ReplClock(now: { Timestamp(seconds: 1_795_424_460) }, uptime: { 0 })
    let repl = Repl(
      session: session, lines: source, keeper: keeper, output: output, clock: clock, agenda: agenda,
      suggestions: suggestions)
    ending = repl.run()
    failures = repl.failures
    self.session = repl.session
    return self
  }
}
