import Annotator
import ArgumentParser

/// Who annotates, and where the sessions are.
struct SharedOptions: ParsableArguments {
  @Option(
    help: "Your name as annotator; by default $ANNOTATE_ANNOTATOR or the login name.", completion: .annotators
  )
  var annotator: String?

  @Option(
    help: ArgumentHelp(
      "The sessions folder; by default $ANNOTATE_SESSIONS or ./sessions.", valueName: "dir"),
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
