import Annotator

/// Shows the progress of long work on a terminal's standard error; silent for the first second and on pipes.
struct ProgressMeter {
  private let total: Int
  private let terminal = Terminal.current
  private let start = ReplClock.system.uptime()
  private var shownAt: Double?

  /// Starts the clock.
  init(total: Int) {
    self.total = total
  }

  /// Shows how many are done, at most five times a second.
  mutating func show(_ done: Int) {
    let now = ReplClock.system.uptime()
    guard now - start > 1, now - (shownAt ?? 0) > 0.2, terminal.isTerminal(.error) else { return }
    shownAt = now
    _ = try? terminal.write("\r\(done) of \(total.counted("session"))", to: .error)
  }

  /// Ends the line, if there is one.
  func finish() {
    if shownAt != nil { _ = try? terminal.write("\n", to: .error) }
  }
}
