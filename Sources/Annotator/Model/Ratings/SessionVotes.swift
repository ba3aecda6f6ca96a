/// The data of a session that a consensus needs in addition to its ratings.
package struct SessionVotes: Equatable, Sendable {
  /// The number of the session's last change.
  var sequence = 0
  /// The UTF-8 offsets of the statements that begin inside a quotation.
  private(set) var quotedStarts: [Int32] = []
  /// When each statement was judged.
  private(set) var judged: [Timestamp?] = []
  /// The textual details of the answers, statement by statement.
  private(set) var words: [Words] = []

  /// A textual field of a statement.
  struct Words: Equatable, Sendable {
    let statement: Int
    /// The field's index in `JudgmentField.all`.
    let field: Int
    let text: String
  }

  /// The fields that are kept as text: those that say something about the content.
  private static let fields: [JudgmentField.Reading] = {
    let others: Set<JudgmentField> = [.label, .note, .suggestion, .offers, .time]
    return zip(JudgmentField.all, JudgmentField.readings)
      .filter { ($0.0.kind == .text || $0.0.kind == .json) && !others.contains($0.0) }.map(\.1)
  }()

  /// Creates empty votes with room for a number of statements.
  init(capacity: Int = 0) { judged.reserveCapacity(capacity) }

  /// Adds the next statement.
  mutating func add(_ judgment: Judgment, at start: Int, isQuoted: Bool) {
    if isQuoted { quotedStarts.append(Int32(clamping: start)) }
    let statement = judged.count
    judged.append(judgment.judged)
    guard judgment.hasDetails || judgment.cited != nil || judgment.cue != nil else { return }
    for field in Self.fields {
      let cell = field.get(judgment)
      if let text = cell.text ?? cell.json {
        words.append(Words(statement: statement, field: field.index, text: text))
      }
    }
  }
}
