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

  /// The session to go on with.
  static let session = SessionDemand(history: .lazy)
  /// The session with a history that was followed wholly.
  static let followed = SessionDemand(history: .whole)
  /// The judgments as they are.
  static let judgments = SessionDemand(history: .none)
  /// The judgments, and where their values stand in the file.
  static let placedJudgments = SessionDemand(history: .none, notesPlaces: true)
  /// The judgments, and after how many changes they are so.
  static let counted = SessionDemand(history: .counted)
  /// What a comparison of annotators needs.
  static let ratings = SessionDemand(
    history: .none,
    fields: [JudgmentField.cited, .cue, .note, .flag, .suggestion, .time].reduce(UInt64.max) { bits, field in
      bits & ~(JudgmentField.named(field.key)?.bit ?? 0)
    })
}
