/// One session with the judgments that a dataset takes of it.
public struct FilteredSession: Sendable {
  /// The session.
  public let session: Session
  /// Which judgments are taken.
  package let filter: RecordFilter
  /// How quoted parties are read.
  package let reading: QuotePolicy
  /// Where the values stand in the session's file, as far as they are taken as they are.
  var written: WrittenValues?
  /// Whether every judgment that was decided is taken and no other, which is seen
  /// without a copy of the judgment.
  private let takesAllDecided: Bool

  /// Selects everything that was decided.
  public init(_ session: Session) { self.init(session, filter: RecordFilter()) }

  /// Creates a selection; everything that was decided unless a filter says otherwise.
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

  /// The records in reading order, made one at a time; walking through them is linear in the text.
  public var records: some Sequence<Record> { RecordSequence(self) }

  /// Whether the judgment of a statement is taken; whether the annotator's are is another question.
  func takes(_ index: Int) -> Bool {
    if takesAllDecided { return session.statements[index].judgment.isDecided }
    guard reading == .quotedAsClaim else { return filter.takes(session.statements[index].judgment) }
    return filter.takes(reading.apply(to: session.statements[index].judgment, codebook: session.codebook))
  }

  /// How many judgments are taken.
  var count: Int {
    guard filter.takes(annotator: session.annotator) else { return 0 }
    return session.statements.indices.reduce(0) { takes($1) ? $0 + 1 : $0 }
  }

  /// The judgments that are taken, in reading order, as this reading labels them.
  public var judgments: some Sequence<Judgment> {
    let isTaken = filter.takes(annotator: session.annotator)
    return session.statements.prefix(isTaken ? .max : 0).lazy
      .map { [reading, codebook = session.codebook] in reading.apply(to: $0.judgment, codebook: codebook) }
      .filter { [filter] in filter.takes($0) }
  }
}
