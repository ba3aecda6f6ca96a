/// The records of a selection in reading order, each made when it is asked for.
public struct RecordSequence: Sequence, IteratorProtocol, Sendable {
  private let selection: FilteredSession
  private let origin: RecordOrigin
  private var counter: OffsetCounter
  private var index = 0

  init(_ selection: FilteredSession) {
    self.selection = selection
    origin = RecordOrigin(selection.session)
    counter = OffsetCounter(selection.session.article.text)
    if !selection.filter.takes(annotator: selection.session.annotator) {
      index = selection.session.statements.count
    }
  }

  /// The next record, or nil after the last.
  public mutating func next() -> Record? {
    while index < selection.session.statements.count {
      let statement = selection.session.statements[index]
      index += 1
      let judgment = selection.reading.apply(
        to: statement.judgment, codebook: selection.session.codebook)
      if selection.filter.takes(judgment) { return record(of: statement, judgment) }
    }
    return nil
  }

  private mutating func record(of statement: Statement, _ judgment: Judgment) -> Record {
    let start = counter.units(before: statement.range.lowerBound)
    let end = counter.units(before: statement.range.upperBound)
    return Record(
      origin: origin, statement: statement.id, position: index, start: start, end: end,
      text: selection.session.text(of: statement), isQuoted: statement.isQuoted, judgment: judgment,
      targetStatement: target(of: judgment))
  }

  private func target(of judgment: Judgment) -> Record.TargetStatement? {
    guard case .statement(let id) = judgment.target, let index = selection.session.index(of: id)
    else { return nil }
    let statement = selection.session.statements[index]
    return Record.TargetStatement(id: id, position: index + 1, text: selection.session.text(of: statement))
  }
}
