/// One judgment flattened for a dataset: a row that can be read without its session.
///
/// Offsets count Unicode code points of the article's text, from its start, half-open.
public struct Record: Sendable {
  /// What the records of a session have in common.
  package let origin: RecordOrigin
  /// The statement's name in its session.
  public let statement: StatementID
  /// The statement's place in reading order, from 1, among all statements of the session.
  public let position: Int
  /// The statement's first code point.
  public let start: Int
  /// The code point after its last.
  public let end: Int
  /// The statement's text.
  public let text: Substring
  /// Whether the statement begins inside a quotation that an earlier one opened.
  public let isQuoted: Bool
  /// What the annotator says of it; the label is the one of the chosen reading.
  public let judgment: Judgment
  /// The statement that is denied or reported, when it is one of the session.
  package let targetStatement: TargetStatement?

  /// Where the target of a record stands.
  package struct TargetStatement: Sendable {
    /// Its name.
    package let id: StatementID
    /// Its place in reading order, from 1.
    package let position: Int
    /// Its text.
    package let text: Substring
  }
}

/// What all records of a session have in common: who judged which article by which codebook.
package struct RecordOrigin: Sendable {
  /// One reference in place of the many that a session holds, because every record has it.
  private final class Shared: Sendable {
    let session: Session
    init(_ session: Session) { self.session = session }
  }

  private let shared: Shared

  /// Takes the common part from a session.
  package init(_ session: Session) { shared = Shared(session) }

  /// The session.
  package var session: Session { shared.session }

  /// The value of a shared column; null for one that records have for themselves.
  subscript(column: RecordColumn) -> Cell {
    if case .session(let value) = column.source { value(shared.session) } else { .null }
  }
}
