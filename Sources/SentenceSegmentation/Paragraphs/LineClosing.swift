/// The end of a line, which suggests whether the text continues in the next.
struct LineClosing {
  let bytes: TextBytes

  /// Returns whether a line ends a sentence or the lead-in of a list: with a stop, which may be inside a
  /// quotation mark, a colon or a semicolon.
  func endsPhrase(_ line: Line) -> Bool {
    let (value, width) = bytes.scalar(before: line.end)
    let kind = CharacterKind(value)
    if kind.isCloserOrQuote { return CharacterKind(bytes.scalar(before: line.end - width).value) == .stop }
    return kind == .stop || [0x3A, 0x3B, 0xFF1A, 0xFF1B].contains(value)
  }

  /// Returns whether a sentence ends inside the line after a word of four letters and another begins, which
  /// is a sign of running text.
  func holdsSentenceEnd(_ line: Line) -> Bool {
    for offset in line.start..<line.end where bytes[offset] == 32 && [46, 33, 63].contains(bytes[offset - 1])
    {
      guard CharacterKind(bytes.scalar(at: offset + 1).value) == .upper else { continue }
      if endsWord(offset - 1, line.start) { return true }
    }
    return false
  }

  private func endsWord(_ end: Int, _ start: Int) -> Bool {
    var (offset, letters) = (end, 0)
    while offset > start, letters < 4 {
      let (value, width) = bytes.scalar(before: offset)
      guard CharacterKind(value) == .lower else { return false }
      (offset, letters) = (offset - width, letters + 1)
    }
    return letters == 4
  }

  /// Returns whether a hyphen divides a word at the end of the line: "con-" and "tract".
  func isHyphenated(_ line: Line, _ next: Line) -> Bool {
    let (value, width) = bytes.scalar(before: line.end)
    guard value == 45 || value == 0xAD || value == 0x2010, line.bytes >= 12 else { return false }
    return CharacterKind(bytes.scalar(before: line.end - width).value) == .lower
      && CharacterKind(bytes.scalar(at: next.start).value) == .lower
  }
}
