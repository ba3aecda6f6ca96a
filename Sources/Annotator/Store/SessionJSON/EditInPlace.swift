/// An edit that changed one statement in its place and is written as here, read without making a list of it.
///
/// Such edits are nearly all of a history. Each was checked to be an edit when the file was looked through,
/// and each names the statement twice: as it was before, and as it was after, which is what the next edit of
/// that statement says of it before. Where both are written alike they are compared byte by byte.
struct EditInPlace {
  /// The statement.
  let id: StatementID
  /// What was changed, as it was before.
  private var before = ParsedStatement()
  /// Where that stands.
  private let place: Range<Int>

  /// Reads the side before the edit; nil for another kind of change, or one that is written otherwise.
  ///
  /// - Parameter reader: is at the change; it goes on to what was changed as it is after.
  /// - Throws: an error when the side cannot be read.
  init?(_ reader: inout JSONReader) throws(UserError) {
    guard try reader.passHead(), let number = try reader.beginSide() else { return nil }
    let start = reader.position
    var reading = StatementReading()
    try reader.readFields(of: &before, &reading)
    place = start..<reader.position
    id = StatementID(number)
    guard reader.take("], \"after\": ["), try reader.beginSide() == number else { return nil }
  }
}

extension EditInPlace {
  /// Makes the statement after the edit into the one before it.
  ///
  /// - Parameters:
  ///   - known: where the file says what the statement is now, if it does.
  ///   - reader: the one that `init` has left.
  /// - Returns: where the file says what it was before; nil where the edit changed more than that, which
  ///   leaves the statement as it is.
  /// - Throws: an error when the edit led to another statement, or cannot be read.
  func takeBack(
    _ statement: inout Statement, known: HistoryState.Written?, _ reader: inout JSONReader
  ) throws(UserError) -> HistoryState.Written? {
    if let known, known.fields == before.fields, reader.isAhead(reader.bytes[known.place]) {
      reader.position += known.place.count
    } else {
      var after = ParsedStatement()
      var reading = StatementReading()
      try reader.readFields(of: &after, &reading)
      guard before.fields == after.fields, after.agrees(with: statement.judgment) else {
        throw HistoryState.misfit
      }
    }
    guard reader.take("], \"properties\": null, \"prev\": \"") else { return nil }
    before.apply(to: &statement.judgment)
    return HistoryState.Written(place: place, fields: before.fields)
  }
}

extension JSONReader {
  /// Moves past the members in front of the sides of an edit that is written as here, and into the list that
  /// is the first side; false for another one.
  fileprivate mutating func passHead() throws(UserError) -> Bool {
    guard take("{\"seq\": ") else { return false }
    _ = try integer()
    guard take(", \"at\": ") else { return false }
    _ = try timestamp()
    guard take(", \"action\": \"edit\", \"of\": null, \"kind\": ") else { return false }
    _ = try stringToken()
    return take(", \"before\": [")
  }

  /// Moves past the number of the one statement that a side is of; nil where it is of several.
  fileprivate mutating func beginSide() throws(UserError) -> Int? {
    guard take("{\"ids\": [") else { return nil }
    let number = try integer()
    return take("]") ? number : nil
  }
}
