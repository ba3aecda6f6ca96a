import Annotator
import CEdit

/// What the program does about signals, closed descriptors and its own crashes. The handlers are in C,
/// because only there can code be safe inside one.
///
/// TERM, HUP, INT and QUIT end the program at once with status 128 + n while no editor is open; while one
/// is, the first of them ends its input, so that the loop can finish, and the second ends the program.
/// A crash restores the terminal and ends with status 70 and one line, without a dump of memory.
enum Signals {
  /// Call once, before anything else: opens missing standard streams and installs the handlers.
  static func watch() {
    cedit_open_standard_streams()
    cedit_watch_signals()
  }

  /// The signal that asked the program to end, or nil. The exit status is then 128 + its number.
  static var pending: Int32? {
    let signal = cedit_pending_signal()
    return signal == 0 ? nil : signal
  }

  /// Waits until a signal arrives that is watched, among them the end of a child; returns at once when one
  /// has since the last wait.
  static func waitForOne() {
    cedit_wait_for_signal()
  }

  /// Lets a first signal only ask for the end while `body` runs, which looks at `pending`: what it makes for
  /// the time being is removed then.
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
