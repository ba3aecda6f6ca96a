/// Decides which line breaks inside a block of lines are white space, because the text was wrapped at a width.
///
/// A break is a wrap when the first word of the next line would not have fitted on its line: that is what
/// every program that fills lines does. A block counts as wrapped when it is 40 to 120 columns wide and four
/// of five of its breaks pass that test. Outside such blocks a break is white space only when the next
/// line goes on in lower case.
struct LineWrapping {
  let bytes: TextBytes
  private let lines: ArraySlice<Line>
  private let width: Int
  private let isWrapped: Bool
  /// Whether each line but the last ends in one space, and one of them goes on in lower case: text that was cut
  /// between words, as mail programs do it (RFC 3676).
  private let isFlowed: Bool
  /// Whether a word is set downwards, a letter or two a line.
  private let isVertical: Bool

  init(_ bytes: TextBytes, _ lines: ArraySlice<Line>) {
    self.bytes = bytes
    self.lines = lines
    guard lines.count > 1 else {
      width = 0
      (isWrapped, isFlowed, isVertical) = (false, false, false)
      return
    }
    width = LineWrapping.width(bytes, lines)
    isWrapped = width >= 40 && width <= 120 && LineWrapping.isFilled(bytes, lines, width)
    isFlowed =
      lines.dropLast().allSatisfy { $0.trailing == 1 }
      && lines.dropFirst().contains { CharacterKind(bytes.scalar(at: $0.start).value) == .lower }
    isVertical = LineWrapping.isVertical(bytes, lines)
  }

  /// Whether line `index` and the one behind it belong to one paragraph.
  func joins(_ index: Int) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    let line = lines[index]
    let next = lines[index + 1]
    if isHeader(line) || isHeader(next) { return false }
    if isVertical { return true }
    let endsPhrase = endsPhrase(line)
    if LineOpening(bytes: bytes).isListItem(next.start, next.end) {
      return isWrapped && !endsPhrase && !isItem(line)
    }
    if isWrapped, LineWrapping.overflows(bytes, line, next, width) { return true }
    return !endsPhrase && (isFlowed || continues(line, next))
  }
}

extension LineWrapping {
  private static func isVertical(_ bytes: TextBytes, _ lines: ArraySlice<Line>) -> Bool {
    guard lines.count >= 4, lines.allSatisfy({ $0.bytes <= 2 }) else { return false }
    let isCapital = lines.allSatisfy { line in
      (line.start..<line.end).allSatisfy { CharacterKind(UInt32(bytes[$0])) == .upper }
    }
    return isCapital && lines.count { $0.bytes == 1 } * 2 >= lines.count
  }

  private static func width(_ bytes: TextBytes, _ lines: ArraySlice<Line>) -> Int {
    var width = 0
    for line in lines {
      guard line.bytes < 400 else { return .max }
      width = max(width, columns(bytes, line.start, line.end))
    }
    return width
  }

  private static func isFilled(_ bytes: TextBytes, _ lines: ArraySlice<Line>, _ width: Int) -> Bool {
    var filled = 0
    for index in lines.indices.dropLast() where overflows(bytes, lines[index], lines[index + 1], width) {
      filled += 1
    }
    return filled * 5 >= (lines.count - 1) * 4
  }

  private static func overflows(_ bytes: TextBytes, _ line: Line, _ next: Line, _ width: Int) -> Bool {
    var end = next.start
    while end < next.end, bytes[end] != 32 { end += 1 }
    return columns(bytes, line.start, line.end) + 1 + columns(bytes, next.start, end) > width
  }

  private static func columns(_ bytes: TextBytes, _ start: Int, _ end: Int) -> Int {
    var columns = 0
    for offset in start..<max(start, end) where bytes[offset] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }
}

extension LineWrapping {
  /// A line with a wide hole, such as "COURIER      Page 1 of 2", is a header or a row of a table.
  private func isHeader(_ line: Line) -> Bool {
    guard line.bytes < 400 else { return false }
    var spaces = 0
    for offset in line.start..<line.end {
      spaces = bytes[offset] == 32 || bytes[offset] == 9 ? spaces + 1 : 0
      if spaces >= 4 { return true }
    }
    return false
  }

  private func isItem(_ line: Line) -> Bool {
    LineOpening(bytes: bytes).isListItem(line.start, line.end)
  }

  private func endsPhrase(_ line: Line) -> Bool {
    let (value, width) = bytes.scalar(before: line.end)
    let kind = CharacterKind(value)
    if kind.isCloserOrQuote { return CharacterKind(bytes.scalar(before: line.end - width).value) == .stop }
    return kind == .stop || value == 58 || value == 59
  }

  /// Whether the next line goes on in lower case, or behind a comma or a particle.
  private func continues(_ line: Line, _ next: Line) -> Bool {
    let last = bytes.scalar(before: line.end).value
    let first = bytes.scalar(at: next.start).value
    let kind = CharacterKind(first)
    if CharacterKind(last) == .ideograph { return isParticle(last) && kind == .ideograph }
    let isOpened = first == 40 && line.hasTrailingSpace
    guard kind == .lower || isOpened || (last == 44 && kind.isLetter) else { return false }
    return hasSpace(line) && (next.bytes >= 40 || hasStop(next))
  }

  /// A particle or comma that cannot end a Japanese line: の を が に は と 、.
  private func isParticle(_ value: UInt32) -> Bool {
    [0x306E, 0x3092, 0x304C, 0x306B, 0x306F, 0x3068, 0x3001].contains(value)
  }

  private func hasSpace(_ line: Line) -> Bool {
    for offset in line.start..<line.end where bytes[offset] == 32 { return true }
    return false
  }

  private func hasStop(_ line: Line) -> Bool {
    for offset in line.start..<line.end where [46, 33, 63, 58].contains(bytes[offset]) { return true }
    return false
  }
}
