import Annotator
import ArgumentParser

/// Who annotates, and where the sessions are.
struct SharedOptions: ParsableArguments {
  @Option(help: "Who annotates; else ANNOTATE_ANNOTATOR, else the login name.")
  var annotator: String?

  @Option(
    help: ArgumentHelp(
      "The folder of the sessions; else ANNOTATE_SESSIONS, else ./sessions.", valueName: "dir"))
  var sessions: String?

  @Flag(help: "Do without colour.")
  var noColor = false

  /// The streams.
  var console: Console { Console(isPlain: noColor) }

  /// The sessions' folder.
  var store: SessionStore {
    SessionStore(
      folder: sessions ?? CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions",
      startedAt: ReplClock.system.now())
  }

  /// The annotator's name, checked.
  func person() throws(UserError) -> String {
    try CurrentUser.resolve(requested: annotator)
  }
}
