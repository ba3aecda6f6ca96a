/// Counts the units before increasing positions of a text, in one pass over it.
///
///     var counter = OffsetCounter("Осч🌉", in: .utf16)
///     counter.units(before: 2)   // 1
///     counter.units(before: 10)  // 5
struct OffsetCounter: Sendable {
  private let text: String
  private let isUTF16: Bool
  private var offset = 0
  private var count = 0

  /// Creates a counter at the start of a text; it counts code points unless UTF-16 units are requested.
  init(_ text: String, in unit: OffsetUnit = .codePoints) {
    self.text = text
    isUTF16 = unit == .utf16
  }

  /// Returns the number of units before a UTF-8 offset; an offset outside the text is clamped to it.
  ///
  /// - Complexity: linear in the distance from the last position requested, or from the start if that
  ///   position is further on.
  mutating func units(before target: Int) -> Int {
    if target < offset { (offset, count) = (0, 0) }
    let limit = min(target, text.utf8.count)
    guard limit > offset else { return count }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    var found = 0
    for byte in text.utf8[start..<end] where byte & 0xC0 != 0x80 {
      found += isUTF16 && byte >= 0xF0 ? 2 : 1
    }
    (offset, count) = (limit, count + found)
    return count
  }
}
