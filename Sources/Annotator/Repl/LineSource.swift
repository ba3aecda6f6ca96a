/// What a line source returns when asked for a line.
package enum Input: Equatable, Sendable {
  /// A line, without its line end.
  case line(String)
  /// The user cancelled the line (Ctrl-C): nothing was entered.
  case interrupted
  /// A new confidence for the answer just given: digits after a label's key in key mode.
  case refinement(Confidence)
  /// No more lines will come: end of file, Ctrl-D on an empty line, or the terminal is gone.
  case end
}

/// Where the loop gets its lines from: a line editor on a terminal, a pipe, or a test's script.
package protocol LineSource: AnyObject {
  /// Whether a person answers prompts; when false, prompts are never shown.
  var isInteractive: Bool { get }

  /// Where the last line came from, such as "answers.txt:12"; nil on a terminal.
  var place: String? { get }

  /// Whether no more lines can come, because a signal has asked for the end.
  var isOver: Bool { get }

  /// How an offer is taken at the moment.
  var offerKey: OfferKey { get }

  /// Reads one line after showing `prompt`, which may hold colour sequences and must end in a visible space.
  func next(prompt: String) -> Input
}

extension LineSource {
  /// False.
  package var isOver: Bool { false }
  /// Tab on the empty line.
  package var offerKey: OfferKey { .tab }
}
