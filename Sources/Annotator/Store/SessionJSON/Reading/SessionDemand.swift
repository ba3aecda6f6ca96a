/// The parts of a session file to read; the rest is skipped.
struct SessionDemand: Sendable {
  /// The extent to which the history is followed.
  enum Depth: Sendable {
    /// It is left out.
    case none
    /// Its changes are counted.
    case counted
    /// Only the last change is read, and the others on demand; a short history, or an altered one, is
    /// followed completely.
    case lazy
    /// The history is followed completely.
    case whole
  }

  let history: Depth
  /// The fields of a judgment to read, as bits.
  var fields = UInt64.max
  /// Whether to note the places of the statements' values.
  var notesPlaces = false
  /// Whether to stop after the article and the codebook.
  var isBeginning = false
  /// Whether to keep what a consensus needs in addition to the ratings.
  var keepsVotes = false

  /// The session, to continue working on.
  static let session = SessionDemand(history: .lazy)
  /// The session, with its history followed completely.
  static let followed = SessionDemand(history: .whole)
  /// The judgments, without the history.
  static let judgments = SessionDemand(history: .none)
  /// The judgments, and the places of their values in the file.
  static let placedJudgments = SessionDemand(history: .none, notesPlaces: true)
  /// The parts needed to compare annotators.
  static let ratings = SessionDemand(
    history: .none,
    fields: all(but: [.cited, .cue, .note, .flag, .suggestion, .time]))
  /// The article and the codebook.
  static let beginning = SessionDemand(history: .none, isBeginning: true)
  /// The parts needed for a consensus.
  static let votes = SessionDemand(
    history: .counted, fields: all(but: [.note, .flag, .suggestion]), keepsVotes: true)

  private static func all(but fields: [JudgmentField]) -> UInt64 {
    fields.reduce(.max) { bits, field in bits & ~(JudgmentField.named(field.key)?.bit ?? 0) }
  }
}
