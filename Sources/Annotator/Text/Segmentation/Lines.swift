/// A line of a text without its break and without white space at its ends.
struct Line {
  let start: Int
  let end: Int
  /// Whether white space stood between the last character and the line break.
  let hasTrailingSpace: Bool

  var isBlank: Bool { start == end }
  var bytes: Int { end - start }
}

/// The lines of a text, cut at "\n", "\r\n" and a lone "\r".
struct LineReader {
  let bytes: TextBytes
  private var offset = 0

  init(_ bytes: TextBytes) {
    self.bytes = bytes
  }

  /// The next line, or nil at the end of the text.
  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    var end = offset
    while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
    offset = end + 1
    let last = bytes.trimmingSpace(from: start, to: end)
    return Line(start: bytes.skippingSpace(from: start, to: last), end: last, hasTrailingSpace: last < end)
  }
}
