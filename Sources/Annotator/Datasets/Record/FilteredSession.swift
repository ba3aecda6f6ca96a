/// A session with the judgments that a dataset selects from it.
public struct FilteredSession: Sendable {
  /// The session.
  public let session: Session
  /// The filter that selects judgments.
  package let filter: RecordFilter
  /// How quoted parties are read.
  package let reading: QuotePolicy
  /// The positions of values in the session's file, if they may be copied unchanged.
  var written: WrittenValues?
  /// Whether exactly the decided judgments are selected, which can be checked without copying a judgment.
  private let takesAllDecided: Bool

  /// Creates a selection of every decided judgment.
  public init(_ session: Session) { self.init(session, filter: RecordFilter()) }

  /// Creates a selection, of every decided judgment unless the filter says otherwise.
  package init(
    _ session: Session, filter: RecordFilter = RecordFilter(), reading: QuotePolicy = .quotedAsReport
  ) {
    self.session = session
    self.filter = filter
    self.reading = reading
    var open = RecordFilter()
    open.annotators = filter.annotators
    takesAllDecided = reading == .quotedAsReport && filter == open
  }

  /// The records in reading order, created one at a time; iterating over them is linear in the text.
  public var records: some Sequence<Record> { RecordSequence(self) }

  /// Returns whether the judgment of a statement is selected, regardless of the filter's annotators.
  func takes(_ index: Int) -> Bool {
    if takesAllDecided { return session.statements[index].judgment.isDecided }
    guard reading == .quotedAsClaim else { return filter.takes(session.statements[index].judgment) }
    return filter.takes(reading.apply(to: session.statements[index].judgment, codebook: session.codebook))
  }

  /// The number of selected judgments.
  var count: Int {
    guard filter.takes(annotator: session.annotator) else { return 0 }
    return session.statements.indices.reduce(0) { takes($1) ? $0 + 1 : $0 }
  }

  /// The selected judgments in reading order, labelled according to `reading`.
  public var judgments: some Sequence<Judgment> {
    let isTaken = filter.takes(annotator: session.annotator)
    return session.statements.prefix(isTaken ? .max : 0).lazy
      .map { [reading, codebook = session.codebook] in reading.apply(to: $0.judgment, codebook: codebook) }
      .filter { [filter] in filter.takes($0) }
  }
}
