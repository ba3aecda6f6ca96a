/// What one annotator says of one statement: a label with a confidence, and what goes with it.
///
/// A judgment without a label may still hold a note, a flag or an attribution.
public struct Judgment: Hashable, Sendable {
  /// What the statement does; nil while it is untagged.
  public var label: Label?
  /// How sure the annotator is of the label; nil means "not stated".
  public var confidence: Confidence?
  /// Who asserts, denies or reports it, as written.
  public var attribution: String?
  /// What kind of source that is.
  public var sourceKind: SourceKind?
  /// The words that mark it as someone else's, such as "citing sources".
  public var cue: String?
  /// What a denial denies or a report reports.
  public var target: Target?
  /// How likely the annotator thinks the content is true.
  public var likelihood: Likelihood?
  /// The Admiralty grade of the source and the item.
  public var grade: Grade?
  /// A remark.
  public var note: String?
  /// Whether it is marked to be looked at again.
  public var isFlagged = false
  /// Whether the annotator decided that it is no statement to tag.
  public var isSkipped = false
  /// The label that was suggested and accepted, if one was.
  public var suggested: Label?
  /// When the label was given or the statement skipped.
  public var judged: Timestamp?
  /// The time the statement was on screen before it was judged, in seconds.
  public var seconds: Double?

  /// Creates an empty judgment.
  public init() {}

  /// The statement of the session that is the target, if one is.
  public var targetID: StatementID? {
    if case .statement(let id) = target { id } else { nil }
  }

  /// Whether the annotator has decided: tagged it or skipped it.
  public var isDecided: Bool { label != nil || isSkipped }
  /// Whether nothing has been said at all.
  public var isEmpty: Bool { self == Judgment() }
}
