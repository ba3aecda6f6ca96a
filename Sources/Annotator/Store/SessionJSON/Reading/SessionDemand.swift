/// What of a session file is wanted; the rest of it is skipped.
struct SessionDemand: Sendable {
  /// How much of the history is followed.
  enum Depth: Sendable {
    /// It is left out.
    case none
    /// Its changes are counted.
    case counted
    /// The last change, and the others when something asks for them; all of a short one and of one that was
    /// altered.
    case lazy
    /// All of it.
    case whole
  }

  let history: Depth
  /// The fields of a judgment that are read, a bit for each.
  var fields = UInt64.max
  /// Whether it is noted where the values of the statements stand.
  var notesPlaces = false
  /// Whether nothing is read after the article and the codebook.
  var isBeginning = false
  /// Whether what a consensus takes besides the ratings is kept.
  var keepsVotes = false

  /// The session to go on with.
  static let session = SessionDemand(history: .lazy)
  /// The session with a history that was followed wholly.
  static let followed = SessionDemand(history: .whole)
  /// The judgments as they are.
  static let judgments = SessionDemand(history: .none)
  /// The judgments, and where their values stand in the file.
  static let placedJudgments = SessionDemand(history: .none, notesPlaces: true)
  /// What a comparison of annotators needs.
  static let ratings = SessionDemand(
    history: .none,
    fields: all(but: [.cited, .cue, .note, .flag, .suggestion, .time]))
  /// The article and the codebook.
  static let beginning = SessionDemand(history: .none, isBeginning: true)
  /// What a consensus needs.
  static let votes = SessionDemand(
    history: .counted, fields: all(but: [.note, .flag, .suggestion]), keepsVotes: true)

  private static func all(but fields: [JudgmentField]) -> UInt64 {
    fields.reduce(.max) { bits, field in bits & ~(JudgmentField.named(field.key)?.bit ?? 0) }
  }
}
