import Annotator
import ArgumentParser

/// Who annotates, and where the sessions are.
struct SharedOptions: ParsableArguments {
  @Option(
    help: "The annotator's name; else ANNOTATE_ANNOTATOR, else the login name.", completion: .annotators)
  var annotator: String?

  @Option(
    help: ArgumentHelp(
      "The sessions folder; else ANNOTATE_SESSIONS, else ./sessions.", valueName: "dir"),
    completion: .directory)
  var sessions: String?

  @Flag(help: "Disable colour.")
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
