/// Where a field of a table stands in the bytes.
struct CSVField {
  /// The field, or what stands between its quotation marks.
  let range: Range<Int>
  /// Whether there are quotation marks in it, each of them doubled.
  var hasMarks = false
  /// What stands after the closing quotation mark, if anything does.
  var rest = 0..<0

  var isEmpty: Bool { range.isEmpty && rest.isEmpty }

  /// The text; nil when it is not UTF-8.
  ///
  /// - Parameter known: a text that it may be, which is taken then.
  func text(in bytes: UnsafeBufferPointer<UInt8>, unless known: String) -> String? {
    let field = UnsafeBufferPointer(rebasing: bytes[range])
    guard !hasMarks, rest.isEmpty else { return String(validating: solid(field, bytes), as: UTF8.self) }
    guard !field.isEmpty else { return "" }
    if field.count > 15, known.utf8.count == field.count,
      known.utf8.withContiguousStorageIfAvailable({ $0.isSame(as: field) }) ?? false
    {
      return known
    }
    // What is not UTF-8 is repaired, and so is not the same: this is quicker than to ask for its validity.
    let text = String(decoding: field, as: UTF8.self)
    return text.utf8.withContiguousStorageIfAvailable { $0.isSame(as: field) } ?? false ? text : nil
  }

  /// The bytes of a quoted field, of two quotation marks one.
  private func solid(
    _ field: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    var solid: [UInt8] = []
    solid.reserveCapacity(field.count + rest.count)
    var isSecond = false
    for byte in field {
      isSecond = byte == 0x22 && !isSecond
      if !isSecond { solid.append(byte) }
    }
    return solid + bytes[rest]
  }
}
