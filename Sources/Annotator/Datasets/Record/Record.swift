/// One judgment flattened for a dataset: a row that can be read without its session.
///
/// Offsets count Unicode code points of the article's text, from its start, half-open.
public struct Record: Sendable {
  /// The part that the records of a session have in common.
  package let origin: RecordOrigin
  /// The statement's name in its session.
  public let statement: StatementID
  /// The statement's place in reading order, from 1, among all statements of the session.
  public let position: Int
  /// The offset of the statement's first code point.
  public let start: Int
  /// The offset of the code point after its last.
  public let end: Int
  /// The statement's text.
  public let text: Substring
  /// Whether the statement begins inside a quotation that an earlier one opened.
  public let isQuoted: Bool
  /// The annotator's judgment of the statement, with the label of the chosen reading.
  public let judgment: Judgment
  /// The statement that is denied or reported, if it is part of the session.
  package let targetStatement: TargetStatement?

  /// The statement that a record's judgment denies or reports.
  package struct TargetStatement: Sendable {
    /// Its name.
    package let id: StatementID
    /// Its place in reading order, from 1.
    package let position: Int
    /// Its text.
    package let text: Substring
  }
}

/// The part that all records of a session have in common: who judged which article by which codebook.
package struct RecordOrigin: Sendable {
  /// A single reference in place of the many that a session holds, because every record keeps one.
  private final class Shared: Sendable {
    let session: Session
    init(_ session: Session) { self.session = session }
  }

  private let shared: Shared

  /// Creates the common part of a session's records.
  package init(_ session: Session) { shared = Shared(session) }

  /// The session.
  package var session: Session { shared.session }

  /// The value of a shared column; null for a column that isn't shared.
  subscript(column: RecordColumn) -> Cell {
    if case .session(let value) = column.source { value(shared.session) } else { .null }
  }
}
