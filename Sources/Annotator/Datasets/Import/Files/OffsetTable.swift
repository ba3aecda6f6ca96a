/// Converts offsets in a foreign unit into UTF-8 offsets of a text.
struct OffsetTable {
  private let offsets: [Int]

  /// Creates the table for a text. Linear in its length.
  init(_ text: String, in unit: OffsetUnit) {
    var offsets: [Int] = []
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      // A range can't begin or end at the second half of a surrogate pair.
      if unit == .utf16, scalar.value > 0xFFFF { offsets.append(-1) }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  /// Returns the UTF-8 offsets of a range; nil if it exceeds the text or cuts a character.
  func range(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound < offsets.count else { return nil }
    let (start, end) = (offsets[range.lowerBound], offsets[range.upperBound])
    return start < 0 || end < 0 ? nil : start..<end
  }
}
