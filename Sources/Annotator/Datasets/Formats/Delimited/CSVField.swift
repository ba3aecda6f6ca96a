/// The location of a table's field in its bytes.
struct CSVField {
  /// The range of the field, or of the part between its quotation marks.
  let range: Range<Int>
  /// Whether it contains quotation marks, each of them doubled.
  var hasMarks = false
  /// The range of anything after the closing quotation mark.
  var rest = 0..<0

  var isEmpty: Bool { range.isEmpty && rest.isEmpty }

  /// Returns the text; nil if it isn't UTF-8.
  ///
  /// - Parameter known: a text that the field may equal, in which case it is returned.
  func text(in bytes: UnsafeBufferPointer<UInt8>, unless known: String) -> String? {
    let field = UnsafeBufferPointer(rebasing: bytes[range])
    guard !hasMarks, rest.isEmpty else { return String(validating: solid(field, bytes), as: UTF8.self) }
    guard !field.isEmpty else { return "" }
    if field.count > 15, known.utf8.count == field.count,
      known.utf8.withContiguousStorageIfAvailable({ $0.isSame(as: field) }) ?? false
    {
      return known
    }
    // Decoding repairs invalid UTF-8, so that the bytes differ. Comparing is faster than validating.
    let text = String(decoding: field, as: UTF8.self)
    return text.utf8.withContiguousStorageIfAvailable { $0.isSame(as: field) } ?? false ? text : nil
  }

  /// Returns the bytes of a quoted field, with doubled quotation marks reduced to one.
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
