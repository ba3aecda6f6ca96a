/// The layout of a record's columns in JSON.
struct JSONLayout: Sendable {
  /// A column.
  struct Column: Sendable {
    let reading: RecordColumn.Reading
    /// The range of its key in `keys`.
    let key: Range<Int>
    let end: Int
  }

  /// The keys as written, each preceded by a comma and a space and followed by a null.
  private(set) var keys: [UInt8] = []
  /// The columns in order.
  private(set) var columns: [Column] = []
  /// The runs of columns that all records of a session share, alternating with runs of others.
  private(set) var runs: [(isShared: Bool, columns: Range<Int>)] = []

  static let standard = JSONLayout()
  /// The number of bytes before the name in a key.
  static let comma = 2

  private init() {
    for run in RecordColumn.runs {
      let first = columns.count
      for reading in run.columns {
        let start = keys.count
        keys += ", \"\(reading.name)\": ".utf8
        let key = start..<keys.count
        keys += "null".utf8
        columns.append(Column(reading: reading, key: key, end: keys.count))
      }
      runs.append((run.isShared, first..<columns.count))
    }
  }
}
