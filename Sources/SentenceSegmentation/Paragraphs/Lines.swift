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
}

/// The lines of a text, cut at "\n", "\r\n" and a lone "\r".
struct LineReader {
  let bytes: TextBytes
  private var offset = 0
  /// Where the next of each break stands; they are looked for only when passed.
  private var feed = -1
  private var carriage = -1

  init(_ bytes: TextBytes) {
    self.bytes = bytes
  }

  /// The next line, or nil at the end of the text.
  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if feed < start { feed = bytes.first(10, from: start) }
    if carriage < start { carriage = bytes.first(13, from: start) }
    let end = min(feed, carriage)
    offset = end + 1
    let last = bytes.trimmingSpace(from: start, to: end)
    let first = bytes.skippingSpace(from: start, to: last)
    return Line(start: first, end: last, trailing: end - last, indent: first - start)
  }
}
