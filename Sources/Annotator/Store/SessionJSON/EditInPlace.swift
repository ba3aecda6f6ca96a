/// An edit that changed one statement in place and is in this program's spelling, read without a list of
/// statements.
///
/// Such edits make up nearly all of a history. Each was checked to be an edit when the file was scanned. Each
/// states the changed values of the statement twice: before the edit and after it, and the next edit of the
/// statement repeats the latter as its own values before. When both are spelled alike, their bytes are
/// compared.
struct EditInPlace {
  /// The statement.
  let id: StatementID
  /// The values before the edit.
  private var before = ParsedStatement()
  /// The range of those values in the file.
  private let place: Range<Int>

  /// Reads the side before the edit; nil for another kind of change, or one that is spelled differently.
  ///
  /// - Parameter reader: a reader at the change; it moves on to the values after the edit.
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
  /// Reverts the statement from its state after the edit to that before it.
  ///
  /// - Parameters:
  ///   - known: where the file states the statement's current values, if it does.
  ///   - reader: the reader as `init` left it.
  /// - Returns: where the file states the values before the edit; nil when the edit changed more than those,
  ///   in which case the statement is left alone.
  /// - Throws: an error when the edit doesn't lead to this statement or cannot be read.
  func revert(
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
  /// Moves past the members before the sides of an edit in this program's spelling, and into the list that is
  /// its first side; returns false for any other.
  fileprivate mutating func passHead() throws(UserError) -> Bool {
    guard take("{\"seq\": ") else { return false }
    _ = try integer()
    guard take(", \"at\": ") else { return false }
    _ = try timestamp()
    guard take(", \"action\": \"edit\", \"of\": null, \"kind\": ") else { return false }
    _ = try stringToken()
    return take(", \"before\": [")
  }

  /// Moves past the number of the only statement of a side, and returns it; nil when there are several.
  fileprivate mutating func beginSide() throws(UserError) -> Int? {
    guard take("{\"ids\": [") else { return nil }
    let number = try integer()
    return take("]") ? number : nil
  }
}
