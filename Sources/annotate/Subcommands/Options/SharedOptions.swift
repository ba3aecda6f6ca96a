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

  /// Returns the annotator's name, checked.
  func person() throws(UserError) -> String {
    try CurrentUser.resolve(requested: annotator)
  }

  /// Returns the annotator's name as sessions of the folder spell it. If they have it only with other
  /// capitals, asks whether both are one person, or just reports it if nobody can be asked.
  func knownPerson() throws(UserError) -> String {
    let name = try person()
    guard let other = try store.otherSpelling(of: name) else { return name }
    let found = "There are sessions by \(other.visibleOnOneLine) here, but none by \(name)."
    guard console.terminal.isInteractive else {
      console.say(
        "\(found) They count as two people; if they are one, use --annotator \(ShellWord(other).text).")
      return name
    }
    return try Question.isAgreed("\(found) Continue as \(other.visibleOnOneLine)? [Y/n]", byDefault: true)
      ? other : name
  }
}
