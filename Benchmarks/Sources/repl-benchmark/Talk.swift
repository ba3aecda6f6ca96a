/// A conversation with the program: lines go in, and each is done when the next prompt appears.
struct Talk {
  let terminal: Terminal
  /// Seconds from the start of the process to the first prompt.
  let opening: Double

  /// Lines that change something and so wait for the disk, whatever was answered before.
  static let answers = ["c 90", "d 80 by Norvia", "r 70 via media", "flag", "undo"]

  /// Keys that change something in key mode.
  static let keys = ["c", "9", "5", "d", "u", "f", "r", "8", "."]

  private static let prompt = "?] > "
  /// The end of the key bar.
  private static let bar = "quit] "

  init(_ program: String, _ arguments: [String], folder: String) throws {
    let started = monotonicSeconds()
    terminal = try Terminal(program, arguments + ["--no-keys"], folder: folder)
    guard let shown = terminal.time(of: Self.prompt, limit: 60) else {
      throw Failure("no prompt, only: \(terminal.text)")
    }
    opening = shown - started
  }

  /// Types a line, waits until it is on the screen, and measures from Enter to the next prompt.
  ///
  /// - Parameter answer: the answer to type to the question that the line opens; nil if it opens none.
  func seconds(of line: String, answering answer: String? = nil) throws -> Double {
    terminal.send(line)
    guard terminal.waits(forEcho: line, limit: 10) else { throw Failure("no echo of '\(line)'") }
    var pressed = monotonicSeconds()
    terminal.send("\r")
    if let answer {
      guard terminal.time(of: "] ", limit: 10) != nil else { throw Failure("no question after '\(line)'") }
      pressed = monotonicSeconds()
      terminal.send(answer + "\r")
    }
    guard let shown = terminal.time(of: Self.prompt, limit: 60) else {
      throw Failure("no prompt after '\(line)', only: \(terminal.text)")
    }
    return shown - pressed
  }

  /// Turns key mode on.
  func useKeys() throws {
    terminal.send("confidence 80\r")
    guard terminal.time(of: "80% > ", limit: 10) != nil else { throw Failure("no default confidence") }
    terminal.send("keys\r")
    guard terminal.time(of: Self.bar, limit: 10) != nil else { throw Failure("no key bar") }
  }

  /// Presses a key and measures until the key bar is back.
  func seconds(ofKey key: String) throws -> Double {
    let pressed = monotonicSeconds()
    terminal.send(key)
    guard let shown = terminal.time(of: Self.bar, limit: 10) else {
      throw Failure("no key bar after '\(key)', only: \(terminal.text)")
    }
    return shown - pressed
  }

  /// Leaves as a person does, so that the session is written.
  func leave() {
    terminal.send("quit\r")
    terminal.waitForEnd()
  }
}
