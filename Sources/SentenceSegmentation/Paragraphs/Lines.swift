/// A line of a text without its break and without white space at its ends.
struct Line {
  let start: Int
  let end: Int
  /// How many bytes of white space stood between the last character and the line break.
  let trailing: Int
  /// How many bytes of white space stood before the first character.
  let indent: Int

  var hasTrailingSpace: Bool { trailing > 0 }
  var isBlank: Bool { start == end }
  var bytes: Int { end - start }
  /// Where the line begins, white space and all.
  var opening: Int { start - indent }
}

/// The lines of a text, cut at "\n", "\r\n" and a lone "\r", and in the middle of what no person would call a
/// line.
struct LineReader {
  let bytes: TextBytes
  /// Whether the text ends here, so that its last line is whole.
  let isLast: Bool
  /// Where the next line begins.
  private(set) var offset = 0
  /// Where the next of each break stands; they are looked for only when passed.
  private var feed = -1
  private var carriage = -1

  init(_ bytes: TextBytes, isLast: Bool = true) {
    self.bytes = bytes
    self.isLast = isLast
  }

  /// The next line, or nil at the end of the text, or where a line begins of which the rest has not come yet.
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
      // Whether a "\n" follows the "\r" at the end of a piece is not known yet.
      guard isLast || min(feed, carriage + 1) < bytes.count else { return nil }
      offset = feed == end + 1 && carriage == end ? end + 2 : end + 1
    }
    if end == start { return Line(start: start, end: start, trailing: 0, indent: 0) }
    let last = bytes.trimmingSpace(from: start, to: end)
    let first = bytes.skippingSpace(from: start, to: last)
    return Line(start: first, end: last, trailing: end - last, indent: first - start)
  }
}
