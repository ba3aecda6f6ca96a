/// A conversation with the program: lines go in, and each is over when the next prompt stands.
struct Talk {
  let terminal: Terminal
  /// Seconds from the start of the process to the first prompt.
  let opening: Double

  /// Lines that change something and so wait for the disk, whatever was answered before.
  static let answers = ["c 90", "d 80 by Norvia", "r 70 via media", "flag", "undo"]

  private static let prompt = "?] > "

  init(_ program: String, _ arguments: [String], folder: String) throws {
    let started = monotonicSeconds()
    terminal = try Terminal(program, arguments, folder: folder)
    guard let shown = terminal.time(of: Self.prompt, limit: 60) else {
      throw Failure("no prompt, but: \(terminal.text)")
    }
    opening = shown - started
  }

  /// Types a line, waits until it stands on the screen, and measures from Enter to the next prompt.
  func seconds(of line: String) throws -> Double {
    terminal.send(line)
    guard terminal.waits(forEcho: line, limit: 10) else { throw Failure("no echo of '\(line)'") }
    let pressed = monotonicSeconds()
    terminal.send("\r")
    guard let shown = terminal.time(of: Self.prompt, limit: 10) else {
      throw Failure("no prompt after '\(line)', but: \(terminal.text)")
    }
    return shown - pressed
  }

  /// Leaves as a person does, so that the session is written.
  func leave() {
    terminal.send("quit\r")
    terminal.waitForEnd()
  }
}
