/// Counts the code points before rising positions of a text, in one pass over it.
///
///     var counter = CodePointCounter("Осч")
///     counter.codePoints(before: 2)  // 1
///     counter.codePoints(before: 6)  // 3
struct CodePointCounter: Sendable {
  private let text: String
  private var offset = 0
  private var count = 0

  init(_ text: String) {
    self.text = text
  }

  /// The code points before a UTF-8 offset; an offset outside the text is moved to its nearest end.
  ///
  /// - Complexity: linear in the distance from the last position asked for, or from the start when that lies behind.
  mutating func codePoints(before target: Int) -> Int {
    if target < offset { (offset, count) = (0, 0) }
    let limit = min(target, text.utf8.count)
    guard limit > offset else { return count }
    let start = text.utf8.index(text.startIndex, offsetBy: offset)
    let end = text.utf8.index(text.startIndex, offsetBy: limit)
    var found = 0
    for byte in text.utf8[start..<end] where byte & 0xC0 != 0x80 { found += 1 }
    (offset, count) = (limit, count + found)
    return count
  }
}
