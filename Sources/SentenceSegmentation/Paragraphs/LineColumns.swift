/// The widths of lines in columns: a Chinese or Japanese character takes two, and a tab extends to the next
/// multiple of eight.
struct LineColumns {
  let bytes: TextBytes

  /// Returns the columns of white space in front of a line.
  func indent(of line: Line) -> Int { line.indent == 0 ? 0 : end(of: line.opening..<line.start, from: 0) }

  /// Returns the column at the end of a line, excluding a Chinese or Japanese stop or comma, which may hang
  /// over.
  func end(of line: Line) -> Int {
    let last = bytes.scalar(before: line.end).value
    return whole(line) - (isWide(last) && isBound(last) ? 2 : 0)
  }

  private func whole(_ line: Line) -> Int { end(of: line.opening..<line.end, from: 0) }

  /// Returns the column at the end of a line if the first word of the next were on it, too.
  func end(of line: Line, withWordOf next: Line) -> Int {
    let isWide = isWide(bytes.scalar(before: line.end).value)
    return end(of: next.start..<wordEnd(of: next), from: whole(line) + (isWide ? 0 : 1))
  }

  private func end(of range: Range<Int>, from start: Int) -> Int {
    var column = start
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 9 {
        column = (column / 8 + 1) * 8
        offset += 1
      } else if byte < 0xE2 {
        column += byte & 0xC0 == 0x80 ? 0 : 1
        offset += 1
      } else {
        let (value, width) = bytes.scalar(at: offset)
        column += isWide(value) ? 2 : CharacterKind(value) == .mark ? 0 : 1
        offset += width
      }
    }
    return column
  }

  /// Returns the end of the first word. In Chinese and Japanese, a word is a character with any marks after
  /// it that can't begin a line.
  private func wordEnd(of line: Line) -> Int {
    var offset = line.start
    while offset < line.end {
      let (value, width) = bytes.scalar(at: offset)
      if CharacterKind.isWhiteSpace(value) { return offset }
      if isWide(value), offset > line.start, !isBound(value) { return offset }
      offset += width
      if isWide(value), !isBound(bytes.scalar(at: offset).value) { return offset }
    }
    return offset
  }

  private func isBound(_ value: UInt32) -> Bool {
    guard value >= 0x2018 else { return false }
    let kind = CharacterKind(value)
    return kind == .stop || kind == .comma || kind.isCloserOrQuote
  }

  private func isWide(_ value: UInt32) -> Bool {
    value >= 0x2E80 && (value < 0xFF61 || value >= 0x20000) && !(0xAC00...0xFAFF ~= value && value < 0xF900)
  }
}
