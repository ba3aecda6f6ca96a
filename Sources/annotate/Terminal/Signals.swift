import Annotator
import CEdit

/// How the program handles signals, closed descriptors and its own crashes. The handlers are in C, because
/// only there can code be safe inside one.
///
/// TERM, HUP, INT and QUIT end the program at once with status 128 + n while no editor is open. While one is,
/// the first of them ends its input, so that the loop can finish, and the second ends the program. A crash
/// restores the terminal and ends with status 70 and one line, without a core dump.
enum Signals {
  /// Opens missing standard streams and installs the handlers. Call this once, before anything else.
  static func watch() {
    cedit_open_standard_streams()
    cedit_watch_signals()
  }

  /// The signal that asked the program to end, or nil. The exit status is then 128 + its number.
  static var pending: Int32? {
    let signal = cedit_pending_signal()
    return signal == 0 ? nil : signal
  }

  /// Waits for a watched signal, such as the end of a child. Returns at once if one came since the last wait.
  static func waitForOne() {
    cedit_wait_for_signal()
  }

  /// Makes a first signal only ask for the end while `body` runs. `body` checks `pending`, and removes its
  /// temporary files if the program was asked to end.
  static func asking<Result>(_ body: () throws(UserError) -> Result) throws(UserError) -> Result {
    cedit_end_gracefully(true)
    defer { cedit_end_gracefully(false) }
    return try body()
  }

  /// Leaves Ctrl-C and Ctrl-\ to another program that has the terminal while `body` runs.
  static func leavingKeyboardToChild<Result>(_ body: () -> Result) -> Result {
    cedit_ignore_keyboard_signals(true)
    defer { cedit_ignore_keyboard_signals(false) }
    return body()
  }
}
