/// Counts the units before rising positions of a text, in one pass over it.
///
///     var counter = OffsetCounter("Осч🌉", in: .utf16)
///     counter.units(before: 2)   // 1
///     counter.units(before: 10)  // 5
struct OffsetCounter: Sendable {
  private let text: String
  private let isUTF16: Bool
  private var offset = 0
  private var count = 0

  /// Starts before the text; code points are counted unless UTF-16 units are asked for.
  init(_ text: String, in unit: OffsetUnit = .codePoints) {
    self.text = text
    isUTF16 = unit == .utf16
  }

  /// The units before a UTF-8 offset; an offset outside the text is moved to its nearest end.
  ///
  /// - Complexity: linear in the distance from the last position asked for, or from the start when that lies
  ///   after.
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
