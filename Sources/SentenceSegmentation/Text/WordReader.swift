/// Reads the words in a range of text, one at a time.
struct WordReader {
  let bytes: TextBytes
  var offset: Int
  let end: Int

  /// Returns the next word without surrounding punctuation, or nil at the end.
  mutating func next() -> Token? {
    let start = bytes.skippingSpace(from: offset, to: end)
    guard start < end else { return nil }
    let runEnd = Token.runEnd(after: start, limit: end, in: bytes)
    offset = max(runEnd, start + 1)
    return Token(in: bytes, from: start, to: runEnd)
  }
}
