import Annotator
import ArgumentParser

/// Where the sessions are, for commands that act in nobody's name.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("sessions"),
    help: ArgumentHelp(
      "The sessions folder; by default $ANNOTATE_SESSIONS or ./sessions.", valueName: "dir"),
    completion: .directory)
  var folder: String?

  @Flag(help: "Disable colour.")
  var noColor = false

  /// The streams.
  var console: Console { Console(isPlain: noColor) }

  /// The sessions' folder.
  var store: SessionStore {
    SessionStore(
      folder: folder ?? CurrentUser.variable("ANNOTATE_SESSIONS") ?? "sessions",
      startedAt: ReplClock.system.now())
  }
}
