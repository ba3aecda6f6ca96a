/// A line of a text without its break and without white space at its ends.
struct Line {
  let start: Int
  let end: Int
  /// The number of bytes of white space between the last character and the line break.
  let trailing: Int
  /// The number of bytes of white space before the first character.
  let indent: Int

  var hasTrailingSpace: Bool { trailing > 0 }
  var isBlank: Bool { start == end }
  var bytes: Int { end - start }
  /// The start of the line, including its white space.
  var opening: Int { start - indent }
}

/// Reads the lines of a text, which end at "\n", "\r\n" or a lone "\r"; excessively long lines are split.
struct LineReader {
  let bytes: TextBytes
  /// Whether the text ends here, so that its last line is complete.
  let isLast: Bool
  /// The start of the next line.
  private(set) var offset = 0
  /// The offsets of the next line feed and carriage return, updated only when passed.
  private var feed = -1
  private var carriage = -1

  init(_ bytes: TextBytes, isLast: Bool = true) {
    self.bytes = bytes
    self.isLast = isLast
  }

  /// Returns the next line, or nil at the end of the text or if the rest of the line isn't available yet.
  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if feed < start { feed = bytes.first(10, from: start) }
    if carriage < start { carriage = bytes.first(13, from: start) }
    var end = min(feed, carriage)
    if end - start > LongLine.longest {
      end = LongLine.cut(bytes, from: start)
      offset = end
    } else {
      // At the end of a piece, it isn't known yet whether a "\n" follows the "\r".
      guard isLast || min(feed, carriage + 1) < bytes.count else { return nil }
      offset = feed == end + 1 && carriage == end ? end + 2 : end + 1
    }
    if end == start { return Line(start: start, end: start, trailing: 0, indent: 0) }
    let last = bytes.trimmingSpace(from: start, to: end)
    let first = bytes.skippingSpace(from: start, to: last)
    return Line(start: first, end: last, trailing: end - last, indent: first - start)
  }
}
