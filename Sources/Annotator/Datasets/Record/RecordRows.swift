/// The records of a selection one after the other, value by value.
///
/// A value is copied from the session's file if it is written there in the same form. Otherwise it comes from
/// the record, which is made when the first such value is requested.
struct RecordRows {
  /// The bytes of the session's file; empty rather than nil if unused, so that no value costs a retain.
  let file: [UInt8]
  /// The positions of the values in the file; empty if the file isn't used.
  private let places: ValuePlaces
  private let session: Session
  private var records: RecordSequence
  private var index = -1
  private var made: Record?
  private var hasTarget: Bool?

  /// Creates a cursor before the first record.
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

  /// A value of a record, in one of two forms.
  enum Value {
    /// The bytes of the session's file in this range.
    case written(Range<Int>)
    case cell(Cell)
  }

  /// Advances to the next record; returns false after the last.
  mutating func next() -> Bool {
    guard let next = records.nextIndex() else { return false }
    index = next
    (made, hasTarget) = (nil, nil)
    return true
  }

  /// Returns the current record.
  mutating func record() -> Record {
    if let made { return made }
    let record = records.record(at: index)
    made = record
    return record
  }

  /// Returns the record's value in a column.
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

  /// Whether the record has a target, remembered because three columns ask.
  private mutating func isTargeted() -> Bool {
    if let hasTarget { return hasTarget }
    let isPresent = session.statements[index].judgment.target != nil
    hasTarget = isPresent
    return isPresent
  }
}
