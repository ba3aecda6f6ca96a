/// Finds the fields of a row in a stretch of a table's bytes.
struct CSVScanner {
  /// The result of scanning a row.
  enum Outcome {
    /// The row is complete.
    case isRead
    /// The row continues after the stretch.
    case isCut
    /// The row breaks a rule.
    case failed(what: String, fix: String?)
  }

  let separator: UInt8
  let lineEnd: UInt8
  /// The start of the next row or, after an error, the position to continue from.
  private(set) var position: Int
  /// The number of line ends passed.
  private(set) var lines = 0

  init(separator: UInt8, lineEnd: UInt8, position: Int) {
    (self.separator, self.lineEnd, self.position) = (separator, lineEnd, position)
  }

  /// Finds the fields of the row.
  ///
  /// - Parameter isLast: whether the bytes are the last of the table.
  mutating func row(
    in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ fields: inout [CSVField]
  ) -> Outcome {
    while true {
      if position < bytes.count, bytes[position] == 0x22 {
        guard let outcome = quoted(in: bytes, isLast: isLast, &fields) else { continue }
        return outcome
      }
      let start = position
      let end = end(from: start, in: bytes)
      guard end < bytes.count || isLast else { return .isCut }
      position = end
      if end < bytes.count, bytes[end] == 0x22 { return Self.bareMark }
      fields.append(CSVField(range: start..<content(from: start, to: end, in: bytes)))
      if pass(end, in: bytes) { return .isRead }
    }
  }

  /// Finds a field in quotation marks; returns nil if more fields follow.
  private mutating func quoted(
    in bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ fields: inout [CSVField]
  ) -> Outcome? {
    let start = position + 1
    var (mark, hasMarks, lineEnds) = (start, false, 0)
    while true {
      while mark < bytes.count, bytes[mark] != 0x22 {
        if bytes[mark] == lineEnd { lineEnds += 1 }
        mark += 1
      }
      guard mark < bytes.count else {
        return isLast ? .failed(what: "a quotation mark is never closed", fix: nil) : .isCut
      }
      guard mark + 1 < bytes.count || isLast else { return .isCut }
      guard mark + 1 < bytes.count, bytes[mark + 1] == 0x22 else { break }
      hasMarks = true
      mark += 2
    }
    let end = end(from: mark + 1, in: bytes)
    guard end < bytes.count || isLast else { return .isCut }
    position = end
    lines += lineEnds
    if end < bytes.count, bytes[end] == 0x22 { return Self.bareMark }
    fields.append(
      CSVField(
        range: start..<mark, hasMarks: hasMarks, rest: mark + 1..<content(from: mark + 1, to: end, in: bytes))
    )
    return pass(end, in: bytes) ? .isRead : nil
  }

  private static let bareMark = Outcome.failed(
    what: "a quotation mark is inside an unquoted field", fix: "double it, and quote the field")

  /// Returns the end of unquoted content: the next separator, line end, or quotation mark.
  private func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != separator, bytes[end] != lineEnd, bytes[end] != 0x22 { end += 1 }
    return end
  }

  /// Returns the end of a field's content, given its separator or line end; the CR of CR LF isn't content.
  private func content(from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let isLastField = end >= bytes.count || bytes[end] == lineEnd
    let endsInReturn = isLastField && lineEnd == 0x0A && end > start && bytes[end - 1] == 0x0D
    return endsInReturn ? end - 1 : end
  }

  /// Moves past the end of a field; returns true if it is also the end of the row.
  private mutating func pass(_ end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isRowEnd = end >= bytes.count || bytes[end] == lineEnd
    position = min(end + 1, bytes.count)
    if isRowEnd { lines += 1 }
    return isRowEnd
  }
}
