/// The records of a selection one after the other, value by value: as the session's file has it where it is
/// written as here, else from the record, which is made when the first such value is asked for.
struct RecordRows {
  /// The file of the session; empty when it is not to be used, so that no reference
  /// to it is counted at each value.
  let file: [UInt8]
  /// Where the values stand in it; when it is not to be used, no statement has any.
  private let places: ValuePlaces
  private let session: Session
  private var records: RecordSequence
  private var index = -1
  private var made: Record?
  private var hasTarget: Bool?

  /// Begins before the first record.
  init(_ selection: FilteredSession) {
    session = selection.session
    records = RecordSequence(selection)
    if selection.reading == .quotedAsReport, let written = selection.written,
      written.places.count == session.statements.count
    {
      (file, places) = (written.bytes, written.places)
    } else {
      (file, places) = ([], ValuePlaces())
    }
  }

  /// A value of a record.
  enum Value {
    /// The bytes of the session's file there.
    case written(Range<Int>)
    case cell(Cell)
  }

  /// Moves on to the next record; false after the last.
  mutating func next() -> Bool {
    guard let next = records.nextIndex() else { return false }
    index = next
    (made, hasTarget) = (nil, nil)
    return true
  }

  /// The record.
  mutating func record() -> Record {
    if let made { return made }
    let record = records.record(at: index)
    made = record
    return record
  }

  /// The record's value in a column.
  @inline(__always) mutating func value(of column: RecordColumn.Reading) -> Value {
    switch column.place {
    case .written(let place):
      switch places.value(place, at: index) {
      case .here(let range): return .written(range)
      case .absent: return .cell(column.isBoolean ? .boolean(false) : .null)
      case .otherwise: break
      }
    case .position: return .cell(.integer(index + 1))
    case .target: if !isTargeted() { return .cell(.null) }
    case .record: break
    }
    return .cell(column.value(record()))
  }

  /// Whether the record has a target; three columns ask.
  private mutating func isTargeted() -> Bool {
    if let hasTarget { return hasTarget }
    let isThere = session.statements[index].judgment.target != nil
    hasTarget = isThere
    return isThere
  }
}
