/// The records of a selection in reading order, each created on demand.
package struct RecordSequence: Sequence, IteratorProtocol, Sendable {
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
  package mutating func next() -> Record? {
    guard let index = nextIndex() else { return nil }
    return record(at: index)
  }

  /// Advances to the next selected statement and returns its index; nil after the last.
  mutating func nextIndex() -> Int? {
    while index < selection.session.statements.count {
      index += 1
      if selection.takes(index - 1) { return index - 1 }
    }
    return nil
  }

  /// The record of a statement.
  mutating func record(at index: Int) -> Record {
    let statement = selection.session.statements[index]
    let judgment = selection.reading.apply(to: statement.judgment, codebook: selection.session.codebook)
    let start = counter.units(before: statement.range.lowerBound)
    let end = counter.units(before: statement.range.upperBound)
    return Record(
      origin: origin, statement: statement.id, position: index + 1, start: start, end: end,
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
